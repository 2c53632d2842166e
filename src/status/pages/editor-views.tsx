import { FormPage, type LooseAnswers, type PageReading } from '../../platform/form/index.js';
import {
  Actions,
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  SummaryList,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, instantInWords, type Text } from '../../platform/text/index.js';
import { namesOf } from '../components.js';
import { type Notice, phaseOf, type Update } from '../notices.js';
import { texts } from '../texts.js';
import { form } from './form.js';
import { words } from './texts.js';

/** Everything that is published, and the way to something new. */
export function NoticesPage(props: {
  readonly open: readonly Notice[];
  readonly past: readonly Notice[];
  readonly done: boolean;
}) {
  const say = useSay();
  return (
    <>
      {props.done && <Done>{say(words.published)}</Done>}
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <Actions>
        <LinkButton href="/desk/status/new">{say(words.new)}</LinkButton>
      </Actions>
      <NoticeTable caption={words.open} notices={props.open} />
      <NoticeTable caption={words.past} notices={props.past} />
    </>
  );
}

function NoticeTable({ caption, notices }: { readonly caption: Text; readonly notices: readonly Notice[] }) {
  const say = useSay();
  const lang = useLang();
  if (notices.length === 0) return <p>{say(words.none)}</p>;
  return (
    <DataTable
      caption={caption}
      rows={notices}
      columns={[
        {
          label: words.newTitle,
          heading: true,
          cell: ({ id, title }) => <a href={`/desk/status/${id}`}>{say(title)}</a>,
        },
        { label: words.kind, cell: ({ kind }) => say(words[kind]) },
        { label: words.components, cell: (notice) => namesOf(notice.components, lang) },
        { label: words.start, cell: ({ startsAt }) => instantInBrief(startsAt, lang) },
        {
          label: words.expectedEnd,
          cell: ({ expectedEndAt }) => (expectedEndAt ? instantInBrief(expectedEndAt, lang) : '–'),
        },
      ]}
    />
  );
}

type Read = Extract<PageReading, { problems: unknown }>;

/** The form of a notice that is not there yet. */
export function NoticeForm({ action, reading }: { readonly action: string; readonly reading?: Read }) {
  return (
    <FormPage
      form={form}
      pageId="notice"
      action={action}
      typed={reading?.typed}
      problems={reading?.problems}
      submit={words.publish}
    />
  );
}

interface NoticePageProps {
  readonly base: string;
  readonly notice: Notice;
  readonly now: Date;
  readonly updates: readonly Update[];
  readonly answers: LooseAnswers;
  readonly reading?: Read;
  readonly noteProblem?: Text;
  readonly note?: Text;
}

/** One notice: what was said, what is new, its end, and its words to be changed. */
export function NoticePage(props: NoticePageProps) {
  const { base, notice, now, updates, answers, reading } = props;
  const say = useSay();
  const lang = useLang();
  const phase = phaseOf(notice, now);
  return (
    <>
      <h1>{say(notice.title)}</h1>
      <h2>{say(words.said)}</h2>
      <SummaryList
        rows={updates.map(({ at, what, words: told, by }) => ({
          label: `${instantInWords(at, lang)}, ${say(texts.whats[what])}`,
          value: `${say(told)} (${by})`,
        }))}
      />
      {(phase === 'now' || phase === 'ahead') && (
        <>
          <News {...props} />
          <Form action={`${base}/${phase === 'now' ? 'ended' : 'cancelled'}`}>
            <Button variant="secondary">{say(phase === 'now' ? words.end : words.cancel)}</Button>
          </Form>
          <h2>{say(words.change)}</h2>
          <FormPage
            form={form}
            pageId="notice"
            action={base}
            answers={answers}
            typed={reading?.typed}
            problems={reading?.problems}
            submit={words.save}
            headless
          >
            <HiddenField name="version" value={String(notice.version)} />
          </FormPage>
        </>
      )}
    </>
  );
}

function News({ base, noteProblem, note }: NoticePageProps) {
  const say = useSay();
  return (
    <section>
      <h2>{say(words.tellTitle)}</h2>
      <ErrorSummary problems={noteProblem ? [{ field: note?.lv ? 'en' : 'lv', message: noteProblem }] : []} />
      <Form action={`${base}/say`}>
        <TextAreaField
          name="lv"
          label={words.noteLv}
          value={note?.lv}
          rows={3}
          error={note && !note.lv ? noteProblem : undefined}
        />
        <TextAreaField
          name="en"
          label={words.noteEn}
          value={note?.en}
          rows={3}
          error={note && !note.en ? noteProblem : undefined}
        />
        <Button>{say(words.tell)}</Button>
      </Form>
    </section>
  );
}
