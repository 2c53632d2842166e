import type { SubjectKey } from '../../audit/index.js';
import { issueDocument, letterTemplate } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import { financeSeriesOf, financeUnit } from '../finance-unit.js';
import { listHolders } from '../holders.js';
import { letterOf, type PaidPart, titleOf } from './receipt-letter.js';
import { receiptWords } from './texts.js';

/** The job: sets, numbers and seals a confirmation that was asked for. Run twice, it is the same document. */
export function makeReceipt(house: House): JobHandler {
  return async ({ receiptId }, { transaction }) => {
    const id = String(receiptId);
    const found = await transaction({}, async (tx) => {
      const wish = await tx.maybe<Wish>(sql`
        select owner, lang, asked_at as "askedAt" from payments.receipt where id = ${id}::uuid and document_id is null`);
      return (
        wish && {
          wish,
          parts: await partsOf(tx, id, wish),
          holders: await listHolders(tx),
          series: await financeSeriesOf(tx),
        }
      );
    });
    if (!found) return;
    const { wish, parts, holders, series } = found;
    const { lang } = wish;
    const title = titleOf(parts);
    const total = parts.reduce((sum, { amount }) => sum + amount, 0);
    const amount = (of: Lang) => moneyInWords(cents(total), of);
    const issued = await issueDocument(house, {
      key: `payments:receipt:${id}`,
      owner: wish.owner,
      unit: financeUnit,
      series,
      title,
      language: lang,
      template: letterTemplate,
      data: letterOf(parts, holders, lang),
      publicFields: [{ label: receiptWords.total, value: { lv: amount('lv'), en: amount('en') } }],
      issuedOn: rigaDate(wish.askedAt),
    });
    await transaction({}, (tx) =>
      tx.run(
        sql`update payments.receipt set document_id = ${issued.id}::uuid where id = ${id}::uuid and document_id is null`,
      ),
    );
  };
}

interface Wish {
  readonly owner: SubjectKey;
  readonly lang: Lang;
  readonly askedAt: Date;
}

/** What came and stays until the confirmation was asked for. */
async function partsOf(tx: Tx, id: string, { owner, askedAt }: Wish): Promise<readonly PaidPart[]> {
  return await tx.many<PaidPart>(sql`
    select amount, booked_at as "bookedAt", arrived_on as "arrivedOn", holder, coalesce(money.purpose, about.purpose, '') as purpose,
      receipt_number as "receiptNumber", by_provider as "byProvider"
    from payments.receipt_about about, lateral payments.money_to_confirm(about.kind, about.record_id, ${owner}, about.is_whole) as money
    where receipt_id = ${id}::uuid and booked_at <= ${askedAt} order by about.position, booked_at, money.id`);
}
