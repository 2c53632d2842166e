import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import { fill, same } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, getCase } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { tracks } from '../intake/kinds.js';
import type { SubmissionKind } from '../intake/message.js';
import { giveUsualPriority } from '../intake/open-submission.js';
import { kindsToChoose } from '../verbs/change-kind.js';
import { recordDeed } from '../verbs/record-deed.js';
import { getTied, tie } from './link-cases.js';

/** What becomes a case of its own: lines of the timeline with their files, what it is about, and of which kind it is. */
export interface Split {
  readonly entryIds: readonly number[];
  readonly about: string;
  readonly kind: SubmissionKind;
}

/**
 * Opens a case of its own for part of what a client wrote. The chosen lines, files and all, stand in both: the timeline is
 * never rewritten, so nothing is lost, and each case names the other. Its term counts from the day the first was received.
 */
export async function splitCase(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  split: Split,
): Promise<{ readonly id: string; readonly number: string }> {
  const caseFile = await getTied(tx, visitor, caseId);
  const kind = kindsToChoose.find((one) => one === split.kind && one !== 'whistleblower');
  if (!kind) throw new Refusal('not-valid', kindMissing, { field: 'splitKind' });
  const ids = [...new Set(split.entryIds)];
  const chosen = await tx.many<{ id: number }>(sql`
    select id from casework.entry where case_id in (select casework.family_of(${caseId}::uuid)) and id = any (${ids}::bigint[])`);
  if (chosen.length === 0 || chosen.length < ids.length)
    throw new Refusal('not-valid', nothingChosen, { field: 'entry' });
  const other = await acrossUnits(tx, async () => {
    const id = await open(tx, caseFile, { kind, about: split.about });
    const opened = await giveUsualPriority(tx, await getCase(tx, id));
    await copyEntries(tx, opened, ids);
    await writeDown(tx, visitor, opened, caseFile);
    return opened;
  });
  await addEntry(tx, caseFile, {
    kind: 'split',
    actor: actorOf(visitor),
    words: fill(splitOff, { number: other.number }),
  });
  await recordDeed(tx, visitor, caseFile, 'case:split');
  await tie(tx, visitor, { caseFile, other, kind: 'split' });
  await announce(tx, 'case-split', { caseId: other.id });
  return { id: other.id, number: other.number };
}

async function open(
  tx: Tx,
  caseFile: CaseFile,
  { kind, about }: { readonly kind: SubmissionKind; readonly about: string },
): Promise<string> {
  const { index, term, unit } = tracks[kind];
  const id = randomUUID();
  const year = rigaDate(tx.now).slice(0, 4);
  const rule = await termOn(tx, term, rigaDate(caseFile.submittedAt));
  const due = dueOn(await currentCalendar(tx), rule.term, caseFile.submittedAt);
  await tx.run(sql`
    with numbered as (select casework.next_number(${index}, ${Number(year)}::int) as sequence)
    insert into casework.case_file (id, number, case_index, kind, subject_line, unit, subject_key, subject_name, applicant, applicant_key, way,
      assurance, lang, answers, contact_email, contact_phone, delivery, price, price_gross, term, submitted_at, paid_at, clock_started_at, due_on, referred_at)
    select ${id}::uuid, 'IC/' || ${year}::text || '/' || ${index}::text || '/' || sequence, ${index}, ${kind}, ${JSON.stringify(same(about))}::jsonb,
      ${unit}, subject_key, subject_name, applicant, applicant_key, way, assurance, lang, '{}'::jsonb, contact_email, contact_phone,
      jsonb_build_object('way', case when service is null then delivery ->> 'way' else 'portal' end),
      '{"lines": [], "net": 0, "vat": 0, "gross": 0}'::jsonb, 0, ${term}, submitted_at, submitted_at, submitted_at, ${due}::date, ${tx.now}
    from casework.case_file, numbered where case_file.id = ${caseFile.id}::uuid`);
  return id;
}

/** In their order, as they were: who wrote them, when, by which way and how surely known. */
async function copyEntries(tx: Tx, { id, unit, subjectKey }: CaseFile, entryIds: readonly number[]): Promise<void> {
  await tx.run(sql`
    insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, words, body, data, subject_key, unit)
    select ${id}::uuid, at, kind, way, assurance, author_kind, author_name, author_key, audience, words, body, data, ${subjectKey}, ${unit}
    from casework.entry where id = any (${entryIds}::bigint[]) order by id`);
}

async function writeDown(tx: Tx, visitor: Visitor, opened: CaseFile, from: CaseFile): Promise<void> {
  await addEntry(tx, opened, {
    kind: 'split',
    actor: actorOf(visitor),
    words: fill(splitFrom, { number: from.number }),
  });
  await recordDeed(tx, visitor, opened, 'case:split');
}

const splitOff = { lv: 'Nodalītā daļa ir lietā {number}.', en: 'That part is now the case {number}.' };
const splitFrom = { lv: 'Nodalīta no lietas {number}.', en: 'Split off the case {number}.' };
const kindMissing = { lv: 'Izvēlieties jaunās lietas veidu.', en: 'Choose the kind of the new case.' };
const nothingChosen = {
  lv: 'Atzīmējiet vismaz vienu šīs lietas ierakstu.',
  en: 'Choose at least one line of this case.',
};
