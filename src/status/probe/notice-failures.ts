import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { announce } from '../../platform/jobs/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { componentOf } from '../components.js';

/** Readings in a row after which a component is said not to work, or to work again: one failure alone is no incident. */
const inARow = 3;
const system: Actor = { kind: 'system', key: 'system:lete', name: 'Lete' };

/**
 * Opens an incident by itself once a component has failed three times in a row outside planned works, and ends it once it
 * has answered three times. An incident that an editor has published about the component is theirs to end, and no second one is opened.
 * Nor is one that an editor has ended opened again by the same failure: the component must have answered since.
 */
export async function noticeFailures(tx: Tx, component: string): Promise<void> {
  const { asked, failed } = await tx.one<{ asked: number; failed: number }>(sql`
    select count(*)::int as asked, (count(*) filter (where not ok))::int as failed from (
      select ok from status.reading where component = ${component} and at > ${tx.now}::timestamptz - interval '10 minutes'
      order by at desc limit ${inARow}::int) as last`);
  if (asked < inARow) return;
  if (failed === inARow) await open(tx, component);
  if (failed === 0) await end(tx, component);
}

async function open(tx: Tx, component: string): Promise<void> {
  const name = componentOf(component)?.name;
  if (!name) return;
  const id = randomUUID();
  const opened = await tx.run(sql`
    insert into status.notice (id, kind, components, title, impact, starts_at, published_at, published_by, by_probe)
    select ${id}::uuid, 'incident', array[${component}::text], ${JSON.stringify(fill(title, { name }))}::jsonb, ${JSON.stringify(impact)}::jsonb,
      ${tx.now}, ${tx.now}, ${system.name}, ${component}
    where not exists (select from status.notice where ${component} = any (components) and ended_at is null and cancelled_at is null
        and starts_at <= ${tx.now})
      and not exists (select from status.notice where ${component} = any (components) and kind = 'incident'
        and ended_at > ${tx.now}::timestamptz - interval '8 days' and not exists (select from status.reading
          where component = ${component} and ok and at >= date_trunc('minute', notice.ended_at)))
    on conflict do nothing`);
  if (opened) await tell(tx, { id, component, what: 'published', words: impact });
}

async function end(tx: Tx, component: string): Promise<void> {
  const ended = await tx.maybe<{ id: string }>(sql`
    update status.notice set ended_at = ${tx.now}, version = version + 1
    where by_probe = ${component} and ended_at is null and cancelled_at is null returning id`);
  if (ended) await tell(tx, { id: ended.id, component, what: 'ended', words: again });
}

interface Said {
  readonly id: string;
  readonly component: string;
  readonly what: 'published' | 'ended';
  readonly words: Text;
}

async function tell(tx: Tx, { id, component, what, words }: Said): Promise<void> {
  const { updateId } = await tx.one<{ updateId: number }>(sql`
    insert into status.update (notice_id, at, what, words, components, by)
    values (${id}::uuid, ${tx.now}, ${what}, ${JSON.stringify(words)}::jsonb, array[${component}::text], ${system.name}) returning id::int as "updateId"`);
  await record(tx, {
    actor: system,
    deed: 'status:publish',
    purpose: 'publishing',
    legalGround: 'MK 2020-07-14 noteikumi Nr. 445',
    detail: { what },
  });
  await announce(tx, 'status-changed', { updateId });
}

const title: Text = { lv: '{name}: nedarbojas', en: '{name}: not working' };
const impact: Text = {
  lv: 'Lete pati konstatēja, ka šī daļa vairākas minūtes neatbild. Par cēloni un to, kad atkal darbosies, paziņosim šeit.',
  en: 'Lete itself found that this part has not answered for several minutes. The cause, and when it will work again, will be told here.',
};
const again: Text = { lv: 'Šī daļa atkal atbild.', en: 'This part answers again.' };
