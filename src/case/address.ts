import type { Lang } from '../platform/text/index.js';

/** Where the portal shows a matter; here, because notices and payments lead to it. */
export const matterPaths = { lv: '/mani-jautajumi', en: '/my-matters' } as const;

export function addressOfMatter(lang: Lang, caseId: string): string {
  return `/${lang}${matterPaths[lang]}/${caseId}`;
}
