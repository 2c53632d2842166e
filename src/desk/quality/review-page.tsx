import type { reviews } from '../../case/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  Details,
  ErrorSummary,
  Form,
  RadioField,
  SelectField,
  SummaryList,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, instantInWords, same, type Text } from '../../platform/text/index.js';
import { Said } from './list-page.js';
import { texts } from './texts.js';

export interface ReviewProps {
  readonly opened: reviews.OpenedReview;
  /** The form of today; none for whoever may not score this. */
  readonly criteria: readonly reviews.Scoring['criteria'][number][] | undefined;
  readonly isOwn: boolean;
  readonly done: string;
  readonly typed: (name: string) => string;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
}

/** What was drawn, how it was scored, what was said about it, and the form. */
export function ReviewPage(props: ReviewProps) {
  const say = useSay();
  const lang = useLang();
  const { opened, done, problems, criteria } = props;
  const { review, scorings } = opened;
  const [last, ...earlier] = scorings;
  return (
    <>
      <BackLink href="/desk/quality">{say(texts.back)}</BackLink>
      <Said done={done} />
      <ErrorSummary problems={problems} />
      <p class="eyebrow">{say(fill(texts.of, { name: review.ofName, at: instantInWords(review.doneAt, lang) }))}</p>
      <h1>{say(review.sort === 'calls' ? texts.call : texts.reply)}</h1>
      {review.caseNumber && <p>{say(fill(texts.caseNumber, { number: review.caseNumber }))}</p>}
      <Subject opened={opened} />
      {last && <Scored scoring={last} />}
      {earlier.length > 0 && (
        <Details summary={texts.earlier}>
          {earlier.map((scoring) => (
            <Scored scoring={scoring} />
          ))}
        </Details>
      )}
      {criteria && !last && <ScoreForm {...props} criteria={criteria} again={false} />}
      <Talk {...props} />
      {criteria && last && <ScoreForm {...props} criteria={criteria} again />}
    </>
  );
}

function Subject({ opened: { review, words } }: Pick<ReviewProps, 'opened'>) {
  const say = useSay();
  const lang = useLang();
  if (review.sort === 'calls')
    return (
      <>
        <p>
          <a href={`/desk/phone/recordings/${review.subjectId}`}>{say(texts.openCall)}</a>
        </p>
        <p class="hint">{say(texts.heard)}</p>
      </>
    );
  if (!words.length) return <p>{say(texts.destroyed)}</p>;
  return (
    <section aria-labelledby="written">
      <h2 id="written">{say(texts.written)}</h2>
      {words.map(({ at, authorKind, authorName, body, lang: of }) => (
        <>
          <p class="hint">
            {authorKind === 'staff' ? authorName : say(texts.client)}, {instantInWords(at, lang)}
          </p>
          <blockquote class="pre-line" lang={of}>
            {body}
          </blockquote>
        </>
      ))}
    </section>
  );
}

function Scored({ scoring: { at, byName, criteria, points, summary } }: { readonly scoring: reviews.Scoring }) {
  const say = useSay();
  const lang = useLang();
  const sum = (of: (criterion: (typeof criteria)[number]) => number) => criteria.reduce((all, one) => all + of(one), 0);
  const percent = Math.round((100 * sum(({ key }) => points[key] ?? 0)) / sum(({ most }) => most));
  return (
    <section aria-label={say(texts.score)}>
      <h2>
        {say(texts.score)}: {say(fill(texts.percent, { n: percent }))}
      </h2>
      <p class="hint">{say(fill(texts.scored, { name: byName, at: instantInWords(at, lang) }))}</p>
      <SummaryList
        rows={criteria.map(({ key, name, most }) => ({
          label: name,
          value: say(fill(texts.most, { n: points[key] ?? 0, most })),
        }))}
      />
      <p class="pre-line">{summary}</p>
    </section>
  );
}

function Talk({ opened: { review, remarks, scorings }, isOwn, typed, problems }: ReviewProps) {
  const say = useSay();
  const lang = useLang();
  const error = problems.find(({ field }) => field === 'remark')?.message;
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">{say(texts.talk)}</h2>
      {remarks.length === 0 && <p>{say(texts.noTalk)}</p>}
      {remarks.map(({ at, byName, stance, body }) => (
        <>
          <p class="hint">
            {byName}, {instantInWords(at, lang)}
            {stance && ` · ${say(texts[stance])}`}
          </p>
          <blockquote class="pre-line">{body}</blockquote>
        </>
      ))}
      <Form action={`/desk/quality/${review.id}/remark`} label={texts.remark}>
        {isOwn && scorings.length > 0 && (
          <RadioField
            name="stance"
            label={texts.stance}
            value={typed('stance')}
            options={(['agree', 'disagree'] as const).map((value) => ({ value, label: texts[value] }))}
          />
        )}
        <TextAreaField
          name="remark"
          label={texts.remark}
          hint={texts.remarkHint}
          error={error}
          value={typed('remark')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.say)}</Button>
        </Actions>
      </Form>
    </section>
  );
}

interface FormProps extends ReviewProps {
  readonly criteria: NonNullable<ReviewProps['criteria']>;
  readonly again: boolean;
}

function ScoreForm({ opened: { review }, criteria, again, typed, problems }: FormProps) {
  const say = useSay();
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const form = (
    <Form action={`/desk/quality/${review.id}/score`} label={texts.form}>
      {again && (
        <Alert tone="info">
          <p>{say(texts.formAgainHint)}</p>
        </Alert>
      )}
      {criteria.map(({ key, name, asks, most }) => (
        <SelectField
          name={`points.${key}`}
          label={name}
          hint={asks}
          error={errorOf(`points.${key}`)}
          value={typed(`points.${key}`)}
          options={Array.from({ length: most + 1 }, (_, index) => {
            const n = most - index;
            return { value: String(n), label: fill(texts.most, { n: same(String(n)), most }) };
          })}
        />
      ))}
      <TextAreaField
        name="summary"
        label={texts.summary}
        hint={texts.summaryHint}
        error={errorOf('summary')}
        value={typed('summary')}
        rows={5}
      />
      <Actions>
        <Button>{say(texts.save)}</Button>
      </Actions>
    </Form>
  );
  if (again)
    return (
      <Details summary={texts.formAgain} open={problems.some(({ field }) => field !== 'remark')}>
        {form}
      </Details>
    );
  return (
    <>
      <h2>{say(texts.form)}</h2>
      {form}
    </>
  );
}
