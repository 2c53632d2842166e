import { sql, type Tx } from '../../platform/db/index.js';
import { type Lang, say, type Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import type { EntryKind, MessageData } from '../entry.js';

/** What itself is told, where more is told than that something happened: the words, and the files that an officer put to them. */
export interface Whole {
  readonly text: string;
  readonly files: MessageData['attachments'];
}

/** The decision, answer, question or reason itself: only for ways that reach nobody but the client. Undefined where the notice is all. */
export async function wholeOf(tx: Tx, caseFile: CaseFile, name: string, lang: Lang): Promise<Whole | undefined> {
  const refusal = name === 'case-refused' ? refusalOf(caseFile, lang) : undefined;
  if (refusal) return { text: refusal, files: [] };
  const kind = written[name];
  if (!kind) return undefined;
  const row = await tx.maybe<{ body: string | null; data: Partial<MessageData> | null }>(sql`
    select body, data from casework.entry
    where case_id = ${caseFile.id}::uuid and kind = ${kind} and author_kind = 'staff' and audience = 'everyone' order by id desc limit 1`);
  return row?.body ? { text: row.body, files: row.data?.attachments ?? [] } : undefined;
}

/** Which line of the timeline holds what an officer wrote to the client. */
const written: Readonly<Record<string, EntryKind>> = {
  'case-answered': 'message',
  'case-written': 'message',
  'client-asked': 'asked',
  'term-extended': 'extended',
  'case-forwarded': 'forwarded',
};

/** A refusal with all that it must have: reason, norm, facts, remedy (quality 5). */
function refusalOf({ decision, number }: CaseFile, lang: Lang): string | undefined {
  if (decision?.outcome !== 'refuse') return undefined;
  const { reason, norm, facts, translation, remedy, by } = decision;
  const line = (label: Text, value: string | undefined) => value && `${label[lang]}: ${value}`;
  return [
    say(refusalTexts.title, lang, { number }),
    line(refusalTexts.reason, reason?.[lang]),
    line(refusalTexts.norm, norm?.[lang]),
    line(refusalTexts.facts, translation ?? facts),
    line(refusalTexts.remedy, remedy?.[lang]),
    line(refusalTexts.by, by),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const refusalTexts = {
  title: { lv: 'Lēmums par pieteikumu {number}: atteikts', en: 'Decision on {number}: refused' },
  reason: { lv: 'Pamatojums', en: 'Reason' },
  norm: { lv: 'Tiesību norma', en: 'Legal provision' },
  facts: { lv: 'Fakti', en: 'Facts' },
  remedy: { lv: 'Pārsūdzēšana', en: 'How to contest' },
  by: { lv: 'Lēmumu pieņēma', en: 'Decided by' },
} satisfies Record<string, Text>;
