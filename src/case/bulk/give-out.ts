import { randomUUID } from 'node:crypto';
import { actorOf, listColleagues, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { isComplained } from '../complaints/complained-about.js';
import { addEntry } from '../entry.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseOfficer } from '../who.js';

export const bulkActions = ['take', 'assign', 'release'] as const;
export type BulkAction = (typeof bulkActions)[number];

/** Cases at once, so that a slip stays small. */
export const mostAtOnce = 100;

/** What is done with several cases; `to` is the key of the colleague who is to hold them. */
export interface Bulk {
  readonly action: BulkAction;
  readonly caseIds: readonly string[];
  readonly to?: string;
}

/** How it went: how many cases were given out, and how many stayed as they were because they have ended or stood so already. */
export interface BulkDone {
  readonly id: string;
  readonly done: number;
  readonly left: number;
}

interface Holder {
  readonly key: string;
  readonly name: string;
}

/** Takes, assigns or gives back several cases in one transaction; each has its own line on the timeline and in the audit. */
export async function giveOut(tx: Tx, visitor: Visitor, { action, caseIds, to }: Bulk): Promise<BulkDone> {
  const ids = [...new Set(caseIds)].sort();
  if (ids.length === 0) throw new Refusal('not-valid', nothingChosen, { field: 'case' });
  if (ids.length > mostAtOnce) throw new Refusal('not-valid', tooMany, { field: 'case' });
  const id = randomUUID();
  await tx.run(
    sql`insert into casework.bulk_deed (id, action, by_key, at) values (${id}::uuid, ${action}, ${visitor.person.key}, ${tx.now})`,
  );
  let done = 0;
  for (const caseId of ids) if (await giveOne(tx, visitor, { id, action, caseId, to })) done += 1;
  return { id, done, left: ids.length - done };
}

type One = {
  readonly id: string;
  readonly action: BulkAction;
  readonly caseId: string;
  readonly to: string | undefined;
};

async function giveOne(tx: Tx, visitor: Visitor, { id, action, caseId, to }: One): Promise<boolean> {
  const { unit } = await getCase(tx, caseId);
  authoriseOfficer(visitor, unit);
  const holder = await holderOf(tx, visitor, unit, action, to);
  const before = await tx.maybe<{ key: string | null; name: string | null }>(sql`
    select assigned_to as key, assigned_name as name from casework.case_file where id = ${caseId}::uuid and closed_at is null for update`);
  // One gives back what one holds: a colleague's case is taken over, with a line that says so, or left.
  const mayGive =
    before && before.key !== (holder?.key ?? null) && (action !== 'release' || before.key === visitor.person.key);
  // A complaint passes over whoever it is about.
  if (!mayGive || (holder && (await isComplained(tx, caseId, holder.key)))) return false;
  await tx.run(sql`
    insert into casework.bulk_item (bulk_id, case_id, before_key, before_name, after_key)
    values (${id}::uuid, ${caseId}::uuid, ${before.key}, ${before.name}, ${holder?.key ?? null})`);
  await hold(tx, visitor, caseId, holder, 'case:assign');
  return true;
}

async function holderOf(
  tx: Tx,
  visitor: Visitor,
  unit: string,
  action: BulkAction,
  to: string | undefined,
): Promise<Holder | null> {
  if (action === 'release') return null;
  if (action === 'take') return { key: visitor.person.key, name: actorOf(visitor).name };
  const colleague = (await listColleagues(tx, unit)).find(({ personKey }) => personKey === to);
  if (!colleague) throw new Refusal('not-valid', notAColleague, { field: 'to' });
  return { key: colleague.personKey, name: colleague.name };
}

async function hold(tx: Tx, visitor: Visitor, caseId: string, holder: Holder | null, deed: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  await tx.run(sql`
    update casework.case_file set assigned_to = ${holder?.key ?? null}, assigned_name = ${holder?.name ?? null},
      assigned_at = ${holder ? tx.now : null}::timestamptz
    where id = ${caseId}::uuid`);
  const own = holder?.key === visitor.person.key;
  await addEntry(tx, caseFile, {
    kind: holder ? 'assigned' : 'released',
    actor: actorOf(visitor),
    audience: 'staff',
    words: holder && !own ? fill(givenTo, { name: holder.name }) : undefined,
  });
  await recordDeed(tx, visitor, caseFile, holder || deed !== 'case:assign' ? deed : 'case:release');
}

/** Minutes for which cases given out at once can be taken back. */
export const undoMinutes = 10;

/**
 * Puts every case back to who held it before, where nobody has changed it since; once, by whoever did it, within ten
 * minutes. Refuses with `not-now` otherwise.
 */
export async function takeBack(tx: Tx, visitor: Visitor, bulkId: string): Promise<Omit<BulkDone, 'id'>> {
  const oldest = new Date(tx.now.getTime() - undoMinutes * 60_000);
  const touched = await tx.run(sql`
    update casework.bulk_deed set undone_at = ${tx.now}
    where id = ${bulkId}::uuid and by_key = ${visitor.person.key} and undone_at is null and at >= ${oldest}`);
  if (!touched) throw new Refusal('not-now', tooLateToUndo);
  const items = await tx.many<{ caseId: string; key: string | null; name: string | null }>(sql`
    select case_id as "caseId", before_key as key, before_name as name from casework.bulk_item
    join casework.case_file on case_file.id = case_id
    where bulk_id = ${bulkId}::uuid and closed_at is null and assigned_to is not distinct from after_key
    order by case_id for update of case_file`);
  const { count } = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from casework.bulk_item where bulk_id = ${bulkId}::uuid`,
  );
  let done = 0;
  for (const { caseId, key, name } of items) {
    // Named meanwhile as the one whom it is about: it does not go back to them.
    if (key !== null && (await isComplained(tx, caseId, key))) continue;
    await hold(tx, visitor, caseId, key === null ? null : { key, name: name ?? '' }, 'case:undo-give-out');
    done += 1;
  }
  return { done, left: count - done };
}

/** What one did last with several cases, while it can be taken back. */
export function findBulk(tx: Tx, visitor: Visitor, bulkId: string) {
  return tx.maybe<{ action: BulkAction; undone: boolean; count: number }>(sql`
    select action, undone_at is not null as undone, (select count(*)::int from casework.bulk_item where bulk_id = bulk_deed.id) as count
    from casework.bulk_deed where id = ${bulkId}::uuid and by_key = ${visitor.person.key}`);
}

const givenTo = { lv: 'Lieta nodota darbiniekam: {name}', en: 'The case was given to {name}' };
const nothingChosen = { lv: 'Atzīmējiet vismaz vienu lietu.', en: 'Choose at least one case.' };
const tooMany = { lv: 'Vienā reizē var atzīmēt ne vairāk kā 100 lietu.', en: 'Choose at most 100 cases at once.' };
const notAColleague = {
  lv: 'Izvēlieties kolēģi, kuram ir tiesības šajā nodaļā.',
  en: 'Choose a colleague who has the right in this unit.',
};
const tooLateToUndo = {
  lv: 'Atsaukt var desmit minūšu laikā un vienu reizi.',
  en: 'It can be undone once, within ten minutes.',
};
