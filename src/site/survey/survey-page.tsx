import { surveys } from '../../case/index.js';
import {
  Alert,
  Button,
  Done,
  ErrorSummary,
  Form,
  RadioField,
  TextAreaField,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

const words = surveys.surveyWords;

export interface SurveyPageProps {
  readonly survey: surveys.OpenSurvey;
  readonly action: string;
  /** Whether one more press takes the matter up again. */
  readonly mayReopen: boolean;
  /** What the link or the form named already. */
  readonly typed: surveys.TypedSurvey;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
}

/** One question to begin with; what may be added comes after its answer. */
export function SurveyPage(props: SurveyPageProps) {
  const say = useSay();
  const { survey, problems } = props;
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>{say(texts.title)}</h1>
      {survey.isDone ? (
        <Done>{say(texts.done)}</Done>
      ) : survey.isExpired ? (
        <Alert tone="info">{say(texts.expired)}</Alert>
      ) : (
        <>
          <p class="lead">{say(texts.lead, { number: survey.caseNumber })}</p>
          {survey.score !== null && <Done>{say(texts.thanks)}</Done>}
          {survey.score === null ? <Question {...props} /> : <More {...props} />}
        </>
      )}
      <Unhappy {...props} />
    </>
  );
}

const errorOf = ({ problems }: SurveyPageProps, field: string) =>
  problems.find((problem) => problem.field === field)?.message;

function Question(props: SurveyPageProps) {
  const say = useSay();
  return (
    <Form action={props.action}>
      <RadioField
        name="score"
        label={words.question}
        error={errorOf(props, 'score')}
        value={props.typed.score}
        options={surveys.scoreWords.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <Button>{say(texts.send)}</Button>
    </Form>
  );
}

function More(props: SurveyPageProps) {
  const say = useSay();
  const { typed } = props;
  return (
    <Form action={props.action}>
      <h2>{say(texts.more)}</h2>
      <RadioField name="solved" label={words.solved} optional value={typed.solved} options={surveys.solvedOptions} />
      <RadioField name="effort" label={words.effort} optional value={typed.effort} options={surveys.effortOptions} />
      <TextAreaField
        name="comment"
        label={words.comment}
        hint={texts.commentHint}
        optional
        error={errorOf(props, 'comment')}
        value={typed.comment}
        rows={5}
      />
      <Button name="add" value="yes">
        {say(texts.add)}
      </Button>
    </Form>
  );
}

function Unhappy({ survey, action, mayReopen }: SurveyPageProps) {
  const say = useSay();
  const lang = useLang();
  if (survey.isReopened) return <Alert tone="success">{say(texts.reopened)}</Alert>;
  if (survey.score !== null && survey.score > 2) return null;
  return (
    <>
      {mayReopen && (
        <Form action={action}>
          <p>{say(texts.reopenLead)}</p>
          <Button variant="secondary" name="reopen" value="yes">
            {say(texts.reopen)}
          </Button>
        </Form>
      )}
      <p>
        {say(texts.unhappy)} <a href={ways.write[lang]}>{say(texts.write)}</a>
      </p>
    </>
  );
}
