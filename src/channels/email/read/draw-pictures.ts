import type { Attachment } from 'mailparser';
import { redraw } from '../../../platform/pictures/index.js';

/** Pictures of one mail that are shown in place, and milliseconds that drawing them may begin in; the others are among the files. */
const most = { pictures: 20, bytes: 500_000, time: 4000 } as const;
const written = /data:image\/(?:png|jpeg);base64,[A-Za-z\d+/=\s]{1,700000}/gi;

/** Gives a picture by its `cid`, or by the `data:` address that the markup holds, as it may be shown: drawn anew. */
export type Pictures = (address: string) => string | undefined;

/** Draws the pictures of a mail anew (security.md, rule 11): nothing that came is shown but its dots. Runs in the quarantine. */
export async function drawPictures(parts: readonly Attachment[], html: string): Promise<Pictures> {
  const drawn = new Map<string, string>();
  const until = performance.now() + most.time;
  for (const [address, bytes] of picturesOf(parts, html)) {
    if (drawn.size >= most.pictures || performance.now() > until) break;
    const picture = await redraw(bytes);
    if (picture) drawn.set(address, `data:${picture.type};base64,${picture.bytes.toString('base64')}`);
  }
  return (address) => drawn.get(address);
}

function* picturesOf(parts: readonly Attachment[], html: string): Generator<readonly [string, Uint8Array]> {
  for (const { cid, size, content } of parts)
    if (cid && size <= most.bytes && html.includes('cid:')) yield [cid, content];
  for (const [address] of html.matchAll(written))
    yield [address, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')];
}
