import { sql } from '../../../platform/db/index.js';
import type { Check, House, Watched } from '../../../platform/room/index.js';
import { accountsOf } from './accounts.js';
import { followMailbox, unreachableMinutes } from './follow-mailbox.js';

/** Follows every mailbox of `LETE_IMAP_URLS`; of several processes one holds each. */
export function startMailboxes(house: House): () => Promise<void> {
  const stops = accountsOf(house).map((account) => followMailbox(house, account));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Whether mail is being fetched, for readiness and its alarm; names queues only. */
export function mailboxCheck(house: House): Watched {
  return {
    name: { lv: 'Pastkastes (IMAP)', en: 'Mailboxes (IMAP)' },
    look: async (): Promise<Check> => {
      const accounts = accountsOf(house);
      const rows = await house.db('web').query<{ key: string; reachedAt: Date }>(sql`
        select key, reached_at as "reachedAt" from email.mailboxes_reached()`);
      const now = house.clock.now().getTime();
      const late = accounts
        .filter(({ key }) => {
          const row = rows.find((each) => each.key === key);
          return !row || now - row.reachedAt.getTime() > unreachableMinutes * 60_000;
        })
        .map(({ queue }) => queue)
        .join(', ');
      if (!late)
        return { status: 'ok', says: { lv: `Sasniedzamas: ${accounts.length}`, en: `Reached: ${accounts.length}` } };
      return { status: 'degraded', says: { lv: `Nav sasniedzamas: ${late}`, en: `Not reached: ${late}` } };
    },
  };
}
