import { type Passport, type Service, servicesOf } from '../case/index.js';
import { articles } from '../knowledge/index.js';
import type { BothPaths } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import type { Lang } from '../platform/text/index.js';
import { contactPaths } from './contact/topics.js';

/** Addresses of the public pages, without the language. */
export const sitePaths = {
  home: { lv: '', en: '' },
  services: { lv: '/pakalpojumi', en: '/services' },
  bySituation: { lv: '/pakalpojumi/pec-situacijas', en: '/services/by-situation' },
  byClient: { lv: '/pakalpojumi/pec-klienta', en: '/services/by-client' },
  byChannel: { lv: '/pakalpojumi/pec-kanala', en: '/services/by-channel' },
  search: { lv: '/meklet', en: '/search' },
  prices: { lv: '/cenas', en: '/prices' },
  answers: articles.articlePaths,
  write: contactPaths.topics,
  contacts: { lv: '/kontakti', en: '/contacts' },
  easy: { lv: '/viegli-lasit', en: '/easy-to-read' },
  status: { lv: '/statuss', en: '/status' },
  standard: { lv: '/standarts', en: '/standard' },
  reports: { lv: '/parskati', en: '/reports' },
  accessibility: { lv: '/pieklustamiba', en: '/accessibility' },
  privacy: { lv: '/privatums', en: '/privacy' },
  cookies: { lv: '/sikdatnes', en: '/cookies' },
  about: { lv: '/par-lete', en: '/about' },
} as const satisfies Record<string, BothPaths>;

/** The address of a public page in a language. */
export function addressOf(page: keyof typeof sitePaths, lang: Lang): string {
  return `/${lang}${sitePaths[page][lang]}`;
}

/** The address of a service's page. */
export function serviceAddress({ slug, id }: Passport, lang: Lang): string {
  return `${addressOf('services', lang)}/${lang === 'lv' ? slug : id}`;
}

/** Address of the notice about a service's personal data. */
export function privacyAddress({ slug, id }: Passport, lang: Lang): string {
  return `${addressOf('privacy', lang)}/${lang === 'lv' ? slug : id}`;
}

/** Address of a service told in easy language. */
export function easyAddress({ slug, id }: Passport, lang: Lang): string {
  return `${addressOf('easy', lang)}/${lang === 'lv' ? slug : id}`;
}

/** The service that an address names, by its Latvian slug or its id. */
export function findService(house: Pick<House, 'members'>, name: string, lang: Lang): Service | undefined {
  return servicesOf(house).find(({ passport }) => (lang === 'lv' ? passport.slug : passport.id) === name);
}

/** Where using a service begins; the portal mounts these. */
export function beginAddress(passport: Passport, kind: 'application' | 'lookup' | 'ownData', lang: Lang): string {
  const words = {
    application: { lv: 'sakt', en: 'start' },
    lookup: { lv: 'parbaude', en: 'check' },
    ownData: { lv: 'mani-dati', en: 'my-data' },
  };
  return `${serviceAddress(passport, lang)}/${words[kind][lang]}`;
}
