import { money } from '../../payments/index.js';
import { BackLink, DataTable, SummaryList, useLang, useSay, type Words } from '../../platform/html/index.js';
import { instantInBrief, same, type Text } from '../../platform/text/index.js';
import { Amount, Older, useMovementColumns, useName } from './parts.js';
import { texts } from './texts.js';

interface LinesProps {
  readonly title: Text;
  readonly lines: readonly money.BookedLine[];
  /** Address of the older ones; undefined at the end. */
  readonly next: string | undefined;
}

/** The lines that make a figure; each leads to its booking. */
export function LinesPage({ title, lines, next }: LinesProps) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <>
      <BackLink href="/desk/money" />
      <h1>{say(title)}</h1>
      <DataTable
        caption={texts.lines}
        rows={lines}
        empty={texts.noLines}
        columns={[
          { label: texts.at, cell: (row) => instantInBrief(row.at, lang) },
          {
            label: texts.booking,
            heading: true,
            cell: (row) => <a href={`/desk/money/bookings/${row.transactionId}`}>{say(wordsOf(row.kind))}</a>,
          },
          { label: texts.about, cell: (row) => row.reference ?? '–' },
          { label: texts.debit, cell: (row) => (row.amount > 0 ? <Amount of={row.amount} /> : ''), numeric: true },
          { label: texts.credit, cell: (row) => (row.amount < 0 ? <Amount of={-row.amount} /> : ''), numeric: true },
        ]}
      />
      <Older href={next} label={texts.next} />
    </>
  );
}

const wordsOf = (kind: string): Words => money.bookingWords[kind] ?? same(kind);

/** One booking whole: what it is about, its lines, and the movements that were booked with it. */
export function BookingPage({ booked }: { readonly booked: money.Booked }) {
  const [say, lang, name, columns] = [useSay(), useLang(), useName(), useMovementColumns()];
  return (
    <>
      <BackLink href="/desk/money" />
      <h1>{say(wordsOf(booked.kind))}</h1>
      <SummaryList
        rows={[
          { label: texts.at, value: instantInBrief(booked.at, lang) },
          ...(booked.reference ? [{ label: texts.about, value: booked.reference }] : []),
          ...(booked.statementId
            ? [
                {
                  label: texts.source,
                  value: <a href={`/desk/money/statements/${booked.statementId}`}>{say(texts.statement)}</a>,
                },
              ]
            : []),
        ]}
      />
      <DataTable
        caption={texts.lines}
        rows={booked.lines}
        columns={[
          { label: texts.holder, cell: (row) => name(row.holderLv, row.holderEn) },
          { label: texts.account, heading: true, cell: (row) => name(row.accountLv, row.accountEn) },
          { label: texts.debit, cell: (row) => (row.amount > 0 ? <Amount of={row.amount} /> : ''), numeric: true },
          { label: texts.credit, cell: (row) => (row.amount < 0 ? <Amount of={-row.amount} /> : ''), numeric: true },
        ]}
      />
      {booked.movements.length > 0 && (
        <DataTable caption={texts.withMovements} rows={booked.movements} columns={columns} />
      )}
    </>
  );
}

interface StatementProps {
  readonly movements: readonly money.Movement[];
  readonly next: string | undefined;
}

/** What a statement tells, in its own order. */
export function StatementPage({ movements, next }: StatementProps) {
  const [say, columns] = [useSay(), useMovementColumns()];
  return (
    <>
      <BackLink href="/desk/money" />
      <h1>{say(texts.statement)}</h1>
      <DataTable caption={texts.movements} rows={movements} columns={columns} />
      <Older href={next} label={texts.next} />
    </>
  );
}
