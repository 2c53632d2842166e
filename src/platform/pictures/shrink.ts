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
  const size = 1 / share;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      putMean(data, (y * width + x) * 4, dots, (x * dots.width) / width, (y * dots.height) / height, size);
  return { data, width, height };
}

/** The mean of the square of so many dots that begins there, put at its place; without a list for each dot, of which there are millions. */
function putMean(
  to: Uint8ClampedArray,
  place: number,
  { data, width, height }: Dots,
  left: number,
  top: number,
  size: number,
) {
  const [lowest, rightmost] = [Math.min(height, Math.ceil(top + size)), Math.min(width, Math.ceil(left + size))];
  let [red, green, blue, opacity, count] = [0, 0, 0, 0, 0];
  for (let y = Math.floor(top); y < lowest; y++)
    for (let x = Math.floor(left); x < rightmost; x++) {
      const at = (y * width + x) * 4;
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
      opacity += data[at + 3] ?? 0;
      count++;
    }
  const share = 1 / Math.max(1, count);
  to[place] = red * share;
  to[place + 1] = green * share;
  to[place + 2] = blue * share;
  to[place + 3] = opacity * share;
}
