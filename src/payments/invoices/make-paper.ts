import type { SubjectKey } from '../../audit/index.js';
import { issueDocument, letterTemplate } from '../../documents/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { announce, type JobHandler } from '../../platform/jobs/index.js';
import { moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import { financeSeriesOf, financeUnit } from '../finance-unit.js';
import { type Buyer, type Invoice, type InvoiceLine, totalsOf } from './invoice.js';
import { invoiceLetter } from './invoice-letter.js';
import { sellerOf } from './seller.js';
import { invoiceWords } from './texts.js';

/** The news that an invoice was issued: its paper is set and sealed, and the news `invoice-ready` says that it can leave. */
export function makePaper(house: House): JobHandler {
  return async ({ invoiceId }, { transaction }) => {
    const id = String(invoiceId);
    const found = await transaction({}, async (tx) => {
      const invoice = await readInvoice(tx, id);
      return (
        invoice && {
          invoice,
          seller: await sellerOf(house, tx, invoice.issuedAt),
          series: await financeSeriesOf(tx),
        }
      );
    });
    if (!found) return;
    const { invoice, seller, series } = found;
    const { lang, buyer, number, issuedOn, type } = invoice;
    const { gross } = totalsOf(invoice.lines);
    const title = type === '381' ? invoiceWords.creditNote : invoiceWords.invoice;
    const issued = await issueDocument(house, {
      key: `payments:invoice:${id}`,
      owner: buyer.key,
      unit: financeUnit,
      series,
      number,
      title,
      language: lang,
      template: letterTemplate,
      data: invoiceLetter(invoice, seller, lang),
      publicFields: [
        {
          label: { lv: 'Summa', en: 'Amount' },
          value: { lv: moneyInWords(gross, 'lv'), en: moneyInWords(gross, 'en') },
        },
      ],
      issuedOn,
    });
    await transaction({}, async (tx) => {
      const isNew = await tx.run(
        sql`insert into payments.invoice_paper values (${id}::uuid, ${issued.id}::uuid, ${tx.now}) on conflict do nothing`,
      );
      if (isNew) await announce(tx, 'invoice-ready', { invoiceId: id });
    });
  };
}

interface Row {
  readonly number: string;
  readonly type: '380' | '381';
  readonly buyer: Buyer & { readonly key: SubjectKey };
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly lines: readonly InvoiceLine[];
  readonly lang: Lang;
  readonly issuedAt: Date;
  readonly correctedNumber: string | null;
  readonly correctedOn: PlainDate | null;
}

async function readInvoice(tx: Tx, id: string): Promise<(Invoice & Pick<Row, 'lang' | 'issuedAt'>) | undefined> {
  const row = await tx.maybe<Row>(sql`
    select invoice.number, invoice.type, invoice.buyer, invoice.issued_on as "issuedOn", invoice.due_on as "dueOn", invoice.lines, invoice.lang, invoice.issued_at as "issuedAt",
      corrected.number as "correctedNumber", corrected.issued_on as "correctedOn"
    from payments.invoice left join payments.invoice corrected on corrected.id = invoice.corrects where invoice.id = ${id}::uuid`);
  if (!row) return undefined;
  const { correctedNumber, correctedOn, ...invoice } = row;
  return {
    ...invoice,
    ...(correctedNumber && correctedOn && { corrects: { number: correctedNumber, issuedOn: correctedOn } }),
  };
}
