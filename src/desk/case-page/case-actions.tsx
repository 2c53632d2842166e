import { cases, type staffDrafts, stateOf } from '../../case/index.js';
import {
  Actions,
  Alert,
  Button,
  Details,
  Form,
  HiddenField,
  RadioField,
  SummaryList,
  TextAreaField,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { texts } from '../texts.js';
import type { OpenCase } from './case-routes.js';

/** What an officer can do now; what the state does not allow is not offered. */
export function CaseActions({ open }: { readonly open: OpenCase }) {
  const say = useSay();
  const { caseFile, officer, isOfficer } = open;
  const state = stateOf(caseFile);
  if (!isOfficer) return null;
  if (caseFile.closedAt) return <p>{say(texts.closed)}</p>;
  const mine = caseFile.assignedTo === officer.person.key;
  const action = `/desk/cases/${caseFile.id}`;
  const open4decision = state === 'with-officer' || state === 'awaiting-client';
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say(texts.decide)}</h2>
      {!mine ? (
        <>
          <p>{say(texts.takeFirst)}</p>
          <Form action={`${action}/take`}>
            <Button>{say(caseFile.assignedTo ? texts.takeOver : texts.take)}</Button>
          </Form>
        </>
      ) : (
        <>
          {open4decision && caseFile.service && <Decide open={open} action={action} />}
          {open4decision && !caseFile.service && <AnswerLetter open={open} action={action} />}
          {state === 'with-officer' && <Ask open={open} action={action} />}
          {state === 'ready-to-send' && <Sent open={open} action={action} />}
          {open4decision && <More open={open} action={action} />}
          <Form action={`${action}/release`}>
            <Button variant="tertiary">{say(texts.release)}</Button>
          </Form>
        </>
      )}
      <Note open={open} action={action} />
    </section>
  );
}

interface PartProps {
  readonly open: OpenCase;
  readonly action: string;
}

function problemOf({ problems }: OpenCase, field: string): Text | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

function draftOf({ drafts, officer }: OpenCase, kind: staffDrafts.StaffDraftKind): staffDrafts.StaffDraft | undefined {
  return (
    drafts.find((draft) => draft.kind === kind && draft.authorKey === officer.person.key) ??
    drafts.find((draft) => draft.kind === kind)
  );
}

function clientLanguage({ caseFile }: OpenCase): Text {
  return caseFile.lang === 'lv' ? texts.latvian : texts.english;
}

/** The version that this window saw; and, where another window saved a newer text, both of them. */
function Version({
  open,
  kind,
  name,
}: {
  readonly open: OpenCase;
  readonly kind: staffDrafts.StaffDraftKind;
  readonly name: string;
}) {
  const say = useSay();
  const draft =
    open.conflict?.kind === kind
      ? open.conflict
      : open.drafts.find((one) => one.kind === kind && one.authorKey === open.officer.person.key);
  return (
    <>
      <HiddenField name="kind" value={kind} />
      <HiddenField name="version" value={String(draft?.version ?? 0)} />
      {open.conflict?.kind === kind && (
        <Alert tone="warning" title={texts.conflict}>
          <p>{say(texts.other)}:</p>
          <blockquote class="pre-line">{open.conflict.content[name]}</blockquote>
        </Alert>
      )}
    </>
  );
}

function Decide({ open, action }: PartProps) {
  const say = useSay();
  return (
    <>
      {open.opened && !open.preview && (
        <Form action={`${action}/grant`}>
          <p>{say(texts.grantNote)}</p>
          <Button>{say(texts.grant)}</Button>
        </Form>
      )}
      {open.preview ? <RefusalPreview open={open} action={action} /> : <RefusalComposer open={open} action={action} />}
    </>
  );
}

