import type { holders, money } from '../../payments/index.js';
import {
  Actions,
  BackLink,
  Button,
  DataTable,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { formatIban } from '../../platform/identifiers/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { Amount, MoneyParts } from './parts.js';
import { texts } from './texts.js';

export interface RefundsProps {
  readonly refunds: readonly money.DueRefund[];
  readonly batches: readonly money.SentBatch[];
  readonly holders: readonly holders.Holder[];
  /** Who looks: what they asked for, somebody else approves. */
  readonly me: string;
}

/** What is due for return, what waits for a second officer, and what was handed to the bank. */
export function RefundsPage({ refunds, batches, holders, me }: RefundsProps) {
  const [say, lang] = [useSay(), useLang()];
  const holderName = (code: string) => holders.find((holder) => holder.code === code)?.name ?? texts.none;
  const ready = holders.filter(({ code }) => refunds.some(({ holder, approvedAt }) => holder === code && approvedAt));
  return (
    <>
      <h1>{say(texts.refunds)}</h1>
      <MoneyParts here="/desk/money/refunds" />
      <DataTable
        caption={texts.dueRefunds}
        rows={refunds}
        empty={texts.noRefunds}
        columns={[
          { label: texts.forWhat, heading: true, cell: ({ reference }) => reference ?? '–' },
          { label: texts.amount, cell: ({ amount }) => <Amount of={amount} />, numeric: true },
          { label: texts.since, cell: ({ dueAt }) => instantInBrief(dueAt, lang) },
          { label: texts.holder, cell: ({ holder }) => say(holderName(holder)) },
          { label: texts.state, cell: (refund) => <Next refund={refund} me={me} /> },
        ]}
      />
      {ready.map(({ code, name }) => (
        <Form action="/desk/money/refunds/batches">
          <p>{say(texts.batchOf, { holder: say(name) })}</p>
          <HiddenField name="holder" value={code} />
          <Button>{say(texts.makeBatch)}</Button>
        </Form>
      ))}
      <DataTable
        caption={texts.batches}
        rows={batches}
        empty={texts.noBatches}
        columns={[
          { label: texts.at, heading: true, cell: ({ madeAt }) => instantInBrief(madeAt, lang) },
          { label: texts.holder, cell: ({ holder }) => say(holderName(holder)) },
          { label: texts.count, cell: ({ orders }) => orders, numeric: true },
          { label: texts.amount, cell: ({ amount }) => <Amount of={amount} />, numeric: true },
          {
            label: texts.file,
            cell: ({ id }) => <a href={`/desk/money/refunds/batches/${id}/pain001.xml`}>{say(texts.download)}</a>,
          },
        ]}
      />
    </>
  );
}

/** What can be done next with a refund. */
function Next({ refund, me }: { readonly refund: money.DueRefund; readonly me: string }) {
  const say = useSay();
  if (refund.approvedAt) return <>{say(texts.approved)}</>;
  if (!refund.orderId || !refund.hash)
    return (
      <LinkButton href={`/desk/money/refunds/${refund.id}`} size="sm" variant="secondary">
        {say(texts.ask)}
      </LinkButton>
    );
  const isMine = refund.askedBy === me;
  return (
    <>
      <p>
        {refund.name}, {formatIban(refund.iban ?? '')}
      </p>
      <p>{say(texts.waitsFor, { name: refund.askedName ?? '' })}</p>
      <Form action={`/desk/money/refunds/orders/${refund.orderId}`} class="inline">
        <HiddenField name="hash" value={refund.hash} />
        <Actions>
          {!isMine && (
            <Button name="deed" value="approve" size="sm">
              {say(texts.approve)}
            </Button>
          )}
          <Button name="deed" value="refuse" size="sm" variant="secondary">
            {say(texts.refuse)}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

export interface AskProps {
  readonly refund: money.DueRefund;
  readonly typed: { readonly name: string; readonly iban: string };
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
}

/** Asks for a refund: to whom, with what the movement told of the payer filled in. */
export function AskRefundPage({ refund, typed, problems }: AskProps) {
  const [say, lang] = [useSay(), useLang()];
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const title = fill(texts.askTitle, { amount: moneyInWords(cents(refund.amount), lang) });
  return (
    <>
      <BackLink href="/desk/money/refunds" />
      <ErrorSummary problems={problems} />
      <h1>{say(title)}</h1>
      <p>{say(texts.askHint)}</p>
      <Form action={`/desk/money/refunds/${refund.id}`}>
        <TextField
          name="name"
          label={texts.recipient}
          value={typed.name}
          error={errorOf('name')}
          autocomplete="off"
          width={30}
        />
        <TextField
          name="iban"
          label={texts.iban}
          value={typed.iban}
          error={errorOf('iban')}
          autocomplete="off"
          width={30}
          spellcheck={false}
        />
        <Button>{say(texts.ask)}</Button>
      </Form>
    </>
  );
}
