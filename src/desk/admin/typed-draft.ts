import type { FastifyRequest } from 'fastify';
import { plainDateTyped, rigaDate, rigaInstant, rigaTime } from '../../platform/clock/index.js';
import {
  type Draft,
  type Kind,
  readTyped,
  type TypedRecord,
  typedOf,
  type Version,
} from '../../platform/dataset/index.js';
import type { Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

export interface Problem {
  readonly field: string;
  readonly message: Text;
}

/** What was posted, by the names of its boxes; line ends as one character. */
export function typedIn({ body }: FastifyRequest): TypedRecord {
  const entries = Object.entries(Object(body)).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '',
  ]);
  return Object.fromEntries(entries);
}

/** The draft that was typed, or what is wrong with it. */
export function draftOf(
  kind: Kind,
  key: string,
  typed: TypedRecord,
  now: Date,
): { readonly draft: Draft } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (!kind.keys.pattern.test(key)) problems.push({ field: 'key', message: kind.keys.hint });
  const from = instantTyped(typed, 'from', problems) ?? now;
  const to = instantTyped(typed, 'to', problems);
  if (to && to <= from) problems.push({ field: 'to-date', message: texts.endsTooEarly });
  const read = typed.removal === 'yes' ? { content: undefined } : readTyped(kind, (name) => typed[name] ?? '');
  if ('problems' in read) problems.push(...read.problems);
  if (problems.length || 'problems' in read) return { problems };
  const seen = /^\d{1,6}$/.test(typed.seen ?? '') ? Number(typed.seen) : 0;
  return {
    draft: { kind: kind.id, key, content: read.content, from, to, note: (typed.note ?? '').slice(0, 500), seen },
  };
}

/** `8:30` and `8.30` as `08:30`. */
function timeTyped(typed: string): string {
  return typed.replace(
    /^(\d{1,2})[.:](\d\d)$/,
    (_all, hour: string, minute: string) => `${hour.padStart(2, '0')}:${minute}`,
  );
}

function instantTyped(typed: TypedRecord, name: 'from' | 'to', problems: Problem[]): Date | undefined {
  const [day = '', time] = [typed[`${name}-date`], timeTyped(typed[`${name}-time`] ?? '')];
  if (!day && !time) return undefined;
  const date = plainDateTyped(day);
  if (!date) {
    problems.push({ field: `${name}-date`, message: texts.badDate });
    return undefined;
  }
  if (time && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    problems.push({ field: `${name}-time`, message: texts.badTime });
    return undefined;
  }
  return rigaInstant(date, time || '00:00');
}

/** What the boxes show to begin with: the draft that waits, else the version asked for, else what holds now. */
export function typedFrom(
  kind: Kind,
  base: Pick<Version, 'content' | 'from' | 'to' | 'note'> | undefined,
  isDraft: boolean,
): TypedRecord {
  if (!base) return {};
  const instants = isDraft ? { ...boxesOf('from', base.from), ...boxesOf('to', base.to), note: base.note } : {};
  return { ...typedOf(kind, base.content), ...instants };
}

function boxesOf(name: 'from' | 'to', instant: Date | undefined): TypedRecord {
  if (!instant) return {};
  const time = rigaTime(instant);
  return { [`${name}-date`]: rigaDate(instant), [`${name}-time`]: time === '00:00' ? '' : time };
}
