import { randomUUID } from 'node:crypto';
import { record } from '../audit/index.js';
import { actorOf, type Visitor } from '../identity/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { Text } from '../platform/text/index.js';
import type { ArticleDraft } from './article.js';
import { plainText } from './markup.js';
import { getArticle } from './read.js';
import { mayPublish, mayWrite } from './rights.js';
import { slugsFor } from './slugs.js';
import { texts } from './texts.js';

export interface ArticleProblem {
  readonly field: string;
  readonly message: Text;
}

/** What is wrong with an article, field by field. A draft needs a title in both languages only: what is missing is written later. */
export function checkArticle(draft: Pick<ArticleDraft, 'title' | 'summary' | 'body' | 'standing'>): ArticleProblem[] {
  const problems: ArticleProblem[] = [];
  for (const lang of ['lv', 'en'] as const) {
    const { title, summary, body } = draft;
    const least = draft.standing === 'draft' ? 0 : 1;
    const say = (field: string, message: Text) => problems.push({ field: `${field}-${lang}`, message });
    if (title[lang].length < 5 || title[lang].length > 150) say('title', texts.titleMissing);
    if (summary[lang].length < 10 * least || summary[lang].length > 300) say('summary', texts.summaryMissing);
    if (body[lang].length < 20 * least || body[lang].length > 20_000) say('body', texts.bodyMissing);
  }
  return problems;
}

/** Saves a version; refuses with `not-now` when a colleague has saved one since. Returns the article's id. */
export async function saveArticle(tx: Tx, visitor: Visitor, draft: ArticleDraft): Promise<string> {
  if (!mayWrite(visitor) || (draft.standing !== 'draft' && !mayPublish(visitor)))
    throw new Refusal('not-allowed', texts.mayNotPublish);
  const [problem] = checkArticle(draft);
  if (problem) throw new Refusal('not-valid', problem.message, { field: problem.field });
  const before = draft.id ? (await getArticle(tx, draft.id))[0] : undefined;
  if ((before?.version ?? 0) !== draft.version) throw new Refusal('not-now', texts.changed);
  const id = draft.id ?? randomUUID();
  if (!before) {
    const slug = await slugsFor(tx, draft.title);
    await tx.run(
      sql`insert into knowledge.article (id, slug_lv, slug_en) values (${id}::uuid, ${slug.lv}, ${slug.en})`,
    );
  }
  const actor = actorOf(visitor);
  const owner = draft.owner ?? { key: before?.ownerKey ?? actor.key, name: before?.ownerName ?? actor.name };
  await keepVersion(tx, id, draft, owner, actor);
  await record(tx, {
    actor,
    deed: 'knowledge:save',
    purpose: 'knowledge',
    legalGround: 'Iesniegumu likums, 5. pants',
    detail: { article: id, version: draft.version + 1, standing: draft.standing, audience: draft.audience },
  });
  return id;
}

interface Person {
  readonly key: string;
  readonly name: string;
}

/** The version itself and, where readers see another article from now on, the words by which they find it. */
export async function keepVersion(tx: Tx, id: string, draft: ArticleDraft, owner: Person, by: Person): Promise<void> {
  const { title, summary, body, audience, services, standing, reviewOn } = draft;
  const json = (text: Text) => JSON.stringify({ lv: text.lv, en: text.en });
  const version = draft.version + 1;
  const isNew = await tx.run(sql`
    insert into knowledge.article_version (article_id, version, title, summary, body, audience, services, standing, owner_key, owner_name,
      review_on, at, by_key, by_name)
    values (${id}::uuid, ${version}, ${json(title)}::jsonb, ${json(summary)}::jsonb, ${json(body)}::jsonb, ${audience}, ${services}::text[],
      ${standing}, ${owner.key}, ${owner.name}, ${reviewOn}::date, ${tx.now}, ${by.key}, ${by.name}) on conflict do nothing`);
  if (!isNew) throw new Refusal('not-now', texts.changed);
  if (standing === 'withdrawn') await tx.run(sql`delete from knowledge.published where article_id = ${id}::uuid`);
  if (standing !== 'published') return;
  const titles = `${title.lv} ${title.en}`;
  const words = [titles, summary.lv, summary.en, plainText(body.lv, ''), plainText(body.en, '')].join(' ');
  await tx.run(sql`
    insert into knowledge.published (article_id, version, audience, services, review_on, title_words, words, plain)
    values (${id}::uuid, ${version}, ${audience}, ${services}::text[], ${reviewOn}::date,
      to_tsvector('simple', knowledge.plain(${titles})), to_tsvector('simple', knowledge.plain(${words})), knowledge.plain(${words}))
    on conflict (article_id) do update set version = excluded.version, audience = excluded.audience, services = excluded.services,
      review_on = excluded.review_on, title_words = excluded.title_words, words = excluded.words, plain = excluded.plain`);
}
