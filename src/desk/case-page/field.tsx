import type { staffDrafts } from '../../case/index.js';
import { Alert, HiddenField } from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { texts } from '../texts.js';
import type { OpenCase } from './part.js';

/** What is wrong with one field. */
export function problemOf({ problems }: OpenCase, field: string): Text | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** The officer’s own unsent text, else a colleague’s. */
export function draftOf(
  { drafts, officer }: OpenCase,
  kind: staffDrafts.StaffDraftKind,
): staffDrafts.StaffDraft | undefined {
  return (
    drafts.find((draft) => draft.kind === kind && draft.authorKey === officer.person.key) ??
    drafts.find((draft) => draft.kind === kind)
  );
}

/** The language to write to the client in. */
export function clientLanguage({ caseFile }: OpenCase): Text {
  return caseFile.lang === 'lv' ? texts.latvian : texts.english;
}

/** The version that this window saw; and, where another window saved a newer text, both of them. */
export function Version({
  open,
  kind,
  name,
}: {
  readonly open: OpenCase;
  readonly kind: staffDrafts.StaffDraftKind;
  readonly name: string;
}) {
  const draft =
    open.conflict?.kind === kind
      ? open.conflict
      : open.drafts.find((one) => one.kind === kind && one.authorKey === open.officer.person.key);
  return (
    <>
      <HiddenField name="kind" value={kind} />
      <HiddenField name="version" value={String(draft?.version ?? 0)} />
      {open.conflict?.kind === kind && (
        <Alert tone="warning" title={texts.other}>
          <blockquote class="pre-line">{open.conflict.content[name]}</blockquote>
        </Alert>
      )}
    </>
  );
}
