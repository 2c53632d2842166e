import { rigaDate } from '../../platform/clock/index.js';
import type { Change, DataSet, Version, View } from '../../platform/dataset/index.js';
import { Actions, BackLink, Button, DataTable, Form, TextField, useLang, useSay } from '../../platform/html/index.js';
import { instantInBrief, instantInWords, same, type Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

interface SetProps {
  readonly base: string;
  readonly set: DataSet<never>;
  readonly view: View;
  readonly at: Date;
  /** Set when the page is shown as on a date. */
  readonly on: Date | undefined;
  /** The date as it was typed. */
  readonly asked: string;
  readonly planned: readonly Change[];
  readonly open: readonly Version[];
}

/** A dataset: its kinds, what is planned, what waits. */
export function SetPage({ base, set, view, at, on, asked, planned, open }: SetProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href="/desk/admin">{say(texts.title)}</BackLink>
      <h1>{say(set.name)}</h1>
      <ViewOn action={base} at={at} on={on} asked={asked} />
      <DataTable
        caption={set.name}
        captionHidden
        rows={set.kinds}
        columns={[
          { label: texts.kind, heading: true, cell: (kind) => <a href={`${base}/${kind.id}`}>{say(kind.name)}</a> },
          { label: texts.about, cell: (kind) => say(kind.about) },
          { label: texts.records, numeric: true, cell: (kind) => view.list(kind).length },
        ]}
      />
      <h2>{say(texts.planned)}</h2>
      <Planned {...{ base, set, planned }} />
      <h2>{say(texts.drafts)}</h2>
      <DataTable
        caption={texts.drafts}
        captionHidden
        empty={texts.draftsNone}
        rows={open}
        columns={[
          {
            label: texts.record,
            heading: true,
            cell: (version) => <a href={`${base}/${version.kind}/${version.key}`}>{version.key}</a>,
          },
          { label: texts.kind, cell: ({ kind }) => say(nameOf(set, kind)) },
          { label: texts.state, cell: (version) => say(stateOf(version)) },
          { label: texts.who, cell: ({ drafted }) => `${drafted.name}, ${instantInBrief(drafted.at, lang)}` },
        ]}
      />
    </>
  );
}

/** The form that shows a dataset as on a date. */
export function ViewOn({ action, at, on, asked }: Pick<SetProps, 'at' | 'on' | 'asked'> & { readonly action: string }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      {on && (
        <p>
          <strong>{say(texts.asOn, { when: instantInWords(at, lang) })}.</strong>{' '}
          <a href={action}>{say(texts.backToNow)}</a>
        </p>
      )}
      <Form action={action} method="get">
        <TextField
          name="on"
          label={texts.viewOn}
          hint={texts.viewOnHint}
          width={10}
          value={on ? rigaDate(at) : asked}
          error={asked && !on ? texts.badDate : undefined}
        />
        <Actions>
          <Button variant="secondary">{say(texts.view)}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** The changes that lie ahead, the soonest first. */
export function Planned({ base, set, planned }: Pick<SetProps, 'base' | 'set' | 'planned'>) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={texts.planned}
      captionHidden
      empty={texts.plannedNone}
      rows={planned.slice(0, 50)}
      columns={[
        { label: texts.when, heading: true, cell: ({ at }) => instantInWords(at, lang) },
        { label: texts.kind, cell: ({ kind }) => say(nameOf(set, kind)) },
        { label: texts.record, cell: ({ kind, key }) => <a href={`${base}/${kind}/${key}`}>{key}</a> },
      ]}
    />
  );
}

export function nameOf(set: DataSet<never>, kind: string): Text {
  return set.kinds.find(({ id }): boolean => id === kind)?.name ?? same(kind);
}

/** How a version stands, in a word or two. */
export function stateOf({ published, asked, discarded, undone, undoAsked }: Version): Text {
  if (undone) return texts.undone;
  if (undoAsked) return texts.askedUndo;
  if (published) return texts.published;
  if (discarded) return texts.discarded;
  return asked ? texts.asked : texts.draft;
}