/** Ground from the service's passport, facts, remedy and term, in the client's language: all four or it cannot be sent. */
function RefusalComposer({ open, action }: PartProps) {
  const say = useSay();
  const { service, caseFile, typed } = open;
  const draft = draftOf(open, 'refusal');
  const clientLang = caseFile.lang;
  const wrong = problemOf(open, 'ground') ?? problemOf(open, 'facts');
  return (
    <Details summary={texts.refuse} open={Boolean(wrong ?? typed.ground ?? draft)}>
      <Form action={`${action}/refuse`}>
        <Version open={open} kind="refusal" name="facts" />
        <RadioField
          name="ground"
          label={texts.ground}
          error={problemOf(open, 'ground')}
          value={typed.ground ?? draft?.content.ground ?? ''}
          options={(service?.passport.refusalGrounds ?? []).map((ground) => ({
            value: ground.code,
            label: ground.reason,
            hint: ground.norm.title,
          }))}
        />
        <TextAreaField
          name="facts"
          label={texts.refusalFacts}
          hint={fill(texts.refusalFactsHint, { language: clientLanguage(open) })}
          error={problemOf(open, 'facts')}
          value={typed.facts ?? draft?.content.facts ?? ''}
          rows={6}
        />
        <p class="hint">
          {say(texts.remedy)}: <span lang={clientLang}>{cases.remedy[clientLang]}</span>
        </p>
        <Actions>
          <Button name="send" value="preview">
            {say(texts.preview)}
          </Button>
          <Button variant="secondary" formaction={`${action}/draft`}>
            {say(texts.saveDraft)}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}

function RefusalPreview({ open, action }: PartProps) {
  const say = useSay();
  const { service, caseFile, typed } = open;
  const lang = caseFile.lang;
  const ground = service?.passport.refusalGrounds.find(({ code }) => code === typed.ground);
  if (!ground) return null;
  return (
    <section aria-labelledby="preview">
      <h3 id="preview">{say(texts.previewTitle)}</h3>
      <div class="paper" lang={lang}>
        <SummaryList
          rows={[
            { label: texts.number, value: caseFile.number },
            { label: texts.ground, value: cases.refusalWords(ground)[lang] },
            { label: texts.refusalFacts, value: <span class="pre-line">{typed.facts}</span> },
            { label: texts.remedy, value: cases.remedy[lang] },
          ]}
        />
      </div>
      <Form action={`${action}/refuse`}>
        <HiddenField name="ground" value={typed.ground ?? ''} />
        <HiddenField name="facts" value={typed.facts ?? ''} />
        <Actions>
          <Button tone="danger" name="send" value="yes">
            {say(texts.sendRefusal)}
          </Button>
          <Button variant="secondary" name="send" value="edit">
            {say(texts.editRefusal)}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

function Ask({ open, action }: PartProps) {
  const say = useSay();
  const draft = draftOf(open, 'question');
  const wrong = problemOf(open, 'question');
  const typed = open.typed.question;
  return (
    <Details summary={texts.ask} open={Boolean(wrong ?? typed ?? draft)}>
      <Form action={`${action}/ask`}>
        <Version open={open} kind="question" name="question" />
        <TextAreaField
          name="question"
          label={texts.question}
          hint={fill(texts.questionHint, { language: clientLanguage(open) })}
          error={wrong}
          value={typed ?? draft?.content.question ?? ''}
          rows={5}
        />
        <Actions>
          <Button>{say(texts.sendQuestion)}</Button>
          <Button variant="secondary" formaction={`${action}/draft`}>
            {say(texts.saveDraft)}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}

function AnswerLetter({ open, action }: PartProps) {
  const say = useSay();
  const draft = draftOf(open, 'answer');
  return (
    <Form action={`${action}/answer`}>
      <Version open={open} kind="answer" name="answer" />
      <TextAreaField
        name="answer"
        label={texts.answerText}
        hint={fill(texts.refusalFactsHint, { language: clientLanguage(open) })}
        error={problemOf(open, 'answer')}
        value={open.typed.answer ?? draft?.content.answer ?? ''}
        rows={8}
      />
      <Actions>
        <Button>{say(texts.sendAnswer)}</Button>
        <Button variant="secondary" formaction={`${action}/draft`}>
          {say(texts.saveDraft)}
        </Button>
      </Actions>
    </Form>
  );
}

function Sent({ open, action }: PartProps) {
  const say = useSay();
  const { delivery } = open.caseFile;
  return (
    <Form action={`${action}/sent`}>
      {delivery.address && <p>{delivery.address}</p>}
      <TextField
        name="tracking"
        label={texts.tracking}
        error={problemOf(open, 'tracking')}
        value={open.typed.tracking}
        width={20}
      />
      <Actions>
        <Button>{say(texts.sent)}</Button>
      </Actions>
    </Form>
  );
}

function More({ open, action }: PartProps) {
  const say = useSay();
  return (
    <>
      {open.caseFile.service && (
        <Details summary={texts.lookAgain} open={Boolean(problemOf(open, 'reason'))}>
          <Form action={`${action}/look`}>
            <TextAreaField
              name="reason"
              label={texts.reason}
              hint={texts.reasonHint}
              error={problemOf(open, 'reason')}
              value={open.typed.reason}
              rows={3}
            />
            <Actions>
              <Button variant="secondary">{say(texts.look)}</Button>
            </Actions>
          </Form>
        </Details>
      )}
      {!open.caseFile.extendedAt && !open.caseFile.term?.startsWith('certificate') && (
        <Details summary={texts.extend} open={Boolean(problemOf(open, 'extendReason'))}>
          <Form action={`${action}/extend`}>
            <TextAreaField
              name="extendReason"
              label={texts.extendReason}
              error={problemOf(open, 'extendReason')}
              value={open.typed.extendReason}
              rows={3}
            />
            <Actions>
              <Button variant="secondary">{say(texts.extend)}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </>
  );
}

function Note({ open, action }: PartProps) {
  const say = useSay();

  return (
    <Details summary={texts.note} open={Boolean(problemOf(open, 'note'))}>
      <Form action={`${action}/note`}>
        <TextAreaField
          name="note"
          label={texts.note}
          error={problemOf(open, 'note')}
          value={open.typed.note}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.addNote)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
