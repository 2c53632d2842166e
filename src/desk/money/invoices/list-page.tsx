import type { money } from '../../../payments/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import { DataTable, LinkButton, useLang, useSay } from '../../../platform/html/index.js';
import { dateInBrief } from '../../../platform/text/index.js';
import { Amount, MoneyParts } from '../parts.js';
import { InvoiceTag } from './invoice-tag.js';
import { sentWords, invoiceTexts as texts } from './texts.js';

/** Every invoice and credit note, newest first. */
export function InvoicesPage({
  invoices,
  today,
}: {
  readonly invoices: readonly money.invoices.ListedInvoice[];
  readonly today: PlainDate;
}) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <MoneyParts here="/desk/money/invoices" />
      <p>
        <LinkButton href="/desk/money/invoices/new">{say(texts.new)}</LinkButton>
      </p>
      <DataTable
        caption={texts.title}
        rows={invoices}
        empty={texts.none}
        columns={[
          {
            label: texts.number,
            heading: true,
            cell: (row) => <a href={`/desk/money/invoices/${row.id}`}>{row.number}</a>,
          },
          { label: texts.buyer, cell: (row) => row.buyer.name },
          { label: texts.issuedOn, cell: (row) => dateInBrief(row.issuedOn, lang) },
          { label: texts.dueOn, cell: (row) => (row.type === '380' ? dateInBrief(row.dueOn, lang) : '–') },
          {
            label: texts.gross,
            cell: (row) => <Amount of={row.type === '380' ? row.gross : -row.gross} />,
            numeric: true,
          },
          { label: texts.state, cell: (row) => <InvoiceTag invoice={row} today={today} /> },
          {
            label: texts.sent,
            cell: (row) => say(row.sentBy ? (sentWords[row.sentBy] ?? texts.making) : texts.making),
          },
        ]}
      />
    </>
  );
}
