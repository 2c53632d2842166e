import { unitsOn } from '../../agency/index.js';
import { cases, type lists, servicesOf, type Way } from '../../case/index.js';
import { type Colleague, listColleagues, type Visitor } from '../../identity/index.js';
import { isPlainDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Option } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, fill, type Text } from '../../platform/text/index.js';
import { given } from '../officer.js';
import { texts, wayPhrases } from './texts.js';
import { unitsOf } from './units-of.js';

/** What may be chosen in each condition of a search; every option is a phrase of one sentence. */
export interface Choices {
  readonly state: readonly Option[];
  readonly unit: readonly Option[];
  readonly service: readonly Option[];
  readonly kind: readonly Option[];
  readonly way: readonly Option[];
  readonly holder: readonly Option[];
}

const states = ['open', 'closed', 'to-do', 'waiting', 'to-send', 'in-progress', 'unpaid'] as const;

/** The phrases that this member of staff may choose from. */
export async function choicesOf(house: House, tx: Tx, officer: Visitor): Promise<Choices> {
  const own = await unitsOf(tx, officer);
  const { nameOf } = await unitsOn(tx);
  const colleagues = await colleaguesIn(tx, own);
  return {
    state: states.map((value) => ({ value, label: texts[value] })),
    unit: own.map((id) => ({ value: id, label: fill(texts.inUnit, { unit: nameOf(id) }) })),
    service: servicesOf(house).map(({ id, passport }) => ({
      value: id,
      label: fill(texts.ofService, { service: passport.name }),
    })),
    kind: cases.submissionKinds.map((kind) => ({
      value: kind,
      label: fill(texts.ofKind, { kind: cases.tracks[kind].name }),
    })),
    way: (Object.keys(wayPhrases) as Way[]).map((way) => ({ value: way, label: wayPhrases[way] })),
    holder: [{ value: 'nobody', label: texts.nobody }, ...holders(colleagues, officer)],
  };
}

/** Who works with the cases of any of the units, each once. */
export async function colleaguesIn(tx: Tx, own: readonly string[]): Promise<Colleague[]> {
  const known = new Map<string, Colleague>();
  for (const unit of own)
    for (const colleague of await listColleagues(tx, unit)) known.set(colleague.personKey, colleague);
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, 'lv'));
}

function holders(colleagues: readonly Colleague[], officer: Visitor): Option[] {
  return colleagues.map(({ personKey, name }) => ({
    value: personKey,
    label: personKey === officer.person.key ? texts.withMe : fill(texts.withHolder, { name }),
  }));
}

/** The conditions as they were posted or kept; what is not among the choices is left out, and so is not shown as chosen. */
export function conditionsOf(source: unknown, choices: Choices): lists.CaseSearch {
  const chosen = (name: keyof Choices) => {
    const value = given(source, name);
    return choices[name].some((option) => option.value === value) ? value : undefined;
  };
  const day = (name: 'from' | 'to') => (isPlainDate(given(source, name)) ? given(source, name) : undefined);
  return {
    text: given(source, 'text').slice(0, 200) || undefined,
    state: chosen('state'),
    unit: chosen('unit'),
    service: chosen('service'),
    kind: chosen('kind'),
    way: chosen('way'),
    holder: chosen('holder'),
    from: day('from'),
    to: day('to'),
  };
}

/** Whether anything is asked for at all. */
export function asksSomething(search: lists.CaseSearch): boolean {
  return Object.values(search).some((value) => value !== undefined);
}

/** What was searched for, phrase by phrase, in the order of the form. */
export function phrasesOf(search: lists.CaseSearch, choices: Choices): readonly Text[] {
  const { text, from, to } = search;
  const names = ['state', 'unit', 'service', 'kind', 'way', 'holder'] as const;
  const chosen = names.flatMap((name) => choices[name].filter(({ value }) => value === search[name]).map(wordsOf));
  return [
    ...chosen,
    ...(from ? [dayPhrase(texts.fromWords, from)] : []),
    ...(to ? [dayPhrase(texts.toWords, to)] : []),
    ...(text ? [fill(texts.withWords, { words: text })] : []),
  ];
}

function dayPhrase(phrase: Text, day: string): Text {
  return fill(phrase, { day: { lv: dateInBrief(day, 'lv'), en: dateInBrief(day, 'en') } });
}

function wordsOf({ label }: Option): Text {
  return typeof label === 'string' ? { lv: label, en: label } : label;
}
