import type { Lang, Text } from '../text/index.js';

/** Addresses that every page leads to, by language; each is mounted by the room that the comment names. */
export const ways = {
  services: { lv: '/lv/pakalpojumi', en: '/en/services' }, // site
  answers: { lv: '/lv/atbildes', en: '/en/answers' }, // site
  verify: { lv: '/verify', en: '/verify' }, // documents
  matters: { lv: '/lv/mani-jautajumi', en: '/en/my-matters' }, // portal
  looks: { lv: '/lv/kas-skatijis-manus-datus', en: '/en/who-has-looked' }, // portal
  contacts: { lv: '/lv/kontakti', en: '/en/contacts' }, // site
  prices: { lv: '/lv/cenas', en: '/en/prices' }, // site
  easy: { lv: '/lv/viegli-lasit', en: '/en/easy-to-read' }, // site
  status: { lv: '/lv/statuss', en: '/en/status' }, // site
  standard: { lv: '/lv/standarts', en: '/en/standard' }, // quality
  rating: { lv: '/lv/vai-palidzeja', en: '/en/did-it-help' }, // quality
  accessibility: { lv: '/lv/pieklustamiba', en: '/en/accessibility' }, // site
  privacy: { lv: '/lv/privatums', en: '/en/privacy' }, // site
  cookies: { lv: '/lv/sikdatnes', en: '/en/cookies' }, // site
  about: { lv: '/lv/par-lete', en: '/en/about' }, // site
  problem: { lv: '/lv/raksti-mums/lapas-problema', en: '/en/write-to-us/page-problem' }, // site
  write: { lv: '/lv/raksti-mums', en: '/en/write-to-us' }, // site
  api: { lv: '/lv/api', en: '/en/api' }, // platform/http
  signIn: { lv: '/lv/ieiet', en: '/en/sign-in' }, // identity
  signOut: { lv: '/lv/iziet', en: '/en/sign-out' }, // identity
  onBehalfOf: { lv: '/lv/kam', en: '/en/on-behalf-of' }, // identity
} as const satisfies Record<string, Text>;

export const deskSignIn = '/desk/ieiet';
export const deskSignOut = '/desk/iziet';
/** Where the choice of colours, and on the desk of language, is kept. */
export const preferencesPath = '/preferences';

/** The address of the same page in the other language, from the pattern of its route; the home page where there is none. */
export function twinPath(paths: Readonly<Record<Lang, string>> | undefined, params: unknown, to: Lang): string {
  if (!paths) return `/${to}`;
  const values = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return paths[to].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(values.find(([key]) => key === name)?.[1] ?? '')),
  );
}
