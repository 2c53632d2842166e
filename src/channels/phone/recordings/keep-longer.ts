import { record } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { isSubject } from './listen.js';

/** A call that is part of a complaint: its recording follows the longer rule, whether it has come already or not. */
export async function keepForComplaint(tx: Tx, callId: string): Promise<void> {
  await tx.run(sql`insert into phone.recording (call_id, rule) values (${callId}::uuid, 'complaint')
    on conflict (call_id) do update set rule = 'complaint'`);
}

interface Kept {
  readonly callId: string;
  readonly subjectKey: string | null;
  readonly caseNumber: string | null;
}

/**
 * Somebody complains: the recordings of the calls of that matter, and of that client, follow the longer rule from now on. What has
 * been destroyed stays so. Each that is kept longer stands in the audit. Safe to do twice.
 */
export async function keepCallsForComplaint(
  tx: Tx,
  about: { readonly caseIds: readonly string[]; readonly subjectKey?: string | undefined },
): Promise<void> {
  const subject = about.subjectKey ?? null;
  const kept = await tx.many<Kept>(sql`
    with named as (
      select id, subject_key, case_number from phone.call
      where case_id = any (${about.caseIds}::uuid[]) or (${subject}::text is not null and subject_key = ${subject}::text)
    ), longer as (
      insert into phone.recording (call_id, rule) select id, 'complaint' from named
      on conflict (call_id) do update set rule = 'complaint' where recording.rule <> 'complaint' and recording.destroyed_at is null
      returning call_id
    )
    select call_id as "callId", subject_key as "subjectKey", case_number as "caseNumber" from longer join named on named.id = call_id`);
  for (const { callId, subjectKey, caseNumber } of kept)
    await record(tx, {
      actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
      deed: 'channels/phone:keep-longer',
      purpose: 'phone:recordings',
      legalGround: 'Vispārīgā datu aizsardzības regula, 17. panta 3. punkta e) apakšpunkts',
      ...(isSubject(subjectKey) && { subject: subjectKey }),
      ...(caseNumber && { caseNumber }),
      detail: { call: callId },
    });
}
