import { createHash, randomUUID } from 'node:crypto';
import { agencyOn, kinds } from '../../agency/index.js';
import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { Text } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { closedBefore } from './term.js';
import { retentionTexts as texts } from './texts.js';
import { authoriseRecords } from './who-disposes.js';

/** Cases of one index whose term has passed. */
export interface DueIndex {
  readonly index: string;
  readonly title: Text;
  readonly years: number;
  readonly fate: 'destroy' | 'transfer';
  readonly count: number;
}

/** A list of cases to destroy or transfer, as it stands. */
export interface Disposal {
  readonly id: string;
  readonly index: string;
  readonly title: Text;
  readonly ground: Text;
  readonly years: number;
  readonly fate: 'destroy' | 'transfer';
  readonly items: number;
  readonly done: number;
  readonly kept: number;
  readonly hash: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly approvedByName: string | null;
  readonly approvedAt: Date | null;
  readonly executedAt: Date | null;
  readonly actNumber: string | null;
}

/** Most cases on one list; the rest come with the next. */
const mostItems = 1000;

/** The indexes of the records plan under which a term has passed, with how many cases; what is kept for good never comes here. */
export async function listDue(tx: Tx, visitor: Visitor): Promise<readonly DueIndex[]> {
  authoriseRecords(visitor);
  const plan = (await agencyOn(tx)).list(kinds.caseIndex);
  const due: DueIndex[] = [];
  for (const { key, content } of plan) {
    const { title, years, fate } = content;
    if (fate === 'keep') continue;
    const { count } = await acrossUnits(tx, () =>
      tx.one<{ count: number }>(sql`select count(*) from casework.case_file as file
        where case_index = ${key} and closed_at < ${closedBefore(years, tx.now)} and destroyed_at is null and transferred_at is null
          and not exists (select from casework.legal_hold where case_id = file.id and lifted_at is null)`),
    );
    if (count) due.push({ index: key, title, years, fate, count });
  }
  return due;
}

/** Makes the list of an index and asks a second person to approve it within a week. Whistleblowers' reports are left to their own circle. */
export async function prepareDisposal(tx: Tx, visitor: Visitor, index: string): Promise<string> {
  authoriseRecords(visitor);
  const plan = (await agencyOn(tx)).find(kinds.caseIndex, index)?.content;
  if (!plan || plan.fate === 'keep') throw new Refusal('not-found');
  const before = closedBefore(plan.years, tx.now);
  const cases = await acrossUnits(tx, () =>
    tx.many<{
      id: string;
      number: string;
      closedAt: Date;
    }>(sql`select id, number, closed_at as "closedAt" from casework.case_file as file
      where case_index = ${index} and closed_at < ${before} and destroyed_at is null and transferred_at is null and kind <> 'whistleblower'
        and not exists (select from casework.legal_hold where case_id = file.id and lifted_at is null)
      order by closed_at, id limit ${mostItems}`),
  );
  if (!cases.length) throw new Refusal('not-now', texts.nothingDue);
  const id = randomUUID();
  const { key, name } = actorOf(visitor);
  const listed = await tx.run(sql`
    insert into casework.disposal (id, case_index, title, ground, years, fate, closed_before, items, content_hash, asked_at, asked_by, asked_by_name)
    values (${id}::uuid, ${index}, ${JSON.stringify(plan.title)}::jsonb, ${JSON.stringify(plan.ground)}::jsonb, ${plan.years}, ${plan.fate},
      ${before}, ${cases.length}, ${hashOf(id, plan.fate, cases)}, ${tx.now}, ${key}, ${name}) on conflict do nothing`);
  if (!listed) throw new Refusal('not-now', texts.listWaits);
  await tx.run(sql`insert into casework.disposal_item (disposal_id, case_id, case_number, closed_at)
    select ${id}::uuid, * from unnest(${cases.map((one) => one.id)}::uuid[], ${cases.map((one) => one.number)}::text[],
      ${cases.map((one) => one.closedAt)}::timestamptz[])`);
  await note(tx, visitor, 'case:list-disposal', { disposal: id, index, items: cases.length });
  return id;
}

/** Another person approves just the list that was seen; a job then carries it out. */
export async function approveDisposal(tx: Tx, visitor: Visitor, id: string, seen: string): Promise<void> {
  authoriseRecords(visitor);
  const disposal = (await listDisposals(tx, visitor)).find((one) => one.id === id);
  if (!disposal || disposal.approvedAt) throw new Refusal('not-now', texts.gone);
  const { key, name } = actorOf(visitor);
  if (disposal.askedBy === key) throw new Refusal('not-allowed', texts.fourEyes);
  if (disposal.hash !== seen) throw new Refusal('not-now', texts.gone);
  const done =
    await tx.run(sql`update casework.disposal set approved_at = ${tx.now}, approved_by = ${key}, approved_by_name = ${name},
      approved_hash = ${Buffer.from(seen, 'hex')}
    where id = ${id}::uuid and approved_at is null and declined_at is null and asked_at > ${tx.now}::timestamptz - interval '7 days'`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  await addJob(tx, 'case:dispose', { disposalId: id }, { key: `case:dispose:${id}` });
  await note(tx, visitor, 'case:approve-disposal', { disposal: id, index: disposal.index, items: disposal.items });
}

/** Turns a list down, or takes one's own back. */
export async function declineDisposal(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  authoriseRecords(visitor);
  const done =
    await tx.run(sql`update casework.disposal set declined_at = ${tx.now}, declined_by = ${actorOf(visitor).key}
    where id::text = ${id} and approved_at is null and declined_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  await note(tx, visitor, 'case:decline-disposal', { disposal: id });
}

/** The lists that wait, are at work or were carried out, the newest first. */
export function listDisposals(tx: Tx, visitor: Visitor): Promise<readonly Disposal[]> {
  authoriseRecords(visitor);
  return tx.many<Disposal>(sql`
    select id, case_index as index, title, ground, years, fate, items, encode(content_hash, 'hex') as hash, asked_at as "askedAt",
      asked_by as "askedBy", asked_by_name as "askedByName", approved_by_name as "approvedByName", approved_at as "approvedAt",
      executed_at as "executedAt", act_number as "actNumber",
      (select count(*) from casework.disposal_item where disposal_id = disposal.id and done_at is not null) as done,
      (select count(*) from casework.disposal_item where disposal_id = disposal.id and kept_why is not null) as kept
    from casework.disposal where declined_at is null order by asked_at desc limit 100`);
}

/** The numbers on a list with when each case was closed and what became of it. */
export function listItems(tx: Tx, visitor: Visitor, id: string) {
  authoriseRecords(visitor);
  return tx.many<{ number: string; closedAt: Date; doneAt: Date | null; keptWhy: 'held' | 'open' | 'gone' | null }>(sql`
    select case_number as number, closed_at as "closedAt", done_at as "doneAt", kept_why as "keptWhy" from casework.disposal_item
    where disposal_id::text = ${id} order by closed_at, case_number limit 1000`);
}

function hashOf(id: string, fate: string, cases: readonly { readonly id: string }[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([id, fate, cases.map((one) => one.id)]))
    .digest();
}

/** Writes down what was done with a list or a hold; the numbers stand in the list itself. */
export async function note(tx: Tx, visitor: Visitor, deed: string, detail: Readonly<Record<string, string | number>>) {
  const legalGround = 'Ministru kabineta 2012. gada 6. novembra noteikumi Nr. 748';
  await record(tx, { actor: actorOf(visitor), deed, purpose: 'retention', legalGround, detail });
}
