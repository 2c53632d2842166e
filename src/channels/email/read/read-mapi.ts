import { decodeAnsi } from './decode-ansi.js';

const longFilename = 0x3707;
const unicode = 0x001f;
const ansi = 0x001e;
/** Bytes of the kinds whose values have one length and stand padded to four. */
const fixed: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const counted = new Set([0x0d, ansi, unicode, 0x0102]);
const mostProperties = 500;

/** A file's long name among its MAPI properties (MS-OXTNEF 2.1.3.4); undefined where it stands behind a kind that is not known. */
export function longNameIn(value: Buffer, page: number): string | undefined {
  let at = 4;
  const fits = (bytes: number) => at + bytes <= value.length;
  for (let seen = 0; seen < mostProperties && fits(4); seen++) {
    const [kind, id] = [value.readUInt16LE(at), value.readUInt16LE(at + 2)];
    at += 4;
    // A named property carries its name, which we have no need of.
    if (id >= 0x8000) return undefined;
    const size = fixed[kind];
    if (size !== undefined) {
      at += size;
      continue;
    }
    if (!counted.has(kind) || !fits(8) || value.readUInt32LE(at) !== 1) return undefined;
    const length = value.readUInt32LE(at + 4);
    at += 8;
    if (!fits(length)) return undefined;
    const text = value.subarray(at, at + length);
    if (id === longFilename && kind === unicode) return text.toString('utf16le').replace(/\0.*$/s, '');
    if (id === longFilename && kind === ansi) return decodeAnsi(text, page);
    at += Math.ceil(length / 4) * 4;
  }
  return undefined;
}
