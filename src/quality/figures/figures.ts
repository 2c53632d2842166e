import { figures } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

/** What is counted of promises: of the cases, where `measure` says so, or here. */
export interface Figure extends figures.Measure {
  readonly id: string;
  /** What each one counted is: “calls”, “minutes”. */
  readonly of: Text;
  readonly measure?: figures.MeasureId;
  readonly only?: figures.Only;
  /** Counted of what people asked for, were answered or said: few of them might be recognised, and small sums are held back. */
  readonly ofPeople?: true;
}

const matters = { lv: 'lietas', en: 'matters' };
const all = { share: 1, at: 'least' } as const;

function ofCases(measure: figures.MeasureId, of: Text = matters): Figure {
  return { id: measure, measure, of, ...figures.measures[measure], ofPeople: true };
}

/** The share of one kind of matters that were done in their time. */
function termOf(kind: string, name: Text): Figure {
  return { ...ofCases('term'), id: `term-${kind}`, only: { kind }, name };
}

/** Figures from the cases, as `case/figures` defines and counts them. */
const fromCases: readonly Figure[] = [
  ofCases('term'),
  ofCases('response'),
  ofCases('resolution'),
  ofCases('first-contact'),
  ofCases('reopened'),
  ofCases('received'),
  ofCases('refusal', { lv: 'atteikumi', en: 'refusals' }),
  ofCases('asked', { lv: 'aptaujas', en: 'surveys' }),
  ofCases('satisfied', { lv: 'vērtējumi', en: 'ratings' }),
  ofCases('solved', { lv: 'atbildes', en: 'answers' }),
  ofCases('easy', { lv: 'atbildes', en: 'answers' }),
  termOf('complaint', { lv: 'Sūdzības izskatītas laikā', en: 'Complaints dealt with in time' }),
  termOf('information-request', {
    lv: 'Informācijas pieprasījumi izpildīti laikā',
    en: 'Information requests answered in time',
  }),
  termOf('data-subject-request', {
    lv: 'Pieprasījumi par saviem datiem izpildīti laikā',
    en: 'Requests about one’s own data answered in time',
  }),
  termOf('accessibility', {
    lv: 'Norādes par piekļūstamību izskatītas laikā',
    en: 'Remarks on accessibility dealt with in time',
  }),
];

/** Figures that are counted here, from what other rooms tell. */
export const ownIds = [
  'coverage',
  'calls',
  'calls-quickly',
  'recordings',
  'looks',
  'mistakes',
  'measures',
  'impartial',
  'prices-ahead',
  'hours-ahead',
  'works-ahead',
  'availability',
] as const;
export type OwnId = (typeof ownIds)[number];

const changes = { lv: 'izmaiņas', en: 'changes' };

