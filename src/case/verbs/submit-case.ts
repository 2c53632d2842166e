import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import type { Assurance } from '../../identity/index.js';
import { askFee, pricesOn } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { checkAll } from '../../platform/form/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { Text } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { addressOfMatter } from '../address.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { lookFor } from '../look.js';
import { followRule, routeApplication } from '../routing/apply.js';
import { type Applicant, kindOf, type Service, type Way } from '../service.js';
import { prioritise } from '../service-levels/prioritise.js';
import { systemActor } from '../who.js';
import { settleCase } from './settle-case.js';

export interface Submission {
  readonly draftId: string;
  readonly service: Service;
  readonly applicant: Applicant;
  readonly assurance: Assurance;
  readonly way: Way;
  /** The member of staff who filled it in on the applicant's behalf. */
  readonly enteredBy?: Actor;
  /** What that member of staff saw as proof that one may act for another. */
  readonly seen?: Text | undefined;
}

export interface Submitted {
  readonly caseId: string;
  readonly number: string;
}

/**
 * Turns a draft into a case: case row, timeline, audit line, fee and news in one transaction, or nothing. Sent twice, it
 * gives the same case again (quality 2): the draft's row is the lock, and its id is unique among cases.
 */
export async function submitCase(tx: Tx, submission: Submission): Promise<Submitted> {
  const draft = await lockDraft(tx, submission);
  if (draft.caseId && draft.number) return { caseId: draft.caseId, number: draft.number };
  const { service, applicant } = submission;
  const { application, passport } = service;
  if (!application) throw new Refusal('not-found');
  const checked = checkAll(application.form(kindOf(applicant.subject.key)), draft.answers);
  if (!('answers' in checked)) throw new Refusal('not-valid', incomplete);
  const answers = checked.answers;
  const price = application.price(answers, await pricesOn(tx, rigaDate(tx.now)));
  const contact = application.contact(answers);
  const caseId = randomUUID();
  const rule = await routeApplication(tx, {
    service: service.id,
    way: submission.way,
    sender: contact.email,
    language: draft.lang,
  });
  const unit = rule?.outcome.unit ?? passport.unit;
  const caseFile = { id: caseId, subjectKey: applicant.subject.key, unit };
  await tx.run(sql`update casework.draft set submitted_at = ${tx.now} where id = ${submission.draftId}::uuid`);
  // The number comes last before the insert: its row stays locked until the commit, and everyone after it waits.
  const { number } = await tx.one<{ number: string }>(sql`
    with numbered as (select casework.next_number(${passport.caseIndex}, ${Number(rigaDate(tx.now).slice(0, 4))}::int) as sequence)
    insert into casework.case_file (id, number, case_index, draft_id, service, unit, subject_key, subject_name, applicant, applicant_key,
      way, assurance, lang, answers, contact_email, contact_phone, delivery, price, price_gross, urgent, term, submitted_at)
    select ${caseId}, 'IC/' || ${rigaDate(tx.now).slice(0, 4)}::text || '/' || ${passport.caseIndex}::text || '/' || sequence, ${passport.caseIndex},
      ${submission.draftId}, ${service.id}, ${unit}, ${applicant.subject.key}, ${applicant.subject.name},
      ${JSON.stringify(applicant)}::jsonb, ${applicant.actor.key}, ${submission.way}, ${submission.assurance}, ${draft.lang},
      ${JSON.stringify(answers)}::jsonb, ${contact.email ?? null}, ${contact.phone ?? null}, ${JSON.stringify(application.delivery(answers))}::jsonb,
      ${JSON.stringify(price)}::jsonb, ${price.gross}, ${application.urgent(answers)}, ${application.term(answers)}, ${tx.now}
    from numbered returning number`);
  await addEntry(tx, caseFile, {
    kind: 'submitted',
    actor: applicant.actor,
    way: submission.way,
    assurance: submission.assurance,
    ...(submission.enteredBy && { words: enteredWords(submission.enteredBy.name, submission.seen) }),
  });
  await record(tx, {
    actor: submission.enteredBy ?? applicant.actor,
    deed: submission.enteredBy ? 'case:enter-for-client' : 'case:submit',
    subject: applicant.subject.key,
    purpose: 'application',
    legalGround: 'Iesniegumu likums, 2. pants',
    caseNumber: number,
    detail: { service: service.id },
  });
  if (rule) await followRule(tx, await getCase(tx, caseId), rule);
  const weight = application.weight?.(answers);
  if (weight)
    await acrossUnits(tx, async () =>
      prioritise(tx, await getCase(tx, caseId), weight, { actor: systemActor, reason: weight.reason.lv }),
    );
  const look = {
    ...lookFor(service, { number, subjectKey: applicant.subject.key }, applicant.actor),
    purpose: 'application',
  };
  await application.whenSent?.({ tx, look, applicant, caseId }, answers);
  if (application.steps.includes('pay') && price.gross > 0)
    await askFee(tx, {
      caseId,
      payer: applicant.subject.key,
      price,
      reference: number,
      returnTo: addressOfMatter(draft.lang, caseId),
    });
  else await settleCase(tx, caseId);
  await announce(tx, 'case-submitted', { caseId });
  return { caseId, number };
}

function enteredWords(name: string, seen?: Text): Text {
  const by = { lv: `Klienta vietā ievadīja ${name}.`, en: `Entered for the client by ${name}.` };
  return seen
    ? { lv: `${by.lv} Pārstāvību apliecina: ${seen.lv}.`, en: `${by.en} Right to represent shown by: ${seen.en}.` }
    : by;
}

const incomplete = {
  lv: 'Pieteikumā vēl nav atbildēts uz visiem jautājumiem.',
  en: 'Some questions of the application are not answered yet.',
};

interface LockedDraft {
  /** Whoever held the lock before us has committed by now: this is what they left. */
  readonly sent: boolean;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly lang: 'lv' | 'en';
  readonly caseId: string | null;
  readonly number: string | null;
}

async function lockDraft(tx: Tx, { draftId, service, applicant }: Submission): Promise<LockedDraft> {
  const locked = await tx.maybe<LockedDraft>(sql`
    select answers, lang, submitted_at is not null as sent, null as "caseId", null as number from casework.draft
    where id = ${draftId}::uuid and service = ${service.id} and applicant_key = ${applicant.actor.key} and subject_key = ${applicant.subject.key}
    for update`);
  if (!locked) throw new Refusal('not-found');
  if (!locked.sent) return locked;
  const before = await tx.maybe<{ caseId: string; number: string }>(sql`
    select id as "caseId", number from casework.case_file where draft_id = ${draftId}::uuid`);
  return { ...locked, ...before };
}
