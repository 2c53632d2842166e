import type { PlainDate } from '../../platform/clock/index.js';
import { Alert, DataTable, LinkButton, Tag, useLang, useSay } from '../../platform/html/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { dateInBrief, same } from '../../platform/text/index.js';
import { invoicePaths, waysAddress } from '../addresses.js';
import { type AccountLine, invoiceState, type ListedInvoice } from '../invoices/list-invoices.js';
import { accountWords, invoiceStates, invoiceTones, invoiceTexts as texts } from './invoices-texts.js';

interface InvoicesProps {
  readonly invoices: readonly ListedInvoice[];
  readonly account: readonly AccountLine[];
  readonly today: PlainDate;
  /** Invoices are for companies and institutions; a person is told whom to act for. */
  readonly isOrganisation: boolean;
}

/** The invoices of the company that the visitor acts for, with their papers, the way to pay, and the statement of account. */
export function InvoicesPage({ invoices, account, today, isOrganisation }: InvoicesProps) {
  const [say, lang] = [useSay(), useLang()];
  const money = (amount: number) => moneyInWords(cents(amount), lang);
  const files = (id: string) => `/${lang}${invoicePaths[lang]}/${id}`;
  const file = lang === 'lv' ? 'rekins' : 'invoice';
  const due = invoices.filter(({ obligationId, settledAt, waivedAt }) => obligationId && !settledAt && !waivedAt);
  const owed = due.reduce((sum, { gross, paid }) => sum + gross - paid, 0);
  return (
    <>
      <h1>{say(texts.title)}</h1>
      {!isOrganisation && <Alert tone="info">{say(texts.forOrganisations)}</Alert>}
      {owed > 0 && (
        <Alert tone="warning" title={same(say(texts.owed, { amount: money(owed) }))}>
          <LinkButton
            href={waysAddress(
              lang,
              due.flatMap(({ obligationId }) => (obligationId ? [obligationId] : [])),
            )}
          >
            {say(texts.payAll)}
          </LinkButton>
        </Alert>
      )}
      <DataTable
        caption={texts.title}
        rows={invoices}
        empty={texts.none}
        columns={[
          { label: texts.number, heading: true, cell: (row) => row.number },
          { label: texts.issuedOn, cell: (row) => dateInBrief(row.issuedOn, lang) },
          { label: texts.dueOn, cell: (row) => (row.type === '380' ? dateInBrief(row.dueOn, lang) : '–') },
          { label: texts.amount, cell: (row) => money(row.type === '380' ? row.gross : -row.gross), numeric: true },
          {
            label: texts.state,
            cell: (row) => {
              const state = invoiceState(row, today);
              return <Tag tone={invoiceTones[state]}>{say(invoiceStates[state])}</Tag>;
            },
          },
          {
            label: texts.files,
            cell: (row) => (
              <>
                {row.documentId && (
                  <>
                    <a href={`${files(row.id)}/${file}.pdf`} aria-label={`PDF ${row.number}`}>
                      PDF
                    </a>{' '}
                  </>
                )}
                <a href={`${files(row.id)}/${file}.xml`} aria-label={`XML ${row.number}`}>
                  XML
                </a>
              </>
            ),
          },
        ]}
      />
      {account.length > 0 && (
        <DataTable
          caption={texts.account}
          rows={account}
          columns={[
            { label: texts.on, cell: (row) => dateInBrief(row.on, lang) },
            { label: texts.what, heading: true, cell: (row) => `${say(accountWords[row.what])} ${row.number}` },
            { label: texts.amount, cell: (row) => money(row.amount), numeric: true },
            { label: texts.balance, cell: (row) => money(row.balance), numeric: true },
          ]}
        />
      )}
    </>
  );
}
