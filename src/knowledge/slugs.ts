import { sql, type Tx } from '../platform/db/index.js';
import type { Text } from '../platform/text/index.js';

/** Addresses for a new article, from its titles; numbered where another article has the words already. */
export async function slugsFor(tx: Tx, title: Text): Promise<Text> {
  const wanted = { lv: slugOf(title.lv), en: slugOf(title.en) };
  const taken = new Set(
    (
      await tx.many<{ slug: string }>(sql`
        select slug_lv as slug from knowledge.article where slug_lv like ${`${wanted.lv}%`}
        union all select slug_en from knowledge.article where slug_en like ${`${wanted.en}%`}`)
    ).map(({ slug }) => slug),
  );
  const free = (slug: string) => {
    if (!taken.has(slug)) return slug;
    let number = 2;
    while (taken.has(`${slug}-${number}`)) number += 1;
    return `${slug}-${number}`;
  };
  return { lv: free(wanted.lv), en: free(wanted.en) };
}

/** `Cik maksā izziņa?` becomes `cik-maksa-izzina`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '');
  return plain || 'raksts';
}
