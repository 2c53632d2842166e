import { createHash, randomUUID } from 'node:crypto';
import type { SubjectKey } from '../../audit/index.js';
import { actorOf, unitsOf, type Visitor } from '../../identity/index.js';
import { openBox, sealBox } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import type { RefusalDraft } from './settle-decision.js';

/** What a second officer confirms, whole. */
export type ProposedContent =
  | ({ readonly outcome: 'refuse' } & RefusalDraft)
  | { readonly outcome: 'grant'; readonly content: unknown; readonly departure?: string | undefined };

/** A decision that waits for a second officer. */
export interface Proposal {
  readonly id: string;
  readonly caseId: string;
  readonly outcome: ProposedContent['outcome'];
  /** Of exactly what is proposed, hex; an approval must repeat it. */
  readonly contentHash: string;
  readonly requestedBy: SubjectKey;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly content: ProposedContent;
}

/** One line of the list of what waits for a second officer. */
export interface WaitingProposal extends Omit<Proposal, 'content' | 'contentHash'> {
  readonly number: string;
  readonly service: string;
}

/** How long a proposal can be confirmed. */
const day = 24 * 3_600_000;

/** Hands a decision to a second officer instead of making it; what was proposed before in the case ends. */
export async function proposeDecision(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
  content: ProposedContent,
): Promise<void> {
  const held = await tx.maybe(sql`
    select 1 as held from casework.case_file where id = ${caseFile.id}::uuid and service is not null and referred_at is not null
      and paid_at is not null and decided_at is null and closed_at is null and assigned_to = ${visitor.person.key} for update`);
  if (!held) throw new Refusal('not-now', tooLate);
  await endProposal(tx, caseFile.id);
  const id = randomUUID();
  const text = JSON.stringify(content);
  const sealed = sealBox(house.secretFor('casework'), text, about(id));
  const { key, name } = actorOf(visitor);
  await tx.run(sql`
    insert into casework.decision_proposal (id, case_id, unit, outcome, content, content_hash, requested_by, requested_by_name, requested_at,
      expires_at)
    values (${id}::uuid, ${caseFile.id}::uuid, ${caseFile.unit}, ${content.outcome}, ${sealed}, ${hashOf(caseFile.id, text)}, ${key}, ${name},
      ${tx.now}, ${new Date(tx.now.getTime() + day)})`);
  await addEntry(tx, caseFile, { kind: 'note', actor: actorOf(visitor), audience: 'staff', words: proposed });
  await recordDeed(tx, visitor, caseFile, 'case:propose-decision');
}

/** The decision of a case that waits for a second officer; undefined when there is none, or its day is over. */
export async function findProposal(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  caseId: string,
): Promise<Proposal | undefined> {
  const row = await tx.maybe<Omit<Proposal, 'content'> & { readonly content: string }>(sql`
    select id, case_id as "caseId", outcome, content, content_hash as "contentHash", requested_by as "requestedBy",
      requested_by_name as "requestedByName", requested_at as "requestedAt", expires_at as "expiresAt"
    from casework.decision_proposal
    where case_id = ${caseId}::uuid and approved_at is null and ended_at is null and expires_at > ${tx.now}`);
  if (!row) return undefined;
  return {
    ...row,
    content: JSON.parse(openBox(house.secretFor('casework'), row.content, about(row.id))) as ProposedContent,
  };
}

/** One page of what waits for a second officer. */
export interface ProposalPage {
  readonly limit: number;
  /** The last of the page before. */
  readonly after?: Pick<WaitingProposal, 'expiresAt' | 'id'> | undefined;
}

/** What waits for a second officer in the visitor's units, the first to expire first: as many cases are looked up as one page shows. */
export function listProposals(
  tx: Tx,
  visitor: Visitor,
  { limit, after }: ProposalPage,
): Promise<readonly WaitingProposal[]> {
  const units = unitsOf(visitor, 'officer');
  return tx.many<WaitingProposal>(sql`
    select one.id, case_id as "caseId", outcome, requested_by as "requestedBy", requested_by_name as "requestedByName",
      requested_at as "requestedAt", expires_at as "expiresAt", number, service
    from casework.decision_proposal one join casework.case_file on case_file.id = case_id
    where approved_at is null and ended_at is null and expires_at > ${tx.now} and decided_at is null
      and (one.unit = any (${units}::text[]) or '*' = any (${units}::text[]))
      and (expires_at, one.id) > (${after?.expiresAt ?? tx.now}, ${after?.id ?? lastId}::uuid)
    order by expires_at, one.id limit ${limit}`);
}

/** How many decisions the visitor may confirm: of others, in their units. Counted to a hundred. */
export async function countToConfirm(tx: Tx, visitor: Visitor): Promise<number> {
  const units = unitsOf(visitor, 'officer');
  const { waiting } = await tx.one<{ waiting: number }>(sql`
    select count(*)::int as waiting from (
      select from casework.decision_proposal one
      where approved_at is null and ended_at is null and expires_at > ${tx.now} and requested_by <> ${visitor.person.key}
        and (unit = any (${units}::text[]) or '*' = any (${units}::text[]))
      limit 100) as first`);
  return waiting;
}

/** Ends what waits in a case; false when nothing did. */
export async function endProposal(tx: Tx, caseId: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update casework.decision_proposal set ended_at = ${tx.now} where case_id = ${caseId}::uuid and approved_at is null and ended_at is null`);
  return ended > 0;
}

function hashOf(caseId: string, content: string): string {
  return createHash('sha256').update(`${caseId}\n${content}`).digest('hex');
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const about = (id: string) => `casework.decision_proposal|content|${id}`;

const proposed: Text = {
  lv: 'Lēmums nodots apstiprināšanai otrai amatpersonai; tas jāapstiprina 24 stundās.',
  en: 'The decision was handed to a second officer, to be confirmed within 24 hours.',
};
