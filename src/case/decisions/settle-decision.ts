import type { Actor, SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { addEntry } from '../entry.js';
import type { RefusalGround } from '../service.js';
import { endPause } from '../verbs/ask-client.js';
import { grantCase } from '../verbs/decide-by-rule.js';
import { tooLate } from '../verbs/record-deed.js';
import { remedyNow } from './remedy.js';

/** What the officer composes: the ground from the service's passport and the facts in their own words. */
export interface RefusalDraft {
  readonly ground: string;
  /** In Latvian, for the record (Valsts valodas likums, 8. pants). */
  readonly facts: string;
  /** The facts in the client's own language, where it is another. */
  readonly translation?: string;
  /** Why this is decided otherwise than like cases, where it is. */
  readonly departure?: string;
}

/** Who decides: the officer who holds the case, and who confirmed it where a second must. */
export interface Decider {
  readonly actor: Actor & { readonly key: SubjectKey };
  readonly approvedBy?: string;
}

/** Keeps a refusal, whole, and sets off what follows from it. */
export async function settleRefusal(
  tx: Tx,
  caseFile: CaseFile,
  ground: RefusalGround,
  draft: RefusalDraft,
  { actor, approvedBy }: Decider,
): Promise<void> {
  const facts = draft.facts.trim();
  const kept = {
    outcome: 'refuse',
    by: actor.name,
    approvedBy,
    ground: ground.code,
    reason: ground.reason,
    norm: ground.norm.title,
    facts,
    translation: draft.translation?.trim() || undefined,
    remedy: await remedyNow(tx),
    departure: draft.departure,
  };
  const touched = await tx.run(sql`
    update casework.case_file set decided_at = ${tx.now}, delivered_at = ${tx.now}, decision = ${JSON.stringify(kept)}::jsonb, asked_at = null
    where id = ${caseFile.id}::uuid and service is not null and referred_at is not null and decided_at is null and closed_at is null
      and assigned_to = ${actor.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await endPause(tx, caseFile.id);
  await addEntry(tx, caseFile, { kind: 'refused', actor, words: refusalWords(ground), body: facts });
  await noteDeparture(tx, caseFile, actor, draft.departure);
  await tx.run(sql`delete from casework.staff_draft where case_id = ${caseFile.id}::uuid and kind = 'refusal'`);
  await announce(tx, 'case-refused', { caseId: caseFile.id });
}

/** Keeps a grant with its content; the document follows. */
export async function settleGrant(
  house: House,
  tx: Tx,
  caseFile: CaseFile,
  { content, departure }: { readonly content: unknown; readonly departure?: string | undefined },
  { actor, approvedBy }: Decider,
): Promise<void> {
  const { key, name } = actor;
  if (!(await grantCase(house, tx, caseFile, content, { key, name, approvedBy, departure })))
    throw new Refusal('not-now', tooLate);
  await endPause(tx, caseFile.id);
  await addEntry(tx, caseFile, { kind: 'granted', actor });
  await noteDeparture(tx, caseFile, actor, departure);
}

/** The ground and its norm in one sentence, as the client reads it. */
export function refusalWords(ground: RefusalGround): Text {
  return fill(
    { lv: '{reason} Tiesiskais pamats: {norm}.', en: '{reason} Legal ground: {norm}.' },
    { reason: ground.reason, norm: ground.norm.title },
  );
}

async function noteDeparture(tx: Tx, caseFile: CaseFile, actor: Actor, departure: string | undefined): Promise<void> {
  if (!departure) return;
  const words = { lv: 'Kāpēc lemts citādi nekā līdzīgās lietās.', en: 'Why it was decided otherwise than like cases.' };
  await addEntry(tx, caseFile, { kind: 'note', actor, audience: 'staff', words, body: departure });
}
