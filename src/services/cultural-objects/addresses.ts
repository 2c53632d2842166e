import type { BothPaths } from '../../platform/http/index.js';
import type { Lang } from '../../platform/text/index.js';

/** Addresses of this service's own pages, without the language. */
export const paths = {
  service: { lv: '/pakalpojumi/kulturas-objekti', en: '/services/cultural-objects' },
  search: { lv: '/pakalpojumi/kulturas-objekti/meklet', en: '/services/cultural-objects/search' },
  byPicture: {
    lv: '/pakalpojumi/kulturas-objekti/meklet/pec-attela',
    en: '/services/cultural-objects/search/by-picture',
  },
  describe: { lv: '/pakalpojumi/kulturas-objekti/aprakstit', en: '/services/cultural-objects/describe' },
} as const satisfies Record<string, BothPaths>;

export function addressOf(page: keyof typeof paths, lang: Lang): string {
  return `/${lang}${paths[page][lang]}`;
}

export function objectAddress(number: string, lang: Lang): string {
  return `${addressOf('search', lang)}/${encodeURIComponent(number)}`;
}

/** Open data, and the pictures that belong to it. */
export const openData = {
  csv: '/open-data/cultural-objects.csv',
  json: '/open-data/cultural-objects.json',
  picture: '/open-data/cultural-objects',
} as const;

export function pictureAddress(number: string, place: number): string {
  return `${openData.picture}/${encodeURIComponent(number)}/${place}`;
}

export const desk = '/desk/cultural-objects';
