import type { Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type Order, orders } from './worklist.js';

/** Columns that a person may choose beside the number, in the order shown. */
export const columns = [
  'who',
  'what',
  'kind',
  'way',
  'state',
  'priority',
  'due',
  'received',
  'unit',
  'holder',
] as const;
export type ColumnName = (typeof columns)[number];

/** How a person wants the lists: which columns, and in which order. */
export interface ListView {
  readonly columns: readonly ColumnName[];
  readonly ordering: Order;
  /** Whether single keys do things on the lists. */
  readonly keys: boolean;
}

const usual: ListView = {
  columns: ['who', 'what', 'state', 'priority', 'due', 'holder'],
  ordering: 'term',
  keys: true,
};

/** The visitor's own view, or the usual one. */
export async function getView(tx: Tx, visitor: Visitor): Promise<ListView> {
  const kept = await tx.maybe<ListView>(
    sql`select columns, ordering, keys from casework.list_view where person_key = ${visitor.person.key}`,
  );
  return kept ?? usual;
}

/** Keeps the visitor's view; what is no column is left out, and no column at all means the usual ones. */
export async function keepView(
  tx: Tx,
  visitor: Visitor,
  view: { readonly columns: readonly string[]; readonly ordering: string; readonly keys: boolean },
): Promise<void> {
  const chosen = columns.filter((name) => view.columns.includes(name));
  const ordering = orders.find((name) => name === view.ordering) ?? usual.ordering;
  await tx.run(sql`
    insert into casework.list_view (person_key, columns, ordering, keys)
    values (${visitor.person.key}, ${chosen.length ? chosen : usual.columns}::text[], ${ordering}, ${view.keys})
    on conflict (person_key) do update set columns = excluded.columns, ordering = excluded.ordering, keys = excluded.keys`);
}
