import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { notify } from '../channels/email/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { isUuid } from '../platform/identifiers/index.js';
import { addJob } from '../platform/jobs/index.js';
import type { House } from '../platform/room/index.js';
import { fill, instantInWords, type Lang, type Text } from '../platform/text/index.js';
import { namesOf } from './components.js';
import type { Notice, Update } from './notices.js';
import { texts } from './texts.js';

type Sealing = Pick<House, 'secretFor' | 'settings'>;

/** Where subscribers confirm and leave, without the language. */
export const subscriberPaths = {
  confirm: { lv: '/statuss/apstiprinat/:token', en: '/status/confirm/:token' },
  leave: { lv: '/statuss/atteikties/:token', en: '/status/unsubscribe/:token' },
} as const satisfies Record<string, Text>;

function linkTo(house: Sealing, page: keyof typeof subscriberPaths, id: string, lang: Lang): string {
  return `${house.settings.publicUrl}/${lang}${subscriberPaths[page][lang].replace(':token', tokenOf(house, id))}`;
}

/** Says who a link is for, and that we made it. */
export function tokenOf(house: Sealing, id: string): string {
  return `${id}.${createHmac('sha256', house.secretFor('status subscription')).update(id).digest('base64url').slice(0, 22)}`;
}

/** The subscriber of a token; undefined when we did not make it. */
export function subscriberOf(house: Sealing, token: string): string | undefined {
  const [id = ''] = token.split('.');
  if (!isUuid(id)) return undefined;
  const [right, given] = [Buffer.from(tokenOf(house, id)), Buffer.from(token)];
  return right.length === given.length && timingSafeEqual(right, given) ? id : undefined;
}

/** Asks for news by mail. Whoever has the address must say yes first; asked again it is the same, and nobody learns whether an address is known. */
export async function askForNews(
  tx: Tx,
  asked: { readonly email: string; readonly lang: Lang; readonly components: readonly string[] },
): Promise<void> {
  const { email, lang, components } = asked;
  const { id } = await tx.one<{ id: string }>(sql`
    insert into status.subscriber (id, email, lang, components, asked_at)
    values (${randomUUID()}::uuid, ${email}, ${lang}, ${components}::text[], ${tx.now})
    on conflict (lower(email)) do update set asked_at = excluded.asked_at, lang = excluded.lang,
      components = case when subscriber.confirmed_at is null then excluded.components else subscriber.components end
    returning id`);
  await addJob(tx, 'status:ask', { subscriber: id, follow: components.join('.') });
}

/** Sends the link by which an address says yes; at most three a day to one address. */
export async function sendLink(house: Sealing, tx: Tx, id: string, follow: string): Promise<void> {
  const subscriber = await tx.maybe<{ email: string; lang: Lang; at: Date }>(
    sql`select email, lang, asked_at as at from status.subscriber where id = ${id}::uuid`,
  );
  if (!subscriber) return;
  const { email, lang, at } = subscriber;
  const link = `${linkTo(house, 'confirm', id, lang)}?follow=${follow}`;
  await notify(tx, {
    key: `status-ask:${id}:${at.getTime()}`,
    to: email,
    lang,
    subject: texts.confirmSubject,
    body: fill(texts.confirmBody, { link }),
    automatic: true,
  });
}

/** The address said yes, to these components. True when it was known. */
export async function confirmSubscriber(tx: Tx, id: string, components: readonly string[]): Promise<boolean> {
  const touched = await tx.run(sql`
    update status.subscriber set confirmed_at = coalesce(confirmed_at, ${tx.now}), components = ${components}::text[] where id = ${id}::uuid`);
  return touched > 0;
}

/** Nothing of them is kept. */
export async function leave(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from status.subscriber where id = ${id}::uuid`);
}

/** Addresses that never said yes are forgotten after three days. */
export async function forgetUnconfirmed(tx: Tx): Promise<void> {
  await tx.run(
    sql`delete from status.subscriber where confirmed_at is null and asked_at < ${tx.now}::timestamptz - interval '3 days'`,
  );
}

/** Tells everyone who follows one of the components, once each, however often it runs. */
export async function tellSubscribers(house: Sealing, tx: Tx, updateId: number): Promise<number> {
  const said = await tx.maybe<Update & Pick<Notice, 'title' | 'kind' | 'startsAt' | 'expectedEndAt'>>(sql`
    select said.id::int, said.notice_id as "noticeId", said.at, said.what, said.words, said.components, said.by, notice.title, notice.kind,
      notice.starts_at as "startsAt", notice.expected_end_at as "expectedEndAt"
    from status.update said join status.notice on notice.id = said.notice_id where said.id = ${updateId}`);
  if (!said) return 0;
  const followers = await tx.many<{ id: string; email: string; lang: Lang }>(sql`
    select id, email, lang from status.subscriber
    where confirmed_at is not null and confirmed_at <= ${said.at} and (components = '{}' or components && ${said.components}::text[])`);
  for (const { id, email, lang } of followers) {
    const leaving = linkTo(house, 'leave', id, lang);
    await notify(tx, {
      key: `status:${updateId}:${id}`,
      to: email,
      lang,
      subject: fill(texts.newsSubject, { title: said.title, what: texts.whats[said.what] }),
      body: fill(texts.newsBody, {
        title: said.title,
        what: texts.whats[said.what],
        words: said.words,
        components: { lv: namesOf(said.components, 'lv'), en: namesOf(said.components, 'en') },
        start: when(said.startsAt),
        end: said.expectedEndAt ? when(said.expectedEndAt) : texts.unknown,
        page: `${house.settings.publicUrl}/${lang}${lang === 'lv' ? '/statuss' : '/status'}`,
        leave: leaving,
      }),
      unsubscribe: leaving,
    });
  }
  return followers.length;
}

function when(at: Date): Text {
  return { lv: instantInWords(at, 'lv'), en: instantInWords(at, 'en') };
}
