import { sql, type Tx } from '../platform/db/index.js';
import type { Article, Audience } from './article.js';

/** An article that was found. */
export interface Found
  extends Pick<Article, 'id' | 'slug' | 'version' | 'title' | 'summary' | 'audience' | 'services'> {
  readonly score: number;
}

/**
 * Published articles for some words, the best first: whichever the ending, without diacritics, with slips of the finger. What
 * somebody typed must be found at least by half (`typed`); what a case says leads to whatever is nearest (`matter`), its service first.
 */
export function findArticles(
  tx: Tx,
  asked: { readonly typed: string } | { readonly matter: string; readonly service: string | null },
  audiences: readonly Audience[],
  atMost = 20,
): Promise<readonly Found[]> {
  const isTyped = 'typed' in asked;
  const words = (isTyped ? asked.typed : asked.matter).slice(0, 2000);
  const service = isTyped ? null : asked.service;
  return tx.many<Found>(sql`
    select article.id, jsonb_build_object('lv', slug_lv, 'en', slug_en) as slug, one.version, title, summary, one.audience, one.services, score
    from knowledge.search(${words}, ${service}, ${audiences}::text[], ${isTyped}, ${atMost}) as found
    join knowledge.published using (article_id) join knowledge.article_version one using (article_id, version)
    join knowledge.article on article.id = article_id order by score desc, article.id`);
}
