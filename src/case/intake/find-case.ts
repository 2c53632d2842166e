import { sql, type Tx } from '../../platform/db/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { chooseCase, type Touched } from './conversations.js';
import type { IncomingMessage } from './message.js';

/** A case that a message belongs to, and by which sign. */
export interface Found {
  readonly id: string;
  readonly by: 'reply-address' | 'conversation' | 'number' | 'person';
}

type Finder = {
  readonly by: Found['by'];
  readonly find: (tx: Tx, message: IncomingMessage, touched: readonly Touched[]) => Promise<string | undefined>;
};

/** In order of their strength: only the first cannot be made up by a stranger. */
const finders: readonly Finder[] = [
  { by: 'reply-address', find: byHint },
  { by: 'conversation', find: async (_tx, _message, touched) => chooseCase(touched)?.id },
  { by: 'number', find: (tx, { subject }) => byNumber(tx, /\bIC\/\d{4}\/\d{1,2}-\d{2}\/\d{1,9}\b/.exec(subject)?.[0]) },
  { by: 'person', find: byPerson },
];

export async function findCaseOf(
  tx: Tx,
  message: IncomingMessage,
  touched: readonly Touched[],
): Promise<Found | undefined> {
  for (const { by, find } of finders) {
    const id = await find(tx, message, touched);
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

/** The only open matter of the sender, when the mail reads like an answer. */
async function byPerson(tx: Tx, { from, subject }: IncomingMessage): Promise<string | undefined> {
  if (!from.address || !/^\s*(re|aw|atb|ats|на|отв)\s*:/i.test(subject)) return undefined;
  const rows = await tx.many<{ id: string }>(sql`
    select id from casework.case_file where lower(contact_email) = ${from.address} and closed_at is null limit 2`);
  return rows.length === 1 ? rows[0]?.id : undefined;
}