const own: Readonly<Record<OwnId, Omit<Figure, 'id'>>> = {
  coverage: {
    name: { lv: 'Minūtes, kurās kāds dežurē', en: 'Minutes with somebody on duty' },
    counted: {
      lv: 'No visām mēneša minūtēm tās, kurām Pakalpojumu dienesta dežūru grafikā ir dežurants.',
      en: 'Of all minutes of the month, those for which the service desk’s rota has somebody on duty.',
    },
    of: { lv: 'minūtes', en: 'minutes' },
    target: all,
  },
  calls: {
    name: { lv: 'Atbildēti zvani', en: 'Calls answered' },
    counted: {
      lv: 'No zvaniem, kuros zvanītājs gaidīja ilgāk par 5 sekundēm vai sagaidīja, tie, uz kuriem atbildēts. Kas lūdza atzvanīt, nav padevies.',
      en: 'Of calls whose caller waited longer than 5 seconds or got through, those answered. Whoever asked to be called back did not give up.',
    },
    of: { lv: 'zvani', en: 'calls' },
    target: { share: 0.95, at: 'least' },
  },
  'calls-quickly': {
    name: { lv: 'Atbildēts 20 sekundēs', en: 'Answered within 20 seconds' },
    counted: {
      lv: 'No tiem pašiem zvaniem tie, uz kuriem atbildēts 20 sekunžu laikā.',
      en: 'Of the same calls, those answered within 20 seconds.',
    },
    of: { lv: 'zvani', en: 'calls' },
    target: { share: 0.8, at: 'least' },
  },
  recordings: {
    name: { lv: 'Par ierakstu pateikts pirms sarunas', en: 'Told of the recording before the conversation' },
    counted: {
      lv: 'No ierakstītajām sarunām tās, kurās pirms sarunas atskaņots vai nolasīts brīdinājums un tas atzīmēts.',
      en: 'Of recorded conversations, those before which the notice was played or read and written down.',
    },
    of: { lv: 'ieraksti', en: 'recordings' },
    target: all,
  },
  looks: {
    name: { lv: 'Skatīšanās reģistros ar atvērtu lietu', en: 'Looks into registers with an open case' },
    counted: {
      lv: 'No visām reizēm, kad darbinieks reģistrā skatījis kāda datus, tās, kurās lieta, kuras dēļ skatīts, tobrīd bija atvērta. Skaita no audita žurnāla.',
      en: 'Of all times that staff looked at somebody’s data in a register, those when the case it was for was open. Counted from the audit log.',
    },
    of: { lv: 'skatīšanās reizes', en: 'looks' },
    target: all,
  },
  mistakes: {
    name: {
      lv: 'Atzītas kļūdas, par kurām atvainojāmies un ko labojām',
      en: 'Admitted mistakes apologised for and mended',
    },
    counted: {
      lv: 'No kļūdām, ko mēnesī atzinām par savām, tās, par kurām klientam ir atvainošanās, kļūda labota, cēlonis noskaidrots un pasākums pret atkārtošanos noteikts.',
      en: 'Of mistakes admitted as ours in the month, those with an apology to the client, the mistake mended, its cause found and a measure against repetition set.',
    },
    of: { lv: 'kļūdas', en: 'mistakes' },
    target: all,
    ofPeople: true,
  },
  measures: {
    name: { lv: 'Pasākumi pret kļūdu atkārtošanos izpildīti laikā', en: 'Measures against repetition carried out' },
    counted: {
      lv: 'No mēnesī atzītajām kļūdām, kuru pasākumam diena jau pienākusi vai kurš izpildīts, tās, kurām pasākums izpildīts.',
      en: 'Of mistakes admitted in the month whose measure is due or carried out, those whose measure is carried out.',
    },
    of: { lv: 'pasākumi', en: 'measures' },
    target: all,
    ofPeople: true,
  },
  impartial: {
    name: { lv: 'Sūdzības, kuras izskatīja cits', en: 'Complaints dealt with by somebody else' },
    counted: {
      lv: 'No sūdzībām par noteiktu darbinieku, uz kurām mēnesī atbildēts, tās, kuras kopš brīža, kad bija zināms, par ko sūdzas, šis darbinieks nav ne turējis, ne risinājis. Pārējo skaitam jābūt nullei.',
      en: 'Of complaints about a certain member of staff that were answered in the month, those which that person neither held nor worked on from the moment it was known whom they are about. The rest must be none.',
    },
    of: { lv: 'sūdzības', en: 'complaints' },
    target: all,
    ofPeople: true,
  },
  'prices-ahead': {
    name: {
      lv: 'Cenu izmaiņas publicētas, pirms tās stājās spēkā',
      en: 'Price changes published before they took effect',
    },
    counted: {
      lv: 'No cenrāža izmaiņām, kas mēnesī stājās spēkā, tās, kuras publicētas agrāk.',
      en: 'Of changes of the price list that took effect in the month, those published earlier.',
    },
    of: changes,
    target: all,
  },
  'hours-ahead': {
    name: {
      lv: 'Darba laika izmaiņas publicētas, pirms tās sākās',
      en: 'Changes of hours published before they began',
    },
    counted: {
      lv: 'No darba laika un īpašo dienu izmaiņām, kas mēnesī sākās, tās, kuras publicētas agrāk.',
      en: 'Of changes of hours and special days that began in the month, those published earlier.',
    },
    of: changes,
    target: all,
  },
  'works-ahead': {
    name: { lv: 'Plānoti darbi izziņoti, pirms tie sākās', en: 'Planned works announced before they began' },
    counted: {
      lv: 'No plānotajiem uzturēšanas darbiem, kas mēnesī sākās, tie, kuri statusa lapā izziņoti agrāk.',
      en: 'Of planned maintenance that began in the month, what was announced on the status page earlier.',
    },
    of: { lv: 'darbi', en: 'works' },
    target: all,
  },
  availability: {
    name: { lv: 'Pakalpojumi darbojās', en: 'Services worked' },
    counted: {
      lv: 'No pārbaudēm, kurās Lete ik minūti no ārpuses pajautā katrai sastāvdaļai, vai tā darbojas, tās, kurās atbilde saņemta; plānoto darbu laiks neskaitās.',
      en: 'Of the checks in which every part is asked from outside each minute whether it works, those that were answered; time of planned works does not count.',
    },
    of: { lv: 'pārbaudes', en: 'checks' },
    target: { share: 0.995, at: 'least' },
  },
};

/** Every figure, by its id. */
export const allFigures: ReadonlyMap<string, Figure> = new Map(
  [...fromCases, ...ownIds.map((id) => ({ id, ...own[id] }))].map((figure) => [figure.id, figure]),
);
