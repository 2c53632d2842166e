import { record, type SubjectKey } from '../../audit/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql } from '../../platform/db/index.js';
import { announce, type JobHandler } from '../../platform/jobs/index.js';
import { systemActor } from '../system-actor.js';

/** The job of every morning: invoices that are overdue by the days of the rule get the next reminder, one level a morning; the news `invoice-overdue` sends it. */
export const dun: JobHandler = async (_payload, { transaction }) => {
  await transaction({}, async (tx) => {
    const today = rigaDate(tx.now);
    const due = await tx.many<Row>(sql`
      with rule as (
        select level, days_after from payments.dunning_rule
        where valid_from = (select max(valid_from) from payments.dunning_rule where valid_from <= ${today}::date)),
      overdue as (
        select invoice.id, number, buyer_key, obligation.due_on,
          obligation.gross - coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as owed,
          coalesce((select max(level) from payments.dunning where invoice_id = invoice.id), 0) as reached
        from payments.obligation join payments.invoice on invoice.id = source_id
        where kind = 'invoice' and settled_at is null and waived_at is null and obligation.due_on < ${today}::date)
      select overdue.id, number, buyer_key as "buyerKey", owed, rule.level from overdue join rule on rule.level = reached + 1
      where overdue.due_on + days_after <= ${today}::date and owed > 0
        and not exists (select from payments.dunning where invoice_id = overdue.id and (at at time zone 'Europe/Riga')::date = ${today}::date)
      order by overdue.due_on, overdue.id limit 1000`);
    for (const { id, number, buyerKey, owed, level } of due) {
      const isNew = await tx.run(
        sql`insert into payments.dunning values (${id}::uuid, ${level}, ${tx.now}, ${owed}) on conflict do nothing`,
      );
      // Somebody else was quicker, and tells it.
      if (!isNew) continue;
      await announce(tx, 'invoice-overdue', { invoiceId: id, level });
      await record(tx, {
        actor: systemActor,
        deed: 'payments:dun',
        subject: buyerKey,
        purpose: 'payment',
        legalGround: 'Civillikums, 1652. pants',
        caseNumber: number,
        detail: { level, cents: owed },
      });
    }
  });
};

interface Row {
  readonly id: string;
  readonly number: string;
  readonly buyerKey: SubjectKey;
  readonly owed: number;
  readonly level: number;
}
