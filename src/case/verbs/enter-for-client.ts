import type { Actor } from '../../audit/index.js';
import { type Assurance, actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { type Draft, getDraft, saveDraftPage, startDraft } from '../drafts.js';
import type { Applicant, Service, Way } from '../service.js';
import { getService } from '../services.js';
import { suffices } from '../strength.js';
import { type Submitted, submitCase } from './submit-case.js';

/** A request that a member of staff fills in for a client: which way it came, and how surely the client is known. */
export interface Entering {
  readonly service: Service;
  readonly applicant: Applicant;
  readonly lang: Lang;
  readonly way: Way;
  readonly assurance: Assurance;
  /** What shows that one may act for another: a document seen, or the register; with a relation other than `self`. */
  readonly seen?: Text | undefined;
  /** The letter in the registry that it came as. */
  readonly letterId?: string | undefined;
}

/** The draft with what its clerk stated. */
export interface EnteredDraft {
  readonly draft: Draft;
  readonly applicant: Applicant;
  readonly way: Way;
  readonly assurance: Assurance;
  readonly seen: Text | null;
  readonly letterId: string | null;
}

/** Begins it. Refuses with `not-allowed` for anybody but officers and operators, with `not-valid` where the service asks for more proof or takes no requests this way. */
export async function startForClient(tx: Tx, visitor: Visitor, entering: Entering): Promise<string> {
  if (!hasGrant(visitor, 'operator') && !hasGrant(visitor, 'officer')) throw new Refusal('not-allowed');
  const { service, applicant, way, assurance } = entering;
  if (!service.passport.requestBy.includes(way)) throw new Refusal('not-valid', notThisWay, { field: 'way' });
  if (!service.passport.onBehalfOf.includes(applicant.subject.relation))
    throw new Refusal('not-valid', notForThem, { field: 'relation' });
  if (suffices(service.passport, way, assurance) === 'no') throw new Refusal('not-valid', tooWeak, { field: 'proof' });
  return acrossUnits(tx, async () => {
    const id = await startDraft(tx, { service: service.id, applicant, lang: entering.lang });
    await tx.run(sql`
      insert into casework.entered_draft (draft_id, staff_key, applicant, way, assurance, seen, letter_id)
      values (${id}::uuid, ${visitor.person.key}, ${JSON.stringify(applicant)}::jsonb, ${way}, ${assurance}, ${entering.seen ? JSON.stringify(entering.seen) : null}::jsonb, ${entering.letterId ?? null}::uuid)`);
    return id;
  });
}

/** The draft, for the clerk who began it; to everybody else as if it were not there. */
export function findForClient(tx: Tx, visitor: Visitor, draftId: string): Promise<EnteredDraft> {
  return acrossUnits(tx, async () => {
    const draft = await getDraft(tx, draftId);
    const entered = await tx.maybe<Omit<EnteredDraft, 'draft'>>(sql`
      select applicant, way, assurance, seen, letter_id as "letterId" from casework.entered_draft
      where draft_id = ${draftId}::uuid and staff_key = ${visitor.person.key}`);
    if (!entered) throw new Refusal('not-found');
    return { draft, ...entered };
  });
}

/** Keeps one page's answers. */
export async function saveForClient(
  tx: Tx,
  visitor: Visitor,
  draftId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await findForClient(tx, visitor, draftId);
  await acrossUnits(tx, () => saveDraftPage(tx, draftId, values));
}

/** Sends it: a case like any other, of the client's, with the clerk as the one who did it on their behalf. Twice is the same as once. */
export async function submitForClient(house: House, tx: Tx, visitor: Visitor, draftId: string): Promise<Submitted> {
  const { draft, applicant, way, assurance, seen } = await findForClient(tx, visitor, draftId);
  const service = getService(house, draft.service);
  const leaves = service.application?.delivery(draft.answers).way;
  if (suffices(service.passport, way, assurance) === 'paper-only' && leaves !== 'post')
    throw new Refusal('not-valid', onPaper, { field: 'delivery' });
  const enteredBy: Actor = { ...actorOf(visitor), onBehalfOf: applicant.subject.key };
  return acrossUnits(tx, () =>
    submitCase(tx, { draftId, service, applicant, assurance, way, enteredBy, seen: seen ?? undefined }),
  );
}

const notThisWay = {
  lv: 'Šo pakalpojumu tādā veidā nevar pieprasīt. Izvēlieties citu veidu vai citu pakalpojumu.',
  en: 'This service cannot be asked for in that way. Choose another way or another service.',
};
const notForThem = {
  lv: 'Šo pakalpojumu citas personas vietā tā pieprasīt nevar. Izvēlieties, par ko to drīkst pieprasīt.',
  en: 'This service cannot be asked for on behalf of another like that. Choose for whom it may be asked.',
};
const onPaper = {
  lv: 'Uz papīra parakstītu pieprasījumu izpilda uz papīra: mainiet saņemšanas veidu uz ierakstītu vēstuli.',
  en: 'A request signed on paper is answered on paper: change the way of receiving to a registered letter.',
};
const tooWeak = {
  lv: 'Šim pakalpojumam identitātei jābūt pierādītai drošāk: ar kvalificētu elektronisko parakstu, uzrādot personas dokumentu vai, ja pakalpojumu var pieprasīt uz papīra, ar pašrocīgi parakstītu vēstuli.',
  en: 'For this service identity must be proven more strongly: by a qualified electronic signature, an identity document shown or, where the service can be asked for on paper, a letter signed by hand.',
};
