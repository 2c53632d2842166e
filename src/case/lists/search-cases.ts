import { unitsOf, type Visitor } from '../../identity/index.js';
import { addDays, type PlainDate, rigaInstant } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { rowsOf, type WorkRow } from './rows.js';

/** What a search asks for; every part that is given must hold. */
export interface CaseSearch {
  /** Words, beginnings of words, a number, a phone number; at most 200 characters count. */
  readonly text?: string;
  readonly unit?: string;
  readonly service?: string;
  readonly kind?: string;
  readonly way?: string;
  /** `open`, `closed`, or a queue that an open case waits in. */
  readonly state?: string;
  /** Key of a member of staff, or `nobody`. */
  readonly holder?: string;
  /** Received from this day to that, both included, in Riga. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** The last row of the page before, and how many rows the next has. */
export interface SearchPage {
  readonly before?: { readonly submittedAt: Date; readonly id: string };
  readonly limit?: number;
}

const day = 86_400_000;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Cases of the searcher's units, open and closed, in which every word is found: in number, names, contacts, subject, what was
 * written and what was attached; newest first. Operators find by what they may read only (domain §13).
 */
export async function searchCases(
  tx: Tx,
  searcher: Visitor,
  search: CaseSearch,
  { before, limit = 50 }: SearchPage = {},
): Promise<WorkRow[]> {
  const officerIn = unitsOf(searcher, 'officer');
  const since = search.from ? rigaInstant(search.from) : '-infinity';
  const until = search.to ? rigaInstant(addDays(search.to, 1)) : new Date(tx.now.getTime() + day);
  const last = before && before.submittedAt < until ? before : { submittedAt: until, id: lastId };
  const found = await tx.many<{ id: string }>(sql`
    select case_id as id from casework.search_cases(${search.text ?? ''}, ${filtersOf(search)}::text[], ${officerIn}::text[],
      ${since}::timestamptz, ${last.submittedAt}::timestamptz, ${last.id}::uuid, ${limit}::int) as found
    order by submitted_at desc, case_id desc`);
  return rowsOf(
    tx,
    found.map(({ id }) => id),
  );
}

/** The filters as words of the index (migration 0018). */
function filtersOf({ unit, service, kind, way, state, holder }: CaseSearch): string[] {
  const is = state === 'open' || state === 'closed' ? `is:${state}` : state && `queue:${state}`;
  const filters = [
    unit && `unit:${unit}`,
    service && `service:${service}`,
    kind && `kind:${kind}`,
    way && `way:${way}`,
    is,
    holder && `holder:${holder}`,
  ];
  return filters.flatMap((filter) => {
    if (!filter) return [];
    if (!/^[\w:-]{1,120}$/.test(filter)) throw new Refusal('not-valid');
    return [filter];
  });
}
