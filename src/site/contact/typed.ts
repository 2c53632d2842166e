import type { Passport, Way } from '../../case/index.js';
import { fill, type Lang, same, say, type Text, tidy } from '../../platform/text/index.js';
import { wayWords } from '../texts.js';
import { texts } from './texts.js';
import type { Topic } from './topics.js';

export const fieldNames = [
  'system',
  'subject',
  'text',
  'when',
  'error',
  'name',
  'email',
  'phone',
  'website',
  'broken',
  'page',
  'organisation',
  'receive',
  'postal',
] as const;
export type Typed = Readonly<Record<(typeof fieldNames)[number], string>>;
export interface Problem {
  readonly field: string;
  readonly message: Text;
}

const most: Readonly<Record<keyof Typed, number>> = {
  system: 300,
  subject: 200,
  text: 20_000,
  when: 200,
  error: 4_000,
  name: 150,
  email: 254,
  phone: 40,
  website: 200,
  broken: 20,
  page: 300,
  organisation: 300,
  receive: 20,
  postal: 300,
};

/** What was typed, as it is shown again. */
export function typedIn(source: unknown): Typed {
  const read = (name: keyof Typed) => tidy((source as Readonly<Record<string, unknown>> | null | undefined)?.[name]);
  const typed = Object.fromEntries(fieldNames.map((field) => [field, read(field)])) as Record<keyof Typed, string>;
  return { ...typed, page: pageOf(typed.page) };
}

/** What is wrong with what was typed; the contact is asked of nobody who is signed in, reports a breach or a page. */
export function problemsOf({ form, service }: Topic, typed: Typed, isKnown: boolean): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, message: Text) => problems.push({ field, message });
  if (form === 'page' && !['works', 'access'].includes(typed.broken)) add('broken', texts.missingBroken);
  if (form === 'trouble' && !typed.system) add('system', texts.missingSystem);
  if (service) problems.push(...problemsOfRequest(service.passport, typed));
  if (typed.text.length < 3) add('text', texts.missingText);
  for (const field of fieldNames)
    if (typed[field].length > most[field]) add(field, fill(texts.tooLong, { most: most[field] }));
  if (!typed.email && !typed.phone && !isKnown && (form === 'letter' || form === 'trouble' || form === 'service'))
    add('email', texts.missingContact);
  if (typed.email && !/^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/.test(typed.email))
    add('email', texts.badEmail);
  const digits = typed.phone.replace(/\D/g, '').length;
  if (typed.phone && (digits < 8 || digits > 15 || !/^[+\d\s()/.-]+$/.test(typed.phone))) add('phone', texts.badPhone);
  if (typed.website) add('website', texts.trapped);
  return problems;
}

/** Whether only organisations may ask for the service. */
export function asksForOrganisation({ onBehalfOf }: Passport): boolean {
  return !onBehalfOf.includes('self');
}

/** The ways by which the answer to a request may leave; a map or a program is no way to answer a letter. */
export function waysToAnswer({ receiveBy }: Passport): readonly Way[] {
  return receiveBy.filter((way) => way !== 'web' && way !== 'online');
}

function problemsOfRequest(passport: Passport, typed: Typed): Problem[] {
  const problems: Problem[] = [];
  if (asksForOrganisation(passport) && !typed.organisation)
    problems.push({ field: 'organisation', message: texts.missingOrganisation });
  const ways = waysToAnswer(passport);
  if (ways.length > 1 && !ways.some((way) => way === typed.receive))
    problems.push({ field: 'receive', message: texts.missingReceive });
  if (typed.receive === 'post' && !typed.postal) problems.push({ field: 'postal', message: texts.missingPostal });
  return problems;
}

/** What the officer reads: the answers under their questions, in the language of the form. */
export function inWords({ form }: Topic, typed: Typed, lang: Lang): string {
  const line = (label: Text, value: string) => (value ? [`${say(label, lang)}\n${value}`] : []);
  if (form === 'letter' || form === 'report') return typed.text;
  if (form === 'service')
    return [
      typed.text,
      ...line(texts.organisation, typed.organisation),
      ...waysOf(typed.receive).flatMap((way) => line(texts.receive, say(wayWords[way], lang))),
      ...line(texts.postal, typed.postal),
    ].join('\n\n');
  return [
    ...line(form === 'page' ? texts.page : texts.system, form === 'page' ? typed.page : typed.system),
    ...line(texts.happened, typed.text),
    ...line(texts.when, typed.when),
    ...line(texts.errorText, typed.error),
  ].join('\n\n');
}

function waysOf(typed: string): readonly Way[] {
  return (['portal', 'email', 'signed-email', 'e-address', 'post'] as const).filter((way) => way === typed);
}

/** A telephone number as the case keeps it: Latvian ones get their country. */
export function phoneOf({ phone }: Typed): string | undefined {
  const digits = phone.replace(/\D/g, '');
  if (!digits) return undefined;
  return digits.length === 8 ? `+371${digits}` : `+${digits.replace(/^00/, '')}`;
}

/** Only an address on this site, and nothing behind its question mark. */
function pageOf(text: string): string {
  return /^\/[\w\-./:*]{0,250}(?: \(\d{3}\))?$/.test(text) ? text : '';
}

/** What the matter is called in lists. */
export function subjectOf(topic: Topic, typed: Typed): Text {
  if (typed.subject) return same(typed.subject);
  if (topic.form === 'trouble') return fill(texts.about, { topic: topic.name, what: typed.system });
  return topic.form === 'page' ? fill(texts.about, { topic: texts.page, what: typed.page || '–' }) : topic.name;
}
