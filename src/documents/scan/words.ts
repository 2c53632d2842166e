import type { Text } from '../../platform/text/index.js';
import type { Scan, ScanState } from './scan-file.js';

const states: Readonly<Record<ScanState, Text>> = {
  'not-scanned': { lv: 'Vīrusu pārbaude nav veikta.', en: 'Not scanned for viruses.' },
  waiting: { lv: 'Gaida vīrusu pārbaudi.', en: 'Waiting to be scanned for viruses.' },
  clean: { lv: 'Vīrusu pārbaudē nekas nav atrasts.', en: 'Scanned: no virus was found.' },
  infected: { lv: 'Inficēta', en: 'Infected' },
  failed: { lv: 'Datni neizdevās pārbaudīt', en: 'The file could not be scanned' },
};

/** How a file stands, in a sentence to show beside it. */
export function scanWords({ state, found }: Scan): Text {
  const words = states[state];
  return found ? { lv: `${words.lv}: ${found}.`, en: `${words.en}: ${found}.` } : words;
}

/** Why the file is not handed out, and what to do. */
export function refusalWords(scan: Scan): Text {
  const [why, remedy] = [scanWords(scan), scan.state === 'infected' ? remedies.infected : remedies.failed];
  return { lv: `${why.lv} ${remedy.lv}`, en: `${why.en} ${remedy.en}` };
}

const remedies = {
  infected: {
    lv: 'Datne netiek izsniegta. Lūdziet sūtītājam nosūtīt to no pārbaudīta datora un ziņojiet drošības pārvaldniekam.',
    en: 'The file is not handed out. Ask its sender to send it again from a clean computer, and tell the security officer.',
  },
  failed: {
    lv: 'Kamēr tā nav pārbaudīta, datne netiek izsniegta. Mēģiniet vēlāk; ja tas atkārtojas, vērsieties pie sistēmas uzturētāja.',
    en: 'It is not handed out until it has been scanned. Try later; if this goes on, turn to the system’s administrator.',
  },
} as const satisfies Record<string, Text>;

export const scannerSilent: Text = {
  lv: 'Vīrusu pārbaudes programma neatbild, tāpēc datne pagaidām netiek izsniegta. Mēģiniet pēc brīža.',
  en: 'The virus scanner does not answer, so the file is not handed out for now. Try again in a moment.',
};
