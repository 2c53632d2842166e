import type { House } from '../../../platform/room/index.js';
import { openMailboxes } from './mailboxes.js';
import { receiveSmtp } from './receive-smtp.js';

/** In the demonstration mail is received without any set-up. */
const demonstrationPort = 2525;

/** The built-in mail server as a part of the process; a port that is taken is said and stops nothing. */
export function mailServer(house: House): {
  readonly start: () => Promise<() => Promise<void>>;
  readonly tells: () => readonly string[];
} {
  const { LETE_DEMO, LETE_SMTP_PORT, LETE_SMTP_HOST } = house.settings;
  const wanted = LETE_SMTP_PORT ?? (LETE_DEMO ? demonstrationPort : undefined);
  let told: string | undefined;
  return {
    tells: () => (told ? [told] : []),
    start: async () => {
      if (wanted === undefined) return async () => undefined;
      try {
        const receiver = await receiveSmtp(house, wanted, LETE_SMTP_HOST);
        const mailboxes = await house.db('worker').transaction({}, openMailboxes);
        const addresses = [...mailboxes.keys()].join(', ');
        told = `  mail               smtp://${LETE_SMTP_HOST}:${receiver.port}   for ${addresses}`;
        return receiver.close;
      } catch (error) {
        const { code = 'unknown' } = error as { code?: string };
        told = `Mail is not received: port ${wanted} on ${LETE_SMTP_HOST} cannot be opened (${code}); set LETE_SMTP_PORT to a free one.`;
        house.log.warn({ port: wanted, code }, 'mail is not received: the port cannot be opened');
        return async () => undefined;
      }
    },
  };
}
