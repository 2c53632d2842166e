import { DataTable, Details, useSay } from '../../../platform/html/index.js';
import type { Text } from '../../../platform/text/index.js';
import { categories, uses, weaponKinds, weaponWords } from '../../../registers/weapons/index.js';
import type { columns } from './line.js';
import { dealerWords as words } from './texts.js';

interface Told {
  readonly what: Text;
  readonly hint?: Text;
  /** What may stand in it: codes with their meaning, or one example. */
  readonly values?: readonly (readonly [code: string, meaning?: Text])[];
}

const { receivedOnly, soldOnly } = words;
const told: Readonly<Record<keyof typeof columns, Told>> = {
  kind: {
    what: words.kind,
    values: [
      ['received', words.received],
      ['sold', words.sold],
    ],
  },
  weapon: {
    what: words.weapon,
    hint: receivedOnly,
    values: weaponKinds.map((kind) => [kind, weaponWords.kind[kind]]),
  },
  category: { what: words.category, hint: receivedOnly, values: categories.map((category) => [category]) },
  use: { what: words.use, hint: words.useHint, values: uses.map((use) => [use, weaponWords.use[use]]) },
  make: { what: words.make },
  model: { what: words.model, hint: receivedOnly },
  calibre: { what: words.calibre, hint: receivedOnly },
  serial: { what: words.serial },
  on: { what: words.on, values: [['2026-11-20']] },
  buyer: { what: words.buyer, hint: soldOnly },
  permit: { what: words.permit, hint: words.permitHint },
  document: { what: words.document, hint: words.documentHint },
};

/** Every column of a dealer's file, and what may stand in it. */
export function ColumnsTold() {
  const say = useSay();
  return (
    <Details summary={words.columns}>
      <DataTable
        caption={words.columns}
        captionHidden
        rows={Object.entries(told).map(([name, column]) => ({ name, ...column }))}
        columns={[
          { label: words.column, heading: true, cell: ({ name }) => <code>{name}</code> },
          {
            label: words.holds,
            cell: ({ what, hint }) => (
              <>
                {say(what)}
                {hint && <span class="hint"> {say(hint)}</span>}
              </>
            ),
          },
          { label: words.values, cell: ({ values = [] }) => <Values values={values} /> },
        ]}
      />
    </Details>
  );
}

function Values({ values }: { readonly values: NonNullable<Told['values']> }) {
  const say = useSay();
  if (values.length === 0) return <>{say(words.anyWords)}</>;
  return (
    <ul class="plain">
      {values.map(([code, meaning]) => (
        <li>
          <code>{code}</code>
          {meaning && ` ${say(meaning)}`}
        </li>
      ))}
    </ul>
  );
}
