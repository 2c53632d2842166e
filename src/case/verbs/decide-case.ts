import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { proposeDecision } from '../decisions/four-eyes.js';
import { withGrounds } from '../decisions/grounds-on.js';
import { reasonToDepart } from '../decisions/like-decisions.js';
import { type Decider, type RefusalDraft, settleGrant, settleRefusal } from '../decisions/settle-decision.js';
import { settledFirst } from '../mistakes/mistake.js';
import type { RefusalGround } from '../service.js';
import { getService } from '../services.js';
import { authoriseHolder } from '../who.js';
import { recordDeed } from './record-deed.js';

/** What came of an officer's decision: it stands, or a second officer must confirm it first. */
export type Decided = 'decided' | 'proposed';

/**
 * An officer grants what is asked, with the content that the facts gave or that the officer set right. Where like cases were decided
 * otherwise, only with the reason why.
 */
export async function grantByOfficer(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { content, departure }: { readonly content: unknown; readonly departure?: string | undefined },
): Promise<Decided> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  await settledFirst(tx, caseId);
  const reason = await reasonToDepart(tx, visitor, caseFile, { outcome: 'grant', departure });
  const decision = { content, departure: reason };
  if (needsTwo(house, caseFile.service, 'grant')) {
    await proposeDecision(house, tx, visitor, caseFile, { outcome: 'grant', ...decision });
    return 'proposed';
  }
  await settleGrant(house, tx, caseFile, decision, deciderOf(visitor));
  await recordDeed(tx, visitor, caseFile, 'case:grant');
  return 'decided';
}

/** A refusal that lacks one of its four parts, said field by field. */
export function checkRefusal(
  grounds: readonly RefusalGround[],
  draft: RefusalDraft,
): { readonly field: 'ground' | 'facts'; readonly message: Text }[] {
  const problems: { field: 'ground' | 'facts'; message: Text }[] = [];
  if (!grounds.some(({ code }) => code === draft.ground))
    problems.push({
      field: 'ground',
      message: { lv: 'Izvēlieties atteikuma tiesisko pamatu.', en: 'Choose the legal ground of the refusal.' },
    });
  if (draft.facts.replace(/[^\p{L}\p{N}]/gu, '').length < 20)
    problems.push({
      field: 'facts',
      message: {
        lv: 'Aprakstiet faktus, uz kuriem atteikums balstās (vismaz 20 burti).',
        en: 'Describe the facts that the refusal rests on (at least 20 letters).',
      },
    });
  return problems;
}

/**
 * Refuses lawfully or not at all: ground with its norm, facts, remedy with its term, in the client's language (quality 5). Where like
 * cases were decided otherwise, only with the reason why; where the service asks for four eyes, a second officer confirms it.
 */
export async function refuseCase(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  draft: RefusalDraft,
): Promise<Decided> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  await settledFirst(tx, caseId);
  const { passport } = await withGrounds(tx, getService(house, caseFile.service));
  const grounds = passport.refusalGrounds;
  const ground = grounds.find(({ code }) => code === draft.ground);
  const [problem] = checkRefusal(grounds, draft);
  if (!ground || problem) throw new Refusal('not-valid', problem?.message, { field: problem?.field });
  const { departure: _, ...rest } = draft;
  const departure = await reasonToDepart(tx, visitor, caseFile, { outcome: 'refuse', ...draft });
  const decision: RefusalDraft = { ...rest, ...(departure && { departure }) };
  if (needsTwo(house, caseFile.service, 'refuse')) {
    await proposeDecision(house, tx, visitor, caseFile, { outcome: 'refuse', ...decision });
    return 'proposed';
  }
  await settleRefusal(tx, caseFile, ground, decision, deciderOf(visitor));
  await recordDeed(tx, visitor, caseFile, 'case:refuse');
  return 'decided';
}

function needsTwo(house: House, service: string | null, outcome: 'grant' | 'refuse'): boolean {
  return getService(house, service).passport.fourEyes?.includes(outcome) ?? false;
}

function deciderOf(visitor: Visitor): Decider {
  return { actor: { ...actorOf(visitor), key: visitor.person.key } };
}
