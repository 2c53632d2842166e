import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import type { RefusalGround } from '../service.js';
import { getService } from '../services.js';
import { authoriseHolder } from '../who.js';
import { endPause } from './ask-client.js';
import { grantCase } from './decide-by-rule.js';
import { recordDeed, tooLate } from './record-deed.js';

/** An officer grants what is asked, with the content that the facts gave or that the officer set right. */
export async function grantByOfficer(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  content: unknown,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  if (!(await grantCase(house, tx, caseFile, content, { key: visitor.person.key, name: actorOf(visitor).name })))
    throw new Refusal('not-now', tooLate);
  await endPause(tx, caseId);
  await addEntry(tx, caseFile, { kind: 'granted', actor: actorOf(visitor) });
  await recordDeed(tx, visitor, caseFile, 'case:grant');
}

/** What the officer composes: the ground from the service's passport and the facts in their own words. */
export interface RefusalDraft {
  readonly ground: string;
  readonly facts: string;
}

/** The remedy that stands in every refusal: whom to turn to and within what time (APL, 76. and 79. pants). */
export const remedy: Text = {
  lv: 'Šo lēmumu var apstrīdēt Iekšlietu ministrijas Informācijas centra priekšniekam viena mēneša laikā no tā spēkā stāšanās dienas, iesniedzot iesniegumu Informācijas centrā (Bruņinieku iela 72B, Rīga, LV-1009; pasts@ic.iem.gov.lv vai e-adrese).',
  en: 'You may contest this decision before the head of the Information Centre of the Ministry of the Interior within one month from the day it takes effect, by handing a submission in to the Information Centre (Bruņinieku iela 72B, Rīga, LV-1009; pasts@ic.iem.gov.lv or the e-address).',
};

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

/** Refuses lawfully or not at all: ground with its norm, facts, remedy with its term, in the client's language (quality 5). */
export async function refuseCase(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  draft: RefusalDraft,
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  const grounds = getService(house, caseFile.service).passport.refusalGrounds;
  const ground = grounds.find(({ code }) => code === draft.ground);
  const [problem] = checkRefusal(grounds, draft);
  if (!ground || problem) throw new Refusal('not-valid', problem?.message, { field: problem?.field });
  const facts = draft.facts.trim();
  const kept = {
    outcome: 'refuse',
    by: actorOf(visitor).name,
    ground: ground.code,
    reason: ground.reason,
    norm: ground.norm.title,
    facts,
    remedy,
  };
  const touched = await tx.run(sql`
    update casework.case_file set decided_at = ${tx.now}, delivered_at = ${tx.now}, decision = ${JSON.stringify(kept)}::jsonb, asked_at = null
    where id = ${caseId}::uuid and service is not null and referred_at is not null and decided_at is null and closed_at is null
      and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await endPause(tx, caseId);
  await addEntry(tx, caseFile, { kind: 'refused', actor: actorOf(visitor), words: refusalWords(ground), body: facts });
  await tx.run(sql`delete from casework.staff_draft where case_id = ${caseId}::uuid and kind = 'refusal'`);
  await recordDeed(tx, visitor, caseFile, 'case:refuse');
  await announce(tx, 'case-refused', { caseId });
}

/** The ground and its norm in one sentence, as the client reads it. */
export function refusalWords(ground: RefusalGround): Text {
  return fill(
    { lv: '{reason} Tiesiskais pamats: {norm}.', en: '{reason} Legal ground: {norm}.' },
    { reason: ground.reason, norm: ground.norm.title },
  );
}
