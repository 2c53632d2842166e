import { decodeAnsi } from './decode-ansi.js';
import type { ParsedAttachment } from './parsed.js';
import { longNameIn } from './read-mapi.js';

const signature = 0x223e9f78;
const attachmentStarts = 0x00069002;
const attachmentTitle = 0x00018010;
const attachmentData = 0x0006800f;
const attachmentProperties = 0x00069005;
const codePage = 0x00069007;

interface Found {
  title?: Buffer;
  /** In full and in Unicode, where the sender wrote it so. */
  longName?: string;
  bytes?: Buffer;
}

/**
 * The files inside a winmail.dat (TNEF, MS-OXTNEF): blocks of level, attribute, length, bytes, checksum. A damaged one
 * gives what was whole before the damage.
 */
export function readTnef(file: Buffer): ParsedAttachment[] {
  if (file.length < 6 || file.readUInt32LE(0) !== signature) return [];
  const found: Found[] = [];
  let ansi = 1252;
  let at = 6;
  while (at + 9 <= file.length && found.length <= 100) {
    const attribute = file.readUInt32LE(at + 1);
    const length = file.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end + 2 > file.length) break;
    const value = file.subarray(at + 9, end);
    const current = found.at(-1);
    if (attribute === codePage && length >= 4) ansi = value.readUInt32LE(0);
    else if (attribute === attachmentStarts) found.push({});
    else if (attribute === attachmentTitle && current) current.title = value;
    else if (attribute === attachmentProperties && current) current.longName = longNameIn(value, ansi);
    else if (attribute === attachmentData && current) current.bytes = value;
    at = end + 2;
  }
  return found.flatMap(({ title, longName, bytes }) => {
    if (!bytes) return [];
    const name = longName || (title && decodeAnsi(title, ansi)) || 'winmail';
    return [{ name: printable(name), bytes, type: 'application/octet-stream' }];
  });
}

function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 200);
}
