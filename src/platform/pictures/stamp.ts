import { codecs, type Dots } from './codecs.js';
import { hasInk, signSize } from './letters.js';

/**
 * The picture drawn anew with a line of capitals and digits over all of it, many times: whoever passes it on passes on where
 * it came from. `bytes` is a JPEG that the register took in; damaged ones throw.
 */
export async function stamp(bytes: Uint8Array, line: string): Promise<Buffer> {
  const codec = await codecs.jpeg();
  const dots = await codec.decode(new Uint8Array(bytes).buffer);
  writeOver(dots, line);
  return Buffer.from(await codec.encode(dots));
}

/** Encodes dots as a JPEG. */
export async function encodePicture(dots: Dots): Promise<Buffer> {
  return Buffer.from(await (await codecs.jpeg()).encode(dots));
}

/** Lines lean across the picture, by turns light and dark, so that they show on any ground. */
function writeOver({ data, width, height }: Dots, line: string): void {
  const scale = Math.max(1, Math.round(width / 160));
  const [wide, high] = [(line.length + 2) * signSize.width, signSize.height * 4];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      // One dot up for every three to the right: slanted, and not to be cut away along an edge.
      const [across, down] = [Math.floor(x / scale), Math.floor((y + x / 3) / scale)];
      const row = Math.floor(down / high);
      if (!hasInk(line, (across + row * 17) % wide, down % high)) continue;
      const at = (y * width + x) * 4;
      const ink = row % 2 ? 255 : 0;
      for (const part of [at, at + 1, at + 2]) data[part] = Math.round((data[part] ?? 0) * 0.62 + ink * 0.38);
    }
}
