import type { staffDrafts } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';
import { texts } from '../texts.js';
import type { OpenCase } from './part.js';

/** What is wrong with one field. */
export function problemOf({ problems }: OpenCase, field: string): Text | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** The officer’s own unsent text; for who holds the case, else a colleague’s: whoever takes over goes on from there. */
export function draftOf(
  { drafts, officer, isMine }: OpenCase,
  kind: staffDrafts.StaffDraftKind,
): staffDrafts.StaffDraft | undefined {
  const begun = drafts.filter((draft) => draft.kind === kind && Object.values(draft.content).some(Boolean));
  return begun.find(({ authorKey }) => authorKey === officer.person.key) ?? (isMine ? begun[0] : undefined);
}

/** What a field of a kept text is filled with: what was just typed, else what is kept. */
export function filledWith(open: OpenCase, kind: staffDrafts.StaffDraftKind, field: string): string {
  return open.typed[field] ?? draftOf(open, kind)?.content[field] ?? '';
}

/** The language to write to the client in. */
export function clientLanguage({ caseFile }: OpenCase): Text {
  return caseFile.lang === 'lv' ? texts.latvian : texts.english;
}
