import { record, type SubjectKey } from '../audit/index.js';
import { rigaDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { JobHandler } from '../platform/jobs/index.js';
import { post } from './ledger.js';
import { linesOfReplaced } from './lines.js';
import { lockPayment } from './lock-payment.js';
import { systemActor } from './system-actor.js';

/** The job: what was asked about the same record before this obligation, and nobody paid, is no longer asked. */
export const replaceEarlier: JobHandler = async ({ obligationId }, { transaction }) => {
  const earlier = await transaction({}, (tx) =>
    tx.many<{ id: string }>(sql`
      select earlier.id from payments.obligation newest join payments.obligation earlier
        on earlier.kind = newest.kind and earlier.record_id = newest.record_id and earlier.id <> newest.id and earlier.asked_at <= newest.asked_at
      where newest.id = ${String(obligationId)}::uuid and newest.waived_at is null
        and earlier.settled_at is null and earlier.waived_at is null order by earlier.asked_at, earlier.id`),
  );
  for (const { id } of earlier) await transaction({}, (tx) => endAsking(tx, id));
};

/** The job of every night: a price that held until yesterday is no longer asked; what is due now is asked anew when somebody wants to pay. */
export const lapsePrices: JobHandler = async (_payload, { transaction }) => {
  const lapsed = await transaction({}, (tx) =>
    tx.many<{ id: string }>(sql`
      select id from payments.obligation where holds_until < ${rigaDate(tx.now)}::date and settled_at is null and waived_at is null
      order by holds_until, id`),
  );
  for (const { id } of lapsed) await transaction({}, (tx) => endAsking(tx, id));
};

/** Whoever is beginning to pay it is waited for, and then it is left to them. */
async function endAsking(tx: Tx, id: string): Promise<void> {
  await lockPayment(tx, id);
  const asked = await tx.maybe<Row>(sql`
    select id, payer, reference, holder, vat, gross from payments.obligation
    where id = ${id}::uuid and settled_at is null and waived_at is null and not payments.is_being_paid(id) for update`);
  if (asked) await noLongerAsk(tx, asked);
}

/** The part that nobody paid is undone in the books; what came stays where it was booked. */
async function noLongerAsk(tx: Tx, { id, payer, reference, holder, vat, gross }: Row): Promise<void> {
  const { paid } = await tx.one<{ paid: number }>(sql`
    select coalesce(sum(amount), 0)::bigint as paid from payments.settlement where obligation_id = ${id}::uuid`);
  await tx.run(sql`update payments.obligation set waived_at = ${tx.now} where id = ${id}::uuid`);
  await post(tx, { kind: 'waived', obligationId: id }, linesOfReplaced({ holder, vat, gross }, paid));
  await record(tx, {
    actor: systemActor,
    deed: 'payments:replace',
    subject: payer,
    purpose: 'payment',
    legalGround: 'Administratīvās atbildības likums',
    caseNumber: reference,
    detail: { cents: gross - paid },
  });
}

interface Row {
  readonly id: string;
  readonly payer: SubjectKey;
  readonly reference: string;
  readonly holder: string;
  readonly vat: number;
  readonly gross: number;
}
