import { type CaseFile, replies } from '../../case/index.js';
import type { articles } from '../../knowledge/index.js';
import { useSay } from '../../platform/html/index.js';
import { type PartProps, part } from '../case-page/part.js';
import { articlesFor } from './articles-for.js';
import { Presence } from './presence.js';
import { ReplyBox } from './reply-box.js';
import { Waiting } from './reply-parts.js';
import { replyRoutes } from './reply-routes.js';
import { texts } from './texts.js';

/** Colleagues who have the case open. */
export const presencePart = part<readonly replies.Present[]>({
  grant: 'staff',
  read: ({ tx, officer, caseFile }) => replies.bePresent(tx, officer, caseFile.id),
  top: ({ open, read: present }) => (open.isOfficer && !open.caseFile.closedAt ? <Presence present={present} /> : null),
});

interface Writing {
  /** A reply that can still be called back. */
  readonly waiting: replies.WaitingReply | undefined;
  /** What the officer has put to their reply. */
  readonly files: readonly replies.DraftFile[];
  /** Templates that the unit's officers are offered. */
  readonly templates: readonly replies.Template[];
  readonly found: readonly articles.Found[];
}

/** The one box from which a client is written to, and what has been sent off and not yet left. */
export const replyPart = part<Writing>({
  grant: 'officer',
  read: async ({ house, tx, officer, caseFile, entries, isMine }) => ({
    waiting: await replies.findWaiting(house, tx, caseFile.id),
    files: await replies.listFiles(tx, officer, caseFile.id),
    templates: suggestedFirst(await replies.listTemplates(tx, caseFile.unit), caseFile),
    found: isMine && !caseFile.closedAt ? await articlesFor(tx, caseFile, entries) : [],
  }),
  top: ({ open, read: { waiting } }) =>
    waiting && !open.caseFile.closedAt ? (
      <Waiting reply={waiting} mine={waiting.authorKey === open.officer.person.key} />
    ) : null,
  act: Write,
  done: {
    reply: { lv: 'Atbilde ir nosūtīta.', en: 'The reply has been sent.' },
    recall: {
      lv: 'Atbilde ir atsaukta; teksts ir atkal melnrakstā.',
      en: 'The reply is called back; its text is a draft again.',
    },
  },
  texts: { reply: texts.reply },
  routes: replyRoutes,
});

/** What the rule that sent the case here suggests is offered before the rest. */
function suggestedFirst(templates: readonly replies.Template[], { suggestedTemplate }: CaseFile) {
  const isSuggested = ({ id }: replies.Template) => id === suggestedTemplate;
  return [...templates.filter(isSuggested), ...templates.filter((one) => !isSuggested(one))];
}

function Write({ open, read }: PartProps<Writing>) {
  const say = useSay();
  if (!open.isMine) return null;
  return (
    <>
      <h3>{say(texts.title)}</h3>
      {!read.waiting && (
        <ReplyBox
          caseFile={open.caseFile}
          drafts={open.drafts}
          files={read.files}
          templates={read.templates}
          found={read.found}
          authorKey={open.officer.person.key}
        />
      )}
    </>
  );
}
