import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';

/** Why a page did not help. */
export const reasons = ['not-found', 'unclear', 'outdated', 'broken', 'other'] as const;
export type Reason = (typeof reasons)[number];

export interface RatedPage {
  readonly page: string;
  readonly helped: boolean;
  readonly isAdded: boolean;
}

/** Keeps whether a public page helped; returns the id under which a reason may be added. */
export async function ratePage(tx: Tx, page: string, helped: boolean): Promise<string> {
  const id = randomUUID();
  await tx.run(
    sql`insert into quality.page_rating (id, page, helped, at) values (${id}::uuid, ${page}, ${helped}, ${tx.now})`,
  );
  return id;
}

/** The rating of an id, for an hour; refuses with `not-found` afterwards. */
export async function getRating(tx: Tx, id: string): Promise<RatedPage> {
  const found = await tx.maybe<RatedPage>(sql`
    select page, helped, added_at is not null as "isAdded" from quality.page_rating
    where id::text = ${id} and at > ${tx.now}::timestamptz - interval '1 hour'`);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Adds why, once and within the hour. */
export async function addReason(tx: Tx, id: string, reason: Reason | undefined, words: string): Promise<void> {
  const touched = await tx.run(sql`
    update quality.page_rating set reason = ${reason ?? null}, words = ${words || null}, added_at = ${tx.now}
    where id::text = ${id} and added_at is null and at > ${tx.now}::timestamptz - interval '1 hour'`);
  if (!touched) throw new Refusal('not-now', hasServed);
}

/** Ratings older than thirteen months have long been reported. */
export async function forgetRatings(tx: Tx): Promise<void> {
  await tx.run(sql`delete from quality.page_rating where at < ${tx.now}::timestamptz - interval '13 months'`);
}

/** How a page was rated in a time. */
export interface PageSum {
  readonly page: string;
  readonly total: number;
  readonly helped: number;
}

/** The pages that were rated from an instant on, those first that helped the least people. */
export function sumRatings(tx: Tx, since: Date): Promise<PageSum[]> {
  return tx.many<PageSum>(sql`
    select page, count(*)::int as total, (count(*) filter (where helped))::int as helped from quality.page_rating
    where at >= ${since} group by page order by count(*) filter (where not helped) desc, count(*) desc, page limit 200`);
}

/** How often each reason was given from an instant up to another. */
export function sumReasons(
  tx: Tx,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<{ readonly reason: Reason; readonly count: number }[]> {
  return tx.many(sql`
    select reason, count(*)::int as count from quality.page_rating
    where at >= ${from} and at < ${to} and not helped and reason is not null group by reason`);
}

/** What was said of a page that did not help, or did. */
export interface SaidOfPage {
  readonly page: string;
  readonly at: Date;
  readonly helped: boolean;
  readonly reason: Reason | null;
  readonly words: string | null;
}

/** The last reasons and words, the newest first. */
export function listReasons(tx: Tx, since: Date): Promise<SaidOfPage[]> {
  return tx.many<SaidOfPage>(sql`
    select page, at, helped, reason, words from quality.page_rating
    where at >= ${since} and (reason is not null or words is not null) order by at desc limit 100`);
}

const hasServed: Text = {
  lv: 'Paldies, Jūsu atbilde jau ir saņemta.',
  en: 'Thank you, we have your answer already.',
};
