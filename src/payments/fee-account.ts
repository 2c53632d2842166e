import { agency } from '../platform/html/index.js';
import { formatIban, withIbanCheckDigits } from '../platform/identifiers/index.js';
import type { House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';

/** Where a fee is paid by transfer. */
export interface FeeAccount {
  readonly recipient: Text;
  readonly registrationNumber: string;
  /** In groups, as printed. */
  readonly iban: string;
}

/** The account for transfers; an invented one in the demonstration, undefined where the agency has named none. */
export function feeAccount({ settings }: Pick<House, 'settings'>): FeeAccount | undefined {
  const iban = agencyIbanOf({ settings });
  if (!iban) return undefined;
  return { recipient: agency.name, registrationNumber: agency.registrationNumber, iban: formatIban(iban) };
}

/** The account of the agency's own fees, without spaces. */
export function agencyIbanOf({ settings }: Pick<House, 'settings'>): string | undefined {
  return settings.LETE_FEE_IBAN ?? (settings.LETE_DEMO ? invented : undefined);
}

/** Of a bank that does not exist. */
const invented = withIbanCheckDigits('LV', 'DEMO0000000000000');
