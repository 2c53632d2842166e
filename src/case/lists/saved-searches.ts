import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { whoOf } from '../who.js';
import type { CaseSearch } from './search-cases.js';

/** A search with a name, one's own or shared with one's unit. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly isOwn: boolean;
  readonly sharedWith: string | null;
  readonly conditions: CaseSearch;
}

/** At most so many of one's own. */
const mostSaved = 50;

/** Keeps a search under a name; `sharedWith` is a unit of the visitor's, whose staff see it too. Returns its id. */
export async function saveSearch(
  tx: Tx,
  visitor: Visitor,
  search: Pick<SavedSearch, 'name' | 'conditions'> & { readonly sharedWith?: string },
): Promise<string> {
  const own = whoOf(visitor).units ?? [];
  if (search.sharedWith && !own.includes(search.sharedWith) && !own.includes('*')) throw new Refusal('not-allowed');
  const name = search.name.trim();
  if (!name || name.length > 80) throw new Refusal('not-valid', nameWrong, { field: 'name' });
  if ((await listSaved(tx, visitor)).filter(({ isOwn }) => isOwn).length >= mostSaved)
    throw new Refusal('too-many', tooMany);
  const id = randomUUID();
  await tx.run(sql`
    insert into casework.saved_search (id, owner_key, owner_name, name, shared_with, conditions, saved_at)
    values (${id}::uuid, ${visitor.person.key}, ${actorOf(visitor).name}, ${name}, ${search.sharedWith ?? null},
      ${JSON.stringify(search.conditions)}::jsonb, ${tx.now})`);
  return id;
}

/** One's own searches and those shared with one's units, by name. */
export function listSaved(tx: Tx, visitor: Visitor): Promise<SavedSearch[]> {
  return tx.many<SavedSearch>(sql`
    select id, name, owner_name as "ownerName", owner_key = ${visitor.person.key} as "isOwn", shared_with as "sharedWith", conditions
    from casework.saved_search
    where owner_key = ${visitor.person.key} or shared_with = any ((select casework.own_units())::text[])
      or (shared_with <> 'whistleblowing' and (select casework.every_unit()))
    order by name collate "lv-x-icu", id limit 200`);
}

/** Removes one of one's own; somebody else's is as if it were not there. */
export async function removeSaved(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  const touched = await tx.run(
    sql`delete from casework.saved_search where id = ${id}::uuid and owner_key = ${visitor.person.key}`,
  );
  if (!touched) throw new Refusal('not-found');
}

const nameWrong = {
  lv: 'Dodiet meklējumam vārdu, ne garāku par 80 rakstzīmēm.',
  en: 'Give the search a name of at most 80 characters.',
};
const tooMany = {
  lv: 'Jums jau ir 50 saglabātu meklējumu. Izdzēsiet kādu, kas vairs nav vajadzīgs.',
  en: 'You have 50 saved searches already. Remove one that is no longer needed.',
};
