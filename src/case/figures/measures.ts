import type { Text } from '../../platform/text/index.js';

/** What is counted of cases, each once and here; the lines that are counted are `casework.figure_event`. */
export const measureIds = [
  'received',
  'ended',
  'term',
  'refusal',
  'response',
  'resolution',
  'first-contact',
  'reopened',
  'asked',
  'satisfied',
  'solved',
  'easy',
] as const;
export type MeasureId = (typeof measureIds)[number];

export interface Measure {
  readonly name: Text;
  /** How it is counted, in words that stand beside the figure. */
  readonly counted: Text;
  /** The share that the agency aims at, 0 to 1, and on which side of it is good; none where it is watched and not aimed at. */
  readonly target?: { readonly share: number; readonly at: 'least' | 'most' };
}

/** The definitions (domain §14), in the order in which they are shown. */
export const measures: Readonly<Record<MeasureId, Measure>> = {
  received: {
    name: { lv: 'Saņemts elektroniski', en: 'Received electronically' },
    counted: {
      lv: 'No visām periodā reģistrētajām lietām tās, kas saņemtas portālā, tīmekļvietnē, e-pastā, e-adresē vai tiešsaistē.',
      en: 'Of all matters registered in the period, those that came by the portal, the website, e-mail, e-address or online.',
    },
  },
  ended: {
    name: { lv: 'Pabeigts pēc būtības', en: 'Ended on the merits' },
    counted: {
      lv: 'No visām periodā slēgtajām lietām tās, kuras klients neatsauca un kuras nav slēgtas neapmaksātas.',
      en: 'Of all matters closed in the period, those that the client did not withdraw and that were not closed unpaid.',
    },
  },
  term: {
    name: { lv: 'Atbildēts likumā noteiktajā termiņā', en: 'Answered within the statutory time limit' },
    counted: {
      lv: 'Lietas, kurās atbilde, lēmums vai dokuments tapa līdz termiņa beigām, no visām, kurās tas tapa vai kurām termiņš beidzās periodā. Kavējums skaitās mēnesī, kurā termiņš pārkāpts, arī ja atbilde vēl nav sniegta.',
      en: 'Matters in which the answer, decision or document was made before the time limit ended, of all in which it was made or whose limit ended in the period. A delay counts in the month in which the limit was passed, answered since or not.',
    },
    target: { share: 1, at: 'least' },
  },
  refusal: {
    name: { lv: 'Atteikumi ar pilnu pamatojumu', en: 'Refusals with their full reasons' },
    counted: {
      lv: 'Atteikumi, kuros ir iemesls, tiesību norma, fakti un pārsūdzēšanas kārtība, no visiem perioda atteikumiem.',
      en: 'Refusals that state the reason, the legal norm, the facts and the remedy, of all refusals in the period.',
    },
    target: { share: 1, at: 'least' },
  },
  response: {
    name: { lv: 'Pirmā atbilde laikā', en: 'First response in time' },
    counted: {
      lv: 'Pieteikumi, uz kuriem pirmoreiz atbildēts pieteikuma prioritātei noteiktajā laikā, no visiem, kuriem šis laiks periodā beidzās vai uz kuriem atbildēts.',
      en: 'Requests first responded to within the time set for their priority, of all that were responded to or whose time ended in the period.',
    },
    target: { share: 0.95, at: 'least' },
  },
  resolution: {
    name: { lv: 'Atrisināts laikā', en: 'Resolved in time' },
    counted: {
      lv: 'Pieteikumi, kas atrisināti to prioritātei noteiktajā laikā, no visiem, kas atrisināti vai kuriem šis laiks periodā beidzās.',
      en: 'Requests resolved within the time set for their priority, of all that were resolved or whose time ended in the period.',
    },
    target: { share: 0.95, at: 'least' },
  },
  'first-contact': {
    name: { lv: 'Atrisināts pirmajā saziņas reizē', en: 'Solved at the first contact' },
    counted: {
      lv: 'Pieteikumi un jautājumi, pēc kuriem klientam nekas vairs nebija jāraksta vai jāprecizē un kuri piecu dienu laikā nav atsākti, no visiem periodā pabeigtajiem.',
      en: 'Requests for support and questions after which the client had to write or clarify nothing more and which were not reopened within five days, of all ended in the period.',
    },
    target: { share: 0.7, at: 'least' },
  },
  reopened: {
    name: { lv: 'Atsāktas lietas', en: 'Reopened' },
    counted: {
      lv: 'No perioda pabeigtajām lietām tās, kas vēlāk atsāktas.',
      en: 'Of the matters ended in the period, those that were reopened later.',
    },
    target: { share: 0.05, at: 'most' },
  },
  asked: {
    name: { lv: 'Atbildēts uz aptauju', en: 'Surveys answered' },
    counted: {
      lv: 'Klienti, kuri novērtējuma jautājumu atbildēja, no visiem, kuriem tas periodā uzdots.',
      en: 'Clients who answered the question, of all who were asked in the period.',
    },
  },
  satisfied: {
    name: { lv: 'Apmierināti klienti', en: 'Satisfied clients' },
    counted: {
      lv: 'Vērtējumi 4 un 5 no visiem periodā saņemtajiem vērtējumiem skalā no 1 līdz 5.',
      en: 'Scores of 4 and 5, of all scores from 1 to 5 received in the period.',
    },
    target: { share: 0.85, at: 'least' },
  },
  solved: {
    name: { lv: 'Klienta jautājums atrisināts', en: 'Solved in the client’s eyes' },
    counted: {
      lv: 'Atbildes „jā” uz jautājumu, vai tas atrisināts, no visām periodā saņemtajām.',
      en: 'Answers of “yes” to whether it was solved, of all received in the period.',
    },
  },
  easy: {
    name: { lv: 'Ar nelielu piepūli', en: 'With little effort' },
    counted: {
      lv: 'Piepūles vērtējumi no 1 līdz 3 no visiem periodā saņemtajiem skalā no 1 (viegli) līdz 7 (grūti).',
      en: 'Effort of 1 to 3, of all received in the period on a scale from 1 (easy) to 7 (hard).',
    },
  },
};

/** A share of what was counted, 0 to 1; undefined where there was nothing. */
export function shareOf(counted: { readonly total: number; readonly hits: number } | undefined): number | undefined {
  return counted?.total ? counted.hits / counted.total : undefined;
}

/** Whether the aim was met; undefined where there is none, or nothing was counted. */
export function isMet({ target }: Pick<Measure, 'target'>, share: number | undefined): boolean | undefined {
  if (!target || share === undefined) return undefined;
  return target.at === 'least' ? share >= target.share : share <= target.share;
}
