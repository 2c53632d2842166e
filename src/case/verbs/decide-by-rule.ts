import type { SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import { addJob, announce } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { lookFor } from '../look.js';
import { sealFor } from '../sealed.js';
import type { Decision } from '../service.js';
import { getApplication, getService } from '../services.js';
import { stateOf } from '../state.js';
import { everyUnit, systemActor } from '../who.js';
import { recordByRule } from './record-deed.js';

/**
 * The worker's turn after payment: gathers the facts (each look audited) and applies the service's rule. A grant goes on to
 * the document; anything else goes to an officer with its reason: Lete never refuses by itself.
 */
export async function decideByRule(house: House, caseId: string, context: JobContext): Promise<void> {
  await context.transaction(everyUnit, async (tx) => {
    // Run twice at once, the second waits here, and then finds it decided: the registers are asked once.
    await tx.run(sql`select 1 from casework.case_file where id = ${caseId}::uuid for update`);
    const caseFile = await findCase(tx, caseId);
    if (!caseFile || stateOf(caseFile) !== 'in-progress') return;
    const service = getService(house, caseFile.service);
    const application = getApplication(house, caseFile.service);
    const facts = await application.gatherFacts(tx, lookFor(service, caseFile), caseFile.answers, caseFile.applicant);
    await tx.run(sql`
      update casework.case_file set facts = ${sealFor(house, caseId, 'facts', facts)}, facts_at = ${tx.now} where id = ${caseId}::uuid`);
    await conclude(house, tx, caseFile, application.decide(caseFile.answers, facts, caseFile.applicant));
  });
}

async function conclude(house: House, tx: Tx, caseFile: CaseFile, decision: Decision<unknown>): Promise<void> {
  if (decision.outcome === 'grant') {
    if (!(await grantCase(house, tx, caseFile, decision.content))) return;
    await addEntry(tx, caseFile, { kind: 'granted', actor: systemActor });
    await recordByRule(tx, caseFile, 'case:grant');
    return;
  }
  const reason: Text =
    decision.outcome === 'refer'
      ? decision.reason
      : {
          lv: `Iespējams atteikums (${decision.ground}): ${decision.facts.lv}`,
          en: `Possible refusal (${decision.ground}): ${decision.facts.en}`,
        };
  const touched = await tx.run(sql`
    update casework.case_file set referred_at = ${tx.now}, referral_reason = ${JSON.stringify(reason)}::jsonb
    where id = ${caseFile.id}::uuid and referred_at is null and decided_at is null and closed_at is null and paid_at is not null`);
  if (!touched) return;
  await addEntry(tx, caseFile, { kind: 'referred', actor: systemActor, audience: 'everyone' });
  await addEntry(tx, caseFile, { kind: 'note', actor: systemActor, audience: 'staff', words: reason });
  await recordByRule(tx, caseFile, 'case:refer');
  await announce(tx, 'case-referred', { caseId: caseFile.id });
}

/** Keeps a grant with its content and asks for the document: by rule while the case waits for it, or by the officer who holds it. False when it is too late. */
export async function grantCase(
  house: House,
  tx: Tx,
  caseFile: CaseFile,
  content: unknown,
  officer?: {
    readonly key: SubjectKey;
    readonly name: string;
    readonly approvedBy?: string | undefined;
    readonly departure?: string | undefined;
  },
): Promise<boolean> {
  const { name: by, approvedBy, departure } = officer ?? {};
  const kept = {
    outcome: 'grant',
    by,
    approvedBy,
    departure,
    sealedContent: sealFor(house, caseFile.id, 'decision', content),
  };
  const touched = await tx.run(sql`
    update casework.case_file set decided_at = ${tx.now}, decision = ${JSON.stringify(kept)}::jsonb, asked_at = null
    where id = ${caseFile.id}::uuid and service is not null and decided_at is null and closed_at is null and paid_at is not null
      and (case when ${officer?.key ?? null}::text is null then referred_at is null
        else referred_at is not null and assigned_to = ${officer?.key ?? null} end)`);
  if (!touched) return false;
  const { answers, applicant } = caseFile;
  const look = lookFor(getService(house, caseFile.service), caseFile);
  await getApplication(house, caseFile.service).whenGranted?.({ tx, look, applicant, caseId: caseFile.id }, answers);
  await addJob(tx, 'case:issue', { caseId: caseFile.id }, { key: `case:issue:${caseFile.id}` });
  return true;
}
