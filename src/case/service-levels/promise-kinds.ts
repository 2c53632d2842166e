import { unitsOn } from '../../agency/index.js';
import { type Actor, record } from '../../audit/index.js';
import { type DataSet, defineKind, fields } from '../../platform/dataset/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { tracks } from '../intake/kinds.js';
import { gradeWords } from './words.js';

const { flag, line, oneOf, whole } = fields;

const priorityWords = {
  P1: { lv: 'P1', en: 'P1' },
  P2: { lv: 'P2', en: 'P2' },
  P3: { lv: 'P3', en: 'P3' },
  P4: { lv: 'P4', en: 'P4' },
} as const;

const cell = (impact: 1 | 2 | 3, urgency: 1 | 2 | 3) =>
  oneOf({
    label: fill(
      { lv: '{impact}; {urgency}', en: '{impact}; {urgency}' },
      { impact: gradeWords.impact[impact], urgency: gradeWords.urgency[urgency] },
    ),
    of: priorityWords,
  });

/** Which priority each impact and urgency give; one record. */
export const matrixKind = defineKind({
  id: 'matrix',
  name: { lv: 'Prioritāšu matrica', en: 'Priority matrix' },
  about: {
    lv: 'Kādu prioritāti dod ietekme un steidzamība. Uz lietu attiecas tas, kas spēkā tās saņemšanas brīdī.',
    en: 'Which priority impact and urgency give. What is in force when a case comes applies to it.',
  },
  keys: { pattern: /^matrix$/, hint: { lv: 'Matrica ir viena: matrix.', en: 'There is one matrix: matrix.' } },
  fields: {
    i1u1: cell(1, 1),
    i1u2: cell(1, 2),
    i1u3: cell(1, 3),
    i2u1: cell(2, 1),
    i2u2: cell(2, 2),
    i2u3: cell(2, 3),
    i3u1: cell(3, 1),
    i3u2: cell(3, 2),
    i3u3: cell(3, 3),
  },
  title: () => ({ lv: 'Prioritāte pēc ietekmes un steidzamības', en: 'Priority from impact and urgency' }),
});

const unitOfTime = {
  minutes: { lv: 'minūtes', en: 'minutes' },
  'working-days': { lv: 'darbdienas', en: 'working days' },
};

/** What is promised for a priority. Its key is the priority. */
export const levelKind = defineKind({
  id: 'level',
  name: { lv: 'Solītie laiki', en: 'Promised times' },
  about: {
    lv: 'Cik ilgā laikā pēc saņemšanas atbild un atrisina, katrai prioritātei.',
    en: 'Within what time of its arrival a case is answered first and solved, for each priority.',
  },
  keys: { pattern: /^P[1-4]$/, hint: { lv: 'Prioritāte: P1, P2, P3 vai P4.', en: 'A priority: P1, P2, P3 or P4.' } },
  fields: {
    hours: oneOf({
      label: { lv: 'Pulkstenis iet', en: 'The clock runs' },
      of: {
        always: { lv: 'visu diennakti', en: 'day and night' },
        office: { lv: 'iestādes darba laikā', en: 'in the hours of the office' },
      },
    }),
    responseAmount: whole({ label: { lv: 'Pirmā atbilde, cik', en: 'First response, how many' }, most: 100_000 }),
    responseUnit: oneOf({
      label: { lv: 'Pirmā atbilde, kādās vienībās', en: 'First response, of what' },
      of: unitOfTime,
    }),
    resolutionAmount: whole({ label: { lv: 'Atrisinājums, cik', en: 'Resolution, how many' }, most: 100_000 }),
    resolutionUnit: oneOf({ label: { lv: 'Atrisinājums, kādās vienībās', en: 'Resolution, of what' }, of: unitOfTime }),
  },
  title: (_content, key) => ({ lv: key, en: key }),
  problemOf: ({ responseAmount, resolutionAmount }) =>
    responseAmount === 0
      ? { field: 'responseAmount', message: atLeastOne }
      : resolutionAmount === 0
        ? { field: 'resolutionAmount', message: atLeastOne }
        : undefined,
});

const atLeastOne = { lv: 'Laikam jābūt vismaz 1.', en: 'The time must be at least 1.' };
const grade = (of: 'impact' | 'urgency', label: Text) =>
  oneOf({ label, of: { 1: gradeWords[of][1], 2: gradeWords[of][2], 3: gradeWords[of][3] } });

/** What a kind of submission gets when it comes, unless a rule or a person says otherwise. Its key is the kind. */
export const usualKind = defineKind({
  id: 'usual',
  name: { lv: 'Parastās prioritātes', en: 'Usual priorities' },
  about: {
    lv: 'Ar kādu ietekmi un steidzamību ienāk katra veida iesniegums. Veidam bez ieraksta ir tikai likumā noteiktais termiņš.',
    en: 'With what impact and urgency each kind of submission comes. A kind without a record has the statutory term alone.',
  },
  keys: {
    pattern: new RegExp(`^(?:${Object.keys(tracks).join('|')})$`),
    hint: {
      lv: `Iesnieguma veids: ${Object.keys(tracks).join(', ')}.`,
      en: `A kind of submission: ${Object.keys(tracks).join(', ')}.`,
    },
  },
  fields: {
    impact: grade('impact', { lv: 'Ietekme', en: 'Impact' }),
    urgency: grade('urgency', { lv: 'Steidzamība', en: 'Urgency' }),
  },
  title: (_content, key) => Object.entries(tracks).find(([kind]) => kind === key)?.[1].name ?? { lv: key, en: key },
});

