import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { getMessage } from './get-message.js';
import { mailboxCheck, startMailboxes } from './imap/watch-mailboxes.js';
import { mailServer } from './in/mail-server.js';
import { readMessage } from './in/read-message.js';
import { notify } from './notify.js';
import { openReader, type Reader } from './read/reader.js';
import { sendNotice } from './send-notice.js';
import { openSmtp } from './transport.js';

/** The channel as the house's list of channels knows it. */
export const channel = { id: 'email', send: notify, getMessage } as const;

/** One reader, and so one process apart, for all rooms of a house in this process. */
const readers = new WeakMap<House['settings'], Reader>();

function readerOf({ settings }: House): Reader {
  const reader = readers.get(settings) ?? openReader();
  readers.set(settings, reader);
  return reader;
}

export function createRoom(house: House): Room {
  const transport = openSmtp(house.settings);
  const reader = readerOf(house);
  const server = mailServer(house);
  return {
    id: 'channels/email',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    jobs: {
      'channels/email:send': sendNotice(house, transport),
      'channels/email:read': readMessage(house, reader),
    },
    purposes: { 'mail-intake': { lv: 'Saņemta e-pasta nolasīšana', en: 'Reading mail that was received' } },
    background: async () => {
      const stops = [startMailboxes(house), await server.start()];
      return async () => {
        await Promise.all(stops.map((stop) => stop()));
      };
    },
    ...(house.settings.LETE_IMAP_URLS && { checks: { mailboxes: mailboxCheck(house) } }),
    tells: server.tells,
    ...(house.settings.LETE_DEMO && { demonstrate: () => demonstrate(house) }),
    stop: async () => {
      transport?.close();
      reader.close();
    },
  };
}
