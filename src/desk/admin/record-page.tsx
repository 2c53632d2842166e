import {
  type DataSet,
  differencesOf,
  type Kind,
  recordInWords,
  type TypedRecord,
  type Version,
} from '../../platform/dataset/index.js';
import {
  Actions,
  BackLink,
  Button,
  Card,
  DataTable,
  Details,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  SummaryList,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, same, type Text } from '../../platform/text/index.js';
import { DraftForm } from './record-form.js';
import { stateOf } from './set-page.js';
import { texts } from './texts.js';
import type { Problem } from './typed-draft.js';

export interface RecordProps {
  readonly base: string;
  readonly set: DataSet<never>;
  readonly kind: Kind;
  readonly recordKey: string;
  readonly isNew: boolean;
  readonly title: string;
  readonly versions: readonly Version[];
  readonly draft: Version | undefined;
  /** The version that holds now. */
  readonly current: Version | undefined;
  readonly typed: TypedRecord;
  readonly problems: readonly Problem[];
  readonly reader: string;
  readonly done: boolean;
  /** The records of another kind that this one may name. */
  nameable(kind: Kind): readonly { readonly key: string; readonly title: Text }[];
  /** What a record that it names is called. */
  titleOf(kind: Kind, key: string): Text | undefined;
}

/** One record: what holds, what waits, the form for the next version, and all that was. */
export function RecordPage(props: RecordProps) {
  const { base, kind, isNew, title, versions, draft, current, problems, done } = props;
  const say = useSay();
  return (
    <>
      <BackLink href={`${base}/${kind.id}`}>{say(kind.name)}</BackLink>
      <ErrorSummary problems={problems} />
      {done && <Done>{say(texts.done)}</Done>}
      <h1>{title}</h1>
      {kind.fourEyes && <p>{say(texts.fourEyes)}</p>}
      {draft && <Waiting {...props} draft={draft} />}
      {!isNew && (
        <section>
          <h2>{say(texts.now)}</h2>
          {current ? <Says {...props} version={current} /> : <p>{say(texts.nothingNow)}</p>}
        </section>
      )}
      <DraftForm {...props} />
      {versions.length > 0 && <h2>{say(texts.history)}</h2>}
      {versions.map((version, index) => (
        <Past {...props} version={version} before={versions.slice(index + 1).find(({ published }) => published)} />
      ))}
    </>
  );
}

function Says({ kind, version, titleOf }: Pick<RecordProps, 'kind' | 'titleOf'> & { readonly version: Version }) {
  const say = useSay();
  const lang = useLang();
  const when = periodOf(version, lang, say);
  return (
    <SummaryList
      rows={[
        { label: texts.when, value: when },
        ...recordInWords(kind, version.content, titleOf).map(({ label, value }) => ({
          label,
          value: <span class="pre-line">{say(value)}</span>,
        })),
      ]}
    />
  );
}

function periodOf({ from, to }: Version, lang: 'lv' | 'en', say: ReturnType<typeof useSay>): string {
  const values = { from: instantInBrief(from, lang), to: to ? instantInBrief(to, lang) : '' };
  return say(to ? texts.fromTo : texts.from, values);
}

/** The draft that waits, what it would change, and what may be done with it. */
function Waiting(props: RecordProps & { readonly draft: Version }) {
  const { draft, current, reader } = props;
  const say = useSay();
  const lang = useLang();
  const mayApprove = draft.asked && draft.asked.by !== reader && draft.drafted.by !== reader;
  return (
    <Card title={texts.isDraft}>
      <p>
        {say(stateOf(draft))}: {periodOf(draft, lang, say)}. {draft.drafted.name},{' '}
        {instantInBrief(draft.drafted.at, lang)}
        {draft.note && `. ${draft.note}`}
      </p>
      <Differences {...props} before={current?.content} after={draft.content} />
      <Actions>
        {!draft.fourEyes && <Deed {...props} version={draft} deed="publish" label={texts.publish} />}
        {draft.fourEyes && !mayApprove && <Deed {...props} version={draft} deed="publish" label={texts.ask} />}
        {mayApprove && <Deed {...props} version={draft} deed="approve" label={texts.approve} />}
        <Deed {...props} version={draft} deed="discard" label={texts.discard} quiet />
      </Actions>
    </Card>
  );
}

interface DeedProps extends Pick<RecordProps, 'base' | 'kind'> {
  readonly version: Version;
  readonly deed: string;
  readonly label: { readonly lv: string; readonly en: string };
  readonly quiet?: boolean;
}

function Deed({ base, kind, version, deed, label, quiet }: DeedProps) {
  const say = useSay();
  return (
    <Form action={`${base}/${kind.id}/${version.key}/${deed}`} class="inline-form">
      <HiddenField name="version" value={version.id} />
      <HiddenField name="hash" value={version.hash} />
      <Button variant={quiet ? 'secondary' : 'primary'}>{say(label)}</Button>
    </Form>
  );
}

interface DifferenceProps extends Pick<RecordProps, 'kind' | 'titleOf'> {
  readonly before: unknown;
  readonly after: unknown;
}

function Differences({ kind, titleOf, before, after }: DifferenceProps) {
  const say = useSay();
  if (after === null) return <p>{say(texts.removal)}</p>;
  return (
    <DataTable
      caption={texts.change}
      captionHidden
      empty={texts.noDifference}
      rows={differencesOf(kind, before, after, titleOf)}
      columns={[
        { label: texts.field, heading: true, cell: ({ label }) => say(label) },
        { label: texts.before, cell: (one) => <span class="pre-line">{say(one.before ?? texts.empty)}</span> },
        { label: texts.after, cell: (one) => <span class="pre-line">{say(one.after ?? texts.empty)}</span> },
      ]}
    />
  );
}

/** A version of the history with what it changed, and the ways back. */
function Past(props: RecordProps & { readonly version: Version; readonly before: Version | undefined }) {
  const { base, kind, version, before } = props;
  const say = useSay();
  const lang = useLang();
  const trace = version.undone ?? version.published ?? version.discarded ?? version.drafted;
  const summary = [
    say(texts.version, { n: version.version }),
    say(stateOf(version)),
    periodOf(version, lang, say),
    trace.name,
  ];
  return (
    <Details summary={same(summary.join(' · '))}>
      {version.note && <p>{version.note}</p>}
      <Differences {...props} before={before?.content} after={version.content} />
      <Actions>
        {version.published && !version.undone && (
          <Deed {...props} deed="undo" label={undoWords(props, version)} quiet />
        )}
        {version.content !== null && (
          <a href={`${base}/${kind.id}/${version.key}?version=${version.version}#change`}>{say(texts.again)}</a>
        )}
      </Actions>
    </Details>
  );
}

function undoWords({ reader }: RecordProps, { fourEyes, undoAsked }: Version) {
  if (!fourEyes) return texts.undo;
  return undoAsked && undoAsked.by !== reader ? texts.approveUndo : texts.askUndo;
}
