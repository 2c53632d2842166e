import type { money } from '../../../payments/index.js';
import type { PlainDate } from '../../../platform/clock/index.js';
import {
  Actions,
  Button,
  DataTable,
  Form,
  LinkButton,
  SelectField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { cents, moneyInWords } from '../../../platform/money/index.js';
import { dateInBrief } from '../../../platform/text/index.js';
import { Amount, MoneyParts, Older } from '../parts.js';
import { InvoiceTag } from './invoice-tag.js';
import { sentWords, invoiceTexts as texts } from './texts.js';

interface ListProps {
  readonly invoices: readonly money.invoices.ListedInvoice[];
  readonly search: money.invoices.InvoiceSearch;
  readonly sums: { readonly owed: number; readonly overdue: number };
  /** Address of the older ones; undefined at the end. */
  readonly next: string | undefined;
  readonly today: PlainDate;
}

/** Invoices and credit notes, newest first: what is owed on them in all, and a search among them. */
export function InvoicesPage({ invoices, search, sums, next, today }: ListProps) {
  const [say, lang] = [useSay(), useLang()];
  const money = (amount: number) => moneyInWords(cents(amount), lang);
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <MoneyParts here="/desk/money/invoices" />
      <p>{say(texts.sums, { owed: money(sums.owed), overdue: money(sums.overdue) })}</p>
      <p>
        <LinkButton href="/desk/money/invoices/new">{say(texts.new)}</LinkButton>
      </p>
      <SearchForm search={search} />
      <InvoiceTable invoices={invoices} isSearch={Boolean(search.text || search.state)} today={today} />
      <Older href={next} label={texts.next} />
    </>
  );
}

function SearchForm({ search: { text, state } }: Pick<ListProps, 'search'>) {
  const say = useSay();
  return (
    <Form action="/desk/money/invoices" method="get" label={texts.search}>
      <div class="field-row">
        <TextField name="text" label={texts.text} value={text} type="search" autocomplete="off" />
        <SelectField
          name="state"
          label={texts.state}
          value={state}
          none={texts.anyState}
          options={[
            { value: 'owed', label: texts.owedOnly },
            { value: 'overdue', label: texts.overdueOnly },
          ]}
        />
      </div>
      <Actions>
        <Button variant="secondary">{say(texts.search)}</Button>
      </Actions>
    </Form>
  );
}

function InvoiceTable({
  invoices,
  isSearch,
  today,
}: Pick<ListProps, 'invoices' | 'today'> & { readonly isSearch: boolean }) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      rows={invoices}
      empty={isSearch ? texts.noneFound : texts.none}
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
  );
}
