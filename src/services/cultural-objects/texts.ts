import type { Text } from '../../platform/text/index.js';

/** How this service's own pages begin. */
export const begin = {
  search: {
    label: { lv: 'Pārbaudīt priekšmetu', en: 'Check an object' },
    hint: {
      lv: 'Pēc vārdiem vai attēla. Atbilde uzreiz, pieslēgties nav vajadzīgs.',
      en: 'By words or by a picture. The answer comes at once; there is no need to sign in.',
    },
  },
  describe: {
    label: { lv: 'Aprakstīt savu priekšmetu', en: 'Describe your own object' },
    hint: {
      lv: 'Pēc Object ID, ar fotogrāfijām. Viss paliek Jūsu ierīcē; darbojas arī bez interneta.',
      en: 'By Object ID, with photographs. Everything stays on your device; works without the internet too.',
    },
  },
} as const satisfies Record<string, { readonly label: Text; readonly hint: Text }>;
