// For tests: the exchange, speaking the real webhook, and some sound.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { House } from '../../platform/room/index.js';
import { pbxSecret, signHeaders } from './hook/signature.js';
import { eventsPath } from './hook/webhook.js';
import { recordingsPath } from './recordings/push.js';

/** A WAV file of so many bytes of silence. */
export function silence(bytes = 800): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes, 128)]);
}

/** The exchange of a house: tells events and pushes recordings, signed as the real one does. */
export function exchangeOf(house: House, web: FastifyInstance) {
  const secret = pbxSecret(house) ?? '';
  const post = (body: string, headers: Record<string, string>) =>
    web.inject({
      method: 'POST',
      url: eventsPath,
      headers: { 'content-type': 'application/json', ...headers },
      payload: body,
    });
  const bodyOf = (call: string, event: string, more: Readonly<Record<string, unknown>> = {}) =>
    JSON.stringify({ id: randomUUID(), call, event, at: house.clock.now().toISOString(), ...more });
  const sign = (body: string, to: string = eventsPath) => signHeaders(secret, { to, body }, house.clock.now());
  return {
    bodyOf,
    sign,
    post,
    tell: (call: string, event: string, more: Readonly<Record<string, unknown>> = {}) => {
      const body = bodyOf(call, event, more);
      return post(body, sign(body));
    },
    push: (call: string, bytes: Buffer) => {
      const to = `${recordingsPath}/${call}`;
      return web.inject({
        method: 'POST',
        url: to,
        headers: { 'content-type': 'audio/wav', ...signHeaders(secret, { to, body: bytes }, house.clock.now()) },
        payload: bytes,
      });
    },
  };
}
