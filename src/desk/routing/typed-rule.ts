import type { FastifyRequest } from 'fastify';
import { cases, levels, type routing, type Way } from '../../case/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { given } from '../officer.js';

/** A rule as it stands in the form. */
export interface TypedRule {
  readonly unit: string;
  readonly 'name-lv': string;
  readonly 'name-en': string;
  readonly place: string;
  readonly kinds: readonly string[];
  readonly ways: readonly string[];
  readonly services: readonly string[];
  readonly languages: readonly string[];
  readonly words: string;
  readonly senders: string;
  readonly time: string;
  readonly to: string;
  readonly impact: string;
  readonly urgency: string;
  readonly template: string;
}

/** What was typed. */
export function typedIn({ body }: FastifyRequest): TypedRule {
  const one = (name: string) => given(body, name).slice(0, 500);
  const many = (name: string) =>
    [(body as Readonly<Record<string, unknown>> | null)?.[name]]
      .flat()
      .filter((value) => typeof value === 'string')
      .slice(0, 50);
  return {
    unit: one('unit'),
    'name-lv': one('name-lv'),
    'name-en': one('name-en'),
    place: one('place'),
    kinds: many('kinds'),
    ways: many('ways'),
    services: many('services'),
    languages: many('languages'),
    words: one('words'),
    senders: one('senders'),
    time: one('time'),
    to: one('to'),
    impact: one('impact'),
    urgency: one('urgency'),
    template: one('template'),
  };
}

/** A version as the form shows it; nothing for a new rule. */
export function typedOf(version: routing.RuleVersion | undefined, unit: string): TypedRule {
  const {
    kinds = [],
    services = [],
    ways = [],
    words = '',
    senders = '',
    languages = [],
    time = '',
  } = version?.conditions ?? {};
  const { unit: to = '', impact, urgency, template = '' } = version?.outcome ?? {};
  return {
    unit: version?.unit ?? unit,
    'name-lv': version?.name.lv ?? '',
    'name-en': version?.name.en ?? '',
    place: version ? String(version.place) : '100',
    kinds,
    ways,
    services,
    languages,
    words,
    senders,
    time,
    to,
    impact: impact ? String(impact) : '',
    urgency: urgency ? String(urgency) : '',
    template,
  };
}

/** What was typed, as a rule; what is no kind, way, language or service is left out. */
export function draftOf(
  typed: TypedRule,
  services: readonly string[],
): Pick<routing.RuleDraft, 'unit' | 'name' | 'place' | 'conditions' | 'outcome'> {
  const among = <T extends string>(all: readonly T[], chosen: readonly string[]) =>
    all.filter((one) => chosen.includes(one));
  const grade = (text: string) => levels.grades.find((one) => String(one) === text);
  const [impact, urgency] = [grade(typed.impact), grade(typed.urgency)];
  const time = (['office', 'outside'] as const).find((one) => one === typed.time);
  return {
    unit: typed.unit,
    name: { lv: typed['name-lv'], en: typed['name-en'] },
    place: Number(typed.place || Number.NaN),
    conditions: {
      kinds: among(cases.submissionKinds, typed.kinds),
      ways: among(Object.keys(cases.wayWords) as Way[], typed.ways),
      services: among(services, typed.services),
      languages: among(['lv', 'en', 'ru'] as const, typed.languages),
      ...(typed.words && { words: typed.words }),
      ...(typed.senders && { senders: typed.senders }),
      ...(time && { time }),
    },
    outcome: {
      ...(typed.to && { unit: typed.to }),
      ...(impact && { impact }),
      ...(urgency && { urgency }),
      ...(isUuid(typed.template) && { template: typed.template }),
    },
  };
}
