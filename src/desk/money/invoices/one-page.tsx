import { money } from '../../../payments/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import {
  Actions,
  BackLink,
  Button,
  DataTable,
  Form,
  SummaryList,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInBrief, instantInBrief, same } from '../../../platform/text/index.js';
import { Amount } from '../parts.js';
import { InvoiceTag } from './invoice-tag.js';
import { sentWords, invoiceTexts as texts } from './texts.js';

interface OneProps {
  readonly invoice: money.invoices.WholeInvoice;
  readonly today: PlainDate;
}

/** Each time that it left: itself, then its reminders, by which way and when. */
function Sendings({ invoice }: Pick<OneProps, 'invoice'>) {
  const [say, lang] = [useSay(), useLang()];
  if (invoice.sendings.length === 0) return <>{say(texts.making)}</>;
  return (
    <ul class="plain">
      {invoice.sendings.map(({ what, way, at }) => {
        const how = `${instantInBrief(at, lang)}, ${say(sentWords[way] ?? same(way))}`;
        const level = /^dunning-(\d)$/.exec(what)?.[1];
        return <li>{level ? `${say(texts.reminder, { n: level })}: ${how}` : how}</li>;
      })}
    </ul>
  );
}

/** One invoice: how it stands, its paper and its message, and the way to take it back. */
export function InvoicePage({ invoice, today }: OneProps) {
  const [say, lang] = [useSay(), useLang()];
  const { id, number, type, buyer, documentId, paid, settledAt, waivedAt, otherId, otherNumber } = invoice;
  const address = `/desk/money/invoices/${id}`;
  return (
    <>
      <BackLink href="/desk/money/invoices" />
      <h1>{say(type === '380' ? texts.one : texts.oneCredit, { number })}</h1>
      <SummaryList
        rows={[
          { label: texts.state, value: <InvoiceTag invoice={invoice} today={today} /> },
          { label: texts.buyer, value: `${buyer.name}, ${buyer.registrationNumber}` },
          { label: texts.issuedOn, value: dateInBrief(invoice.issuedOn, lang) },
          ...(type === '380' ? [{ label: texts.dueOn, value: dateInBrief(invoice.dueOn, lang) }] : []),
          { label: texts.gross, value: <Amount of={invoice.gross} /> },
          ...(type === '380' ? [{ label: texts.paid, value: <Amount of={paid} /> }] : []),
          ...(otherId
            ? [
                {
                  label: type === '380' ? texts.creditedBy : texts.takesBack,
                  value: <a href={`/desk/money/invoices/${otherId}`}>{otherNumber}</a>,
                },
              ]
            : []),
          { label: texts.sent, value: <Sendings invoice={invoice} /> },
        ]}
      />
      <Lines lines={invoice.lines} />
      <ul class="plain">
        {documentId && (
          <li>
            <a href={`${address}/invoice.pdf`}>{say(texts.pdf)}</a>
          </li>
        )}
        <li>
          <a href={`${address}/invoice.xml`}>{say(texts.xml)}</a>
        </li>
        <li>
          <a href={`${address}/account`}>{say(texts.account)}</a>
        </li>
      </ul>
      {type === '380' && !settledAt && !waivedAt && paid === 0 && (
        <Form action={`${address}/credit`} label={texts.credit}>
          <p class="hint">{say(texts.creditHint)}</p>
          <Actions>
            <Button variant="secondary">{say(texts.credit)}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** What it is for. */
function Lines({ lines }: Pick<money.invoices.WholeInvoice, 'lines'>) {
  const say = useSay();
  return (
    <DataTable
      caption={texts.lines}
      rows={lines}
      columns={[
        { label: texts.service, heading: true, cell: (row) => row.name },
        {
          label: texts.amountOf,
          cell: (row) => `${row.quantity} ${say(money.invoices.unitWords[row.unit] ?? same(row.unit))}`,
          numeric: true,
        },
        { label: texts.price, cell: (row) => <Amount of={row.price} />, numeric: true },
        { label: texts.vat, cell: (row) => `${row.vatPercent} %`, numeric: true },
        { label: texts.net, cell: (row) => <Amount of={row.price * row.quantity} />, numeric: true },
      ]}
    />
  );
}

interface AccountProps {
  readonly name: string;
  readonly back: string;
  readonly lines: readonly money.invoices.AccountLine[];
}

/** Everything charged and paid, with what is owed after each. */
export function AccountPage({ name, back, lines }: AccountProps) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <>
      <BackLink href={back} />
      <h1>{say(texts.accountOf, { name })}</h1>
      <DataTable
        caption={texts.account}
        rows={lines}
        empty={texts.none}
        columns={[
          { label: texts.on, cell: (row) => dateInBrief(row.on, lang) },
          {
            label: texts.what,
            heading: true,
            cell: (row) => `${say(money.invoices.accountWords[row.what])} ${row.number}`,
          },
          { label: texts.amount, cell: (row) => <Amount of={row.amount} />, numeric: true },
          { label: texts.balance, cell: (row) => <Amount of={row.balance} />, numeric: true },
        ]}
      />
    </>
  );
}
