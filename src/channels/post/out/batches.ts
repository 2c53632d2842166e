import { randomUUID } from 'node:crypto';
import { agencySnapshot } from '../../../agency/index.js';
import { type Actor, record, type SubjectKey } from '../../../audit/index.js';
import { type PlainDate, rigaDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import { announce } from '../../../platform/jobs/index.js';
import type { Secrets } from '../sealed.js';
import { type Franking, frankingOf } from './franking.js';
import { carryingLook, openContent } from './queue-letter.js';

/** A letter as the registry handles it: the words on the envelope and what the post asks about it. */
export interface PostItem {
  readonly id: string;
  readonly number: string;
  readonly barcode: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly subjectKey: SubjectKey | null;
  readonly recipient: { readonly name: string; readonly lines: readonly string[] };
  readonly registered: boolean;
  readonly queuedAt: Date;
  /** Whether its paper is made; pages and weight are known from then on. */
  readonly isSet: boolean;
  /** Whether what it said, to whom, and its paper are gone with the term of its case. */
  readonly isDestroyed: boolean;
  readonly pages: number | null;
  readonly grams: number | null;
  readonly franking: Franking | undefined;
  readonly tracking: string | null;
  readonly sentAt: Date | null;
}

export interface Batch {
  readonly id: string;
  readonly madeOn: PlainDate;
  readonly place: number;
  readonly madeBy: string;
  readonly sentAt: Date | null;
  readonly letters: number;
}

/** Letters in one batch; more wait for the next. */
const mostInBatch = 200;

type Row = Omit<PostItem, 'recipient' | 'franking' | 'isDestroyed'> & {
  readonly content: string;
  readonly destination: string;
};

const nobody: PostItem['recipient'] = { name: '–', lines: [] };

/** Its class and price are those of the day on which it was handed over, or of now. */
async function itemsOf(house: Secrets, tx: Tx, rows: readonly Row[]): Promise<readonly PostItem[]> {
  const snapshot = await agencySnapshot(tx);
  return rows.map(({ content, destination, ...row }) => ({
    ...row,
    recipient: content === '' ? nobody : openContent(house, row.id, content).recipient,
    isDestroyed: content === '',
    franking: frankingOf(snapshot.at(row.sentAt ?? tx.now), { ...row, destination }),
  }));
}

/** Letters that no batch holds yet, the oldest first. */
export async function listWaiting(house: Secrets, tx: Tx): Promise<readonly PostItem[]> {
  const rows = await tx.many<Row>(sql`
    select id, number, barcode, case_id as "caseId", case_number as "caseNumber", subject_key as "subjectKey", registered, queued_at as "queuedAt",
      set_at is not null as "isSet", pages, grams, destination, tracking, sent_at as "sentAt", content
    from post.letter where batch is null and withdrawn_at is null and content <> '' order by queued_at, number limit ${mostInBatch}`);
  return itemsOf(house, tx, rows);
}

/** Puts every letter whose paper is made into a new batch. Refuses with `not-now` when there is none. */
export async function makeBatch(tx: Tx, actor: Actor): Promise<string> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('post batch', 0))`);
  const id = randomUUID();
  const today = rigaDate(tx.now);
  await tx.run(sql`
    insert into post.batch (id, made_on, place, made_at, made_by)
    select ${id}::uuid, ${today}::date, 1 + count(*), ${tx.now}, ${actor.name} from post.batch where made_on = ${today}::date`);
  const letters = await tx.run(sql`
    update post.letter set batch = ${id}::uuid where id in (select id from post.letter
      where batch is null and withdrawn_at is null and set_at is not null and content <> '' order by queued_at, number limit ${mostInBatch})`);
  if (!letters) throw new Refusal('not-now', nothingWaits);
  return id;
}

/** The latest batches, the newest first. */
export function listBatches(tx: Tx): Promise<Batch[]> {
  return tx.many<Batch>(sql`
    select batch.id, made_on as "madeOn", place, made_by as "madeBy", batch.sent_at as "sentAt",
      (select count(*) from post.letter where letter.batch = batch.id) as letters
    from post.batch order by made_on desc, place desc limit 30`);
}

/** A batch with its letters, by their numbers; refuses with `not-found`. */
export async function getBatch(
  house: Secrets,
  tx: Tx,
  id: string,
): Promise<{ readonly batch: Batch; readonly items: readonly PostItem[] }> {
  const batch = (await listOne(tx, id)) ?? missing();
  const rows = await tx.many<Row>(sql`
    select id, number, barcode, case_id as "caseId", case_number as "caseNumber", subject_key as "subjectKey", registered, queued_at as "queuedAt",
      set_at is not null as "isSet", pages, grams, destination, tracking, sent_at as "sentAt", content
    from post.letter where batch = ${id}::uuid order by registered desc, queued_at, number`);
  return { batch, items: await itemsOf(house, tx, rows) };
}

/** Takes a letter out of a batch that has not left; it waits for the next. */
export async function dropFromBatch(tx: Tx, letterId: string): Promise<void> {
  const touched = await tx.run(sql`
    update post.letter set batch = null where id = ${letterId}::uuid and batch is not null and sent_at is null`);
  if (!touched) throw new Refusal('not-now', gone);
}

/**
 * Hands a batch to the post: every letter is sent, registered ones with the number that the post gave (`trackings` by the letter's
 * id), and each is told as `letter-sent { letterId, caseId? }`. Done twice, nothing happens.
 */
export async function sendBatch(
  house: Secrets,
  tx: Tx,
  actor: Actor,
  id: string,
  trackings: Readonly<Record<string, string>>,
): Promise<void> {
  const { batch, items } = await getBatch(house, tx, id);
  if (batch.sentAt) return;
  const without = items.find((item) => item.registered && !trackings[item.id]);
  if (without) throw new Refusal('not-valid', noTracking, { field: `tracking.${without.id}` });
  const first = await tx.run(sql`update post.batch set sent_at = ${tx.now} where id = ${id}::uuid and sent_at is null`);
  if (!first) return;
  for (const item of items) {
    await tx.run(sql`
      update post.letter set sent_at = ${tx.now}, tracking = ${trackings[item.id] || null} where id = ${item.id}::uuid and sent_at is null`);
    await record(tx, {
      ...carryingLook(item.caseNumber),
      actor,
      deed: 'channels/post:send',
      ...(item.subjectKey && { subject: item.subjectKey }),
      detail: { letter: item.id },
    });
    await announce(tx, 'letter-sent', { letterId: item.id, ...(item.caseId && { caseId: item.caseId }) });
  }
}

/** Takes back a letter that has not left, by its key: what it says went another way. Nothing happens when it has left. */
export async function withdrawLetter(tx: Tx, key: string): Promise<void> {
  await tx.run(sql`
    update post.letter set withdrawn_at = ${tx.now}, batch = null
    where key = ${key} and sent_at is null and withdrawn_at is null`);
}

async function listOne(tx: Tx, id: string): Promise<Batch | undefined> {
  if (!isUuid(id)) return undefined;
  return tx.maybe<Batch>(sql`
    select batch.id, made_on as "madeOn", place, made_by as "madeBy", batch.sent_at as "sentAt",
      (select count(*) from post.letter where letter.batch = batch.id) as letters
    from post.batch where id = ${id}::uuid`);
}

function missing(): never {
  throw new Refusal('not-found');
}

const nothingWaits = {
  lv: 'Nevienas gatavas vēstules nav: sūtījumu kopu veidot nav no kā.',
  en: 'No letter is ready: there is nothing to make a batch of.',
};
const gone = { lv: 'Vēstule jau ir nodota pastā.', en: 'The letter has already been handed to the post.' };
const noTracking = {
  lv: 'Ierakstiet ierakstītā sūtījuma numuru, ko piešķīra pasts.',
  en: 'Enter the number that the post gave to the registered letter.',
};
