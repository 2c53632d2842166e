import { money } from '../../../payments/index.js';
import {
  Actions,
  BackLink,
  Button,
  DataTable,
  ErrorSummary,
  Form,
  HiddenField,
  RadioField,
  TextAreaField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { cents, moneyInWords } from '../../../platform/money/index.js';
import { dateInBrief, same, type Text } from '../../../platform/text/index.js';
import { Amount, MoneyParts } from '../parts.js';
import { kindWords } from '../texts.js';
import { groundWords, debtTexts as texts } from './texts.js';

interface DebtsProps {
  readonly debts: readonly money.debts.Debt[];
  readonly writeOffs: readonly money.debts.WriteOff[];
  /** Whose own requests cannot be approved here. */
  readonly me: string;
}

/** What is overdue, and what is being written off. */
export function DebtsPage({ debts, writeOffs, me }: DebtsProps) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <MoneyParts here="/desk/money/debts" />
      <DataTable
        caption={texts.overdue}
        rows={debts}
        empty={texts.none}
        columns={[
          {
            label: texts.number,
            heading: true,
            cell: ({ reference, invoiceId }) =>
              invoiceId ? <a href={`/desk/money/invoices/${invoiceId}`}>{reference}</a> : reference,
          },
          { label: texts.debtor, cell: (row) => row.debtor ?? '–' },
          { label: texts.kind, cell: (row) => say(kindWords[row.kind] ?? same(row.kind)) },
          { label: texts.dueOn, cell: (row) => dateInBrief(row.dueOn, lang) },
          { label: texts.owed, cell: (row) => <Amount of={row.owed} />, numeric: true },
          {
            label: texts.writeOff,
            cell: (row) =>
              row.isAsked ? (
                say(texts.asked)
              ) : (
                <a
                  href={`/desk/money/debts/${row.obligationId}`}
                  aria-label={`${say(texts.writeOff)} ${row.reference}`}
                >
                  {say(texts.writeOff)}
                </a>
              ),
          },
        ]}
      />
      <DataTable
        caption={texts.writeOffs}
        rows={writeOffs}
        empty={texts.noWriteOffs}
        columns={[
          { label: texts.number, heading: true, cell: (row) => row.reference },
          { label: texts.owed, cell: (row) => <Amount of={row.amount} />, numeric: true },
          { label: texts.ground, cell: (row) => `${say(groundWords[row.ground])}. ${row.why}` },
          { label: texts.state, cell: (row) => <WriteOffState row={row} me={me} /> },
        ]}
      />
    </>
  );
}

function WriteOffState({ row, me }: { readonly row: money.debts.WriteOff; readonly me: string }) {
  const say = useSay();
  if (row.closedHow)
    return (
      <>
        {say(row.closedHow === 'refused' ? texts.refused : row.closedHow === 'changed' ? texts.changed : texts.expired)}
      </>
    );
  if (row.bookedAt) return <>{say(texts.booked, { name: row.approvedName ?? '' })}</>;
  if (row.approvedAt) return <>{say(texts.booking)}</>;
  if (row.isExpired) return <>{say(texts.expired)}</>;
  return (
    <>
      <p>{say(texts.waits, { name: row.askedName })}</p>
      {row.askedBy !== me && (
        <Form action={`/desk/money/debts/write-offs/${row.id}`} class="inline">
          <HiddenField name="hash" value={row.hash} />
          <Button name="deed" value="approve" size="sm" about={same(row.reference)}>
            {say(texts.approve)}
          </Button>
          <Button name="deed" value="refuse" size="sm" variant="secondary" about={same(row.reference)}>
            {say(texts.refuse)}
          </Button>
        </Form>
      )}
    </>
  );
}

interface AskProps {
  readonly debt: money.debts.Debt;
  readonly typed: { readonly ground: string; readonly why: string };
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
}

/** The request to write one debt off: its ground and reasons. */
export function AskWriteOffPage({ debt, typed, problems }: AskProps) {
  const [say, lang] = [useSay(), useLang()];
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      <BackLink href="/desk/money/debts" />
      <ErrorSummary problems={problems} />
      <h1>{say(texts.askTitle, { number: debt.reference, amount: moneyInWords(cents(debt.owed), lang) })}</h1>
      <p>{say(texts.hint)}</p>
      <Form action={`/desk/money/debts/${debt.obligationId}`} label={texts.writeOff}>
        <RadioField
          name="ground"
          label={texts.ground}
          error={problemOf('ground')}
          value={typed.ground}
          options={money.debts.grounds.map((ground) => ({ value: ground, label: groundWords[ground] }))}
        />
        <TextAreaField
          name="why"
          label={texts.why}
          hint={texts.whyHint}
          error={problemOf('why')}
          value={typed.why}
          rows={4}
        />
        <Actions>
          <Button>{say(texts.ask)}</Button>
        </Actions>
      </Form>
    </>
  );
}
