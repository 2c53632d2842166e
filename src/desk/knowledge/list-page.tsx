import type { articles } from '../../knowledge/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import {
  Actions,
  Alert,
  Button,
  DataTable,
  Form,
  LinkButton,
  Tag,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInBrief, fill } from '../../platform/text/index.js';
import { texts } from './texts.js';

interface ListProps {
  readonly today: PlainDate;
  readonly listed: readonly articles.Listed[];
  /** The visitor's own articles whose review is due. */
  readonly due: number;
  readonly search?: { readonly typed: string; readonly found: readonly articles.Found[] };
}

/** Every article, what wants a hand first; and what a search found. */
export function KnowledgeList({ today, listed, due, search }: ListProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.about)}</p>
      {due > 0 && (
        <Alert tone="warning" title={texts.dueTitle}>
          <p>{say(fill(texts.dueHere, { count: due }))}</p>
        </Alert>
      )}
      <Form action="/desk/knowledge" label={texts.words}>
        <TextField name="words" type="search" label={texts.words} value={search?.typed ?? ''} />
        <Actions>
          <Button>{say(texts.find)}</Button>
          <LinkButton variant="secondary" href="/desk/knowledge/new">
            {say(texts.add)}
          </LinkButton>
        </Actions>
      </Form>
      {search ? <FoundList {...search} /> : <Table listed={listed} today={today} />}
    </>
  );
}

function FoundList({ typed, found }: NonNullable<ListProps['search']>) {
  const say = useSay();
  return (
    <section aria-labelledby="found">
      <h2 id="found">{say(fill(texts.foundFor, { words: typed }))}</h2>
      {found.length === 0 && <p>{say(texts.nothing)}</p>}
      <ul>
        {found.map(({ id, title, summary, audience }) => (
          <li>
            <a href={`/desk/knowledge/${id}`}>{say(title)}</a> {audience === 'staff' && <Tag>{say(texts.staff)}</Tag>}
            <p class="hint">{say(summary)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/desk/knowledge">{say(texts.all)}</a>
      </p>
    </section>
  );
}

function Table({ listed, today }: Pick<ListProps, 'listed' | 'today'>) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      empty={texts.none}
      rows={listed}
      columns={[
        {
          label: texts.name,
          heading: true,
          cell: ({ id, title }) => <a href={`/desk/knowledge/${id}`}>{say(title)}</a>,
        },
        { label: texts.audience, cell: ({ audience }) => say(texts[audience]) },
        { label: texts.standing, cell: ({ standing }) => say(texts[standing]) },
        { label: texts.owner, cell: ({ ownerName }) => ownerName },
        {
          label: texts.review,
          cell: ({ reviewOn, standing }) => (
            <>
              {dateInBrief(reviewOn, lang)}{' '}
              {standing !== 'withdrawn' && reviewOn < today && <Tag tone="warning">{say(texts.overdue)}</Tag>}
            </>
          ),
        },
        { label: texts.used, numeric: true, cell: ({ used }) => used },
        { label: texts.solved, numeric: true, cell: ({ solved }) => solved },
      ]}
    />
  );
}
