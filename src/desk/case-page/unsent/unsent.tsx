import type { FastifyInstance } from 'fastify';
import { cases, staffDrafts } from '../../../case/index.js';
import { Alert, Button, Details, Form, HiddenField, useLang, useSay } from '../../../platform/html/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { fill, instantInWords } from '../../../platform/text/index.js';
import { asOfficer, given } from '../../officer.js';
import { texts } from '../../texts.js';
import { type Deed, nothing, type PartProps, part } from '../part.js';
import { draftFields, fieldsOf, keepPosted, labelOf, postedDraft } from './drafts.js';
import { texts as unsentTexts } from './texts.js';

/** "Save draft": kept under its author and the case, with a version; a newer one from another window is shown beside it. */
const draft: Deed = async (_house, tx, officer, id, request) => {
  const result = await keepPosted(tx, officer, id, request);
  if (!('conflict' in result)) return undefined;
  const { kind, content, conflict } = result;
  return { conflict, typed: content, problems: [{ field: draftFields[kind][0] ?? kind, message: texts.conflict }] };
};

/** One's own unsent text is no longer wanted; a version that another window has written since stays. */
const throwAway: Deed = async (_house, tx, officer, id, request) => {
  const posted = postedDraft(request);
  if (!posted) throw new Refusal('not-valid');
  const { id: caseId } = await cases.getCase(tx, id);
  await staffDrafts.discardSent(tx, officer, caseId, posted);
  return undefined;
};

/** The same while one types: the version that the window builds on from now, or what another window has saved meanwhile. */
function autosaveRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'POST',
      url: '/desk/cases/:id/unsent',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const id = given(request.params, 'id');
        const result = await asOfficer(house, request, (tx, officer) => keepPosted(tx, officer, id, request));
        reply.header('cache-control', 'no-store');
        if (!('conflict' in result)) return { version: result.saved.version };
        const other =
          fieldsOf(result.conflict)
            .map((name) => result.conflict.content[name])
            .find(Boolean) ?? '';
        return reply.code(409).send({ other });
      },
    });
  };
}

/** What an officer typed when a colleague was faster: shown whole, also where the case has no form for it any more (quality 14). */
export const unsentPart = part({
  grant: 'officer',
  read: nothing,
  top: Unsent,
  foot: AllUnsent,
  deeds: { draft, 'throw-away': throwAway },
  routes: autosaveRoute,
  done: {
    draft: { lv: 'Melnraksts ir saglabāts.', en: 'The draft is saved.' },
    'throw-away': { lv: 'Melnraksts ir izmests.', en: 'The draft is thrown away.' },
  },
});

function Unsent({ open: { problems, typed, textWords } }: PartProps) {
  const say = useSay();
  if (!problems.some(({ field }) => field === 'unsent')) return null;
  return (
    <div id="unsent" tabIndex={-1}>
      <Alert tone="warning" title={texts.unsent}>
        {Object.entries(typed).map(([name, text]) => {
          const label = labelOf(textWords, name);
          return (
            label &&
            text && (
              <>
                <p>{say(label)}:</p>
                <blockquote class="pre-line">{text}</blockquote>
              </>
            )
          );
        })}
      </Alert>
    </div>
  );
}

/** Everything unsent on the case, whoever wrote it and whether or not its form is on the page now: nothing kept can be out of sight. */
function AllUnsent({ open }: PartProps) {
  const say = useSay();
  const lang = useLang();
  const begun = open.drafts.filter(({ content }) => Object.values(content).some(Boolean));
  if (!begun.length) return null;
  return (
    <Details summary={fill(unsentTexts.all, { count: String(begun.length) })}>
      {begun.map((draft) => {
        const isOwn = draft.authorKey === open.officer.person.key;
        const at = instantInWords(draft.savedAt, lang);
        return (
          <Form action={`${open.action}/throw-away`}>
            <p class="hint">{say(fill(isOwn ? unsentTexts.own : unsentTexts.ofColleague, { at }))}</p>
            {fieldsOf(draft).map((name) => {
              const label = labelOf(open.textWords, name);
              return label && draft.content[name] ? (
                <>
                  <p>{say(label)}:</p>
                  <blockquote class="pre-line">{draft.content[name]}</blockquote>
                </>
              ) : null;
            })}
            <HiddenField name="unsent" value={draft.kind} />
            <HiddenField name="version" value={String(draft.version)} />
            {isOwn && (
              <Button variant="tertiary" size="sm">
                {say(unsentTexts.throwAway)}
              </Button>
            )}
          </Form>
        );
      })}
    </Details>
  );
}
