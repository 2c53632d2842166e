import { createHash, randomUUID } from 'node:crypto';
import { openOutgoing } from '../../../platform/outgoing/index.js';
import type { House } from '../../../platform/room/index.js';
import type { EventKind } from '../hook/event.js';
import { pbxSecret, signHeaders } from '../hook/signature.js';
import { eventsPath } from '../hook/webhook.js';
import { recordingsPath } from '../recordings/push.js';
import { tone } from './sound.js';

/** The demonstration's telephone exchange: it speaks the webhook over HTTP, signed, as a real one does. */
export function openExchange(house: House) {
  const { LETE_WEB_URL, PORT, LETE_HOST } = house.settings;
  // This process's own address on this machine, not the one that people use, which may lead through a proxy.
  const host = LETE_HOST === '::1' ? '[::1]' : /^127\./.test(LETE_HOST) ? LETE_HOST : '127.0.0.1';
  const own = LETE_WEB_URL?.replace(/\/$/, '') ?? `http://${host}:${PORT}`;
  const outgoing = openOutgoing({
    origins: [new URL(own).origin],
    loopback: true,
    anywhere: LETE_WEB_URL !== undefined,
  });
  const send = async (to: string, body: string | Buffer, type: string) => {
    const headers = signHeaders(pbxSecret(house) ?? '', { to, body }, house.clock.now());
    const answer = await outgoing.call(own + to, { headers, body, type });
    if (answer.status >= 300) throw new Error(`the telephone channel answered ${answer.status}`);
    return answer.text;
  };
  const tell = (call: string, event: EventKind, more: Readonly<Record<string, unknown>> = {}) =>
    send(
      eventsPath,
      JSON.stringify({ id: randomUUID(), call, event, at: house.clock.now().toISOString(), ...more }),
      'application/json',
    );
  return {
    tell,
    /** The end of a call that was spoken, and its recording a moment later. */
    hangUp: async (call: string) => {
      await tell(call, 'ended');
      const sound = tone(3);
      const sha256 = createHash('sha256').update(sound).digest('hex');
      await tell(call, 'recording-ready', { sha256, pauses: [{ from: 1, to: 2, why: 'payment' }] });
      await send(`${recordingsPath}/${call}`, sound, 'audio/wav');
    },
  };
}
