import type { money } from '../../payments/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  DataTable,
  Done,
  Form,
  HiddenField,
  SummaryList,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInBrief, same, type Text } from '../../platform/text/index.js';
import { Amount, MoneyParts, useMovementColumns, useName } from './parts.js';
import { kindWords, proposalWords, reasonWords, texts } from './texts.js';

/** Movements that no rule could place, oldest first. */
export function UnsurePage({ unsure }: { readonly unsure: readonly money.Unsure[] }) {
  const [say, columns] = [useSay(), useMovementColumns()];
  return (
    <>
      <h1>{say(texts.unsure)}</h1>
      <MoneyParts here="/desk/money/unsure" />
      <DataTable
        caption={texts.unsure}
        rows={unsure}
        empty={texts.nothingUnsure}
        columns={[
          {
            label: texts.why,
            heading: true,
            cell: (row: money.Unsure) => (
              <a href={`/desk/money/unsure/${row.id}`}>{say(reasonWords[row.reason] ?? same(row.reason))}</a>
            ),
          },
          ...columns,
        ]}
      />
    </>
  );
}

export interface UnsureOneProps {
  readonly entry: money.UnsureOne;
  readonly proposals: readonly money.Proposal[];
  readonly typed: string;
  readonly done?: Text | undefined;
}

/** One movement, what it may be for and why, and the ways on. */
export function UnsureOnePage({ entry, proposals, typed, done }: UnsureOneProps) {
  const [say, lang, name] = [useSay(), useLang(), useName()];
  const address = `/desk/money/unsure/${entry.id}`;
  return (
    <>
      <BackLink href="/desk/money/unsure" />
      {done && <Done>{say(done)}</Done>}
      <h1>{say(texts.unsureOne)}</h1>
      {entry.closedAt && !done ? <Alert tone="info">{say(texts.closed)}</Alert> : null}
      <SummaryList
        rows={[
          { label: texts.amount, value: <Amount of={entry.amount} /> },
          { label: texts.why, value: say(reasonWords[entry.reason] ?? same(entry.reason)) },
          { label: texts.purpose, value: entry.purpose || '–' },
          { label: texts.party, value: entry.party ?? '–' },
          { label: texts.bookedOn, value: dateInBrief(entry.bookedOn, lang) },
          { label: texts.onAccount, value: name(entry.holderLv, entry.holderEn) },
        ]}
      />
      {!entry.closedAt && !done && (
        <>
          {entry.amount > 0 && <Proposals address={address} proposals={proposals} typed={typed} />}
          <OtherWays address={address} entry={entry} />
        </>
      )}
    </>
  );
}

function Proposals({
  address,
  proposals,
  typed,
}: {
  readonly address: string;
  readonly proposals: readonly money.Proposal[];
  readonly typed: string;
}) {
  const say = useSay();
  return (
    <>
      <DataTable
        caption={texts.proposals}
        rows={proposals}
        empty={texts.noProposals}
        columns={[
          {
            label: texts.what,
            heading: true,
            cell: ({ claim }) => `${say(kindWords[claim.kind] ?? same(claim.kind))} ${claim.key}`,
          },
          { label: texts.due, cell: ({ claim }) => <Amount of={claim.due} />, numeric: true },
          {
            label: texts.speaks,
            cell: ({ reasons }) => reasons.map((reason) => say(proposalWords[reason] ?? same(reason))).join(', '),
          },
          {
            label: texts.choose,
            cell: ({ claim }) => (
              <Form action={address} class="inline">
                <HiddenField name="key" value={claim.key} />
                <HiddenField name="source" value={claim.sourceId} />
                <Button name="how" value="settle" size="sm" variant="secondary" about={same(claim.key)}>
                  {say(texts.choose)}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Form action={address} method="get" label={texts.find}>
        <TextField name="number" label={texts.number} value={typed} width={20} autocomplete="off" />
        <Button variant="tertiary">{say(texts.search)}</Button>
      </Form>
    </>
  );
}

function OtherWays({ address, entry }: { readonly address: string; readonly entry: money.UnsureOne }) {
  const say = useSay();
  return (
    <section aria-labelledby="other">
      <h2 id="other">{say(texts.otherWays)}</h2>
      <Form action={address}>
        <Actions>
          {entry.amount > 0 ? (
            <Button name="how" value="return" variant="secondary">
              {say(texts.giveBack)}
            </Button>
          ) : (
            <Button name="how" value="charge" variant="secondary">
              {say(texts.charge)}
            </Button>
          )}
        </Actions>
      </Form>
    </section>
  );
}
