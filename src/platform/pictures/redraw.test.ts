import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codecs } from './codecs.js';
import { redraw } from './index.js';

const [width, height] = [24, 16];
const dots = { data: new Uint8ClampedArray(randomBytes(width * height * 4)), width, height };
const png = Buffer.from(await (await codecs.png()).encode(dots));
const jpeg = Buffer.from(await (await codecs.jpeg()).encode(dots));
const secret = Buffer.from('<script>alert(1)</script> 56.9496 24.1052');

/** A comment among the first segments of a JPEG, where a camera writes the place. */
function withComment(file: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, secret.length + 2]);
  return Buffer.concat([file.subarray(0, 2), head, secret, file.subarray(2)]);
}

test('a PNG keeps its every dot, a JPEG its looks, and what was hidden in either is gone', async () => {
  const drawn = await redraw(Buffer.concat([png, secret]));
  expect(drawn?.type).toBe('image/png');
  expect(drawn?.bytes.includes('script')).toBe(false);
  const again = await (await codecs.png()).decode(new Uint8Array(drawn?.bytes ?? []).buffer);
  expect(Buffer.from(again.data).equals(Buffer.from(dots.data))).toBe(true);
  const photo = await redraw(Buffer.concat([withComment(jpeg), secret]));
  expect(photo).toMatchObject({ type: 'image/jpeg' });
  expect(photo?.bytes.includes('56.9496')).toBe(false);
});

test('what is no picture, is damaged or would be far too large is not shown', async () => {
  expect(await redraw(Buffer.from('<svg onload="alert(1)"/>'))).toBeUndefined();
  expect(await redraw(Buffer.from('GIF89a'))).toBeUndefined();
  expect(await redraw(png.subarray(0, 60))).toBeUndefined();
  const vast = Buffer.from(png);
  vast.writeUInt32BE(60_000, 16);
  vast.writeUInt32BE(60_000, 20);
  expect(await redraw(vast)).toBeUndefined();
});

test('a damaged picture does no harm to the next, however many there were', async () => {
  // Every place of the tables before the picture itself, one after the other.
  for (let at = 2; at < Math.min(jpeg.length, 600); at++) {
    const damaged = Buffer.from(jpeg);
    damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
    await redraw(damaged);
    if (at % 20 === 0) expect(await redraw(jpeg), `after place ${at}`).toMatchObject({ type: 'image/jpeg' });
  }
});

test('whatever bytes of a picture are changed, drawing it answers', async () => {
  const changes = fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(png, jpeg), changes, async (picture, list) => {
      const bytes = Buffer.from(picture);
      for (const [at, value] of list) if (at < bytes.length) bytes[at] = value;
      const drawn = await redraw(bytes);
      expect(drawn === undefined || drawn.bytes.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
