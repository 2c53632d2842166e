import type { BothPaths } from '../platform/http/index.js';
import type { Lang } from '../platform/text/index.js';

/** Addresses of this room’s public pages, without the language. */
export const qualityPaths = {
  standard: { lv: '/standarts', en: '/standard' },
  reports: { lv: '/parskati', en: '/reports' },
  report: { lv: '/parskati/:month', en: '/reports/:month' },
  paper: { lv: '/parskati/:month/pdf', en: '/reports/:month/pdf' },
  promise: { lv: '/standarts/:promise', en: '/standard/:promise' },
} as const satisfies Record<string, BothPaths>;

export const standardAddress = (lang: Lang): string => `/${lang}${qualityPaths.standard[lang]}`;

/** The address of a promise's page: by its Latvian word or its id. */
export function promiseAddress({ id, slug }: { readonly id: string; readonly slug: string }, lang: Lang): string {
  return `${standardAddress(lang)}/${lang === 'lv' ? slug : id}`;
}
