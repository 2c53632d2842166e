import type { staffDrafts } from '../../../case/index.js';
import { Details, HiddenField, useLang, useSay } from '../../../platform/html/index.js';
import { fill, instantInWords } from '../../../platform/text/index.js';
import { Differences } from '../../reply/reply-parts.js';
import { draftOf } from '../field.js';
import type { OpenCase } from '../part.js';
import { fieldsOf, labelOf } from './drafts.js';
import { texts } from './texts.js';

interface KeptProps {
  readonly open: OpenCase;
  readonly kind: staffDrafts.StaffDraftKind;
}

/**
 * Put first into the form of a text of the case page: the text is kept while it is typed, the window says which version it builds
 * on, what another window has saved meanwhile is shown with the difference, and what a colleague has begun stands beside it.
 */
export function Kept({ open, kind }: KeptProps) {
  const { conflict, drafts, officer } = open;
  const newer = conflict?.kind === kind ? conflict : undefined;
  const own = newer ?? drafts.find((one) => one.kind === kind && one.authorKey === officer.person.key);
  return (
    <>
      <KeepsItself caseId={open.caseFile.id} kind={kind} version={own?.version ?? 0} />
      {newer && <Differ open={open} theirs={newer} mine={open.typed} />}
      <OfColleagues open={open} kind={kind} />
    </>
  );
}

/** Where the script that keeps a text while it is typed (`autosave.client.ts`) says how it went; empty without it. */
export function KeepsItself(props: {
  readonly caseId: string;
  readonly kind: staffDrafts.StaffDraftKind;
  readonly version: number;
}) {
  const say = useSay();
  return (
    <>
      <HiddenField name="unsent" value={props.kind} />
      <HiddenField name="version" value={String(props.version)} />
      <div
        class="hint"
        data-unsent={`/desk/cases/${props.caseId}/unsent`}
        data-kept={say(texts.kept)}
        data-lost={say(texts.lost)}
        data-other={say(texts.other)}
      />
    </>
  );
}

/** What colleagues have begun to write in the same place, with how it differs from one's own. */
function OfColleagues({ open, kind }: KeptProps) {
  const say = useSay();
  const lang = useLang();
  const shown = draftOf(open, kind);
  const others = open.drafts.filter(
    (one) => one.kind === kind && one.authorKey !== open.officer.person.key && Object.values(one.content).some(Boolean),
  );
  return (
    <>
      {others.map((draft) => {
        const at = instantInWords(draft.savedAt, lang);
        if (draft === shown) return <p class="hint">{say(fill(texts.yours, { at }))}</p>;
        return (
          <Details summary={fill(texts.colleagues, { at })}>
            <Differ open={open} theirs={draft} mine={shown?.content ?? {}} />
          </Details>
        );
      })}
    </>
  );
}

function Differ({
  open,
  theirs,
  mine,
}: {
  readonly open: OpenCase;
  readonly theirs: staffDrafts.StaffDraft;
  readonly mine: Readonly<Record<string, string>>;
}) {
  const say = useSay();
  const names = fieldsOf(theirs).filter((name) => labelOf(open.textWords, name) && theirs.content[name]);
  return (
    <>
      {names.map((name) => (
        <>
          {names.length > 1 && <p>{say(labelOf(open.textWords, name) ?? texts.kept)}</p>}
          <Differences theirs={theirs.content[name] ?? ''} mine={mine[name] ?? ''} />
        </>
      ))}
    </>
  );
}
