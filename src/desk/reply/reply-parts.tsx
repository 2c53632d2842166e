import { cases, type replies, type staffDrafts } from '../../case/index.js';
import {
  Actions,
  Alert,
  Button,
  Form,
  HiddenField,
  LinkButton,
  SummaryList,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { say as sayIn } from '../../platform/text/index.js';
import { difference } from './difference.js';
import { purposeWords, texts } from './texts.js';

const clock = new Intl.DateTimeFormat('lv-LV', { timeZone: 'Europe/Riga', timeStyle: 'medium' });

interface PreviewProps {
  readonly caseId: string;
  readonly preview: replies.Preview;
  readonly draft: staffDrafts.StaffDraft;
  readonly purpose: replies.ReplyPurpose;
  readonly files: readonly replies.DraftFile[];
}

/** The reply as it will leave, by which way and why; sent only from here, and only the text that stands here. */
export function ReplyPreview({ caseId, preview, draft, purpose, files }: PreviewProps) {
  const say = useSay();
  const action = `/desk/cases/${caseId}/reply`;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say(texts.previewTitle)}</h2>
      <p>
        <strong>{say(purposeWords[purpose].label)}.</strong> {say(purposeWords[purpose].hint)}
      </p>
      {preview.onlyByCode ? (
        <Alert tone="info">
          <p>{say(texts.byCode)}</p>
        </Alert>
      ) : (
        preview.ways.map((way) => <PreviewedWay preview={preview} way={way} files={files} />)
      )}
      <Form action={action}>
        <HiddenField name="version" value={String(draft.version)} />
        <Actions>
          <Button name="do" value="send">
            {say(texts.send)}
          </Button>
          <LinkButton variant="secondary" href={`${action}#reply`}>
            {say(texts.edit)}
          </LinkButton>
        </Actions>
      </Form>
    </section>
  );
}

function PreviewedWay({
  preview,
  way,
  files,
}: Pick<PreviewProps, 'preview' | 'files'> & { readonly way: replies.Preview['ways'][number] }) {
  const say = useSay();
  const { provided, to, why, source, text } = way;
  const condition = provided && (provided === 'has-e-address' ? texts.ifEAddress : texts.ifNoEAddress);
  return (
    <>
      {condition && <h3>{say(condition)}</h3>}
      {way.way === 'none' ? (
        <Alert tone="warning">
          <p>{say(texts.noWay)}</p>
        </Alert>
      ) : (
        <SummaryList
          rows={[
            { label: texts.way, value: say(cases.wayWords[way.way]) },
            ...(to ? [{ label: texts.to, value: to }] : []),
            ...(why && source ? [{ label: texts.why, value: `${say(why)} (${say(source)})` }] : []),
            { label: texts.subject, value: <span lang={preview.lang}>{preview.subject}</span> },
          ]}
        />
      )}
      <div class="paper pre-line" lang={preview.lang}>
        {text}
      </div>
      {files.length > 0 && (
        <>
          <p>
            <strong>{say(way.carriesFiles ? texts.filesGo : texts.files)}:</strong>{' '}
            {files.map(({ name }) => name).join(', ')}
          </p>
          {!way.carriesFiles && <p class="hint">{say(texts.filesWait)}</p>}
          {way.way === 'e-address' && <p class="hint">{say(texts.filesSealed)}</p>}
        </>
      )}
      {way.way === 'email' && !way.isWhole && <p class="hint">{say(texts.inPortal)}</p>}
    </>
  );
}

/** A reply that can still be called back. */
export function Waiting({ reply, mine }: { readonly reply: replies.WaitingReply; readonly mine: boolean }) {
  const say = useSay();
  const lang = useLang();
  return (
    <div id="waiting" tabIndex={-1}>
      <Alert tone="info" title={texts.waiting} live>
        <p>
          {sayIn(texts.leaves, lang, { at: clock.format(reply.leavesAt) })}{' '}
          {!mine && sayIn(texts.waitingBy, lang, { name: reply.authorName })}
        </p>
        {mine && (
          <Form action={`/desk/cases/${reply.caseId}/recall`}>
            <Button>{say(texts.undo)}</Button>
          </Form>
        )}
        <p class="pre-line">{reply.body}</p>
        {reply.files.length > 0 && (
          <p>
            {say(texts.files)}: {reply.files.map(({ name }) => name).join(', ')}
          </p>
        )}
      </Alert>
    </div>
  );
}

/** Where another window was faster: what stands there, and word by word how it differs from what is typed here. */
export function Differences({ theirs, mine }: { readonly theirs: string; readonly mine: string }) {
  const say = useSay();
  return (
    <Alert tone="warning" title={texts.difference}>
      <p class="pre-line">
        {difference(theirs, mine).map(({ in: where, text }) =>
          where === 'both' ? (
            text
          ) : where === 'theirs' ? (
            <del>
              <span class="ds-sr-only">{say(texts.onlyThere)} </span>
              {text}
              <span class="ds-sr-only">{say(texts.endOf)} </span>
            </del>
          ) : (
            <ins>
              <span class="ds-sr-only">{say(texts.onlyHere)} </span>
              {text}
              <span class="ds-sr-only">{say(texts.endOf)} </span>
            </ins>
          ),
        )}
      </p>
      <h3>{say(texts.otherText)}</h3>
      <blockquote class="pre-line">{theirs}</blockquote>
    </Alert>
  );
}