const of = (priority: string) => flag({ label: { lv: `Attiecas uz ${priority}`, en: `Applies to ${priority}` } });

/** Who is told of a clock, and when. Its key is a short name. */
export const escalationKind = defineKind({
  id: 'escalation',
  name: { lv: 'Kam un kad ziņo', en: 'Who is told, and when' },
  about: {
    lv: 'Eskalācija: kam ziņo pirms termiņa beigām, to brīdī un pēc tam. „Dežurants” ir tas, kurš tobrīd ir maiņā.',
    en: 'Escalation: who is told before a target ends, when it does, and after. “On duty” is whoever is on shift at that moment.',
  },
  fields: {
    p1: of('P1'),
    p2: of('P2'),
    p3: of('P3'),
    p4: of('P4'),
    clock: oneOf({
      label: { lv: 'Kurš pulkstenis', en: 'Which clock' },
      of: {
        response: { lv: 'pirmā atbilde', en: 'first response' },
        resolution: { lv: 'atrisinājums', en: 'resolution' },
      },
    }),
    moment: oneOf({
      label: { lv: 'Kad', en: 'When' },
      of: {
        before: { lv: 'pirms termiņa', en: 'before the target' },
        at: { lv: 'termiņa brīdī', en: 'at the target' },
        after: { lv: 'pēc termiņa', en: 'after the target' },
      },
    }),
    minutes: whole({
      label: { lv: 'Par cik minūtēm', en: 'By how many minutes' },
      hint: { lv: 'Termiņa brīdī – 0.', en: 'At the target: 0.' },
      most: 525_600,
    }),
    whom: oneOf({
      label: { lv: 'Kam ziņo', en: 'Who is told' },
      of: {
        holder: {
          lv: 'tam, kurš lietu uzņēmies; ja neviens, tad nodaļai',
          en: 'whoever has taken the case; else its unit',
        },
        'on-duty': {
          lv: 'nodaļas dežurantam; ja neviena nav, tad nodaļai',
          en: 'whoever is on duty in its unit; else the unit',
        },
        unit: { lv: 'lietas nodaļai', en: 'the unit of the case' },
        other: { lv: 'citai nodaļai', en: 'another unit' },
      },
    }),
    unit: line({
      label: { lv: 'Kurai citai nodaļai', en: 'Which other unit' },
      hint: { lv: 'Nodaļas īsais nosaukums; citādi tukšs.', en: 'The short name of the unit; otherwise empty.' },
      optional: true,
    }),
  },
  title: (_content, key) => ({ lv: key, en: key }),
  problemOf: ({ p1, p2, p3, p4, moment, minutes, whom, unit }) => {
    if (!p1 && !p2 && !p3 && !p4) return { field: 'p1', message: forNone };
    if ((moment === 'at') !== (minutes === 0)) return { field: 'minutes', message: wrongMinutes };
    if ((whom === 'other') !== (unit !== '')) return { field: 'unit', message: wrongUnit };
    return undefined;
  },
});

const forNone = { lv: 'Izvēlieties vismaz vienu prioritāti.', en: 'Choose at least one priority.' };
const wrongMinutes = {
  lv: 'Termiņa brīdī rakstiet 0, pirms vai pēc tā – vismaz 1 minūti.',
  en: 'At the target write 0; before or after it at least 1 minute.',
};
const wrongUnit = {
  lv: 'Norādiet esošu nodaļu, ja ziņo citai nodaļai; citādi atstājiet tukšu.',
  en: 'Name an existing unit where another unit is told; otherwise leave it empty.',
};

/** What the desk promises and who is told when it is not kept; each deed writes its line of the audit. */
export const promiseSet: DataSet<Actor> = {
  id: 'promises',
  name: { lv: 'Prioritātes un solītie laiki', en: 'Priorities and promised times' },
  about: {
    lv: 'Prioritāšu matrica, solītie laiki, parastās prioritātes, kam un kad ziņo. Darba laiks ir ziņās par aģentūru.',
    en: 'Priority matrix, promised times, usual priorities, who is told and when. Office hours are among the facts about the agency.',
  },
  kinds: [matrixKind, levelKind, usualKind, escalationKind],
  problemOf: async (tx, { kind, content }) => {
    if (kind !== escalationKind.id || content === null) return undefined;
    const { unit } = escalationKind.shape.parse(content);
    const { standing, planned } = await unitsOn(tx);
    return unit && ![...standing, ...planned].some(({ id }) => id === unit)
      ? { field: 'unit', message: wrongUnit }
      : undefined;
  },
  note: async (tx, actor, { step, detail }) => {
    await record(tx, { actor, deed: `case:rules-${step}`, purpose: 'desk-rules', legalGround, detail });
  },
};

const legalGround = 'Valsts pārvaldes iekārtas likums, 10. pants';
