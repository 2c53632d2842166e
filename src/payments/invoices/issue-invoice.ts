import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { Lang } from '../../platform/text/index.js';
import { invoicesAddress } from '../addresses.js';
import { ask } from '../ask.js';
import { post } from '../ledger.js';
import { lockPayment } from '../lock-payment.js';
import { type Buyer, type Invoice, type InvoiceLine, isMixed, mixed, totalsOf } from './invoice.js';
import { type Seller, writeUbl } from './write-ubl.js';

export interface NewInvoice {
  readonly buyer: Buyer;
  readonly lines: readonly InvoiceLine[];
  readonly dueOn: PlainDate;
  readonly lang?: Lang;
  /** Where it goes when the buyer has no e-address. */
  readonly email?: string;
}

/** Issues an invoice: the next number, the message, the obligation that its payment is found by; the news `invoice-issued` carries it on. */
export async function issueInvoice(
  tx: Tx,
  actor: Actor,
  seller: Seller,
  wanted: NewInvoice,
): Promise<{ readonly id: string; readonly number: string }> {
  if (wanted.lines.length === 0 || wanted.lines.some(({ quantity }) => !Number.isInteger(quantity) || quantity <= 0))
    throw new Error('an invoice has lines, each of a whole number of units');
  if (isMixed(wanted.lines)) throw new Refusal('not-valid', mixed);
  const [id, number] = [randomUUID(), await nextNumber(tx)];
  const { buyer, lines, dueOn, lang = 'lv', email } = wanted;
  const invoice: Invoice = { buyer, lines, dueOn, number, type: '380', issuedOn: rigaDate(tx.now) };
  await keep(tx, actor, seller, { id, invoice, lang, email });
  const { net, vat, gross } = totalsOf(invoice.lines);
  const label = { lv: `Rēķins ${number}`, en: `Invoice ${number}` };
  await ask(tx, {
    kind: 'invoice',
    sourceId: id,
    payer: invoice.buyer.key,
    price: { lines: [{ label, net, vat, gross }], net, vat, gross },
    reference: number,
    dueOn: invoice.dueOn,
    returnTo: invoicesAddress(lang),
    legalGround,
  });
  return { id, number };
}

/** Takes back an invoice that nothing was paid for yet: a credit note of the same lines, and nothing is owed any more. */
export async function creditInvoice(
  tx: Tx,
  actor: Actor,
  seller: Seller,
  invoiceId: string,
): Promise<{ readonly id: string; readonly number: string }> {
  const issued = await tx.maybe<Row>(sql`
    select invoice.number, invoice.buyer, invoice.lines, invoice.lang, invoice.email, invoice.issued_on as "issuedOn", obligation.id as obligation, obligation.net, obligation.vat,
      obligation.gross
    from payments.invoice join payments.obligation on kind = 'invoice' and source_id = invoice.id
    where invoice.id = ${invoiceId}::uuid and type = '380'`);
  if (!issued) throw new Refusal('not-found');
  const [id, number, today] = [randomUUID(), await nextNumber(tx), rigaDate(tx.now)];
  const { buyer, lines, issuedOn } = issued;
  const credit: Invoice = {
    number,
    type: '381',
    corrects: { number: issued.number, issuedOn },
    buyer,
    lines,
    issuedOn: today,
    dueOn: today,
  };
  const { lang, email } = issued;
  await keep(tx, actor, seller, { id, invoice: credit, lang, email: email ?? undefined, corrects: invoiceId });
  await noLongerAsk(tx, issued.obligation);
  await post(tx, { kind: 'waived', obligationId: issued.obligation }, [
    { account: 'income', amount: issued.net },
    { account: 'vat', amount: issued.vat },
    { account: 'receivable', amount: -issued.gross },
  ]);
  return { id, number };
}

/** Refused where money came or it was written off, also in this very moment: the row is ours from here to the end of the transaction. */
async function noLongerAsk(tx: Tx, obligation: string): Promise<void> {
  await lockPayment(tx, obligation);
  await tx.run(sql`select payments.waive_invoice(${obligation}::uuid, ${tx.now})`);
  const { isOff, paid } = await tx.one<{ isOff: boolean; paid: number }>(sql`
    select exists (select from payments.ledger_transaction where obligation_id = obligation.id and kind in ('waived', 'written-off')) as "isOff",
      (select coalesce(sum(amount), 0)::bigint from payments.settlement where obligation_id = obligation.id) as paid
    from payments.obligation where id = ${obligation}::uuid`);
  if (paid > 0) throw new Refusal('not-now', texts.paid);
  if (isOff) throw new Refusal('not-now', texts.writtenOff);
}

interface Row {
  readonly number: string;
  readonly buyer: Buyer;
  readonly lines: readonly InvoiceLine[];
  readonly issuedOn: PlainDate;
  readonly lang: Lang;
  readonly email: string | null;
  readonly obligation: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = Number(rigaDate(tx.now).slice(0, 4));
  const { number } = await tx.one<{ number: number }>(sql`select payments.next_invoice(${year}::int) as number`);
  return `IC-${year}-${String(number).padStart(6, '0')}`;
}

interface Kept {
  readonly id: string;
  readonly invoice: Invoice;
  readonly lang: Lang;
  readonly email: string | undefined;
  readonly corrects?: string;
}

async function keep(tx: Tx, actor: Actor, seller: Seller, { id, invoice, lang, email, corrects }: Kept): Promise<void> {
  const { net, vat, gross } = totalsOf(invoice.lines);
  try {
    await tx.run(sql`
      insert into payments.invoice (id, number, type, corrects, buyer_key, buyer, issued_on, due_on, lines, net, vat, gross, ubl, lang, email, issued_at, issued_by)
      values (${id}::uuid, ${invoice.number}, ${invoice.type}, ${corrects ?? null}::uuid, ${invoice.buyer.key}, ${JSON.stringify(invoice.buyer)}::jsonb,
        ${invoice.issuedOn}::date, ${invoice.dueOn}::date, ${JSON.stringify(invoice.lines)}::jsonb, ${net}, ${vat}, ${gross},
        ${writeUbl(invoice, seller)}, ${lang}, ${email ?? null}, ${tx.now}, ${actor.key})`);
  } catch (cause) {
    if ((cause as { constraint?: unknown }).constraint === 'invoice_corrects_key')
      throw new Refusal('not-now', texts.credited);
    throw cause;
  }
  await announce(tx, 'invoice-issued', { invoiceId: id });
  await record(tx, {
    actor,
    deed: 'payments:issue-invoice',
    subject: invoice.buyer.key,
    purpose: 'payment',
    legalGround,
    caseNumber: invoice.number,
  });
}

const legalGround = 'Pievienotās vērtības nodokļa likums, 125. pants; Grāmatvedības likums, 11. pants';

const texts = {
  paid: {
    lv: 'Par šo rēķinu jau ir maksāts; to nevar atcelt, kamēr nauda nav atmaksāta.',
    en: 'This invoice has been paid for; it cannot be taken back before the money is returned.',
  },
  writtenOff: {
    lv: 'Šis parāds ir norakstīts, tāpēc rēķinu vairs nevar atcelt.',
    en: 'This debt was written off, so the invoice can no longer be taken back.',
  },
  credited: { lv: 'Šim rēķinam jau ir kredītrēķins.', en: 'This invoice has a credit note already.' },
};
