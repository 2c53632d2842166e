import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, type Lang, say, type Text } from '../../platform/text/index.js';
import { addressOfMatter } from '../address.js';
import type { CaseFile } from '../case-file.js';
import { servicesOf } from '../services.js';

/** What may stand in braces in a template, and what it becomes. */
export const variables = {
  client: { lv: 'klienta vārds', en: 'the client’s name' },
  number: { lv: 'lietas numurs', en: 'the number of the case' },
  subject: { lv: 'pakalpojums vai temats', en: 'the service or subject' },
  due: { lv: 'termiņš', en: 'the time limit' },
  today: { lv: 'šodienas datums', en: 'today’s date' },
  officer: { lv: 'rakstītāja vārds', en: 'the name of whoever writes' },
  unit: { lv: 'nodaļa', en: 'the unit' },
  link: { lv: 'saite uz lietu portālā', en: 'the link to the case in the portal' },
} as const satisfies Record<string, Text>;

/** What is wrong with the variables of a text in both languages: unknown ones, or ones that only one language has. */
export function checkVariables(body: Text): Text | undefined {
  const used = (text: string) => new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name));
  const [lv, en] = [used(body.lv), used(body.en)];
  const unknown = [...lv, ...en].find((name) => !Object.hasOwn(variables, name));
  const known = Object.keys(variables)
    .map((name) => `{${name}}`)
    .join(', ');
  if (unknown !== undefined)
    return {
      lv: `Mainīgā {${unknown}} nav. Izmantojiet: ${known}.`,
      en: `There is no variable {${unknown}}. Use: ${known}.`,
    };
  if (/[{}]/.test(`${body.lv}${body.en}`.replace(/\{[^{}]*\}/g, '')))
    return {
      lv: 'Figūriekavas nav pa pāriem. Mainīgais ir, piemēram, {number}.',
      en: 'The braces are not in pairs. A variable is, for example, {number}.',
    };
  const one = [...lv].find((name) => !en.has(name)) ?? [...en].find((name) => !lv.has(name));
  if (one === undefined) return undefined;
  return {
    lv: `Mainīgais {${one}} ir tikai vienā valodā. Lietojiet to abās.`,
    en: `The variable {${one}} stands in one language only. Use it in both.`,
  };
}

/** A template's text for one case, in the client's language; nothing in it is evaluated. */
export function fillVariables(
  house: House,
  text: string,
  { caseFile, unit, visitor, lang, now }: { caseFile: CaseFile; unit: Text; visitor: Visitor; lang: Lang; now: Date },
): string {
  const service = servicesOf(house).find(({ id }) => id === caseFile.service);
  return say({ lv: text, en: text }, lang, {
    client: caseFile.subjectName,
    number: caseFile.number,
    subject: (service?.passport.name ?? caseFile.subjectLine ?? subjectless)[lang],
    due: caseFile.dueOn ? dateInWords(caseFile.dueOn, lang) : say(noDue, lang),
    today: dateInWords(rigaDate(now), lang),
    officer: actorOf(visitor).name,
    unit: unit[lang],
    link: house.settings.publicUrl + addressOfMatter(lang, caseFile.id),
  });
}

const subjectless: Text = { lv: 'Jūsu iesniegums', en: 'your submission' };
const noDue: Text = { lv: 'bez noteikta termiņa', en: 'no set date' };
