import { issueDocument } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql } from '../../platform/db/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { openFor } from '../sealed.js';
import { getApplication } from '../services.js';
import { stateOf } from '../state.js';
import { everyUnit, systemActor } from '../who.js';
import { recordByRule } from './record-deed.js';

/**
 * The worker's last turn: sets, numbers and seals the document, then hands it over. Run twice it finds the document that
 * the first run made, by the case's key. Composing takes no transaction; only the result is written in one.
 */
export async function issueOutcome(house: House, caseId: string, context: JobContext): Promise<void> {
  const caseFile = await context.transaction(everyUnit, (tx) => findCase(tx, caseId));
  if (!caseFile || stateOf(caseFile) !== 'granted' || !caseFile.decision?.sealedContent) return;
  const { outcome } = getApplication(house, caseFile.service);
  const kept = openFor(house, caseId, 'decision', caseFile.decision.sealedContent);
  const content = (await outcome.enclose?.(house, kept, caseFile.number)) ?? kept;
  const document = await issueDocument(house, {
    key: `case:${caseId}`,
    caseId,
    caseNumber: caseFile.number,
    owner: caseFile.subjectKey,
    unit: caseFile.unit,
    series: caseFile.caseIndex,
    title: outcome.title,
    language: outcome.language(caseFile.answers),
    template: outcome.template,
    data: outcome.data(caseFile.answers, content, caseFile.applicant, caseFile.factsAt ?? house.clock.now()),
    number: caseFile.number,
    publicFields: outcome.publicFields(caseFile.answers, content, caseFile.applicant),
    issuedOn: rigaDate(house.clock.now()),
  });
  await context.transaction(everyUnit, async (tx) => {
    const touched = await tx.run(sql`
      update casework.case_file set issued_at = ${tx.now}, document_id = ${document.id}::uuid,
        delivered_at = case when ${handedOverHere(caseFile)} then ${tx.now}::timestamptz end
      where id = ${caseId}::uuid and issued_at is null and decided_at is not null and closed_at is null`);
    if (!touched) return;
    await addEntry(tx, caseFile, { kind: 'issued', actor: systemActor });
    await recordByRule(tx, caseFile, 'case:issue');
    await announce(tx, 'document-issued', { caseId });
  });
}

/** Whether the document is the client's as soon as it is made: collected in the portal, told by a notice. Paper still has to be posted. */
function handedOverHere(caseFile: CaseFile): boolean {
  return caseFile.delivery.way !== 'post';
}
