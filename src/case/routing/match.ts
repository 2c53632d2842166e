import { type Calendar, type OfficeHours, officeAt } from '../../platform/calendar/index.js';
import type { SubmissionKind } from '../intake/message.js';
import type { Way } from '../service.js';
import type { Grade } from '../service-levels/levels.js';
import { hasAnyWord, wordsIn } from './words.js';

/** What must hold for a rule to fit; what is left out may be anything, and every part that is given must hold. */
export interface Conditions {
  readonly kinds?: readonly SubmissionKind[];
  readonly services?: readonly string[];
  readonly ways?: readonly Way[];
  /** Words or beginnings of words, parted by commas: any of them, in subject or text. */
  readonly words?: string;
  /** Addresses, or `@domain`, parted by commas: any of them. */
  readonly senders?: string;
  readonly languages?: readonly ('lv' | 'en' | 'ru')[];
  /** When it came. */
  readonly time?: 'office' | 'outside';
}

/** What a rule does; what is left out stays as the kind has it. */
export interface RoutingOutcome {
  readonly unit?: string;
  readonly impact?: Grade;
  readonly urgency?: Grade;
  /** The template that whoever answers is offered first. */
  readonly template?: string;
}

/** A rule as it is asked. */
export interface RoutingRule {
  readonly ruleId: string;
  readonly version: number;
  readonly name: { readonly lv: string; readonly en: string };
  readonly place: number;
  readonly conditions: Conditions;
  readonly outcome: RoutingOutcome;
}

/** What is known of a matter when it comes. */
export interface Arrived {
  readonly kind: SubmissionKind;
  readonly service: string | undefined;
  readonly way: Way;
  readonly text: string;
  readonly sender: string | undefined;
  readonly language: 'lv' | 'en' | 'ru';
  readonly at: Date;
}

/** The first rule that fits, in the order in which they are asked. A whistleblower's report is nobody's to route. */
export function routeOf(
  office: { readonly calendar: Calendar; readonly hours: OfficeHours },
  rules: readonly RoutingRule[],
  arrived: Arrived,
): RoutingRule | undefined {
  if (arrived.kind === 'whistleblower') return undefined;
  const isOpen = officeAt(office.calendar, office.hours, arrived.at).open;
  return [...rules].sort(inOrder).find(({ conditions }) => fits(conditions, arrived, isOpen));
}

function inOrder(a: RoutingRule, b: RoutingRule): number {
  return a.place - b.place || a.ruleId.localeCompare(b.ruleId);
}

function fits(conditions: Conditions, arrived: Arrived, isOpen: boolean): boolean {
  const { kinds, services, ways, words, senders, languages, time } = conditions;
  const among = <T>(wanted: readonly T[] | undefined, is: T | undefined) =>
    !wanted?.length || (is !== undefined && wanted.includes(is));
  return (
    among(kinds, arrived.kind) &&
    among(services, arrived.service) &&
    among(ways, arrived.way) &&
    among(languages, arrived.language) &&
    (!time || (time === 'office') === isOpen) &&
    (!words || hasAnyWord(arrived.text, wordsIn(words))) &&
    (!senders || isFrom(arrived.sender, senders))
  );
}

/** `@iem.gov.lv` fits whoever writes from it and from what is below it. */
function isFrom(sender: string | undefined, senders: string): boolean {
  const address = sender?.toLowerCase();
  if (!address) return false;
  return senders
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter(Boolean)
    .some((one) =>
      one.startsWith('@') ? address.endsWith(one) || address.endsWith(`.${one.slice(1)}`) : address === one,
    );
}
