import type { ParsedAttachment } from './parsed.js';

const signature = 0x223e9f78;
const attachmentStarts = 0x00069002;
const attachmentTitle = 0x00018010;
const attachmentData = 0x0006800f;

/**
 * The files inside a winmail.dat (TNEF, MS-OXTNEF): blocks of level, attribute, length, bytes, checksum. A damaged one
 * gives what was whole before the damage.
 */
export function readTnef(file: Buffer): ParsedAttachment[] {
  if (file.length < 6 || file.readUInt32LE(0) !== signature) return [];
  const found: { name: string; bytes?: Buffer }[] = [];
  let at = 6;
  while (at + 9 <= file.length && found.length <= 100) {
    const attribute = file.readUInt32LE(at + 1);
    const length = file.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end + 2 > file.length) break;
    const value = file.subarray(at + 9, end);
    const current = found.at(-1);
    if (attribute === attachmentStarts) found.push({ name: 'winmail' });
    else if (attribute === attachmentTitle && current) current.name = value.toString('latin1').replace(/\0.*$/s, '');
    else if (attribute === attachmentData && current) current.bytes = value;
    at = end + 2;
  }
  return found.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes, type: 'application/octet-stream' }] : []));
}
