import type { Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import type { IncomingMessage } from './message.js';
import { receiveMessages } from './receive-message.js';

/** A channel with a way in: its messages are read through its front door. */
interface WayIn {
  readonly id: string;
  readonly getMessage?: (house: House, tx: Tx, id: string) => Promise<IncomingMessage | undefined>;
}

/**
 * The news `message-received { channel, messageId }`, or `messageIds` of several that came together, of any channel: found by its name
 * among those that the house discovered. Several are taken in one transaction; where one of them fails, each in one of its own, so
 * that it holds up no other.
 */
export function takeMessage(house: House): JobHandler {
  return async ({ channel, messageId, messageIds = [messageId] }, { transaction }) => {
    if (typeof channel !== 'string' || !Array.isArray(messageIds)) return;
    const ids = messageIds.filter((id) => typeof id === 'string');
    if (!ids.length) return;
    const way = (house.members('channels') as readonly WayIn[]).find(({ id }) => id === channel);
    if (!way?.getMessage) throw new Error(`the channel ${channel} gives no messages`);
    const { getMessage } = way;
    const take = (some: readonly string[]) =>
      transaction(everyUnit, async (tx) => receiveMessages(house, tx, await readAll(house, tx, some, getMessage)));
    const failure = await take(ids).then(() => undefined, asFailure);
    if (!failure) return;
    if (ids.length === 1) throw failure.error;
    const failures: unknown[] = [];
    for (const id of ids) await take([id]).catch((error) => failures.push(error));
    if (failures.length) throw failures[0];
  };
}

const asFailure = (error: unknown) => ({ error });

interface Came {
  readonly id: string;
  readonly message: IncomingMessage;
}

async function readAll(
  house: House,
  tx: Tx,
  ids: readonly string[],
  getMessage: NonNullable<WayIn['getMessage']>,
): Promise<Came[]> {
  const came: Came[] = [];
  for (const id of ids) {
    const message = await getMessage(house, tx, id);
    if (message) came.push({ id, message });
  }
  return came;
}
