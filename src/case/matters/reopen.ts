import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, getCase } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry, type NewEntry } from '../entry.js';
import type { Way } from '../service.js';
import { restartClocks } from '../service-levels/prioritise.js';
import { recordByRule, recordDeed, tooLate } from '../verbs/record-deed.js';
import { authoriseParty, systemActor } from '../who.js';
import { getTied } from './link-cases.js';

/** An officer takes a letter up again that was answered, taken back or forwarded; its term begins anew, and the client is told. */
export async function reopenCase(tx: Tx, visitor: Visitor, caseId: string, why: string): Promise<void> {
  const caseFile = await getTied(tx, visitor, caseId);
  await reopen(tx, caseFile, { actor: actorOf(visitor), assurance: visitor.assurance, body: why });
  await recordDeed(tx, visitor, caseFile, 'case:reopen');
}

/** The last day on which the client may have an answered matter taken up again; undefined where it is not theirs to reopen. */
export async function reopenUntil(tx: Tx, caseFile: CaseFile): Promise<string | undefined> {
  const { answeredAt, service, kind, mergedInto } = caseFile;
  if (!answeredAt || service || kind === 'whistleblower' || mergedInto) return undefined;
  const rule = await termOn(tx, 'reopen', rigaDate(answeredAt));
  return dueOn(await currentCalendar(tx), rule.term, answeredAt);
}

/** The client says that the answer did not settle it: within the agency's term, on the same case and with the same number. */
export async function reopenByClient(tx: Tx, visitor: Visitor, caseId: string, why: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseParty(visitor, caseFile.subjectKey);
  const until = await reopenUntil(tx, caseFile);
  if (!until || rigaDate(tx.now) > until) throw new Refusal('not-now', tooOld);
  await reopen(tx, caseFile, { actor: actorOf(visitor), assurance: visitor.assurance, body: why });
  await recordDeed(tx, visitor, caseFile, 'case:reopen');
}

/** What its party wrote within the term after the answer takes the letter up again, whichever way it came. False where the term is over. */
export async function reopenByMessage(tx: Tx, caseFile: CaseFile, way: Way): Promise<boolean> {
  const until = await reopenUntil(tx, caseFile);
  if (!until || rigaDate(tx.now) > until) return false;
  await reopen(tx, caseFile, { actor: systemActor, way, words: wroteAgain });
  await recordByRule(tx, caseFile, 'case:reopen');
  return true;
}

/** A client whom the survey found unhappy takes the matter up again; the caller has checked the link and the term. */
export async function reopenBySurveyed(tx: Tx, caseFile: CaseFile): Promise<void> {
  await reopen(tx, caseFile, { actor: systemActor, words: unhappy });
  await recordByRule(tx, caseFile, 'case:reopen');
}

type Line = Pick<NewEntry, 'actor' | 'assurance' | 'body' | 'way' | 'words'>;

async function reopen(tx: Tx, caseFile: CaseFile, line: Line): Promise<void> {
  const { id, term } = caseFile;
  const due = term ? dueOn(await currentCalendar(tx), (await termOn(tx, term, rigaDate(tx.now))).term, tx.now) : null;
  const touched = await tx.run(sql`
    update casework.case_file set answered_at = null, withdrawn_at = null, forwarded_at = null, forwarded_to = null, asked_at = null,
      extended_at = null, reopened_at = ${tx.now}, clock_started_at = ${tx.now}, due_on = ${due}::date,
      referred_at = coalesce(referred_at, ${tx.now})
    where id = ${id}::uuid and service is null and merged_into is null and (answered_at is not null or withdrawn_at is not null or forwarded_at is not null)`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await addEntry(tx, caseFile, { kind: 'reopened', ...line });
  // What was promised is the staff's to read: a client who reopens writes it down all the same.
  await acrossUnits(tx, () => restartClocks(tx, caseFile));
  await announce(tx, 'case-reopened', { caseId: id });
}

const wroteAgain = {
  lv: 'Klients pēc atbildes uzrakstīja vēlreiz; izskatām no jauna.',
  en: 'The client wrote again after the answer; it is looked into anew.',
};
const unhappy = {
  lv: 'Klients aptaujā atbildēja, ka nav apmierināts, un lūdza lietu atsākt.',
  en: 'The client answered the survey that they are dissatisfied and asked to reopen the matter.',
};
const tooOld = {
  lv: 'Šo lietu atsākt vairs nevar. Rakstiet mums no jauna un norādiet tās numuru.',
  en: 'This case can no longer be reopened. Please write to us anew and give its number.',
};
