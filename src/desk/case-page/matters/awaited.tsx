import { matters, staffDrafts, stateOf } from '../../../case/index.js';
import { isPlainDate } from '../../../platform/clock/index.js';
import {
  Actions,
  Alert,
  Button,
  Details,
  Form,
  HiddenField,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInWords, say as sayIn } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { type PartProps, part } from '../part.js';
import { KeepsItself, Kept } from '../unsent/kept.js';
import { formDeed } from './refused.js';
import { matterTexts as texts } from './texts.js';

type Waiting = readonly matters.Awaited[];
const required = { whom: [2, texts.whomMissing], untilOn: [8, texts.untilMissing] } as const;

/** Whom the case waits for beside its client, by when, and what they answered. */
export const awaitedPart = part<Waiting>({
  grant: 'officer',
  read: ({ tx, caseFile }) => matters.listAwaited(tx, caseFile.id),
  main: Waits,
  act: AskOthers,
  deeds: {
    await: formDeed(['whom', 'whatAsked', 'untilOn'], required, async (_house, tx, officer, id, _request, typed) => {
      const { whom = '', whatAsked: what = '', untilOn = '' } = typed;
      if (!isPlainDate(untilOn)) return { typed, problems: [{ field: 'untilOn', message: texts.untilMissing }] };
      await matters.awaitOthers(tx, officer, id, { whom, what, untilOn });
      return undefined;
    }),
    awaited: async (_house, tx, officer, id, { body }) => {
      const awaited = given(body, 'awaited');
      const answer = given(body, `theirAnswer.${awaited}`).slice(0, 5000);
      await matters.endAwaiting(tx, officer, id, { id: awaited, answer });
      await staffDrafts.discardField(tx, officer, id, { kind: 'their-answer', field: `theirAnswer.${awaited}` });
      return undefined;
    },
  },
  done: {
    await: { lv: 'Pierakstīts, no kā gaidāt atbildi.', en: 'It is noted whom you wait for.' },
    awaited: { lv: 'Atbilde ir pierakstīta.', en: 'The answer is noted.' },
  },
  texts: { whom: texts.whom, whatAsked: texts.whatAsked, theirAnswer: texts.theirAnswer },
});

function Waits({ open, read: waiting }: PartProps<Waiting>) {
  const say = useSay();
  const lang = useLang();
  if (!waiting.length || open.caseFile.closedAt) return null;
  const isOwn = ({ kind, authorKey }: staffDrafts.StaffDraft) =>
    kind === 'their-answer' && authorKey === open.officer.person.key;
  const version = open.drafts.find(isOwn)?.version ?? 0;
  return (
    <Alert tone="info" title={texts.others}>
      {waiting.map(({ id, whom, what, untilOn }) => (
        <Form action={`${open.action}/awaited`}>
          <p>{sayIn(texts.awaitedLine, lang, { whom, what, until: dateInWords(untilOn, lang, 'by') })}</p>
          <HiddenField name="awaited" value={id} />
          <KeepsItself caseId={open.caseFile.id} kind="their-answer" version={version} />
          <TextField
            name={`theirAnswer.${id}`}
            label={texts.theirAnswer}
            value={filledWith(open, 'their-answer', `theirAnswer.${id}`)}
          />
          <Actions>
            <Button variant="secondary" size="sm" about={{ lv: whom, en: whom }}>
              {say(texts.answered)}
            </Button>
          </Actions>
        </Form>
      ))}
    </Alert>
  );
}

function AskOthers({ open }: PartProps<Waiting>) {
  const say = useSay();
  const state = stateOf(open.caseFile);
  if (!open.isMine || open.caseFile.kind === 'whistleblower') return null;
  if (state !== 'with-officer' && state !== 'awaiting-client') return null;
  const problem = problemOf(open, 'whom') ?? problemOf(open, 'untilOn');
  return (
    <Details summary={texts.askOthers} open={Boolean(draftOf(open, 'await') ?? problem)}>
      <Form action={`${open.action}/await`}>
        <Kept open={open} kind="await" />
        <p class="hint">{say(texts.askOthersHint)}</p>
        <TextField
          name="whom"
          label={texts.whom}
          error={problemOf(open, 'whom')}
          value={filledWith(open, 'await', 'whom')}
        />
        <TextAreaField
          name="whatAsked"
          label={texts.whatAsked}
          value={filledWith(open, 'await', 'whatAsked')}
          rows={3}
          optional
        />
        <TextField
          name="untilOn"
          label={texts.until}
          hint={texts.untilHint}
          error={problemOf(open, 'untilOn')}
          value={filledWith(open, 'await', 'untilOn')}
          width={10}
        />
        <Actions>
          <Button variant="secondary">{say(texts.wait)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
