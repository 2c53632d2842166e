import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Look, record, type SubjectKey } from '../../../audit/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { addJob } from '../../../platform/jobs/index.js';
import type { Lang } from '../../../platform/text/index.js';
import { openText, type Secrets, sealText } from '../sealed.js';
import { newBarcode } from './barcode.js';

/** What is to be posted, and to whom. */
export interface LetterOrder {
  /** The same key is the same letter, e.g. `document-issued:<case id>`. */
  readonly key: string;
  readonly caseId?: string;
  readonly caseNumber?: string;
  /** Whose matter it is, for the audit. */
  readonly subjectKey?: SubjectKey;
  readonly recipient: Addressee;
  readonly lang: Lang;
  readonly registered: boolean;
  readonly subject: string;
  /** Plain words, empty lines part paragraphs; with a document, its covering words. */
  readonly body?: string;
  /** A document of the agency, enclosed. */
  readonly documentId?: string;
}

/** As it shows in the window of the envelope: at most six lines in all. */
export interface Addressee {
  readonly name: string;
  /** Street, town with its code; the country as the last line when it is not Latvia. */
  readonly lines: readonly string[];
  /** By default the letter stays in Latvia. */
  readonly abroad?: boolean;
}

const content = z.object({
  recipient: z.object({ name: z.string(), lines: z.array(z.string()) }),
  lang: z.enum(['lv', 'en']),
  subject: z.string(),
  body: z.string(),
});

/** A letter's words as they are kept. */
export type LetterContent = z.output<typeof content>;

/** Queues a letter in the caller's transaction, once for each key; it leaves with the next batch. Returns its id. */
export async function queueLetter(house: Secrets, tx: Tx, order: LetterOrder): Promise<string> {
  const { key, recipient, lang, subject, body = '', documentId } = order;
  if (!body.trim() && !documentId) throw new Refusal('not-valid', nothingToSay);
  if (!recipient.name.trim() || recipient.lines.filter((line) => line.trim()).length < 1)
    throw new Refusal('not-valid', noAddress, { field: 'address' });
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`post ${key}`}, 0))`);
  const before = await tx.maybe<{ id: string }>(sql`select id from post.letter where key = ${key}`);
  if (before) return before.id;
  const id = randomUUID();
  const lines = recipient.lines.map((line) => line.trim()).filter(Boolean);
  const sealed = sealText(house, aboutContent(id), {
    recipient: { name: recipient.name.trim(), lines: lines.slice(0, 5) },
    lang,
    subject,
    body,
  } satisfies LetterContent);
  await tx.run(sql`
    insert into post.letter (id, key, number, barcode, case_id, case_number, subject_key, document_id, content, registered, destination, queued_at)
    values (${id}::uuid, ${key}, ${await nextNumber(tx, outgoingSeries)}, ${newBarcode()}, ${order.caseId ?? null}::uuid, ${order.caseNumber ?? null},
      ${order.subjectKey ?? null}, ${documentId ?? null}::uuid, ${sealed}, ${order.registered}, ${recipient.abroad ? 'abroad' : 'latvia'}, ${tx.now})`);
  await record(tx, {
    ...carryingLook(order.caseNumber),
    deed: 'channels/post:queue',
    ...(order.subjectKey && { subject: order.subjectKey }),
    detail: { letter: id, registered: order.registered },
  });
  await addJob(tx, 'channels/post:set', { letterId: id });
  return id;
}

/** The index of the records plan under which letters out are numbered (domain §12). */
const outgoingSeries = '1-03';

/** The next number of a journal of the post: `IC/2026/1-03/17`. */
export async function nextNumber(tx: Tx, series: string): Promise<string> {
  const year = rigaDate(tx.now).slice(0, 4);
  const { next } = await tx.one<{ next: number }>(
    sql`select post.next_number(${series}, ${Number(year)}::int) as next`,
  );
  return `IC/${year}/${series}/${next}`;
}

export function openContent(house: Secrets, id: string, sealed: string): LetterContent {
  return content.parse(openText(house, aboutContent(id), sealed));
}

/** Lete itself, carrying letters. */
export function carryingLook(caseNumber: string | null | undefined): Look {
  return {
    actor: { kind: 'system', key: 'system:post', name: 'Lete' },
    purpose: 'post:carry',
    legalGround: 'Paziņošanas likums, 8. pants',
    ...(caseNumber && { caseNumber }),
  };
}

const aboutContent = (id: string) => `letter|content|${id}`;

const nothingToSay = {
  lv: 'Vēstulei nav ne teksta, ne pievienota dokumenta.',
  en: 'The letter has neither text nor an enclosed document.',
};
const noAddress = {
  lv: 'Norādiet adresāta vārdu un pasta adresi: bez tās vēstuli nevar nosūtīt.',
  en: 'Give the addressee’s name and postal address: without them the letter cannot be posted.',
};
