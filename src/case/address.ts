import type { Lang } from '../platform/text/index.js';

/** Where the portal shows a matter; here, because notices and payments lead to it. */
export const matterPaths = { lv: '/mani-jautajumi', en: '/my-matters' } as const;

export function addressOfMatter(lang: Lang, caseId: string): string {
  return `/${lang}${matterPaths[lang]}/${caseId}`;
}

/** Where a letter that was begun by mail is gone on with, signed in. */
export const continuationPaths = { lv: '/turpinat', en: '/go-on' } as const;

export function addressOfContinuation(lang: Lang, token: string): string {
  return `/${lang}${continuationPaths[lang]}/${token}`;
}
