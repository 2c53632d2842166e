import { createHash } from 'node:crypto';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { addScan } from '../scan/scan-received.js';
import { sealReceived } from './sealed.js';
import { typeOf } from './type-of.js';

/** Bytes that one original may have: a mail with a file of 30 MB, which base64 makes a third larger. */
export const largestOriginal = 45 * 1024 * 1024;

/** An original that is kept: `sha256` in hexadecimal is its address; `type` is what the bytes say, not what the sender said. */
export interface Kept {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  /** Whether the type is among those that may be opened. What may not is kept all the same. */
  readonly opens: boolean;
}

/**
 * Keeps bytes as they came, once, before anything reads them. Safe to run twice. The only thing refused is a size over
 * `largestOriginal`; bytes that nobody can parse are kept like any other.
 */
export async function keepReceived(
  house: Pick<House, 'secretFor' | 'settings'>,
  tx: Tx,
  bytes: Uint8Array,
  said: { readonly name: string; readonly contentType?: string },
): Promise<Kept> {
  if (bytes.length > largestOriginal) throw new Refusal('not-valid', tooLarge);
  const digest = createHash('sha256').update(bytes).digest();
  const sha256 = digest.toString('hex');
  const kept = { sha256, size: bytes.length, ...typeOf(bytes) };
  // Asked first where sealing and sending in vain would cost more than the question.
  if (bytes.length > 50_000 && (await isKept(tx, digest))) return kept;
  // Forty megabytes take longer on a busy machine than the five seconds that a statement usually has.
  if (bytes.length > 2_000_000) await tx.run(sql`select set_config('statement_timeout', '60s', true)`);
  await tx.run(sql`select documents.keep_received(${digest}, ${kept.size}, ${kept.type}, ${kept.opens},
    ${printable(said.name)}, ${said.contentType === undefined ? null : printable(said.contentType)}, ${tx.now},
    ${sealReceived(house, sha256, bytes)})`);
  if (house.settings.LETE_CLAMD) await addScan(tx, sha256);
  return kept;
}

async function isKept(tx: Tx, digest: Buffer): Promise<boolean> {
  return (await tx.one<{ before: boolean }>(sql`select documents.has_received(${digest}) as before`)).before;
}

/** Names come from strangers: without control characters, of a bounded length. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, 255);
}

const tooLarge = {
  lv: 'Datne ir lielāka par 45 MB. Lūdzu, sūtiet to pa daļām.',
  en: 'The file is larger than 45 MB. Please send it in parts.',
};
