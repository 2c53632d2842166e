import { agencyOn, kinds } from '../../agency/index.js';
import { record, type SubjectKey } from '../../audit/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { announce, type JobHandler } from '../../platform/jobs/index.js';
import { systemActor } from '../system-actor.js';

/** The job of every morning: invoices that are overdue by the published days get the next reminder, one level a morning; the news `invoice-overdue` sends it. */
export const dun: JobHandler = async (_payload, { transaction }) => {
  await transaction({}, async (tx) => {
    const today = rigaDate(tx.now);
    const rules = await rulesOf(tx);
    const due = await tx.many<Row>(sql`
      with rule as (select * from unnest(${rules.map(({ level }) => level)}::int[], ${rules.map(({ days }) => days)}::int[]) as rule (level, days_after)),
      overdue as (
        select invoice.id, number, buyer_key, obligation.due_on,
          obligation.gross - coalesce((select sum(amount) from payments.settlement where obligation_id = obligation.id), 0)::bigint as owed,
          coalesce((select max(level) from payments.dunning where invoice_id = invoice.id), 0) as reached
        from payments.obligation join payments.invoice on invoice.id = source_id
        where kind = 'invoice' and settled_at is null and waived_at is null and obligation.due_on < ${today}::date)
      select overdue.id, number, buyer_key as "buyerKey", owed, rule.level from overdue
      join rule on rule.level = (select min(level) from rule where level > reached)
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

interface Rule {
  readonly level: number;
  /** After the term. */
  readonly days: number;
}

/** The levels as the agency's dated facts name them; one that is switched off is passed over. */
async function rulesOf(tx: Tx): Promise<readonly Rule[]> {
  return (await agencyOn(tx)).list(kinds.reminder).flatMap(({ key, content: { on, side, days } }) => {
    const level = /^invoice-([1-9])$/.exec(key)?.[1];
    return level && on && side === 'after' ? [{ level: Number(level), days }] : [];
  });
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly buyerKey: SubjectKey;
  readonly owed: number;
  readonly level: number;
}
