import { type Actor, record } from '../../audit/index.js';
import { type DataSet, defineKind, fields, load } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import type { LengthRule } from './periods.js';

const { both, day, flag, line, whole } = fields;

/** How service of one sort counts, by the days on which it began. Several records say how the same sort counted at different times. */
export const lengthRuleKind = defineKind({
  id: 'length-rule',
  name: { lv: 'Izdienas stāža noteikumi', en: 'Rules of length of service' },
  about: {
    lv: 'Kā arhīva izziņā skaita dienestu: par katru laika posmu pēc noteikuma, kas bija spēkā dienā, kad posms sākās.',
    en: 'How an archive statement counts service: each stretch by the rule that was in force on the day it began.',
  },
  fourEyes: true,
  fields: {
    code: line({
      label: { lv: 'Dienesta veids', en: 'Sort of service' },
      hint: {
        lv: 'Kods, kas stāv lietas ierakstos, piemēram, fire',
        en: 'The code that stands in the records of files, for example fire',
      },
      pattern: /^[a-z][a-z0-9-]{0,39}$/,
      problem: {
        lv: 'Rakstiet kodu no mazajiem latīņu burtiem, cipariem un domuzīmēm.',
        en: 'Write a code of small Latin letters, figures and hyphens.',
      },
    }),
    validFrom: day({ label: { lv: 'Dienestam, kas sākts no', en: 'For service begun from' } }),
    validTo: day({ label: { lv: 'Dienestam, kas sākts līdz', en: 'For service begun until' }, optional: true }),
    percent: whole({
      label: { lv: 'Procenti no kalendārā laika', en: 'Per cent of the calendar time' },
      hint: { lv: '100: kalendāri; 150: pusotrkārtīgi', en: '100: calendar time; 150: one and a half times' },
      most: 300,
    }),
    counts: flag({ label: { lv: 'Ieskaita izdienas stāžā', en: 'Counts towards length of service' } }),
    name: both({ label: { lv: 'Kā to sauc izziņā', en: 'What the statement calls it' } }),
    norm: line({ label: { lv: 'Norma', en: 'Norm' } }),
  },
  title: ({ name }) => name,
  problemOf: ({ validFrom, validTo }) =>
    validTo !== '' && validTo < validFrom ? { field: 'validTo', message: endsEarly } : undefined,
});

const endsEarly = {
  lv: 'Beigas ir pirms sākuma. Pārbaudiet datumus.',
  en: 'The end comes before the beginning. Check the dates.',
};

/** The dated rules, kept by editors, two of whom are needed; each deed writes its line of the audit. */
export const lengthRuleSet: DataSet<Actor> = {
  id: 'length-of-service',
  name: { lv: 'Izdienas stāža noteikumi', en: 'Rules of length of service' },
  about: {
    lv: 'Kā arhīva izziņās skaita dienestu bijušajā iekšlietu sistēmā: procenti un normas pa laika posmiem.',
    en: 'How archive statements count service in the former interior system: percentages and norms by period.',
  },
  kinds: [lengthRuleKind],
  note: async (tx, actor, { step, detail }) => {
    await record(tx, {
      actor,
      deed: `services/archive-statements:rules-${step}`,
      purpose: 'length-rules',
      legalGround: 'Arhīvu likums',
      detail,
    });
  },
};

/** The rules that are published now. */
export async function lengthRules(tx: Tx): Promise<LengthRule[]> {
  const found = (await load(tx, lengthRuleSet)).at(tx.now).list(lengthRuleKind);
  return found.map(({ content: { validTo, ...rule } }) => ({ ...rule, validTo: validTo || null }));
}

/** Words of the audit codes that the set writes. */
export const ruleDeeds: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries({
    draft: {
      lv: 'Sagatavoja izdienas stāža noteikuma izmaiņu',
      en: 'Drafted a change of the rules of length of service',
    },
    ask: {
      lv: 'Lūdza apstiprināt izdienas stāža noteikuma izmaiņu',
      en: 'Asked to approve a change of the rules of length of service',
    },
    publish: {
      lv: 'Publicēja izdienas stāža noteikuma izmaiņu',
      en: 'Published a change of the rules of length of service',
    },
    discard: {
      lv: 'Atmeta izdienas stāža noteikuma izmaiņu',
      en: 'Laid a change of the rules of length of service aside',
    },
    'ask-undo': {
      lv: 'Lūdza atcelt izdienas stāža noteikuma izmaiņu',
      en: 'Asked to undo a change of the rules of length of service',
    },
    undo: { lv: 'Atcēla izdienas stāža noteikuma izmaiņu', en: 'Undid a change of the rules of length of service' },
    'ask-import': {
      lv: 'Iesniedza importam izdienas stāža noteikumu failu',
      en: 'Handed in a file of rules of length of service to import',
    },
    import: { lv: 'Importēja izdienas stāža noteikumus', en: 'Imported rules of length of service' },
    'decline-import': {
      lv: 'Noraidīja izdienas stāža noteikumu importu',
      en: 'Turned an import of rules of length of service down',
    },
  }).map(([step, words]) => [`services/archive-statements:rules-${step}`, words]),
);
