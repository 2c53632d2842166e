import type { Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import type { IncomingMessage } from './message.js';
import { receiveMessage } from './receive-message.js';

/** A channel with a way in: its messages are read through its front door. */
interface WayIn {
  readonly id: string;
  readonly getMessage?: (house: House, tx: Tx, id: string) => Promise<IncomingMessage | undefined>;
}

/**
 * The news `message-received { channel, messageId }`, or `messageIds` of several that came together, of any channel: found by its name
 * among those that the house discovered. Each message is taken in a transaction of its own, so that one that fails holds up no other.
 */
export function takeMessage(house: House): JobHandler {
  return async ({ channel, messageId, messageIds = [messageId] }, { transaction }) => {
    if (typeof channel !== 'string' || !Array.isArray(messageIds)) return;
    const ids = messageIds.filter((id) => typeof id === 'string');
    if (!ids.length) return;
    const way = (house.members('channels') as readonly WayIn[]).find(({ id }) => id === channel);
    if (!way?.getMessage) throw new Error(`the channel ${channel} gives no messages`);
    const { getMessage } = way;
    const failures: unknown[] = [];
    for (const id of ids)
      await transaction(everyUnit, async (tx) => {
        const message = await getMessage(house, tx, id);
        if (message) await receiveMessage(house, tx, id, message);
      }).catch((error) => failures.push(error));
    if (failures.length) throw failures[0];
  };
}
