import { fill, type Lang, listInWords, say, type Text } from '../../platform/text/index.js';
import { wayWords } from '../entry-words.js';
import { tracks } from '../intake/kinds.js';
import { gradeWords } from '../service-levels/words.js';
import type { Conditions, RoutingOutcome } from './match.js';

/** Names that this room does not hold: of services, units, templates. */
export interface Names {
  readonly service: (id: string) => Text;
  readonly unit: (id: string) => Text;
  readonly template: (id: string) => Text;
}

/** A rule as one sentence: when what holds, what is done. */
export function ruleInWords(
  { conditions, outcome }: { readonly conditions: Conditions; readonly outcome: RoutingOutcome },
  names: Names,
): Text {
  return fill(sentence, { when: joined(conditionsOf(conditions, names)), does: joined(outcomesOf(outcome, names)) });
}

function conditionsOf(asked: Conditions, names: Names): Text[] {
  const { kinds, services, ways, words, senders, languages, time } = asked;
  return [
    ...(kinds?.length ? [fill(phrases.kinds, { list: any(kinds.map((kind) => tracks[kind].name)) })] : []),
    ...(services?.length ? [fill(phrases.services, { list: any(services.map(names.service)) })] : []),
    ...(ways?.length ? [fill(phrases.ways, { list: any(ways.map((way) => wayWords[way])) })] : []),
    ...(words ? [fill(phrases.words, { words })] : []),
    ...(senders ? [fill(phrases.senders, { senders })] : []),
    ...(languages?.length ? [fill(phrases.languages, { list: any(languages.map((one) => languageWords[one])) })] : []),
    ...(time ? [phrases[time]] : []),
  ];
}

/** What is done, as phrases: also for the line on the timeline. */
export function outcomesOf({ unit, impact, urgency, template }: RoutingOutcome, names: Names): Text[] {
  return [
    ...(unit ? [fill(phrases.unit, { unit: names.unit(unit) })] : []),
    ...(impact && urgency
      ? [fill(phrases.priority, { impact: gradeWords.impact[impact], urgency: gradeWords.urgency[urgency] })]
      : []),
    ...(template ? [fill(phrases.template, { template: names.template(template) })] : []),
  ];
}

const any = (texts: readonly Text[]): Text => ({
  lv: texts.map(({ lv }) => lv).join(' / '),
  en: texts.map(({ en }) => en).join(' / '),
});

/** Several phrases as a list of the language. */
export function joined(texts: readonly Text[]): Text {
  const inLang = (lang: Lang) =>
    listInWords(
      texts.map((text) => say(text, lang)),
      lang,
    );
  return { lv: inLang('lv'), en: inLang('en') };
}

const sentence: Text = { lv: 'Ja {when}: {does}.', en: 'If {when}: {does}.' };
const phrases = {
  kinds: { lv: 'veids ir {list}', en: 'the kind is {list}' },
  services: { lv: 'pakalpojums ir {list}', en: 'the service is {list}' },
  ways: { lv: 'ceļš ir {list}', en: 'the way is {list}' },
  words: { lv: 'tekstā ir kāds no vārdiem «{words}»', en: 'one of the words “{words}” stands in the text' },
  senders: { lv: 'sūtītājs ir {senders}', en: 'the sender is {senders}' },
  languages: { lv: 'valoda ir {list}', en: 'the language is {list}' },
  office: { lv: 'tas saņemts darba laikā', en: 'it came in office hours' },
  outside: { lv: 'tas saņemts ārpus darba laika', en: 'it came outside office hours' },
  unit: { lv: 'nodaļa «{unit}»', en: 'the unit “{unit}”' },
  priority: { lv: 'prioritāte ({impact}; {urgency})', en: 'a priority ({impact}; {urgency})' },
  template: { lv: 'veidne «{template}»', en: 'the template “{template}”' },
} as const satisfies Readonly<Record<string, Text>>;
const languageWords: Readonly<Record<'lv' | 'en' | 'ru', Text>> = {
  lv: { lv: 'latviešu', en: 'Latvian' },
  en: { lv: 'angļu', en: 'English' },
  ru: { lv: 'krievu', en: 'Russian' },
};
