import { randomUUID } from 'node:crypto';
import { record, type SubjectKey } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { addJob, type JobHandler } from '../platform/jobs/index.js';
import { post } from './ledger.js';
import { lockPayment } from './lock-payment.js';
import { systemActor } from './system-actor.js';

/** The fee of a case is no longer asked (withdrawn, closed without examination): in the caller's transaction, carried out by a job. Safe where no fee was asked. */
export async function waiveFee(tx: Tx, caseId: string): Promise<void> {
  await addJob(tx, 'payments:waive', { caseId }, { key: `payments:waive:${caseId}` });
}

/** The job: undoes the asking in the books; what was paid becomes the client's again. Money that comes later does too. */
export const waive: JobHandler = async ({ caseId }, { transaction }) => {
  await transaction({}, async (tx) => {
    const asked = await tx.maybe<{ id: string }>(
      sql`select id from payments.obligation where kind = 'fee' and source_id = ${String(caseId)}::uuid`,
    );
    if (!asked) return;
    await lockPayment(tx, asked.id);
    const fee = await tx.maybe<Row>(sql`
      select id, payer, reference, net, vat, gross from payments.obligation
      where id = ${asked.id}::uuid and waived_at is null for update`);
    if (!fee) return;
    const { paid } = await tx.one<{ paid: number }>(sql`
      select coalesce(sum(amount), 0)::bigint as paid from payments.settlement where obligation_id = ${fee.id}::uuid`);
    // What was paid beyond the price is due for return already.
    const applied = Math.min(fee.gross, paid);
    await tx.run(sql`update payments.obligation set waived_at = ${tx.now} where id = ${fee.id}::uuid`);
    await post(tx, { kind: 'waived', obligationId: fee.id }, [
      { account: 'income', amount: fee.net },
      { account: 'vat', amount: fee.vat },
      { account: 'receivable', amount: applied - fee.gross },
      { account: 'refundable', amount: -applied },
    ]);
    if (applied > 0)
      await tx.run(sql`insert into payments.refund (id, obligation_id, amount, due_at)
        values (${randomUUID()}::uuid, ${fee.id}::uuid, ${applied}, ${tx.now})`);
    await record(tx, {
      actor: systemActor,
      deed: 'payments:waive',
      subject: fee.payer,
      purpose: 'payment',
      legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
      caseNumber: fee.reference,
      detail: { returned: applied },
    });
  });
};

interface Row {
  readonly id: string;
  readonly payer: SubjectKey;
  readonly reference: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}
