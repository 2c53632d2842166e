import { useSay } from '../../../platform/html/index.js';
import type { Text } from '../../../platform/text/index.js';

/** Small drawings that show what a field asks. */
const drawings = {
  photograph: {
    words: {
      lv: 'Priekšmets no priekšas, blakus lineāls; tad uzraksts un bojājums tuvplānā',
      en: 'The object from the front with a ruler beside it; then an inscription and a damage close up',
    },
    path: 'M14 12h62v70h-62zM24 66l16-20 12 12 10-12 8 10M60 26a5 5 0 1 0 .1 0M14 92h62M14 92v-6M24 92v-4M34 92v-4M44 92v-6M54 92v-4M64 92v-4M76 92v-6M104 12h40v32h-40zM110 34q6-14 10 0t10-6M104 54h40v28h-40zM112 58l8 10-6 4 10 8',
  },
  measure: {
    words: {
      lv: 'Augstums no apakšas līdz augšai, platums no malas līdz malai, dziļums no priekšas uz aizmuguri',
      en: 'Height from bottom to top, width from side to side, depth from front to back',
    },
    path: 'M40 30h60v54h-60zM40 30l18-16h60l-18 16M118 14v54l-18 16M24 30v54M20 34l4-4 4 4M20 80l4 4 4-4M40 96h60M44 92l-4 4 4 4M96 92l4 4-4 4M128 18l-16 62M124 20l4-4 2 6M110 74l1 7 6-4',
  },
  marks: {
    words: {
      lv: 'Paraksts stūrī, zīmogs aizmugurē, plaisa',
      en: 'A signature in the corner, a stamp on the back, a crack',
    },
    path: 'M12 12h64v70h-64zM50 74q4-10 8 0t8-4M104 12h44v70h-44zM126 34a12 12 0 1 0 .1 0M120 40l4 6 8-10M14 30l14 8-4 10 14 8M110 76h20',
  },
  damage: {
    words: { lv: 'Plaisa vāzes malā', en: 'A crack in the rim of a vase' },
    path: 'M60 14h40q-8 20 6 40t-26 40q-40-20-26-40t6-40M70 14l6 14-6 8 6 10',
  },
} as const satisfies Record<string, { readonly words: Text; readonly path: string }>;

export type Drawing = keyof typeof drawings;

export function Drawn({ of }: { readonly of: Drawing }) {
  const say = useSay();
  const { words, path } = drawings[of];
  return (
    <svg class="drawing" viewBox="0 0 160 104" width="160" height="104" role="img" aria-label={say(words)}>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
