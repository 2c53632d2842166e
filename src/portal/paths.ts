import type { Passport } from '../case/index.js';
import { matterPaths } from '../case/index.js';
import type { Lang } from '../platform/text/index.js';

/** Addresses of the client's side, without the language. */
export const paths = {
  service: { lv: '/pakalpojumi', en: '/services' },
  start: { lv: '/sakt', en: '/start' },
  ownData: { lv: '/mani-dati', en: '/my-data' },
  application: { lv: '/pieteikums', en: '/application' },
  check: { lv: 'parbaude', en: 'check' },
  matters: matterPaths,
  sessions: { lv: '/manas-sesijas', en: '/my-sessions' },
  reach: { lv: '/sazinas-veids', en: '/how-we-reach-you' },
  callCode: { lv: '/kods-sarunai', en: '/code-for-a-call' },
  looks: { lv: '/kas-skatijis-manus-datus', en: '/who-has-looked' },
} as const;

export function serviceAddress(lang: Lang, passport: Passport): string {
  return `/${lang}${paths.service[lang]}/${lang === 'lv' ? passport.slug : passport.id}`;
}

export function applicationAddress(lang: Lang, draftId: string, page?: string): string {
  return `/${lang}${paths.application[lang]}/${draftId}${page ? `/${page}` : ''}`;
}

export function ownDataAddress(lang: Lang, passport: Passport): string {
  return serviceAddress(lang, passport) + paths.ownData[lang];
}
