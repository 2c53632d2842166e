import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { settledFirst } from '../mistakes/mistake.js';
import { getService } from '../services.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseOfficer } from '../who.js';
import { endProposal, findProposal, type Proposal } from './four-eyes.js';
import { withGrounds } from './grounds-on.js';
import { settleGrant, settleRefusal } from './settle-decision.js';

/**
 * A second officer confirms exactly what was proposed: `hash` is of the content that they read. Refuses when it changed, when its day is
 * over, when the case moved on meanwhile, and always whoever proposed it.
 */
export async function approveDecision(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  hash: string,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  await settledFirst(tx, caseId);
  const proposal = await findProposal(house, tx, caseId);
  if (!proposal || proposal.contentHash !== hash) throw new Refusal('not-now', changed);
  if (proposal.requestedBy === visitor.person.key) throw new Refusal('not-allowed', notByOne);
  const taken = await tx.run(sql`
    update casework.decision_proposal set approved_by = ${visitor.person.key}, approved_at = ${tx.now}
    where id = ${proposal.id}::uuid and content_hash = ${hash} and requested_by <> ${visitor.person.key}
      and approved_at is null and ended_at is null and expires_at > ${tx.now}`);
  if (!taken) throw new Refusal('not-now', changed);
  await settle(house, tx, caseFile, proposal, actorOf(visitor).name);
  await recordDeed(tx, visitor, caseFile, 'case:approve-decision');
}

/** Gives a proposal back with what to mend, or takes one's own back. The text of a refusal is a draft again. */
export async function returnDecision(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  reason: string,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const proposal = await findProposal(house, tx, caseId);
  if (!proposal || !(await endProposal(tx, caseId))) throw new Refusal('not-now', changed);
  const isOwn = proposal.requestedBy === visitor.person.key;
  if (!isOwn && reason.length < 10) throw new Refusal('not-valid', reasonMissing, { field: 'returnReason' });
  if (proposal.content.outcome === 'refuse') {
    const { ground, facts, translation = '', departure = '' } = proposal.content;
    await tx.run(sql`
      insert into casework.staff_draft as kept (case_id, author_key, kind, content, saved_at, unit)
      values (${caseId}::uuid, ${proposal.requestedBy}, 'refusal', ${JSON.stringify({ ground, facts, translation, departure })}::jsonb, ${tx.now},
        ${caseFile.unit})
      on conflict (case_id, author_key, kind) do update
        set content = excluded.content, version = kept.version + 1, saved_at = excluded.saved_at`);
  }
  const words = isOwn ? takenBack : givenBack;
  await addEntry(tx, caseFile, {
    kind: 'note',
    actor: actorOf(visitor),
    audience: 'staff',
    words,
    ...(reason && { body: reason }),
  });
  await recordDeed(tx, visitor, caseFile, 'case:return-decision');
}

async function settle(house: House, tx: Tx, caseFile: CaseFile, proposal: Proposal, approvedBy: string): Promise<void> {
  const { content, requestedBy, requestedByName, requestedAt } = proposal;
  const decider = { actor: { kind: 'staff', key: requestedBy, name: requestedByName } as const, approvedBy };
  if (content.outcome === 'grant') {
    // The registers were looked into again since: what would be issued is no longer what was proposed.
    if (caseFile.factsAt && caseFile.factsAt > requestedAt) throw new Refusal('not-now', changed);
    return settleGrant(house, tx, caseFile, content, decider);
  }
  const { passport } = await withGrounds(tx, getService(house, caseFile.service));
  const ground = passport.refusalGrounds.find(({ code }) => code === content.ground);
  if (!ground) throw new Refusal('not-now', tooLate);
  return settleRefusal(tx, caseFile, ground, content, decider);
}

const changed: Text = {
  lv: 'Apstiprināmais lēmums pa to laiku ir mainīts, atsaukts vai tā diena ir pagājusi. Apskatiet lietu vēlreiz.',
  en: 'The decision to confirm was changed or taken back meanwhile, or its day is over. Please look at the case again.',
};
const notByOne: Text = {
  lv: 'Savu lēmumu apstiprināt nevar: tas jādara citai amatpersonai.',
  en: 'Nobody confirms their own decision: another officer must.',
};
const reasonMissing: Text = {
  lv: 'Uzrakstiet, kas lēmumā jālabo (vismaz 10 rakstzīmes).',
  en: 'Write what must be mended in the decision (at least 10 characters).',
};
const givenBack: Text = { lv: 'Lēmums atdots labošanai.', en: 'The decision was given back to be mended.' };
const takenBack: Text = { lv: 'Apstiprināmais lēmums atsaukts.', en: 'The decision to confirm was taken back.' };
