import type { retention } from '../../case/index.js';
import {
  Actions,
  BackLink,
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, type Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

interface RetentionProps {
  readonly due: readonly retention.DueIndex[];
  readonly lists: readonly retention.Disposal[];
  readonly holds: readonly retention.Hold[];
  readonly reader: string;
  readonly done: boolean;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: ((name: string) => string) | undefined;
}

const path = '/desk/admin/retention';

/** What is due, the lists, the holds. */
export function RetentionPage({ due, lists, holds, reader, done, problems, typed }: RetentionProps) {
  const say = useSay();
  return (
    <>
      <BackLink href="/desk/admin">{say(texts.admin)}</BackLink>
      <ErrorSummary problems={problems} />
      {done && (
        <Done>
          <p>{say(texts.done)}</p>
        </Done>
      )}
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <h2>{say(texts.due)}</h2>
      <Due due={due} />
      <h2>{say(texts.lists)}</h2>
      <Lists lists={lists} reader={reader} />
      <h2>{say(texts.holds)}</h2>
      <p>{say(texts.holdAbout)}</p>
      <Holds holds={holds} reader={reader} />
      <HoldForm problems={problems} typed={typed} />
    </>
  );
}

function Due({ due }: Pick<RetentionProps, 'due'>) {
  const say = useSay();
  return (
    <DataTable
      caption={texts.due}
      captionHidden
      empty={texts.dueNone}
      rows={due}
      columns={[
        { label: texts.index, heading: true, cell: ({ index, title }) => `${index} ${say(title)}` },
        { label: texts.years, numeric: true, cell: ({ years }) => years },
        { label: texts.fate, cell: ({ fate }) => say(texts[fate]) },
        { label: texts.cases, numeric: true, cell: ({ count }) => count },
        {
          label: texts.deed,
          cell: ({ index }) => (
            <Form action={`${path}/prepare`} class="inline-form">
              <HiddenField name="index" value={index} />
              <Button variant="secondary" size="sm" about={index}>
                {say(texts.prepare)}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function Lists({ lists, reader }: Pick<RetentionProps, 'lists' | 'reader'>) {
  const say = useSay();
  const lang = useLang();
  const state = ({ executedAt, approvedAt, done, kept, actNumber }: retention.Disposal) => {
    if (executedAt) return say(texts.executed, { done, kept, act: actNumber ?? '' });
    return say(approvedAt ? texts.atWork : texts.waits);
  };
  return (
    <DataTable
      caption={texts.lists}
      captionHidden
      empty={texts.listsNone}
      rows={lists}
      columns={[
        {
          label: texts.index,
          heading: true,
          cell: ({ id, index, title }) => (
            <a href={`${path}/${id}`}>
              {index} {say(title)}
            </a>
          ),
        },
        { label: texts.fate, cell: ({ fate }) => say(texts[fate]) },
        { label: texts.cases, numeric: true, cell: ({ items }) => items },
        { label: texts.asked, cell: ({ askedByName, askedAt }) => `${askedByName}, ${instantInBrief(askedAt, lang)}` },
        { label: texts.state, cell: state },
        { label: texts.deed, cell: (one) => (one.approvedAt ? '–' : <Settle list={one} reader={reader} />) },
      ]}
    />
  );
}

function Settle({ list, reader }: { readonly list: retention.Disposal; readonly reader: string }) {
  const say = useSay();
  const buttons = list.askedBy === reader ? (['decline'] as const) : (['approve', 'decline'] as const);
  return (
    <>
      {buttons.map((deed) => (
        <Form action={`${path}/${deed}`} class="inline-form">
          <HiddenField name="list" value={list.id} />
          <HiddenField name="hash" value={list.hash} />
          <Button variant={deed === 'approve' ? 'primary' : 'secondary'} size="sm" about={list.index}>
            {say(texts[deed])}
          </Button>
        </Form>
      ))}
    </>
  );
}

function Holds({ holds, reader }: Pick<RetentionProps, 'holds' | 'reader'>) {
  const lang = useLang();
  return (
    <DataTable
      caption={texts.holds}
      captionHidden
      empty={texts.holdsNone}
      rows={holds}
      columns={[
        { label: texts.number, heading: true, cell: ({ caseNumber }) => caseNumber },
        { label: texts.reason, cell: ({ reason }) => reason },
        { label: texts.asked, cell: (hold) => `${hold.placedByName}, ${instantInBrief(hold.placedAt, lang)}` },
        { label: texts.deed, cell: (hold) => <Lift hold={hold} reader={reader} /> },
      ]}
    />
  );
}

function Lift({ hold, reader }: { readonly hold: retention.Hold; readonly reader: string }) {
  const say = useSay();
  if (hold.liftAskedBy === reader) return <>{say(texts.waits)}</>;
  return (
    <Form action={`${path}/lift`}>
      <HiddenField name="hold" value={hold.id} />
      {hold.liftAskedBy ? (
        <p>
          {hold.liftAskedByName}: {hold.liftReason}
        </p>
      ) : (
        <label class="stack">
          {say(texts.liftReason)}
          <input class="ds-input" name="reason" maxLength={500} />
        </label>
      )}
      <Button variant="secondary" size="sm" about={hold.caseNumber}>
        {say(hold.liftAskedBy ? texts.lift : texts.askLift)}
      </Button>
    </Form>
  );
}

function HoldForm({ problems, typed }: Pick<RetentionProps, 'problems' | 'typed'>) {
  const say = useSay();
  const error = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <Form action={`${path}/hold`} label={texts.hold}>
      <TextField name="number" label={texts.number} value={typed?.('number')} error={error('number')} width={20} />
      <TextField name="reason" label={texts.reason} value={typed?.('reason')} error={error('reason')} />
      <Actions>
        <Button>{say(texts.hold)}</Button>
      </Actions>
    </Form>
  );
}

type Item = Awaited<ReturnType<typeof retention.listItems>>[number];

/** The cases of one list. */
export function ItemsPage({ items }: { readonly items: readonly Item[] }) {
  const say = useSay();
  const lang = useLang();
  const outcome = ({ doneAt, keptWhy }: Item) => {
    if (doneAt) return say(texts.carriedOut, { at: instantInBrief(doneAt, lang) });
    return keptWhy ? say(texts[keptWhy]) : '–';
  };
  return (
    <>
      <BackLink href={path}>{say(texts.title)}</BackLink>
      <h1>{say(texts.see)}</h1>
      <DataTable
        caption={texts.see}
        captionHidden
        rows={items}
        columns={[
          { label: texts.number, heading: true, cell: ({ number }) => number },
          { label: texts.closed, cell: ({ closedAt }) => instantInBrief(closedAt, lang) },
          { label: texts.outcome, cell: outcome },
        ]}
      />
    </>
  );
}
