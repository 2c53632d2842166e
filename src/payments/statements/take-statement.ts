/**
 * Takes in a bank's file: all of it or nothing.
 *
 * file → movements, read apart as a stream, and passed on as they come → COPY into a table that lives as long as the transaction → the file's own sums hold
 * (the reader) → each account is one of ours, each statement is new → movements that an earlier file told of are paired off
 * → the rest is kept and booked as received; a job matches it afterwards. Memory is that of a few movements.
 */
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { copyText, inBulk } from '../../platform/bulk/index.js';
import type { Db } from '../../platform/db/index.js';
import { takeAnswers } from '../refunds/take-answers.js';
import { type Reason, StatementProblem, type Summary } from './read/piece.js';
import { readApart, type Said } from './read/read-apart.js';
import type { Answer } from './read/read-pain002.js';
import { stageColumns } from './staged-row.js';
import * as staging from './staging.js';

/** Why a file is not taken; the first kinds are told by the reader. */
export type Refused = Reason | 'account' | 'repeated' | 'contradicts';

export type Taken =
  | { readonly ok: true; readonly statements: readonly string[]; readonly movements: number; readonly fresh: number }
  /** A bank's answer to refunds that were handed to it: how many it refused. */
  | { readonly ok: true; readonly answers: number; readonly refused: number }
  | { readonly ok: false; readonly reason: Refused; readonly detail: string };

export interface File {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Who or what brought it: a member of staff's key, `folder`, `fetch`. */
  readonly by: string;
}

/** The file was no statement but the bank's answer to refunds; nothing of it goes where statements do. */
class Answered extends Error {
  constructor(readonly answers: readonly Answer[]) {
    super('answers');
  }
}

class NotTaken extends Error {
  constructor(
    readonly reason: Refused,
    readonly detail: string,
  ) {
    super(reason);
  }
}

/** Runs as the worker. `agencyIbans`: the accounts of the agency's own fees, which it publishes. */
export async function takeStatement(db: Db, file: File, agencyIbans: readonly string[]): Promise<Taken> {
  try {
    return await inBulk(db, 'payments.statement', (client) => take(client, db, file, agencyIbans));
  } catch (error) {
    if (error instanceof StatementProblem || error instanceof NotTaken)
      return { ok: false, reason: error.reason, detail: error.detail };
    if (error instanceof Answered) {
      const { answers } = error;
      return { ok: true, answers: answers.length, refused: await db.transaction({}, (tx) => takeAnswers(tx, answers)) };
    }
    throw error;
  }
}

async function take(client: pg.ClientBase, db: Db, file: File, agencyIbans: readonly string[]): Promise<Taken> {
  const hash = createHash('sha256');
  const summaries: Summary[] = [];
  const answers: Answer[] = [];
  await client.query(staging.room);
  await client.query(staging.stage);
  await copyText(client, stageColumns, movementsOf(readApart(hashed(file.bytes, hash)), summaries, answers));
  if (answers.length) throw new Answered(answers);
  const digest = hash.digest('hex');
  await placeParts(client, summaries, agencyIbans, digest);
  await client.query(staging.key);
  const { rowCount: known } = await client.query(staging.pair);
  const { rows } = await client.query<{ n: number }>(staging.contradiction);
  if (rows[0]) throw new NotTaken('contradicts', String(rows[0].n));
  const now = db.clock.now();
  await client.query(staging.insertStatements, [now, file.by, digest]);
  if (known) for (const statement of staging.remember) await client.query(statement);
  await client.query(staging.insertEntries);
  await client.query(staging.book, [now]);
  await client.query(staging.bookLines);
  return await told(client);
}

async function told(client: pg.ClientBase): Promise<Taken> {
  const { rows } = await client.query<{ id: string; movements: number; fresh: number }>(
    'select id, statement.movements, fresh from parts join payments.statement using (id) order by file_part',
  );
  const sum = (part: 'movements' | 'fresh') => rows.reduce((total, row) => total + row[part], 0);
  return { ok: true, statements: rows.map(({ id }) => id), movements: sum('movements'), fresh: sum('fresh') };
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: { update(piece: Uint8Array): unknown }) {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

/** The movements as they are staged; what else the file tells is put aside. */
async function* movementsOf(
  said: AsyncIterable<Said>,
  summaries: Summary[],
  answers: Answer[],
): AsyncGenerator<Uint8Array> {
  for await (const part of said) {
    if (part instanceof Uint8Array) yield part;
    else if (part.kind === 'answer') answers.push(part.answer);
    else summaries.push(part.summary);
  }
}

/** Which statement each part of the file is: on an account of ours, and new. */
async function placeParts(
  client: pg.ClientBase,
  summaries: readonly Summary[],
  agencyIbans: readonly string[],
  digest: string,
): Promise<void> {
  await client.query(`create temporary table parts (file_part int, id uuid, holder text, is_notice boolean, message text, message_id text,
    statement_id text, sequence text, from_on date, to_on date, opening bigint, closing bigint, credits bigint, debits bigint, movements int) on commit drop`);
  for (const [part, summary] of summaries.entries()) {
    const { rows: holders } = await client.query<{ code: string }>(
      `select code from payments.holder where iban = $1 or (code = 'agency' and $1 = any($2))`,
      [summary.iban, agencyIbans],
    );
    const holder = holders[0]?.code;
    if (!holder) throw new NotTaken('account', `…${summary.iban.slice(-4)}`);
    const { rows: earlier } = await client.query(
      `select from payments.statement where file_hash = $1 or (holder = $2 and message = $3 and message_id = $4 and statement_id = $5)
       union all select from parts where holder = $2 and message = $3 and message_id = $4 and statement_id = $5`,
      [digest, holder, summary.message, summary.messageId, summary.statementId],
    );
    if (earlier.length) throw new NotTaken('repeated', summary.statementId.slice(0, 40));
    await client.query('insert into parts values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)', [
      part,
      randomUUID(),
      holder,
      summary.message === 'camt.054',
      summary.message,
      summary.messageId,
      summary.statementId,
      summary.sequence,
      summary.from,
      summary.to,
      summary.opening,
      summary.closing,
      summary.credits,
      summary.debits,
      summary.movements,
    ]);
  }
}
