import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { fill } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import type { Service } from '../service.js';
import { endPause } from '../verbs/ask-client.js';
import { tooLate } from '../verbs/record-deed.js';
import { authoriseHolder } from '../who.js';
import { askPapers, type Papers } from './forward-papers.js';
import { getTied } from './link-cases.js';

/** Where a submission goes that is not for the agency, and why, as the client will read it. */
export interface Forwarding {
  readonly authority: string;
  readonly why: string;
  /** How the papers go there; without it the officer carries them by hand. */
  readonly papers?: Papers;
}

/** By when a submission has to be forwarded and its writer told, by the rule of the day it came; undefined for a service that is decided here only. */
export async function forwardBy(
  tx: Tx,
  caseFile: CaseFile,
  service?: Service,
): Promise<{ readonly on: PlainDate; readonly norm: string } | undefined> {
  if ((caseFile.service && !service?.passport.forwardsTo) || caseFile.kind === 'whistleblower') return undefined;
  const rule = await termOn(tx, 'forward', rigaDate(caseFile.submittedAt));
  return { on: dueOn(await currentCalendar(tx), rule.term, caseFile.submittedAt), norm: rule.norm };
}

/**
 * Forwards a submission to the authority in whose competence it is and tells its writer (Iesniegumu likums, 5. pants). Late is
 * better than never: after its term it still goes, and the audit says that it was late.
 */
export async function forwardCase(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { authority, why, papers }: Forwarding,
  service?: Service,
): Promise<void> {
  const caseFile = await getTied(tx, visitor, caseId);
  authoriseHolder(visitor, caseFile);
  const by = await forwardBy(tx, caseFile, service);
  if (!by) throw new Refusal('not-now', ours);
  const touched = await tx.run(sql`
    update casework.case_file set forwarded_at = ${tx.now}, forwarded_to = ${authority}, asked_at = null
    where id = ${caseId}::uuid and referred_at is not null and decided_at is null and closed_at is null and assigned_to = ${visitor.person.key}`);
  if (!touched) throw new Refusal('not-now', tooLate);
  if (papers) await askPapers(tx, visitor, caseFile, { authority, why, norm: by.norm, papers });
  await endPause(tx, caseId);
  const actor = actorOf(visitor);
  await addEntry(tx, caseFile, {
    kind: 'forwarded',
    actor,
    words: fill(forwarded, { authority }),
    body: `${authority}\n\n${why}`,
  });
  await record(tx, {
    actor,
    deed: 'case:forward',
    subject: caseFile.subjectKey,
    purpose: 'case-work',
    legalGround: by.norm,
    caseNumber: caseFile.number,
    detail: { late: rigaDate(tx.now) > by.on },
  });
  await announce(tx, 'case-forwarded', { caseId });
}

const forwarded = { lv: 'Pārsūtīts: {authority}', en: 'Forwarded to {authority}' };
const ours = {
  lv: 'Pakalpojuma pieteikumu nepārsūta: par to lemj šeit.',
  en: 'A request for a service is not forwarded: it is decided here.',
};
