import { sql } from '../../platform/db/index.js';
import { addJob, announce, type JobHandler } from '../../platform/jobs/index.js';
import type { EAddressGateway } from './gateway.js';

/** How long it is asked whether a recipient opened a message; by law it counts as notified long before. */
const followedDays = 30;
const atOnce = 200;

/** Asks about each message that was sent and not yet opened, in a job of its own. */
export const followDeliveries: JobHandler = async (_payload, { transaction }) => {
  await transaction({}, async (tx) => {
    const rows = await tx.many<{ id: string }>(sql`select id from e_address.outgoing
      where sent_at > ${tx.now}::timestamptz - make_interval(days => ${followedDays}::int)
        and delivered_at is null and rejected_at is null order by sent_at limit ${atOnce}`);
    for (const { id } of rows)
      await addJob(
        tx,
        'channels/e-address:follow-one',
        { outgoingId: id },
        { key: `e-address:follow:${id}`, maxAttempts: 2 },
      );
  });
};

export function followDelivery(gatewayFor: () => Promise<EAddressGateway | undefined>): JobHandler {
  return async ({ outgoingId }, { transaction }) => {
    const id = String(outgoingId);
    const row = await transaction({}, (tx) =>
      tx.maybe<{ wire_id: string }>(sql`select wire_id from e_address.outgoing
        where id = ${id}::uuid and sent_at is not null and wire_id is not null and delivered_at is null and rejected_at is null`),
    );
    const delivery = row && (await (await gatewayFor())?.deliveryState(row.wire_id));
    if (!delivery || delivery.state === 'waiting') return;
    const isTaken = delivery.state === 'delivered';
    await transaction({}, async (tx) => {
      const touched = await tx.run(sql`update e_address.outgoing set
          delivered_at = case when ${isTaken}::boolean then ${tx.now}::timestamptz end,
          rejected_at = case when ${isTaken}::boolean then null else ${tx.now}::timestamptz end
        where id = ${id}::uuid and delivered_at is null and rejected_at is null`);
      if (touched) await announce(tx, isTaken ? 'e-address-delivered' : 'e-address-rejected', { outgoingId: id });
    });
  };
}
