import type { money } from '../../payments/index.js';
import { Alert, Button, DataTable, Form, SummaryList, TextField, useLang, useSay } from '../../platform/html/index.js';
import { dateInBrief, instantInBrief, same } from '../../platform/text/index.js';
import { findTexts } from './find-texts.js';
import { Amount, MoneyParts } from './parts.js';
import { kindWords, texts } from './texts.js';

interface FindProps {
  readonly typed: string;
  readonly found: readonly money.NumberPayments[];
  /** The other pages about money are the finance unit's. */
  readonly isAccountant: boolean;
}

/** Where the money for a decision, a case or an invoice is, by its number in any writing. */
export function FindPage({ typed, found, isAccountant }: FindProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(findTexts.title)}</h1>
      {isAccountant && <MoneyParts here="/desk/money/payments" />}
      <Form action="/desk/money/payments" method="get" label={findTexts.title}>
        <TextField
          name="number"
          label={texts.number}
          hint={findTexts.hint}
          value={typed}
          width={20}
          autocomplete="off"
        />
        <Button>{say(texts.search)}</Button>
      </Form>
      {typed && found.length === 0 && <Alert tone="info">{say(findTexts.nothing)}</Alert>}
      {found.map((each) => (
        <Found {...each} isAccountant={isAccountant} />
      ))}
    </>
  );
}

function Found({ claim, asked, money, isAccountant }: money.NumberPayments & { readonly isAccountant: boolean }) {
  const [say, lang] = [useSay(), useLang()];
  const heading = `${say(kindWords[claim.kind] ?? same(claim.kind))} ${claim.key}`;
  const id = `found-${claim.kind}-${claim.sourceId}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <SummaryList
        rows={[
          { label: texts.due, value: <Amount of={claim.due} /> },
          { label: texts.state, value: say(stateOf({ claim, asked, money })) },
        ]}
      />
      <DataTable
        caption={findTexts.came}
        rows={money}
        empty={findTexts.noMoney}
        columns={[
          { label: findTexts.paidAt, cell: (row) => instantInBrief(row.bookedAt, lang), heading: true },
          {
            label: findTexts.way,
            cell: (row) => say(row.provider === 'transfer' ? findTexts.transfer : findTexts.online),
          },
          {
            label: findTexts.arrivedOn,
            cell: (row) => (row.arrivedOn ? dateInBrief(row.arrivedOn, lang) : say(findTexts.onItsWay)),
          },
          { label: texts.amount, cell: (row) => <Amount of={row.amount} />, numeric: true },
          { label: findTexts.over, cell: (row) => (row.over ? <Amount of={row.over} /> : '–'), numeric: true },
          {
            label: texts.booking,
            cell: (row) =>
              isAccountant && row.transactionId ? (
                <a href={`/desk/money/bookings/${row.transactionId}`}>{say(texts.booking)}</a>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <DataTable
        caption={findTexts.asked}
        rows={asked}
        empty={findTexts.neverAsked}
        columns={[
          { label: texts.at, cell: (row) => instantInBrief(row.askedAt, lang), heading: true },
          { label: texts.amount, cell: (row) => <Amount of={row.gross} />, numeric: true },
          {
            label: texts.state,
            cell: (row) =>
              say(
                row.settledAt
                  ? findTexts.paid
                  : row.waivedAt
                    ? findTexts.replaced
                    : row.isOpen
                      ? findTexts.atTheBank
                      : findTexts.waits,
              ),
          },
          { label: findTexts.receipt, cell: (row) => row.receiptNumber ?? '–' },
        ]}
      />
    </section>
  );
}

/** The same words as the client's page has. */
function stateOf({ claim, asked, money }: money.NumberPayments) {
  if (claim.closed) return findTexts.closed;
  if (claim.due === 0) return money.some(({ arrivedOn }) => !arrivedOn) ? findTexts.processing : findTexts.paid;
  return asked.some(({ isOpen }) => isOpen) || money.some(({ arrivedOn }) => !arrivedOn)
    ? findTexts.processing
    : findTexts.toPay;
}
