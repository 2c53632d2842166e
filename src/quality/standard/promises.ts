import type { Text } from '../../platform/text/index.js';
import { aboutPeople } from './promises-about-people.js';
import { aboutWork } from './promises-about-work.js';

/** One thing that the agency promises whoever deals with it, and how one can tell whether it is kept. */
export interface Promised {
  readonly id: string;
  /** Its word in Latvian addresses. */
  readonly slug: string;
  readonly title: Text;
  /** The promise itself, in plain words. */
  readonly words: Text;
  /** Ids of the figures that tell of it. */
  readonly figures: readonly string[];
  /** What is so or not at this moment, beside the figures. */
  readonly state?: 'published' | 'accessibility';
  /** Whether the share of matters in time stands there by channel or by kind too. */
  readonly apart?: 'way' | 'kind';
  /** What of it no figure can tell, and why. */
  readonly unmeasured?: Text;
  /** Whether what was changed because of clients stands there. */
  readonly changes?: true;
}

/** Every promise of the standard, in the order in which they are shown. */
export const promises: readonly Promised[] = [...aboutWork, ...aboutPeople];

/** What is asked of whoever turns to the agency. */
export const asked: readonly Text[] = [
  {
    lv: 'Sarunājieties un rakstiet pieklājīgi: mēs darīsim tāpat.',
    en: 'Speak and write politely: we will do the same.',
  },
  {
    lv: 'Pirms pieprasāt pakalpojumu, šajā vietnē izlasiet, kam tas domāts, ko tas prasa un kā to saņem.',
    en: 'Before you ask for a service, read on this site whom it is for, what it needs and how it is received.',
  },
  {
    lv: 'Pieprasiet un lietojiet pakalpojumu tā, kā tas aprakstīts.',
    en: 'Ask for and use the service in the way that is described.',
  },
  {
    lv: 'Norādiet tālruni vai e-pastu, lai varam ar Jums sazināties, ja kas jāprecizē.',
    en: 'Give a telephone or e-mail by which we can reach you when something must be made clear.',
  },
  {
    lv: 'Kad ziņojat par problēmu, aprakstiet to sīki: kas notika, kur un ko redzējāt ekrānā.',
    en: 'When you report a problem, describe it in detail: what happened, where, and what the screen said.',
  },
  {
    lv: 'Atbildiet uz aptauju: viens klikšķis, un mēs zinām, kas jālabo.',
    en: 'Answer the survey: one click, and we know what to mend.',
  },
  {
    lv: 'Ja kas nepatīk, pasakiet mums: tikai tā varam to mainīt.',
    en: 'If something displeases you, tell us: only then can we change it.',
  },
];
