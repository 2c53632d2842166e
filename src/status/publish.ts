import { randomUUID } from 'node:crypto';
import { record } from '../audit/index.js';
import { actorOf, type Visitor } from '../identity/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { announce } from '../platform/jobs/index.js';
import { fill, instantInWords, same, type Text } from '../platform/text/index.js';
import { namesOf } from './components.js';
import { findNotice, type Notice, type Update } from './notices.js';
import { texts } from './texts.js';

/** What an editor says of works or of an incident. */
export type Told = Pick<
  Notice,
  'kind' | 'components' | 'title' | 'impact' | 'workaround' | 'startsAt' | 'expectedEndAt'
>;

/** Publishes works ahead, or an incident that goes on: at once on the pages, and to everyone who wants to be told. */
export async function publishNotice(tx: Tx, visitor: Visitor, told: Told): Promise<string> {
  const id = randomUUID();
  const by = actorOf(visitor).name;
  await tx.run(sql`
    insert into status.notice (id, kind, components, title, impact, workaround, starts_at, expected_end_at, published_at, published_by)
    values (${id}::uuid, ${told.kind}, ${told.components}::text[], ${JSON.stringify(told.title)}::jsonb, ${JSON.stringify(told.impact)}::jsonb,
      ${told.workaround && JSON.stringify(told.workaround)}::jsonb, ${told.startsAt}, ${told.expectedEndAt}, ${tx.now}, ${by})`);
  await say(tx, visitor, { noticeId: id, what: 'published', words: told.impact, components: told.components });
  return id;
}

/** Changes what was said. Each thing that is different now is told in words, dates and components too; nothing different tells nobody. */
export async function changeNotice(tx: Tx, visitor: Visitor, id: string, version: number, told: Told): Promise<void> {
  const before = await findNotice(tx, id);
  if (!before) throw new Refusal('not-found');
  const changes = differences(before, told);
  if (changes.length === 0) return;
  const touched = await tx.run(sql`
    update status.notice set components = ${told.components}::text[], title = ${JSON.stringify(told.title)}::jsonb,
      impact = ${JSON.stringify(told.impact)}::jsonb, workaround = ${told.workaround && JSON.stringify(told.workaround)}::jsonb,
      starts_at = ${told.startsAt}, expected_end_at = ${told.expectedEndAt}, version = version + 1
    where id = ${id}::uuid and version = ${version} and ended_at is null and cancelled_at is null`);
  if (!touched) throw new Refusal('not-now', texts.changedMeanwhile);
  const words = { lv: changes.map(({ lv }) => lv).join('\n'), en: changes.map(({ en }) => en).join('\n') };
  const components = [...new Set([...before.components, ...told.components])];
  await say(tx, visitor, { noticeId: id, what: 'changed', words, components });
}

/** Something new to tell that changes nothing of the notice itself. */
export async function addUpdate(tx: Tx, visitor: Visitor, id: string, words: Text): Promise<void> {
  const notice = await findNotice(tx, id);
  if (!notice) throw new Refusal('not-found');
  if (notice.endedAt ?? notice.cancelledAt) throw new Refusal('not-now', texts.changedMeanwhile);
  await say(tx, visitor, { noticeId: id, what: 'note', words, components: notice.components });
}

/** It works again; or the works will not take place. */
export async function endNotice(tx: Tx, visitor: Visitor, id: string, how: 'ended' | 'cancelled'): Promise<void> {
  const notice = await findNotice(tx, id);
  if (!notice) throw new Refusal('not-found');
  const touched =
    how === 'ended'
      ? await tx.run(sql`update status.notice set ended_at = ${tx.now}, version = version + 1
          where id = ${id}::uuid and ended_at is null and cancelled_at is null and starts_at <= ${tx.now}`)
      : await tx.run(sql`update status.notice set cancelled_at = ${tx.now}, version = version + 1
          where id = ${id}::uuid and ended_at is null and cancelled_at is null and starts_at > ${tx.now}`);
  if (!touched) throw new Refusal('not-now', texts.changedMeanwhile);
  await say(tx, visitor, { noticeId: id, what: how, words: texts[how], components: notice.components });
}

async function say(
  tx: Tx,
  visitor: Visitor,
  said: Pick<Update, 'noticeId' | 'what' | 'words' | 'components'>,
): Promise<void> {
  const actor = actorOf(visitor);
  const { id } = await tx.one<{ id: number }>(sql`
    insert into status.update (notice_id, at, what, words, components, by)
    values (${said.noticeId}::uuid, ${tx.now}, ${said.what}, ${JSON.stringify(said.words)}::jsonb, ${said.components}::text[], ${actor.name})
    returning id::int`);
  await record(tx, {
    actor,
    deed: 'status:publish',
    purpose: 'publishing',
    legalGround: 'MK 2020-07-14 noteikumi Nr. 445',
    detail: { what: said.what },
  });
  await announce(tx, 'status-changed', { updateId: id });
}

/** Each thing that is different, as a sentence that says both. */
export function differences(before: Told, after: Told): Text[] {
  const changes: Text[] = [];
  const differ = (words: Text, from: Text, to: Text) => {
    if (from.lv !== to.lv || from.en !== to.en) changes.push(fill(words, { from, to }));
  };
  const when = (at: Date | null): Text =>
    at ? { lv: instantInWords(at, 'lv'), en: instantInWords(at, 'en') } : texts.unknown;
  const names = ({ components }: Told): Text => ({ lv: namesOf(components, 'lv'), en: namesOf(components, 'en') });
  differ(texts.titleChanged, before.title, after.title);
  differ(texts.startChanged, when(before.startsAt), when(after.startsAt));
  differ(texts.endChanged, when(before.expectedEndAt), when(after.expectedEndAt));
  differ(texts.componentsChanged, names(before), names(after));
  differ(texts.impactChanged, before.impact, after.impact);
  differ(texts.workaroundChanged, before.workaround ?? same('–'), after.workaround ?? same('–'));
  return changes;
}
