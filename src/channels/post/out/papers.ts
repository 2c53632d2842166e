import { fileURLToPath } from 'node:url';
import { type Actor, record, type SubjectKey } from '../../../audit/index.js';
import { setPaper } from '../../../documents/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { moneyInWords } from '../../../platform/money/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Secrets } from '../sealed.js';
import type { Batch, PostItem } from './batches.js';
import { postageOf } from './franking.js';
import { carryingLook } from './queue-letter.js';
import { joined, openPaper } from './set-letter.js';

interface Row {
  readonly id: string;
  readonly pdf: Buffer;
  readonly subjectKey: SubjectKey | null;
  readonly caseNumber: string | null;
}

/** The paper of one letter; the look is written down. Refuses with `not-found` before it is set, and once it is destroyed. */
export async function letterPaper(house: Secrets, tx: Tx, actor: Actor, id: string): Promise<Buffer> {
  const row = await tx.maybe<Row>(sql`
    select id, pdf, subject_key as "subjectKey", case_number as "caseNumber" from post.letter where id = ${id}::uuid and length(pdf) > 0`);
  if (!row) throw new Refusal('not-found');
  await noteLook(tx, actor, row);
  return openPaper(house, row.id, row.pdf);
}

/** All letters of a batch in one file, in the order of its list; each look is written down. Refuses with `not-found` where none is kept any more. */
export async function batchPaper(house: Secrets, tx: Tx, actor: Actor, batchId: string): Promise<Uint8Array> {
  const rows = await tx.many<Row>(sql`
    select id, pdf, subject_key as "subjectKey", case_number as "caseNumber" from post.letter
    where batch = ${batchId}::uuid and length(pdf) > 0 order by registered desc, queued_at, number`);
  if (rows.length === 0) throw new Refusal('not-found');
  for (const row of rows) await noteLook(tx, actor, row);
  return (await joined(rows.map((row) => openPaper(house, row.id, row.pdf)))).save();
}

function noteLook(tx: Tx, actor: Actor, { id, subjectKey, caseNumber }: Row): Promise<number> {
  return record(tx, {
    ...carryingLook(caseNumber),
    actor,
    deed: 'channels/post:read',
    ...(subjectKey && { subject: subjectKey }),
    detail: { letter: id },
  });
}

const template = fileURLToPath(new URL('../paper/batch-list.typ', import.meta.url));

/** The list that goes to the post with a batch; in Latvian, the language of the post. */
export function listPaper(house: House, batch: Batch, items: readonly PostItem[]): Promise<Uint8Array> {
  return setPaper(house, {
    template,
    language: 'lv',
    number: `${batch.madeOn}/${batch.place}`,
    on: rigaDate(batch.sentAt ?? house.clock.now()),
    data: {
      title: 'Nododamo pasta sūtījumu saraksts',
      columns: ['Nr.', 'Adresāts', 'Adrese', 'Veids', 'Klase', 'g', 'Cena', 'Sūtījuma numurs'],
      rows: items.map((item, index) => [
        String(index + 1),
        item.recipient.name,
        item.recipient.lines.join(', '),
        kindOf(item),
        item.franking?.name.lv ?? '',
        String(item.grams ?? ''),
        item.franking?.price === undefined ? '' : moneyInWords(item.franking.price, 'lv'),
        item.tracking ?? '',
      ]),
      totals: [
        `Ierakstītas vēstules: ${items.filter(({ registered }) => registered).length}`,
        `Vienkāršas vēstules: ${items.filter(({ registered }) => !registered).length}`,
        `Kopā: ${items.length}`,
        ...costOf(items),
      ],
      signatures: ['Nodeva', 'Pieņēma'],
    },
  });
}

/** No sum while a price is missing: it would be too low. */
function costOf(items: readonly PostItem[]): readonly string[] {
  const { sum, unknown } = postageOf(items);
  return unknown === 0 ? [`Pasta maksa: ${moneyInWords(sum, 'lv')}`] : [];
}

function kindOf({ registered }: PostItem): string {
  return registered ? 'Ierakstīta' : 'Vienkārša';
}

/** Rows of the same list for a spreadsheet, its heading first. */
export function listRows(items: readonly PostItem[]): readonly (readonly (string | number)[])[] {
  return [
    ['Nr.', 'Numurs', 'Adresāts', 'Adrese', 'Veids', 'Klase', 'Svars, g', 'Cena, €', 'Sūtījuma numurs', 'Svītrkods'],
    ...items.map((item, index) => [
      index + 1,
      item.number,
      item.recipient.name,
      item.recipient.lines.join(', '),
      kindOf(item),
      item.franking?.name.lv ?? '',
      item.grams ?? 0,
      item.franking?.price === undefined ? '' : item.franking.price / 100,
      item.tracking ?? '',
      item.barcode,
    ]),
  ];
}
