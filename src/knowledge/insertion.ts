import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { type Lang, say } from '../platform/text/index.js';
import { type Audience, addressOfArticle, articlePaths } from './article.js';
import { plainText } from './markup.js';
import { getArticle } from './read.js';
import { texts } from './texts.js';

/** The words that an article adds to a reply. */
interface Insertion {
  readonly text: string;
  readonly audience: Audience;
}

/**
 * A published article as it is put into a reply: in the client's language, a public one as its summary with a link to it, one for staff
 * as its text. Refuses with `not-found` for what is not published.
 */
export async function insertionOf(tx: Tx, id: string, lang: Lang, publicUrl: string): Promise<Insertion> {
  const article = (await getArticle(tx, id)).find(({ standing }) => standing !== 'draft');
  if (article?.standing !== 'published') throw new Refusal('not-found');
  if (article.audience === 'staff') return { text: plainText(article.body[lang], publicUrl), audience: 'staff' };
  const link = publicUrl + addressOfArticle(article, lang);
  return { text: `${article.summary[lang]}\n${say(texts.readMore, lang, { link })}`, audience: 'public' };
}

/** The ids of public articles whose addresses stand in a text. */
export async function articlesLinkedIn(tx: Tx, text: string): Promise<readonly string[]> {
  const slugs = (lang: Lang) => [
    ...new Set(
      [...text.matchAll(new RegExp(`/${lang}${articlePaths[lang]}/([a-z0-9-]{1,80})`, 'g'))].map(
        ([, slug]) => slug ?? '',
      ),
    ),
  ];
  const [lv, en] = [slugs('lv'), slugs('en')];
  if (!lv.length && !en.length) return [];
  const found = await tx.many<{ id: string }>(
    sql`select id from knowledge.article where slug_lv = any (${lv}::text[]) or slug_en = any (${en}::text[])`,
  );
  return found.map(({ id }) => id);
}
