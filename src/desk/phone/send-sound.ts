import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends sound whole, or the one range that a player asks for (RFC 9110, 14.2); a range that does not exist is answered 416. */
export function sendSound(request: FastifyRequest, reply: FastifyReply, type: string, bytes: Buffer): FastifyReply {
  const { length } = bytes;
  const whole = reply.type(type).header('accept-ranges', 'bytes').header('content-disposition', 'inline');
  const asked = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(request.headers.range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return whole.send(bytes);
  const [from, to] = rangeOf(asked[1] ?? '', asked[2] ?? '', length);
  if (from > to || from >= length) return reply.code(416).header('content-range', `bytes */${length}`).send();
  return whole
    .code(206)
    .header('content-range', `bytes ${from}-${to}/${length}`)
    .send(bytes.subarray(from, to + 1));
}

/** `5-` from there on, `-5` the last five, `2-5` both included. */
function rangeOf(first: string, last: string, length: number): readonly [number, number] {
  if (first === '') return [Math.max(0, length - Number(last)), length - 1];
  return [Number(first), last === '' ? length - 1 : Math.min(Number(last), length - 1)];
}
