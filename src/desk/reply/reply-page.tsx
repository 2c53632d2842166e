import type { cases, replies, staffDrafts } from '../../case/index.js';
import { BackLink, Columns, ErrorSummary, useSay } from '../../platform/html/index.js';
import { texts as deskTexts } from '../texts.js';
import { GapNoted } from './articles-for.js';
import { Presence } from './presence.js';
import { lastOfClient } from './quote.js';
import { type Box, ReplyBox } from './reply-box.js';
import { Differences, ReplyPreview, Waiting } from './reply-parts.js';
import { texts } from './texts.js';

/** Everything that the page of a reply shows. */
export interface OpenReply extends Box {
  readonly entries: readonly cases.Entry[];
  readonly present: readonly replies.Present[];
  readonly problems: NonNullable<Box['problems']>;
  readonly waiting: replies.WaitingReply | undefined;
  /** `preview`: what will be sent is asked for. */
  readonly see?: 'preview';
  readonly preview?: {
    readonly own: staffDrafts.StaffDraft;
    readonly purpose: replies.ReplyPurpose;
    readonly shown: replies.Preview;
  };
  /** The article that was just begun, for what none answers. */
  readonly gap?: string;
  /** A newer version of the text from another window. */
  readonly conflict?: staffDrafts.StaffDraft;
}

/** Writing to the client with room for it: what they wrote beside, the preview above, the box below. */
export function ReplyPage({ open }: { readonly open: OpenReply }) {
  const say = useSay();
  const { caseFile, waiting, preview, conflict, authorKey } = open;
  const mine = caseFile.assignedTo === authorKey;
  const last = lastOfClient(open.entries);
  return (
    <>
      <BackLink href={`/desk/cases/${caseFile.id}`}>{say(texts.backToCase)}</BackLink>
      <ErrorSummary problems={open.problems} />
      <p class="eyebrow">
        {caseFile.number} · {caseFile.subjectName}
      </p>
      <h1>{say(texts.title)}</h1>
      <Columns
        aside={
          <>
            <h2>{say(texts.lastMessage)}</h2>
            {last ? <blockquote class="pre-line">{last.body}</blockquote> : <p>{say(texts.nothingToQuote)}</p>}
          </>
        }
      >
        {open.gap && <GapNoted article={open.gap} />}
        <Presence present={open.present} />
        {waiting && <Waiting reply={waiting} mine={waiting.authorKey === authorKey} />}
        {conflict && <Differences theirs={conflict.content.reply ?? ''} mine={open.typed?.reply ?? ''} />}
        {preview && !waiting && (
          <ReplyPreview
            caseId={caseFile.id}
            preview={preview.shown}
            draft={preview.own}
            purpose={preview.purpose}
            files={open.files}
          />
        )}
        {caseFile.closedAt && <p>{say(deskTexts.closed)}</p>}
        {!mine && !caseFile.closedAt && <p>{say(deskTexts.takeFirst)}</p>}
        {!waiting && !preview && <ReplyBox {...open} {...(conflict && { version: conflict.version })} />}
      </Columns>
    </>
  );
}
