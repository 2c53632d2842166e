import { expect, test } from 'vitest';
import { codecs } from './codecs.js';
import { encodePicture, stamp } from './index.js';

const [width, height] = [160, 200];
const grey = { data: new Uint8ClampedArray(width * height * 4).fill(128), width, height };

/** Dots that are plainly darker or lighter than the grey, per quarter of the picture. */
async function inked(bytes: Buffer): Promise<number[]> {
  const { data } = await (await codecs.jpeg()).decode(new Uint8Array(bytes).buffer);
  const quarters = [0, 0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const quarter = (x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2);
    if (Math.abs((data[at] ?? 0) - 128) > 20) quarters[quarter] = (quarters[quarter] ?? 0) + 1;
  }
  return quarters;
}

test('the reference stands over every part of the picture, and another reference looks otherwise', async () => {
  const plain = await encodePicture(grey);
  const [one, other] = [await stamp(plain, 'ABCD-2345'), await stamp(plain, 'WXYZ-6789')];
  expect(await inked(plain)).toEqual([0, 0, 0, 0]);
  for (const quarter of await inked(one)) expect(quarter).toBeGreaterThan(150);
  expect(one.equals(other)).toBe(false);
  expect(one.equals(await stamp(plain, 'ABCD-2345'))).toBe(true);
});
