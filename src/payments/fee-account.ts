import { agencyOn, agencySnapshot, kinds } from '../agency/index.js';
import type { Tx } from '../platform/db/index.js';
import { agency } from '../platform/html/index.js';
import { formatIban, withIbanCheckDigits } from '../platform/identifiers/index.js';
import type { House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';

type Settings = Pick<House, 'settings'>;

/** Where a fee is paid by transfer. */
export interface FeeAccount {
  readonly recipient: Text;
  readonly registrationNumber: string;
  /** In groups, as printed. */
  readonly iban: string;
}

/** The recipient and the account for transfers as the agency publishes them; undefined where it has named none. */
export async function feeAccount(house: Settings, tx: Tx): Promise<FeeAccount | undefined> {
  const iban = await agencyIbanOf(house, tx);
  if (!iban) return undefined;
  const { name, registrationNumber } = await requisitesOf(tx);
  return { recipient: name, registrationNumber, iban: formatIban(iban) };
}

/** Who the agency is, as it publishes itself at an instant; now, unless told otherwise. */
export async function requisitesOf(tx: Tx, at?: Date) {
  return (await agencyOn(tx, at)).find(kinds.requisites, 'agency')?.content ?? { ...agency, account: '' };
}

/** The account of the agency's own fees, without spaces: the published one, else that of the settings, else the demonstration's invented one. */
export async function agencyIbanOf(house: Settings, tx: Tx, at?: Date): Promise<string | undefined> {
  return (await requisitesOf(tx, at)).account || settingOf(house);
}

/** The accounts whose statements may still come: a change of the account is not known to the bank's files of the weeks before it. */
export async function agencyIbansOf(house: Settings, tx: Tx): Promise<readonly string[]> {
  const weeks = new Date(tx.now.getTime() - 60 * 86_400_000);
  const changes = (await agencySnapshot(tx)).changesAfter(weeks).filter(({ kind, at }) => isOf(kind) && at <= tx.now);
  const instants = [tx.now, ...changes.map(({ at }) => new Date(at.getTime() - 1))];
  const known = await Promise.all(instants.map((at) => agencyIbanOf(house, tx, at)));
  return [...new Set(known.flatMap((iban) => iban ?? []))];
}

const isOf = (kind: string) => kind === kinds.requisites.id;

function settingOf({ settings }: Settings): string | undefined {
  return settings.LETE_FEE_IBAN ?? (settings.LETE_DEMO ? invented : undefined);
}

/** Of a bank that does not exist. */
const invented = withIbanCheckDigits('LV', 'DEMO0000000000000');
