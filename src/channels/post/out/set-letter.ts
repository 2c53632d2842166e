import { fileURLToPath } from 'node:url';
import { PDFDocument } from 'pdf-lib';
import { getIssuedFile, setPaper } from '../../../documents/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { JobHandler } from '../../../platform/jobs/index.js';
import type { House } from '../../../platform/room/index.js';
import { openFile, type Secrets, sealFile } from '../sealed.js';
import { barcodePicture, inGroups } from './barcode.js';
import { carryingLook, type LetterContent, openContent } from './queue-letter.js';

interface Row {
  readonly number: string;
  readonly barcode: string;
  readonly caseNumber: string | null;
  readonly documentId: string | null;
  readonly content: string;
  readonly queuedAt: Date;
}

const template = fileURLToPath(new URL('../paper/window-letter.typ', import.meta.url));
/** A sheet of 80 g/m² printed on one side, and an envelope C5 with a window. */
const gramsOfSheet = 5;
const gramsOfEnvelope = 7;

/** Sets the paper of a letter, joins what is enclosed, weighs it. Safe to run twice: whoever stores first wins. */
export function setLetter(house: House): JobHandler {
  return async ({ letterId }, { transaction }) => {
    const id = String(letterId);
    const found = await transaction({ units: ['*'] }, (tx) => read(house, tx, id));
    if (!found) return;
    const { row, enclosure } = found;
    const page = await setPaper(house, paperOf(row, openContent(house, id, row.content)));
    const paper = await joined([page, ...(enclosure ? [enclosure] : [])]);
    await transaction({}, (tx) => store(house, tx, id, paper));
  };
}

async function read(house: Secrets, tx: Tx, id: string): Promise<{ row: Row; enclosure?: Uint8Array } | undefined> {
  const row = await tx.maybe<Row>(sql`
    select number, barcode, case_number as "caseNumber", document_id as "documentId", content, queued_at as "queuedAt"
    from post.letter where id = ${id}::uuid and set_at is null and withdrawn_at is null and content <> ''`);
  if (!row) return undefined;
  if (!row.documentId) return { row };
  return { row, enclosure: (await getIssuedFile(house, tx, carryingLook(row.caseNumber), row.documentId)).bytes };
}

function paperOf(row: Row, { recipient, lang, subject, body }: LetterContent) {
  return {
    template,
    language: lang,
    number: row.number,
    on: rigaDate(row.queuedAt),
    data: {
      recipient: [recipient.name, ...recipient.lines],
      subject,
      paragraphs: body
        .split(/\n\s*\n/)
        .map((text) => text.trim())
        .filter(Boolean),
      barcode: barcodePicture(row.barcode),
      digits: inGroups(row.barcode),
      words: words[lang],
      ...(row.caseNumber && { case: row.caseNumber }),
      enclosed: row.documentId !== null,
    },
  };
}

const words = {
  lv: { case: 'Lieta', enclosed: 'Pielikumā: dokuments.', barcode: 'Svītrkods, pēc kura vēstuli atpazīst' },
  en: { case: 'Case', enclosed: 'Enclosed: the document.', barcode: 'Barcode by which the letter is recognised' },
} as const;

/** Papers of our own making, one after another. */
export async function joined(papers: readonly Uint8Array[]): Promise<PDFDocument> {
  const all = await PDFDocument.create();
  for (const paper of papers) {
    const one = await PDFDocument.load(paper);
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page);
  }
  return all;
}

async function store(house: Secrets, tx: Tx, id: string, paper: PDFDocument): Promise<void> {
  const pages = paper.getPageCount();
  const grams = gramsOfEnvelope + pages * gramsOfSheet;
  const pdf = sealFile(house, aboutPdf(id), await paper.save());
  await tx.run(sql`update post.letter set set_at = ${tx.now}, pdf = ${pdf}, pages = ${pages}, grams = ${grams}
    where id = ${id}::uuid and set_at is null`);
}

/** The paper of a letter. */
export function openPaper(house: Secrets, id: string, sealed: Buffer): Buffer {
  return openFile(house, aboutPdf(id), sealed);
}

const aboutPdf = (id: string) => `letter|pdf|${id}`;
