import { type batches, inGroups } from '../../channels/post/index.js';
import {
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
import { fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { batchName, itemColumns, Paper, Postage, type Problem } from './out-page.js';
import { texts } from './texts.js';

type Batch = batches.Batch;
type PostItem = batches.PostItem;

export interface BatchPageProps {
  readonly batch: Batch;
  readonly items: readonly PostItem[];
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly done?: Text | undefined;
}

/** One batch: print, prepare, hand over. */
export function BatchPage({ batch, items, problems, typed, done }: BatchPageProps) {
  const say = useSay();
  const lang = useLang();
  const here = `/desk/post/out/${batch.id}`;
  return (
    <>
      <BackLink href="/desk/post/out" />
      <ErrorSummary problems={problems} />
      {done && <Done>{say(done)}</Done>}
      <h1>{say(batchName(batch))}</h1>
      {batch.sentAt && <p>{say(fill(texts.handed, { at: instantInBrief(batch.sentAt, lang) }))}</p>}
      <DataTable
        caption={texts.letters}
        rows={items}
        columns={[
          ...itemColumns(say),
          { label: texts.grams, numeric: true, cell: ({ grams }: PostItem) => grams },
          { label: texts.barcode, cell: ({ barcode }: PostItem) => inGroups(barcode) },
          { label: texts.tracking, cell: ({ tracking }: PostItem) => tracking ?? '–' },
          {
            label: texts.paper,
            cell: (item: PostItem) => <LetterDeeds item={item} batch={batch} />,
          },
        ]}
      />
      <Postage items={items} />
      <h2>{say(texts.print)}</h2>
      <p>{say(texts.printHint)}</p>
      <ul>
        {items.some(({ isDestroyed }) => !isDestroyed) && (
          <li>
            <a href={`${here}/letters.pdf`}>{say(texts.allLetters)}</a>
          </li>
        )}
        <li>
          <a href={`${here}/list.pdf`}>{say(texts.listPdf)}</a>
        </li>
        <li>
          <a href={`${here}/list.csv`}>{say(texts.listCsv)}</a>
        </li>
      </ul>
      {!batch.sentAt && <HandOver items={items} action={`${here}/sent`} problems={problems} typed={typed} />}
    </>
  );
}

function LetterDeeds({ item, batch }: { readonly item: PostItem; readonly batch: Batch }) {
  const say = useSay();
  return (
    <>
      <Paper item={item} />
      {!batch.sentAt && (
        <Form action={`/desk/post/out/${batch.id}/drop`}>
          <HiddenField name="letter" value={item.id} />
          <Button variant="tertiary" size="sm" about={item.number}>
            {say(texts.drop)}
          </Button>
        </Form>
      )}
    </>
  );
}

interface HandOverProps extends Pick<BatchPageProps, 'items' | 'problems' | 'typed'> {
  readonly action: string;
}

function HandOver({ items, action, problems, typed }: HandOverProps) {
  const say = useSay();
  return (
    <>
      <h2>{say(texts.handOver)}</h2>
      <Form action={action}>
        {items
          .filter(({ registered }) => registered)
          .map(({ id, recipient, number }) => (
            <TextField
              name={`tracking.${id}`}
              label={fill(texts.trackingOf, { who: recipient.name, number })}
              hint={texts.trackingHint}
              value={typed[`tracking.${id}`]}
              error={problems.find(({ field }) => field === `tracking.${id}`)?.message}
              autocomplete="off"
              width={20}
            />
          ))}
        <Button>{say(texts.sendBatch)}</Button>
      </Form>
    </>
  );
}
