import { sql, type Tx } from '../platform/db/index.js';
import { formatIban } from '../platform/identifiers/index.js';
import type { Text } from '../platform/text/index.js';

/** Whose money it is and on which account it is taken: the agency's own, and one for each authority's kind of decisions. */
export interface Holder {
  readonly code: string;
  readonly name: Text;
  readonly recipient: string;
  readonly registrationNumber: string;
  /** In groups, as printed; absent for the agency's own where no account was set. */
  readonly iban: string | undefined;
  readonly bic: string | undefined;
}

/** Every holder, the agency's own first. */
export async function listHolders(tx: Tx): Promise<readonly Holder[]> {
  const rows = await tx.many<Row>(sql`
    select code, name_lv, name_en, recipient, registration_number, iban, bic from payments.holder order by code <> 'agency', code`);
  return rows.map(holderFrom);
}

/** The account for the decisions of an authority, by their series; undefined where none was named. */
export async function holderOf(tx: Tx, authority: string, series?: string): Promise<Holder | undefined> {
  const row = await tx.maybe<Row>(sql`
    select code, name_lv, name_en, recipient, registration_number, iban, bic
    from payments.holder_of_authority join payments.holder on holder.code = holder
    where authority = ${authority} and series in (${series ?? ''}, '') order by series desc limit 1`);
  return row && holderFrom(row);
}

/** An account to take money on, and the authorities (and series, where named) whose money it takes. */
export interface NewHolder {
  readonly code: string;
  readonly name: Text;
  readonly recipient: string;
  readonly registrationNumber: string;
  readonly iban: string;
  readonly bic?: string;
  readonly takes: readonly { readonly authority: string; readonly series?: string }[];
}

/** Names an account, or changes what is known of it. Runs as the worker. */
export async function nameHolder(tx: Tx, holder: NewHolder): Promise<void> {
  const { code, name, recipient, registrationNumber, iban, bic, takes } = holder;
  await tx.run(sql`
    insert into payments.holder (code, name_lv, name_en, recipient, registration_number, iban, bic)
    values (${code}, ${name.lv}, ${name.en}, ${recipient}, ${registrationNumber}, ${iban}, ${bic ?? null})
    on conflict (code) do update set name_lv = excluded.name_lv, name_en = excluded.name_en, recipient = excluded.recipient,
      registration_number = excluded.registration_number, iban = excluded.iban, bic = excluded.bic`);
  await tx.run(sql`
    insert into payments.holder_of_authority (authority, series, holder)
    select authority, series, ${code} from unnest(${takes.map(({ authority }) => authority)}::text[],
      ${takes.map(({ series = '' }) => series)}::text[]) as taken (authority, series)
    on conflict (authority, series) do update set holder = excluded.holder`);
}

interface Row {
  readonly code: string;
  readonly name_lv: string;
  readonly name_en: string;
  readonly recipient: string;
  readonly registration_number: string;
  readonly iban: string | null;
  readonly bic: string | null;
}

function holderFrom(row: Row): Holder {
  return {
    code: row.code,
    name: { lv: row.name_lv, en: row.name_en },
    recipient: row.recipient,
    registrationNumber: row.registration_number,
    iban: row.iban ? formatIban(row.iban) : undefined,
    bic: row.bic ?? undefined,
  };
}
