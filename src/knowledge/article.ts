import type { PlainDate } from '../platform/clock/index.js';
import type { BothPaths } from '../platform/http/index.js';
import type { Lang, Text } from '../platform/text/index.js';

/** For everyone, or for those who work here. */
export type Audience = 'public' | 'staff';

/** How one version stands: only a published one is found. */
export type Standing = 'draft' | 'published' | 'withdrawn';

/** An article as it stands in one version. */
export interface Article {
  readonly id: string;
  /** Its address in each language; it never changes. */
  readonly slug: Text;
  readonly version: number;
  readonly title: Text;
  /** One sentence for lists. */
  readonly summary: Text;
  /** In the small markup of `markup.ts`. */
  readonly body: Text;
  readonly audience: Audience;
  /** Ids of the services that it is about. */
  readonly services: readonly string[];
  readonly standing: Standing;
  readonly ownerKey: string;
  readonly ownerName: string;
  /** When the owner must look whether it still holds. */
  readonly reviewOn: PlainDate;
  readonly at: Date;
  readonly byName: string;
}

/** What is saved: a new article without an id, else the next version of the one that `version` was seen of. */
export interface ArticleDraft
  extends Pick<Article, 'title' | 'summary' | 'body' | 'audience' | 'services' | 'standing' | 'reviewOn' | 'version'> {
  readonly id?: string;
  /** Whoever keeps it right from now on; the one who saves unless somebody else is named. */
  readonly owner?: { readonly key: string; readonly name: string };
}

/** Where the public reads articles, without the language. */
export const articlePaths = { lv: '/atbildes', en: '/answers' } as const satisfies BothPaths;

/** The address of a public article. */
export function addressOfArticle({ slug }: Pick<Article, 'slug'>, lang: Lang): string {
  return `/${lang}${articlePaths[lang]}/${slug[lang]}`;
}
