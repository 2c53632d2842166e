import { sql, type Tx } from '../../platform/db/index.js';
import { isUuid } from '../case-file.js';
import type { IncomingMessage } from './message.js';

/** A case that a message belongs to, and by which sign. */
export interface Found {
  readonly id: string;
  readonly by: 'reply-address' | 'conversation' | 'number' | 'person';
}

type Finder = {
  readonly by: Found['by'];
  readonly find: (tx: Tx, message: IncomingMessage) => Promise<string | undefined>;
};

/** In order of their strength: only the first cannot be made up by a stranger. */
const finders: readonly Finder[] = [
  { by: 'reply-address', find: byHint },
  { by: 'conversation', find: byConversation },
  { by: 'number', find: (tx, { subject }) => byNumber(tx, /\bIC\/\d{4}\/\d{1,2}-\d{2}\/\d{1,9}\b/.exec(subject)?.[0]) },
  { by: 'person', find: byPerson },
];

export async function findCaseOf(tx: Tx, message: IncomingMessage): Promise<Found | undefined> {
  for (const { by, find } of finders) {
    const id = await find(tx, message);
    if (id) return { id, by };
  }
  return undefined;
}

function byHint(tx: Tx, { caseHint }: IncomingMessage): Promise<string | undefined> {
  return caseHint && isUuid(caseHint) ? one(tx, caseHint) : byNumber(tx, caseHint);
}

async function one(tx: Tx, id: string): Promise<string | undefined> {
  return (await tx.maybe<{ id: string }>(sql`select id from casework.case_file where id = ${id}::uuid`))?.id;
}

async function byNumber(tx: Tx, number: string | undefined): Promise<string | undefined> {
  if (!number) return undefined;
  return (await tx.maybe<{ id: string }>(sql`select id from casework.case_file where number = ${number}`))?.id;
}

/** Messages and what they refer to are sets; of two sets that one message joins, the nearest reference decides. */
async function byConversation(tx: Tx, { externalId, references }: IncomingMessage): Promise<string | undefined> {
  const ids = [externalId, ...references.toReversed()];
  const rows = await tx.many<{ id: string }>(sql`
    select known.case_id as id from unnest(${ids}::text[]) with ordinality as asked(external_id, place)
    join casework.conversation known using (external_id) order by asked.place limit 1`);
  return rows[0]?.id;
}

/** The only open matter of the sender, when the mail reads like an answer. */
async function byPerson(tx: Tx, { from, subject }: IncomingMessage): Promise<string | undefined> {
  if (!from.address || !/^\s*(re|aw|atb|ats|на|отв)\s*:/i.test(subject)) return undefined;
  const rows = await tx.many<{ id: string }>(sql`
    select id from casework.case_file where lower(contact_email) = ${from.address} and closed_at is null limit 2`);
  return rows.length === 1 ? rows[0]?.id : undefined;
}

/** Remembers that a message and all that it refers to belong to a case; what already belongs to another stays there. */
export async function joinConversation(
  tx: Tx,
  caseId: string,
  { externalId, references }: IncomingMessage,
): Promise<void> {
  await tx.run(sql`
    insert into casework.conversation (external_id, case_id) select distinct external_id, ${caseId}::uuid
    from unnest(${[externalId, ...references]}::text[]) as asked(external_id) on conflict do nothing`);
}
