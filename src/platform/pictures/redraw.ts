import { codecs } from './codecs.js';

/** A picture that is only its dots. */
export interface Redrawn {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
}

/** Dots that are drawn at most: 32 MB of memory. */
const mostDots = 8_000_000;

/**
 * The picture decoded and encoded again, so that nothing of the bytes that came is shown: no metadata, nothing behind its end.
 * Undefined for what is no PNG or JPEG, is damaged or too large. Runs in the quarantine.
 */
export async function redraw(bytes: Uint8Array): Promise<Redrawn | undefined> {
  const file = Buffer.from(bytes);
  const kind = kindOf(file);
  const size = kind === 'png' ? sizeOfPng(file) : kind && sizeOfJpeg(file);
  if (!kind || !size || size.width * size.height > mostDots || size.width * size.height === 0) return undefined;
  const codec = await codecs[kind]();
  try {
    const own = new Uint8Array(file).buffer;
    const dots = await codec.decode(own);
    return { type: `image/${kind}`, bytes: Buffer.from(await codec.encode(dots)) };
  } catch (error) {
    // The codecs throw whatever they like for damaged pictures; the process apart is all that a worse fault could harm.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return undefined;
  }
}

function kindOf(file: Buffer): 'png' | 'jpeg' | undefined {
  if (file.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png';
  return file.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) ? 'jpeg' : undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOfPng(file: Buffer): Size | undefined {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** The largest of the frames that a JPEG announces, so that none is a surprise. */
function sizeOfJpeg(file: Buffer): Size | undefined {
  let found: Size | undefined;
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const mark = file[at + 1] ?? 0;
    if (mark === 0xda) return found;
    if (mark < 0xc0 || mark > 0xcf || [0xc4, 0xc8, 0xcc].includes(mark)) continue;
    if (found) return undefined;
    found = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
  }
  return undefined;
}
