import type { Text } from '../platform/text/index.js';

/** Every word that this room shows. */
export const texts = {
  signInFirst: { lv: 'Lai turpinātu, jāpieslēdzas.', en: 'Sign in to continue.' },
  rightMissing: {
    lv: 'Jums nav tiesību, kas šai darbībai vajadzīgas. Tās piešķir administrators.',
    en: 'You do not hold the right that this needs. An administrator grants rights.',
  },
} as const satisfies Record<string, Text>;
