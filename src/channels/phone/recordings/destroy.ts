import { record } from '../../../audit/index.js';
import { sql } from '../../../platform/db/index.js';
import type { JobHandler } from '../../../platform/jobs/index.js';
import { isSubject } from './listen.js';

interface Due {
  readonly callId: string;
  readonly sha256: string;
  readonly rule: string;
  readonly subjectKey: string | null;
  readonly caseNumber: string | null;
}

/** Destroys recordings whose term is over and that nobody holds; of each stays that it was, its hash, and by which rule it went. Safe to run twice. */
export const destroyRecordings: JobHandler = async (_payload, { transaction }) => {
  for (;;) {
    const destroyed = await transaction({}, async (tx) => {
      const due = await tx.many<Due>(sql`
        select recording.call_id as "callId", sha256, rule, call.subject_key as "subjectKey", call.case_number as "caseNumber"
        from phone.recording join phone.call on call.id = recording.call_id
        where bytes is not null and kept_at < ${tx.now}::timestamptz - make_interval(days => (select days from phone.retention_rule rules
            where rules.code = recording.rule and valid_from <= ${tx.now}::timestamptz order by valid_from desc limit 1))
          and not exists (select 1 from phone.permission held where held.call_id = recording.call_id and kind = 'hold'
            and approved_at is not null and ended_at is null)
        order by kept_at limit 50 for update of recording skip locked`);
      for (const { callId, sha256, rule, subjectKey, caseNumber } of due) {
        await tx.run(
          sql`update phone.recording set bytes = null, destroyed_at = ${tx.now} where call_id = ${callId}::uuid`,
        );
        await record(tx, {
          actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
          deed: 'channels/phone:destroy',
          purpose: 'phone:recordings',
          legalGround: 'Vispārīgā datu aizsardzības regula, 5. panta 1. punkta e) apakšpunkts',
          ...(isSubject(subjectKey) && { subject: subjectKey }),
          ...(caseNumber && { caseNumber }),
          detail: { call: callId, sha256, rule },
        });
      }
      return due.length;
    });
    if (!destroyed) return;
  }
};

/** Nonces that could no longer be played again, and listenings that are over. */
export const sweep: JobHandler = async (_payload, { transaction }) => {
  await transaction({}, async (tx) => {
    const dayAgo = new Date(tx.now.getTime() - 86_400_000);
    await tx.run(sql`delete from phone.nonce where used_at < ${dayAgo}`);
    await tx.run(sql`delete from phone.proof_code where shown_at < ${dayAgo}`);
    await tx.run(sql`delete from phone.listening where begun_at < ${dayAgo}`);
  });
};
