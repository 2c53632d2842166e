import { randomUUID } from 'node:crypto';
import { type Look, lookJson } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { keyOf, mostDifferent } from '../../platform/likeness/index.js';
import { signed } from './asked.js';
import type { ObjectRecord, Status, WorkedObject } from './object.js';
import type { KeptPicture } from './picture.js';

export interface NewObject {
  readonly record: ObjectRecord;
  readonly status: Status;
  readonly statusOn: PlainDate;
  readonly policeFile?: string | undefined;
  readonly pictures: readonly KeptPicture[];
  readonly fictitious?: boolean;
}

/** Enters an object; nobody outside sees it before it is published. Returns its number. */
export async function enterObject(
  tx: Pick<Tx, 'now' | 'requestId' | 'one'>,
  look: Look,
  object: NewObject,
): Promise<string> {
  const { record, status, statusOn, policeFile, fictitious = false } = object;
  const given = { id: randomUUID(), record, status, statusOn, policeFile };
  const pictures = object.pictures.map(({ caption, bytes, small }, place) => ({
    place,
    caption,
    bytes: bytes.toString('base64'),
    small: small.toString('base64'),
  }));
  const views = object.pictures.flatMap((picture) =>
    picture.views.map((hash) => ({ key: keyOf(hash), hash: signed(hash) })),
  );
  const { number } = await tx.one<{ number: string }>(sql`select cultural_objects.enter(${lookJson(tx, look)}::jsonb,
    ${JSON.stringify(given)}::jsonb, ${JSON.stringify(pictures)}::jsonb, ${JSON.stringify(views)}::jsonb, ${fictitious}::boolean) as number`);
  return number;
}

/** From now on anyone finds it. */
export async function publishObject(tx: Tx, look: Look, number: string): Promise<void> {
  await done(tx.one(sql`select cultural_objects.publish(${lookJson(tx, look)}::jsonb, ${number}) as done`));
}

/** Takes back what nobody outside has seen; of what is published, asks a second officer to. */
export async function askWithdrawal(tx: Tx, look: Look, number: string, reason: string): Promise<void> {
  await done(
    tx.one(sql`select cultural_objects.ask_withdrawal(${lookJson(tx, look)}::jsonb, ${number}, ${reason}) as done`),
  );
}

/** The second officer's part; never that of whoever asked. */
export async function withdrawObject(tx: Tx, look: Look, number: string): Promise<void> {
  await done(tx.one(sql`select cultural_objects.withdraw(${lookJson(tx, look)}::jsonb, ${number}) as done`));
}

/** It stays published. */
export async function keepObject(tx: Tx, look: Look, number: string): Promise<void> {
  await done(tx.one(sql`select cultural_objects.keep(${lookJson(tx, look)}::jsonb, ${number}) as done`));
}

export async function setStatus(
  tx: Tx,
  look: Look,
  number: string,
  { status, on }: { readonly status: Status; readonly on: PlainDate },
): Promise<void> {
  await done(
    tx.one(
      sql`select cultural_objects.set_status(${lookJson(tx, look)}::jsonb, ${number}, ${status}, ${on}::date) as done`,
    ),
  );
}

/** Texts of a record that an officer may correct. */
export const wordFields = [
  'title',
  'subject',
  'maker',
  'materials',
  'period',
  'measurements',
  'inscriptions',
  'features',
  'description',
  'origin',
] as const satisfies readonly (keyof ObjectRecord)[];
export type WordField = (typeof wordFields)[number];

/** Corrects one text at once; refused where it is no longer what was read. Empty takes it out; a title cannot be. */
export async function correctWords(
  tx: Tx,
  look: Look,
  number: string,
  { field, before, becomes }: { readonly field: WordField; readonly before: string; readonly becomes: string },
): Promise<void> {
  await done(
    tx.one(
      sql`select cultural_objects.correct_words(${lookJson(tx, look)}::jsonb, ${number}, ${field}, ${before || null}, ${becomes || null}) as done`,
    ),
  );
}

export async function getForWork(tx: Tx, look: Look, number: string): Promise<WorkedObject> {
  const row = await tx.maybe<{ object: WorkedObject }>(
    sql`select object from cultural_objects.get_for_work(${lookJson(tx, look)}::jsonb, ${number}) as object`,
  );
  if (!row) throw new Refusal('not-found');
  return row.object;
}

/** Drafts, and what somebody asked to take back; the newest first. */
export async function listWaiting(tx: Tx, look: Look): Promise<readonly WorkedObject[]> {
  const rows = await tx.many<{ object: WorkedObject }>(
    sql`select object from cultural_objects.list_waiting(${lookJson(tx, look)}::jsonb) as object`,
  );
  return rows.map(({ object }) => object);
}

/** Objects that may be this one entered twice. */
export async function listDuplicates(tx: Tx, look: Look, number: string): Promise<readonly WorkedObject[]> {
  const rows = await tx.many<{ object: WorkedObject }>(
    sql`select object from cultural_objects.duplicates_of(${lookJson(tx, look)}::jsonb, ${number}, ${mostDifferent}::int) as object`,
  );
  return rows.map(({ object }) => object);
}

/** Of two at once the second loses politely. */
async function done(asked: Promise<{ readonly done: boolean }>): Promise<void> {
  if (!(await asked).done) throw new Refusal('not-now', already);
}

const already = {
  lv: 'To ar šo priekšmetu tagad nevar darīt: kāds to jau ir izdarījis, vai arī to nevar darīt tas, kurš to lūdza.',
  en: 'This cannot be done with the object now: somebody has done it already, or whoever asked for it may not do it.',
};
