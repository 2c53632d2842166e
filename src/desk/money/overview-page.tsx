import type { money } from '../../payments/index.js';
import {
  Actions,
  Button,
  DataTable,
  Done,
  ErrorSummary,
  FileField,
  Form,
  SelectField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, instantInBrief, monthInWords, type Text } from '../../platform/text/index.js';
import { Balances } from './balances.js';
import { Amount, MoneyParts, useName } from './parts.js';
import { differenceWords, refusedWords, texts } from './texts.js';

export interface OverviewProps {
  readonly balances: readonly money.Balance[];
  readonly statements: readonly money.TakenStatement[];
  readonly refused: readonly money.RefusedFile[];
  readonly differences: readonly money.KeptDifference[];
  /** In which something may have been booked, newest first: `2026-11`. */
  readonly months: readonly string[];
  /** There is a bank that gives statements when asked. */
  readonly canFetch: boolean;
  readonly problem?: Text | undefined;
  readonly done?: Text | undefined;
}

/** Balances, each leading to the lines that make it; statements, and a form for one more. */
export function OverviewPage({ canFetch, problem, done, ...lists }: OverviewProps) {
  const { balances, statements, refused, differences, months } = lists;
  const say = useSay();
  return (
    <>
      <ErrorSummary problems={problem ? [{ field: 'file', message: problem }] : []} />
      {done && <Done>{say(done)}</Done>}
      <h1>{say(texts.title)}</h1>
      <MoneyParts here="/desk/money" />
      <Differences differences={differences} />
      <Statements statements={statements} />
      {canFetch && (
        <Form action="/desk/money/fetch" label={texts.fetch}>
          <p class="hint">{say(texts.fetchHint)}</p>
          <Button variant="secondary">{say(texts.fetch)}</Button>
        </Form>
      )}
      <section aria-labelledby="upload">
        <h2 id="upload">{say(texts.upload)}</h2>
        <Form action="/desk/money/statements" files label={texts.upload}>
          <FileField
            name="file"
            label={texts.file}
            hint={texts.fileHint}
            error={problem}
            accept=".xml,application/xml,text/xml"
          />
          <Button variant="secondary">{say(texts.send)}</Button>
        </Form>
      </section>
      <RefusedFiles refused={refused} />
      <Balances balances={balances} />
      <MonthForm months={months} />
    </>
  );
}

/** The books of a month to take away; what is wanted most is the last whole one. */
function MonthForm({ months }: Pick<OverviewProps, 'months'>) {
  const say = useSay();
  if (months.length === 0) return null;
  return (
    <Form action="/desk/money/books" method="get" label={texts.books}>
      <h2>{say(texts.books)}</h2>
      <SelectField
        name="month"
        label={texts.month}
        options={months.map((month) => ({ value: month, label: monthInWords(month) }))}
        value={months[1] ?? months[0]}
      />
      <Actions>
        <Button name="form" value="csv" variant="secondary">
          {say(texts.asCsv)}
        </Button>
        <Button name="form" value="xlsx" variant="secondary">
          {say(texts.asXlsx)}
        </Button>
      </Actions>
    </Form>
  );
}

/** What the last reconciliation found that does not agree; nothing is shown when all does. */
function Differences({ differences }: Pick<OverviewProps, 'differences'>) {
  const say = useSay();
  if (differences.length === 0) return null;
  return (
    <DataTable
      caption={texts.differences}
      rows={differences}
      columns={[
        { label: texts.why, heading: true, cell: ({ kind }) => say(differenceWords[kind] ?? texts.none) },
        { label: texts.about, cell: ({ about }) => about },
        { label: texts.expected, cell: ({ expected }) => <Amount of={expected} />, numeric: true },
        { label: texts.found, cell: ({ found }) => <Amount of={found} />, numeric: true },
      ]}
    />
  );
}

function Statements({ statements }: Pick<OverviewProps, 'statements'>) {
  const [say, lang, name] = [useSay(), useLang(), useName()];
  const stateOf = ({ isMatched, unsure }: money.TakenStatement) =>
    unsure > 0 ? (
      <a href="/desk/money/unsure">{say(fill(texts.waits, { count: unsure }))}</a>
    ) : (
      say(isMatched ? texts.matched : texts.matching)
    );
  return (
    <DataTable
      caption={texts.statements}
      rows={statements}
      empty={texts.noStatements}
      columns={[
        {
          label: texts.statement,
          heading: true,
          cell: (row) => <a href={`/desk/money/statements/${row.id}`}>{row.statementId}</a>,
        },
        { label: texts.holder, cell: (row) => name(row.holderLv, row.holderEn) },
        { label: texts.takenAt, cell: (row) => instantInBrief(row.takenAt, lang) },
        { label: texts.movements, cell: (row) => row.movements, numeric: true },
        { label: texts.fresh, cell: (row) => row.fresh, numeric: true },
        {
          label: texts.closing,
          cell: (row) => (row.closing === null ? '–' : <Amount of={row.closing} />),
          numeric: true,
        },
        { label: texts.state, cell: stateOf },
      ]}
    />
  );
}

function RefusedFiles({ refused }: Pick<OverviewProps, 'refused'>) {
  const [say, lang] = [useSay(), useLang()];
  if (refused.length === 0) return null;
  return (
    <DataTable
      caption={texts.refusedFiles}
      rows={refused}
      columns={[
        { label: texts.name, cell: (row) => row.name, heading: true },
        { label: texts.at, cell: (row) => instantInBrief(row.at, lang) },
        { label: texts.why, cell: (row) => say(refusedWords[row.reason] ?? texts.none) },
        { label: texts.detail, cell: (row) => row.detail },
      ]}
    />
  );
}
