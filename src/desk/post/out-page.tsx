import { type batches, postageOf, returnReasons, returnWords } from '../../channels/post/index.js';
import {
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  RadioField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { type Money, moneyInWords } from '../../platform/money/index.js';
import { dateInBrief, fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { PostParts } from './parts.js';
import { texts } from './texts.js';

type Batch = batches.Batch;
type PostItem = batches.PostItem;

/** What is wrong with a form of the page. */
export interface Problem {
  readonly field: string;
  readonly message: Text;
}

export interface OutPageProps {
  readonly waiting: readonly PostItem[];
  readonly latest: readonly Batch[];
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly done?: Text | undefined;
}

/** Letters that wait, batches, and what came back. */
export function OutPage({ waiting, latest, problems, typed, done }: OutPageProps) {
  const say = useSay();
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <ErrorSummary problems={problems} />
      {done && <Done>{say(done)}</Done>}
      <h1>{say(texts.out)}</h1>
      <PostParts here="/desk/post/out" />
      <Waiting waiting={waiting} />
      <Batches latest={latest} />
      <section aria-labelledby="returns">
        <h2 id="returns">{say(texts.returns)}</h2>
        <Form action="/desk/post/returns" label={texts.returns}>
          <TextField
            name="barcode"
            label={texts.barcode}
            hint={texts.returnsHint}
            value={typed.barcode}
            error={errorOf('barcode')}
            inputMode="numeric"
            autocomplete="off"
            width={20}
          />
          <RadioField
            name="reason"
            label={texts.reason}
            value={typed.reason}
            error={errorOf('reason')}
            options={returnReasons.map((value) => ({ value, label: returnWords[value] }))}
          />
          <Button variant="secondary">{say(texts.noteReturn)}</Button>
        </Form>
      </section>
    </>
  );
}

function Waiting({ waiting }: Pick<OutPageProps, 'waiting'>) {
  const say = useSay();
  return (
    <>
      <DataTable
        caption={texts.waiting}
        rows={waiting}
        empty={texts.noneWaiting}
        columns={[...itemColumns(say), { label: texts.paper, cell: (item) => <Paper item={item} /> }]}
      />
      {waiting.some(({ isSet }) => isSet) && (
        <Form action="/desk/post/out/batch">
          <Button>{say(texts.makeBatch)}</Button>
        </Form>
      )}
    </>
  );
}

function Batches({ latest }: Pick<OutPageProps, 'latest'>) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={texts.batches}
      rows={latest}
      empty={texts.noBatches}
      columns={[
        {
          label: texts.number,
          heading: true,
          cell: (batch) => <a href={`/desk/post/out/${batch.id}`}>{say(batchName(batch))}</a>,
        },
        { label: texts.letters, numeric: true, cell: ({ letters }) => letters },
        { label: texts.madeBy, cell: ({ madeBy }) => madeBy },
        {
          label: texts.state,
          cell: ({ sentAt }) =>
            sentAt ? say(fill(texts.handed, { at: instantInBrief(sentAt, lang) })) : say(texts.notHanded),
        },
      ]}
    />
  );
}

/** A batch by its day and place. */
export function batchName({ madeOn, place }: Batch): Text {
  return fill(texts.batch, { on: { lv: dateInBrief(madeOn, 'lv'), en: dateInBrief(madeOn, 'en') }, place });
}

/** What letters cost together, or that the agency has not entered the prices. */
export function Postage({ items }: { readonly items: readonly PostItem[] }) {
  const say = useSay();
  const { sum, unknown } = postageOf(items);
  if (items.length === 0) return null;
  if (unknown === 0) return <p>{say(fill(texts.postage, { sum: moneyText(sum) }))}</p>;
  return <p>{say(texts.noPrices)}</p>;
}

const moneyText = (amount: Money): Text => ({ lv: moneyInWords(amount, 'lv'), en: moneyInWords(amount, 'en') });

/** What every list of letters shows of each. */
export function itemColumns(say: (text: Text) => string) {
  return [
    { label: texts.number, heading: true, cell: (item: PostItem) => item.number },
    {
      label: texts.addressee,
      cell: ({ recipient }: PostItem) => [recipient.name, ...recipient.lines].join(', '),
    },
    { label: texts.kind, cell: (item: PostItem) => say(item.registered ? texts.registered : texts.ordinary) },
    {
      label: texts.franking,
      cell: ({ isSet, franking }: PostItem) => (
        <>
          {isSet ? say(franking?.name ?? texts.noFranking) : '–'}
          {franking?.price !== undefined && (
            <>
              , <span class="nowrap">{say(moneyText(franking.price))}</span>
            </>
          )}
        </>
      ),
    },
    {
      label: texts.caseNumber,
      cell: (item: PostItem) =>
        item.caseId ? <a href={`/desk/cases/${item.caseId}`}>{item.caseNumber}</a> : (item.caseNumber ?? '–'),
    },
  ];
}

/** The link to a letter's paper, once there is one. */
export function Paper({ item }: { readonly item: PostItem }) {
  const say = useSay();
  if (item.isDestroyed) return <>{say(texts.destroyed)}</>;
  if (!item.isSet) return <>{say(texts.beingSet)}</>;
  return <a href={`/desk/post/letters/${item.id}/paper.pdf`}>{say(texts.open)}</a>;
}
