import { codecs, type Dots } from './codecs.js';

/** The dots of a picture that `redraw` gave: never of one that came as it is. */
export async function dotsOf(bytes: Uint8Array): Promise<Dots> {
  const own = new Uint8Array(bytes).buffer;
  const codec = bytes[0] === 0x89 ? codecs.png() : codecs.jpeg();
  return (await codec).decode(own);
}

/** The picture as a JPEG with at most so many dots along its longer side; each the mean of those that it stands for. */
export async function shrunk(dots: Dots, most: number): Promise<Buffer> {
  const share = Math.min(1, most / Math.max(dots.width, dots.height));
  const codec = await codecs.jpeg();
  return Buffer.from(await codec.encode(share === 1 ? dots : resized(dots, share)));
}

function resized(dots: Dots, share: number): Dots {
  const [width, height] = [dots.width, dots.height].map((size) => Math.max(1, Math.round(size * share))) as [
    number,
    number,
  ];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(meanOf(dots, (x * dots.width) / width, (y * dots.height) / height, 1 / share), (y * width + x) * 4);
  return { data, width, height };
}

/** The mean of the square of so many dots that begins here. */
function meanOf({ data, width, height }: Dots, left: number, top: number, size: number): readonly number[] {
  const sum = [0, 0, 0, 0];
  let count = 0;
  for (let y = Math.floor(top); y < Math.min(height, Math.ceil(top + size)); y++)
    for (let x = Math.floor(left); x < Math.min(width, Math.ceil(left + size)); x++) {
      for (let part = 0; part < 4; part++) sum[part] = (sum[part] ?? 0) + (data[(y * width + x) * 4 + part] ?? 0);
      count++;
    }
  return sum.map((value) => value / Math.max(1, count));
}
