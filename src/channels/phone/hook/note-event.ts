import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../../../platform/db/index.js';
import { callerOf, type PbxEvent } from './event.js';

/**
 * Notes what the exchange told. The same event twice is one; in whatever order events come, the call ends up the same: each
 * sets its own instant, and what they mean together is computed when it is asked. Returns the call's id.
 */
export async function noteEvent(tx: Tx, event: PbxEvent): Promise<string> {
  const isNew = await tx.run(sql`insert into phone.event (id, pbx_id, kind, at, received_at)
    values (${event.id}, ${event.call}, ${event.event}, ${event.at}, ${tx.now}) on conflict do nothing`);
  const { id } = await tx.one<{ id: string }>(sql`
    insert into phone.call (id, pbx_id, caller, priority, first_at)
    values (${randomUUID()}::uuid, ${event.call}, ${callerOf(event.from) ?? null}, ${event.priority ?? 'P4'}, ${event.at})
    on conflict (pbx_id) do update set caller = coalesce(phone.call.caller, excluded.caller),
      priority = least(phone.call.priority, excluded.priority), first_at = least(phone.call.first_at, excluded.first_at)
    returning id`);
  if (isNew) await setInstant(tx, id, event);
  return id;
}

async function setInstant(tx: Tx, id: string, event: PbxEvent): Promise<void> {
  const { at } = event;
  const of = (kind: PbxEvent['event']) => (event.event === kind ? at : null);
  // An event that repeats (held, transferred) keeps its latest; one that happens once keeps its earliest.
  await tx.run(sql`update phone.call set
      rang_at = least(rang_at, ${of('ringing')}::timestamptz),
      answered_at = least(answered_at, ${of('answered')}::timestamptz),
      held_at = greatest(held_at, ${of('held')}::timestamptz),
      hold_seconds = greatest(hold_seconds, ${event.event === 'held' ? Math.round(event.seconds ?? 0) : 0}::int),
      transferred_to = case when ${of('transferred')}::timestamptz >= coalesce(transferred_at, '-infinity') then ${event.to ?? null}::text
        else transferred_to end,
      transferred_at = greatest(transferred_at, ${of('transferred')}::timestamptz),
      abandoned_at = least(abandoned_at, ${of('abandoned')}::timestamptz),
      ended_at = greatest(ended_at, ${of('ended')}::timestamptz)
    where id = ${id}::uuid`);
}
