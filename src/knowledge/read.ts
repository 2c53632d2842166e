import type { Visitor } from '../identity/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { isUuid } from '../platform/identifiers/index.js';
import type { Lang } from '../platform/text/index.js';
import type { Article } from './article.js';

/** One line of the list of articles. */
export interface Listed extends Omit<Article, 'body'> {
  /** Cases that it went out to, and those that the reply closed. */
  readonly used: number;
  readonly solved: number;
}

/** Every version of an article, the newest first; refuses with `not-found`. */
export async function getArticle(tx: Tx, id: string): Promise<readonly [Article, ...Article[]]> {
  const [newest, ...older] = isUuid(id)
    ? await tx.many<Article>(sql`
        select article.id, jsonb_build_object('lv', slug_lv, 'en', slug_en) as slug, version, title, summary, body, audience, services,
          standing, owner_key as "ownerKey", owner_name as "ownerName", review_on as "reviewOn", at, by_name as "byName"
        from knowledge.article join knowledge.article_version on article_id = article.id
        where article.id = ${id}::uuid order by version desc`)
    : [];
  if (!newest) throw new Refusal('not-found');
  return [newest, ...older];
}

/** The newest version of each article, those whose review is due first. */
export function listArticles(tx: Tx): Promise<readonly Listed[]> {
  return tx.many<Listed>(sql`
    select newest.*, coalesce(used, 0)::int as used, coalesce(solved, 0)::int as solved from (
      select distinct on (article.id) article.id, jsonb_build_object('lv', slug_lv, 'en', slug_en) as slug, version, title, summary,
        audience, services, standing, owner_key as "ownerKey", owner_name as "ownerName", review_on as "reviewOn", at, by_name as "byName"
      from knowledge.article join knowledge.article_version on article_id = article.id order by article.id, version desc) as newest
    left join knowledge.count_uses() as uses on uses.article_id = newest.id
    order by standing = 'withdrawn', standing = 'published', "reviewOn", newest.id limit 1000`);
}

/** Published articles of the visitor whose review is due: their task. */
export function listOverdue(
  tx: Tx,
  visitor: Visitor,
  today: PlainDate,
): Promise<readonly Pick<Listed, 'id' | 'title' | 'reviewOn'>[]> {
  return tx.many(sql`
    select article_id as id, title, one.review_on as "reviewOn"
    from knowledge.published join knowledge.article_version one using (article_id, version)
    where published.review_on < ${today}::date and owner_key = ${visitor.person.key} order by one.review_on, title limit 50`);
}

/** What the public may read, by title. */
export function listPublic(tx: Tx): Promise<readonly Article[]> {
  return tx.many<Article>(sql`
    select article.id, jsonb_build_object('lv', slug_lv, 'en', slug_en) as slug, one.version, title, summary, body, one.audience,
      one.services, standing, owner_key as "ownerKey", owner_name as "ownerName", one.review_on as "reviewOn", at, by_name as "byName"
    from knowledge.published join knowledge.article_version one using (article_id, version) join knowledge.article on article.id = article_id
    where one.audience = 'public' order by title->>'lv' collate "lv-x-icu" limit 1000`);
}

/** A published article for the public by its address; undefined for a missing one, a draft and one for staff alike. */
export function findPublic(tx: Tx, lang: Lang, slug: string): Promise<Article | undefined> {
  return tx.maybe<Article>(sql`
    select article.id, jsonb_build_object('lv', slug_lv, 'en', slug_en) as slug, one.version, title, summary, body, one.audience,
      one.services, standing, owner_key as "ownerKey", owner_name as "ownerName", one.review_on as "reviewOn", at, by_name as "byName"
    from knowledge.published join knowledge.article_version one using (article_id, version) join knowledge.article on article.id = article_id
    where one.audience = 'public' and (${lang} = 'lv' and slug_lv = ${slug} or ${lang} = 'en' and slug_en = ${slug})`);
}
