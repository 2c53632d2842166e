import type { FastifyInstance } from 'fastify';
import { type Db, sql } from '../../platform/db/index.js';
import { Alert, DataTable, useLang, useSay } from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, instantInBrief, same, type Text } from '../../platform/text/index.js';
import { bookingWords } from '../booking-words.js';

/** `/desk/admin/ledger`: balances, what the last nights found, and the newest bookings; for administrators. */
export function ledgerRoute(web: FastifyInstance, house: House): void {
  web.get('/desk/admin/ledger', { config: { access: 'staff:administrator' } }, async (request, reply) => {
    const books = await readBooks(house.db('web'));
    return sendPage(request, reply, {
      title: texts.title[request.lang],
      width: 'wide',
      body: <LedgerPage {...books} />,
    });
  });
}

interface Balance {
  readonly name_lv: string;
  readonly name_en: string;
  readonly balance: number;
}

interface Night {
  readonly held_on: string;
  readonly imbalance: number;
  readonly mismatched: number;
  readonly underpaid: number;
  readonly disputed: number;
  readonly refunds_due: number;
}

interface Line {
  readonly at: Date;
  readonly kind: string;
  readonly reference: string;
  readonly name_lv: string;
  readonly name_en: string;
  readonly amount: number;
}

interface Books {
  readonly balances: readonly Balance[];
  readonly nights: readonly Night[];
  readonly lines: readonly Line[];
}

/** Lines of the newest transactions shown; the page is for a look, not for the accountants' export. */
const shown = 200;

async function readBooks(db: Db): Promise<Books> {
  return await db.transaction({ units: ['*'] }, async (tx) => ({
    balances: await tx.many<Balance>(sql`
      select name_lv, name_en, coalesce(sum(amount), 0)::bigint as balance
      from payments.account left join payments.ledger_line on account = code group by code order by position`),
    nights: await tx.many<Night>(sql`
      select held_on, imbalance, mismatched, underpaid, disputed, refunds_due
      from payments.reconciliation order by held_on desc limit 7`),
    lines: await tx.many<Line>(sql`
      select at, booked.kind, coalesce(reference, '') as reference, account_lv as name_lv, account_en as name_en, amount
      from (select id, at, kind, obligation_id from payments.ledger_transaction order by at desc, id limit ${shown}) as booked
      join payments.ledger_line on transaction_id = booked.id join payments.account_of_holder using (holder, account)
      left join payments.obligation on obligation.id = obligation_id
      order by at desc, booked.id, position limit ${shown}`),
  }));
}

function LedgerPage({ balances, nights, lines }: Books) {
  const [say, lang] = [useSay(), useLang()];
  const money = (amount: number) => moneyInWords(cents(amount), lang);
  const nameOf = (row: { name_lv: string; name_en: string }) => (lang === 'lv' ? row.name_lv : row.name_en);
  const differs =
    nights[0] && (nights[0].imbalance || nights[0].mismatched || nights[0].underpaid || nights[0].disputed);
  return (
    <>
      <h1>{say(texts.title)}</h1>
      {differs ? <Alert tone="danger">{say(texts.differs)}</Alert> : null}
      <DataTable
        caption={texts.balances}
        rows={balances}
        columns={[
          { label: texts.account, cell: nameOf, heading: true },
          { label: texts.balance, cell: (row) => money(row.balance), numeric: true },
        ]}
      />
      <DataTable
        caption={texts.nights}
        empty={texts.noNight}
        rows={nights}
        columns={[
          { label: texts.day, cell: (row) => dateInBrief(row.held_on, lang), heading: true },
          { label: texts.imbalance, cell: (row) => money(row.imbalance), numeric: true },
          { label: texts.mismatched, cell: (row) => row.mismatched, numeric: true },
          { label: texts.underpaid, cell: (row) => row.underpaid, numeric: true },
          { label: texts.disputed, cell: (row) => row.disputed, numeric: true },
          { label: texts.refunds, cell: (row) => money(row.refunds_due), numeric: true },
        ]}
      />
      <DataTable
        caption={texts.bookings}
        rows={lines}
        columns={[
          { label: texts.at, cell: (row) => instantInBrief(row.at, lang) },
          { label: texts.reference, cell: (row) => row.reference || '–', heading: true },
          { label: texts.kind, cell: (row) => say(bookingWords[row.kind] ?? same(row.kind)) },
          { label: texts.account, cell: nameOf },
          { label: texts.debit, cell: (row) => (row.amount > 0 ? money(row.amount) : ''), numeric: true },
          { label: texts.credit, cell: (row) => (row.amount < 0 ? money(-row.amount) : ''), numeric: true },
        ]}
      />
    </>
  );
}

const texts = {
  title: { lv: 'Maksājumu virsgrāmata', en: 'Ledger of payments' },
  differs: {
    lv: 'Pēdējā saskaņošana atrada atšķirības; tās jāpārbauda.',
    en: 'The last reconciliation found differences; they must be looked into.',
  },
  balances: { lv: 'Kontu atlikumi (debets ar plusu)', en: 'Balances of accounts (debit is positive)' },
  account: { lv: 'Konts', en: 'Account' },
  balance: { lv: 'Atlikums', en: 'Balance' },
  nights: { lv: 'Saskaņošana pa dienām', en: 'Reconciliation by day' },
  noNight: {
    lv: 'Saskaņošana vēl nav veikta; tā notiek katru nakti.',
    en: 'No reconciliation yet; it runs every night.',
  },
  day: { lv: 'Diena', en: 'Day' },
  imbalance: { lv: 'Kopsumma', en: 'Sum of all lines' },
  mismatched: { lv: 'Neatbilst parādam', en: 'Not what is owed' },
  underpaid: { lv: 'Atzīts par samaksātu, lai gan nav', en: 'Settled below price' },
  disputed: { lv: 'Jāpārbauda', en: 'To be checked' },
  refunds: { lv: 'Atmaksājams', en: 'To be returned' },
  bookings: { lv: 'Jaunākie grāmatojumi', en: 'Newest bookings' },
  at: { lv: 'Laiks', en: 'Time' },
  reference: { lv: 'Pieteikums', en: 'Application' },
  kind: { lv: 'Darījums', en: 'What' },
  debit: { lv: 'Debets', en: 'Debit' },
  credit: { lv: 'Kredīts', en: 'Credit' },
} as const satisfies Readonly<Record<string, Text>>;
