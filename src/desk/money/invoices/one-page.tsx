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
import { dateInBrief } from '../../../platform/text/index.js';
import { Amount } from '../parts.js';
import { InvoiceTag } from './invoice-tag.js';
import { sentWords, invoiceTexts as texts } from './texts.js';

interface OneProps {
  readonly invoice: money.invoices.ListedInvoice;
  readonly today: PlainDate;
}

/** One invoice: how it stands, its paper and its message, and the way to take it back. */
export function InvoicePage({ invoice, today }: OneProps) {
  const [say, lang] = [useSay(), useLang()];
  const { id, number, type, buyer, documentId, paid, settledAt, waivedAt } = invoice;
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
          {
            label: texts.sent,
            value: say(invoice.sentBy ? (sentWords[invoice.sentBy] ?? texts.making) : texts.making),
          },
          ...(invoice.dunned ? [{ label: texts.dunned, value: String(invoice.dunned) }] : []),
        ]}
      />
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
