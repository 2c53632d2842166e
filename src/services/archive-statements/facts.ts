import type { Look } from '../../audit/index.js';
import type { Applicant, Decision } from '../../case/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { same, type Text } from '../../platform/text/index.js';
import { type CitedRecord, getRecords, type ServiceSaid } from '../../registers/archive/index.js';
import type { Answers } from './form.js';
import { lengthRules } from './length-rules.js';
import { type Calculation, calculate, type LengthRule } from './periods.js';
import { lengthInWords, recordInWords, spanInWords } from './statement-words.js';
import { labels, reasons } from './texts.js';

/** What an officer has gathered for the case. */
export interface Facts {
  readonly records: readonly CitedRecord[];
  readonly note: string;
  readonly rules: readonly LengthRule[];
}

export async function gatherFacts(tx: Tx, look: Look, _answers: Answers, { subject }: Applicant): Promise<Facts> {
  const number = look.caseNumber ?? '';
  const chosen = await tx.many<{ id: string }>(
    sql`select record_id as id from archive_statements.finding where case_number = ${number}`,
  );
  const note = await tx.maybe<{ words: string }>(
    sql`select words from archive_statements.note where case_number = ${number}`,
  );
  return {
    records: chosen.length
      ? await getRecords(
          tx,
          look,
          subject.key,
          chosen.map(({ id }) => id),
        )
      : [],
    note: note?.words ?? '',
    rules: await lengthRules(tx),
  };
}

/** What the statement says; the rest is typesetting. */
export interface Content {
  readonly records: readonly CitedRecord[];
  readonly note: string;
  /** Of service; none for a deportation and where nothing was found. */
  readonly calculation?: Calculation;
}

/** The one rule: nobody but an officer can tell that the papers are about this person. What they gathered stands ready as the proposal. */
export function decide(answers: Answers, facts: Facts): Decision<Content> {
  const reason = answers.relation === 'self' ? reasons.search : reasons[answers.relation];
  return { outcome: 'refer', reason, proposal: contentOf(facts) };
}

export function contentOf({ records, note, rules }: Facts): Content {
  const served = records.flatMap(({ said }): readonly ServiceSaid[] => (said.kind === 'service' ? [said] : []));
  return { records, note, ...(served.length > 0 && { calculation: calculate(served, rules) }) };
}

/** The facts as an officer reads them. */
export function showFacts(facts: Facts): readonly { readonly label: Text; readonly value: Text }[] {
  const { records, note, calculation } = contentOf(facts);
  if (records.length === 0)
    return [
      { label: labels.findings, value: labels.none },
      ...(note ? [{ label: labels.note, value: same(note) }] : []),
    ];
  return [
    ...records.map((record) => ({ label: labels.findings, value: same(recordInWords(record)) })),
    ...(calculation
      ? [
          { label: labels.calendar, value: same(lengthInWords(calculation.calendar)) },
          { label: labels.privileged, value: same(lengthInWords(calculation.privileged)) },
          ...calculation.gaps.map((gap) => ({ label: labels.gaps, value: same(spanInWords(gap)) })),
          ...calculation.overlaps.map((overlap) => ({ label: labels.overlaps, value: same(spanInWords(overlap)) })),
        ]
      : []),
    ...(note ? [{ label: labels.note, value: same(note) }] : []),
  ];
}
