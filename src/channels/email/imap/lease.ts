import { sql, type Tx } from '../../../platform/db/index.js';
import type { Account } from './accounts.js';

/** Whoever holds a mailbox says so again within this time; a process that died loses it then. */
export const leaseMinutes = 3;

/** Takes or renews the mailbox for `holder`; false while another process has it. */
export async function holdMailbox(tx: Tx, { key, queue }: Account, holder: string): Promise<boolean> {
  await tx.run(sql`
    insert into email.imap_mailbox (key, queue, first_met_at, reached_at) values (${key}, ${queue}, ${tx.now}, ${tx.now})
    on conflict (key) do nothing`);
  const held = await tx.run(sql`
    update email.imap_mailbox set held_by = ${holder}::uuid, held_until = ${tx.now}::timestamptz + make_interval(mins => ${leaseMinutes})
    where key = ${key} and (held_by = ${holder}::uuid or held_until is null or held_until < ${tx.now})`);
  return held === 1;
}

export async function noteReached(tx: Tx, { key }: Account): Promise<void> {
  await tx.run(sql`update email.imap_mailbox set reached_at = ${tx.now} where key = ${key}`);
}

/** Lets go, so that the next process need not wait. */
export async function releaseMailbox(tx: Tx, { key }: Account, holder: string): Promise<void> {
  await tx.run(sql`update email.imap_mailbox set held_until = null where key = ${key} and held_by = ${holder}::uuid`);
}
