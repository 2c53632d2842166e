import type { Text } from '../platform/text/index.js';

/** One part of the counter that can work or not. */
export interface Component {
  readonly id: string;
  readonly name: Text;
  /** The address that is asked whether it works. */
  readonly probe: string;
  /** Pages that show a banner while something is wrong with it; the public site's is every page. */
  readonly pages: RegExp;
}

/** What is watched, in the order shown. Each is asked at its own front door, as people come in. */
export const components: readonly Component[] = [
  {
    id: 'site',
    name: { lv: 'Tīmekļvietne', en: 'Website' },
    probe: '/lv/pakalpojumi',
    pages: /^\/(?:lv|en)(?:\/|$)/,
  },
  {
    id: 'sign-in',
    name: { lv: 'Pieslēgšanās', en: 'Signing in' },
    probe: '/lv/ieiet',
    pages:
      /^\/(?:lv\/(?:ieiet|mani-jautajumi|pieteikums|pakalpojumi)|en\/(?:sign-in|my-matters|application|services))(?:\/|$)/,
  },
  {
    id: 'registers',
    name: { lv: 'Dati un reģistri', en: 'Data and registers' },
    probe: '/health/ready',
    pages: /^\/(?:lv\/(?:pakalpojumi|pieteikums)|en\/(?:services|application))\/.+/,
  },
  {
    id: 'verification',
    name: { lv: 'Dokumentu pārbaude ar kodu', en: 'Verification of documents' },
    probe: '/verify',
    pages: /^\/verify(?:\/|$)/,
  },
  {
    id: 'api',
    name: { lv: 'Programmu saskarne', en: 'Interface for programs' },
    probe: '/api/v1/openapi.json',
    pages: /^\/(?:lv|en)\/api(?:\/|$)/,
  },
  {
    id: 'writing',
    name: { lv: 'Rakstīšana mums', en: 'Writing to us' },
    probe: '/lv/raksti-mums/jautajums',
    pages: /^\/(?:lv\/raksti-mums|en\/write-to-us)(?:\/|$)/,
  },
];

export function componentOf(id: string): Component | undefined {
  return components.find((component) => component.id === id);
}

/** The names of components as one line. */
export function namesOf(ids: readonly string[], lang: 'lv' | 'en'): string {
  return components
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name[lang])
    .join(', ');
}
