import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { record } from '../audit/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { headAt, type PaperHead } from './agency.js';
import { codeFor, hashCode } from './code.js';
import { issueInput } from './compose/issue-input.js';
import { sealReasons } from './compose/paper-words.js';
import { templateRoot } from './compose/press.js';
import { templatePath } from './compose/template-path.js';
import { everyUnit } from './get-issued.js';
import { makingLook } from './looks.js';
import type { DocumentLanguage, DocumentOrder } from './order.js';
import type { SealKey } from './seal/seal-key.js';
import { sealPdf } from './seal/seal-pdf.js';
import { codeSecret, openData, sealData, sealFile } from './sealed.js';
import { timestampAuthorityOf } from './signed/request-stamp.js';
import { worksOf } from './works.js';

/** A document that was made: its id for the case, its number and code for the notice. */
export interface Issued {
  readonly id: string;
  readonly number: string;
  /** As it stands on the paper, in groups. Never for logs or addresses other than the verification page's. */
  readonly code: string;
}

/**
 * Makes the document of an order: numbers it, sets it, seals it, stores it. Safe to run twice and to be cut off anywhere:
 * the number and code are reserved first, under the order's key; setting and sealing take no transaction; whoever stores
 * first wins, and everyone is given the same document.
 */
export async function issueDocument(house: House, order: DocumentOrder): Promise<Issued> {
  const db = house.db('worker');
  const { reserved, head } = await db.transaction(everyUnit, async (tx) => {
    const kept = await reserve(house, tx, order);
    return { reserved: kept, head: await headAt(house, tx, kept.language) };
  });
  const code = codeFor(codeSecret(house), reserved.id);
  const issued = { id: reserved.id, number: reserved.number, code };
  if (reserved.sealed) return issued;
  const seal = await worksOf(house).seal();
  const pdf = await make(house, reserved, { code, head, seal });
  await db.transaction(everyUnit, (tx) => store(house, tx, order, reserved, pdf, seal));
  return issued;
}

/** As `issueDocument`, in place of an earlier one, which the verification page then calls replaced. */
export async function reissueDocument(house: House, replaces: string, order: DocumentOrder): Promise<Issued> {
  const issued = await issueDocument(house, order);
  await house.db('worker').transaction(everyUnit, async (tx) => {
    const touched =
      await tx.run(sql`update documents.issued set replaced_at = ${tx.now}, replaced_by = ${issued.id}::uuid
      where id = ${replaces}::uuid and replaced_at is null and owner = ${order.owner}`);
    if (touched)
      await record(tx, {
        ...makingLook,
        deed: 'documents:replace',
        subject: order.owner,
        caseNumber: order.caseNumber,
        detail: { document: replaces, by: issued.id },
      });
  });
  return issued;
}

/** The order as it stands in the database: a run that takes over from another makes the paper that was reserved. */
interface Reserved {
  readonly id: string;
  readonly number: string;
  readonly sealed: boolean;
  readonly language: DocumentLanguage;
  readonly issuedOn: PlainDate;
  readonly template: string;
  readonly dataSealed: string;
}

async function reserve(house: House, tx: Tx, order: DocumentOrder): Promise<Reserved> {
  // Two runs of the same order must not both take a number.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`documents ${order.key}`}, 0))`);
  const before = await findReserved(tx, order.key);
  if (before) return before;
  const id = randomUUID();
  const number = order.number ?? (await nextNumber(tx, order));
  await tx.run(sql`
    insert into documents.issued (id, key, number, code_hash, case_id, case_number, owner, unit, language, title,
      public_fields, issued_on, ordered_at, data_sealed, template)
    values (${id}, ${order.key}, ${number}, ${hashCode(codeFor(codeSecret(house), id))}, ${order.caseId ?? null},
      ${order.caseNumber ?? null}, ${order.owner}, ${order.unit}, ${order.language}, ${JSON.stringify(order.title)}::jsonb,
      ${JSON.stringify(order.publicFields)}::jsonb, ${order.issuedOn}, ${tx.now}, ${sealData(house, id, order.data)},
      ${templatePath(order.template)})`);
  const reserved = await findReserved(tx, order.key);
  if (!reserved) throw new Error('a reserved document is not to be seen');
  return reserved;
}

function findReserved(tx: Tx, key: string): Promise<Reserved | undefined> {
  return tx.maybe<Reserved>(sql`select id, number, sealed_at is not null as sealed, language, issued_on as "issuedOn", template,
    data_sealed as "dataSealed" from documents.issued where key = ${key}`);
}

async function nextNumber(tx: Tx, { series, issuedOn }: DocumentOrder): Promise<string> {
  const year = Number(issuedOn.slice(0, 4));
  const { number } = await tx.one<{ number: string }>(
    sql`select documents.next_number(${series}, ${year}::int) as number`,
  );
  return number;
}

interface Means {
  readonly code: string;
  readonly head: PaperHead;
  readonly seal: SealKey;
}

async function make(house: House, reserved: Reserved, { code, head, seal }: Means): Promise<Buffer> {
  const { publicUrl, LETE_DEMO: demonstration } = house.settings;
  const { id, number, language, issuedOn, template, dataSealed } = reserved;
  const pdf = await worksOf(house).press.set({
    template,
    input: {
      issue: issueInput({ number, code, issuedOn, language, head, publicUrl, demonstration }),
      data: openData(house, id, dataSealed),
    },
  });
  const { name, place } = head;
  const words = { name, location: place, reason: sealReasons[language], at: house.clock.now() };
  return sealPdf(seal, pdf, words, timestampAuthorityOf(house));
}

async function store(
  house: House,
  tx: Tx,
  order: DocumentOrder,
  { id, template }: Reserved,
  pdf: Buffer,
  { chain }: SealKey,
): Promise<void> {
  const sha256 = createHash('sha256').update(pdf).digest();
  // The code is hashed again: the secret may have been changed since the number was reserved.
  const first =
    await tx.run(sql`update documents.issued set sealed_at = ${tx.now}, sha256 = ${sha256}, size = ${pdf.length},
    template_version = ${templateVersion(template)},
    code_hash = ${hashCode(codeFor(codeSecret(house), id))}
    where id = ${id}::uuid and sealed_at is null`);
  if (!first) return;
  await tx.run(sql`insert into documents.file (document_id, bytes) values (${id}::uuid, ${sealFile(house, id, pdf)})`);
  const digest = createHash('sha256')
    .update(Buffer.concat(chain.map(({ raw }) => raw)))
    .digest('hex');
  await tx.run(sql`insert into documents.seal_chain (digest, pem, first_used_at)
    values (${digest}, ${chain.map(String).join('')}, ${tx.now}) on conflict do nothing`);
  await record(tx, {
    ...makingLook,
    deed: 'documents:issue',
    subject: order.owner,
    caseNumber: order.caseNumber,
    detail: { document: id },
  });
}

const versions = new Map<string, string>();

/** A digest of the template, kept with each document that was made from it. */
function templateVersion(path: string): string {
  let version = versions.get(path);
  if (!version) {
    version = createHash('sha256')
      .update(readFileSync(join(templateRoot, path)))
      .digest('hex')
      .slice(0, 16);
    versions.set(path, version);
  }
  return version;
}
