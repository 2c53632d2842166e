import { type Actor, record } from '../audit/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import { writeCsv } from '../platform/csv/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { cents, moneyAsDecimal } from '../platform/money/index.js';
import { writeXlsx } from '../platform/xlsx/index.js';
import { bookingWords } from './booking-words.js';

/** What the treasury's accounting takes: every line of the books of a month, in the order of booking. */
export async function exportBooks(tx: Tx, actor: Actor, month: string, form: 'csv' | 'xlsx'): Promise<Buffer> {
  const lines = await tx.many<Line>(sql`
    select to_char(at at time zone 'Europe/Riga', 'YYYY-MM-DD') as day, booked.id, booked.kind, line.holder, holder_lv as "holderName",
      line.account, account_lv as "accountName", coalesce(reference, '') as reference, line.amount
    from payments.ledger_transaction booked join payments.ledger_line line on transaction_id = booked.id
    join payments.account_of_holder named on named.holder = line.holder and named.account = line.account
    left join payments.obligation on obligation.id = obligation_id
    where at >= (${month} || '-01')::timestamp at time zone 'Europe/Riga'
      and at < ((${month} || '-01')::timestamp + interval '1 month') at time zone 'Europe/Riga'
    order by at, booked.id, line.holder, line.amount desc limit 1000000`);
  await record(tx, {
    actor,
    deed: 'payments:export-books',
    purpose: 'payment',
    legalGround: 'Grāmatvedības likums',
    count: lines.length,
    detail: { month, form },
  });
  if (form === 'xlsx')
    return writeXlsx(
      `Grāmatojumi ${month}`,
      header,
      lines.map((line) => [{ date: line.day }, ...about(line), debit(line), credit(line)]),
    );
  let text = '';
  const rows = lines.map((line) => [line.day, ...about(line), decimal(debit(line)), decimal(credit(line))]);
  for await (const piece of writeCsv(header, rows)) text += piece;
  return Buffer.from(text);
}

interface Line {
  readonly day: PlainDate;
  readonly id: string;
  readonly kind: string;
  readonly holder: string;
  readonly holderName: string;
  readonly account: string;
  readonly accountName: string;
  readonly reference: string;
  readonly amount: number;
}

/** Codes for the programs that take it in, names for whoever reads it; in the language in which books are kept. */
const header = [
  'Datums',
  'Grāmatojums',
  'Darījums',
  'Turētāja kods',
  'Turētājs',
  'Konta kods',
  'Konts',
  'Pamatojums',
  'Debets',
  'Kredīts',
];
const about = ({ id, kind, holder, holderName, account, accountName, reference }: Line) => [
  id,
  bookingWords[kind]?.lv ?? kind,
  holder,
  holderName,
  account,
  accountName,
  reference,
];
const debit = ({ amount }: Line) => (amount > 0 ? { cents: amount } : null);
const credit = ({ amount }: Line) => (amount < 0 ? { cents: -amount } : null);
/** With a comma, as spreadsheets set to Latvian read a number. */
const decimal = (amount: { readonly cents: number } | null) =>
  amount ? moneyAsDecimal(cents(amount.cents)).replace('.', ',') : '';
