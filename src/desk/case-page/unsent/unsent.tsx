import { staffDrafts } from '../../../case/index.js';
import { Alert, useSay } from '../../../platform/html/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { given } from '../../officer.js';
import { texts } from '../../texts.js';
import { type Deed, nothing, type PartProps, part } from '../part.js';
import { longest, numberOf } from '../posted-text.js';

type Kind = staffDrafts.StaffDraftKind;
const draftFields: Readonly<Record<Kind, readonly string[]>> = {
  question: ['question'],
  refusal: ['ground', 'translation', 'departure', 'facts'],
  note: ['note'],
  answer: ['answer'],
  reply: ['reply', 'purpose'],
};

/** "Save draft": kept under its author and the case, with a version; a newer one from another window is shown beside it. */
const draft: Deed = async (_house, tx, officer, id, request) => {
  const kind = (Object.keys(draftFields) as Kind[]).find((name) => name === given(request.body, 'kind'));
  if (!kind) throw new Refusal('not-valid');
  const content = Object.fromEntries(
    draftFields[kind].map((name) => [name, given(request.body, name).slice(0, longest)]),
  );
  const result = await staffDrafts.saveStaffDraft(tx, officer, {
    caseId: id,
    kind,
    content,
    version: numberOf(request, 'version'),
  });
  if (!('conflict' in result)) return undefined;
  const problems = [{ field: draftFields[kind].at(-1) ?? kind, message: texts.conflict }];
  return { conflict: result.conflict, typed: content, problems };
};

/** What an officer typed when a colleague was faster: shown whole, also where the case has no form for it any more (quality 14). */
export const unsentPart = part({
  grant: 'officer',
  read: nothing,
  top: Unsent,
  deeds: { draft },
  done: { draft: { lv: 'Melnraksts ir saglabāts.', en: 'The draft is saved.' } },
});

function Unsent({ open: { problems, typed, textWords } }: PartProps) {
  const say = useSay();
  if (!problems.some(({ field }) => field === 'unsent')) return null;
  return (
    <div id="unsent" tabIndex={-1}>
      <Alert tone="warning" title={texts.unsent}>
        {Object.entries(textWords).map(
          ([name, label]) =>
            typed[name] && (
              <>
                <p>{say(label)}:</p>
                <blockquote class="pre-line">{typed[name]}</blockquote>
              </>
            ),
        )}
      </Alert>
    </div>
  );
}
