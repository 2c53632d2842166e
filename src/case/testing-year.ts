import { randomUUID } from 'node:crypto';
import { asAdmin } from '../../test/support/index.js';
import { rigaDate } from '../platform/clock/index.js';
import type { Dimension, MeasureId } from './figures.js';

// A year of made-up matters, and what is to be counted of them, counted by hand: the oracle of every figure.

/** One matter as it went, told before it is put anywhere. */
export interface Made {
  readonly id: string;
  readonly unit: string;
  readonly kind: string;
  readonly service: string | null;
  readonly way: string;
  readonly priority: string | null;
  readonly submitted: Date;
  readonly dueOn: string | null;
  readonly asked: Date | null;
  readonly ended: { readonly how: 'answered' | 'granted' | 'refused' | 'withdrawn'; readonly at: Date } | null;
  readonly isGrounded: boolean;
  readonly responded: Date | null;
  readonly respondBy: Date | null;
  readonly resolveBy: Date | null;
  readonly wroteAgain: boolean;
  readonly score: number | null;
}

/** The same numbers in every run, so that a failure can be looked at. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const upTo = (most: number) => Math.floor(next() * most);
  return { next, upTo, of: <T>(list: readonly T[]) => list[upTo(list.length)] as T };
}

const hour = 3_600_000;
const begins = new Date('2025-12-31T22:00:00Z');

/** A year of matters of every sort up to an instant; the same in every run. */
export function makeYear(now: Date): readonly Made[] {
  return Array.from({ length: 500 }, (_, n) => make(dice(n + 1), now));
}

function make({ next, upTo, of }: ReturnType<typeof dice>, now: Date): Made {
  const submitted = new Date(begins.getTime() + upTo(328 * 24) * hour + upTo(60) * 60_000);
  const kind = of(['service-request', 'support', 'question', 'complaint']);
  const isService = kind === 'service-request';
  const priority = kind === 'support' ? of(['P1', 'P2', 'P3', 'P4']) : null;
  const at = new Date(submitted.getTime() + (1 + upTo(30 * 24)) * hour);
  const how = next() < 0.1 ? 'withdrawn' : isService ? of(['granted', 'refused'] as const) : 'answered';
  const ended = next() < 0.85 && at < now ? ({ how, at } as const) : null;
  return {
    id: randomUUID(),
    unit: of(['records', 'service-desk', 'quality']),
    kind,
    service: isService ? 'conviction-certificate' : null,
    way: of(['portal', 'post', 'phone', 'email']),
    priority,
    submitted,
    dueOn: next() < 0.9 ? rigaDate(new Date(submitted.getTime() + 14 * 24 * hour)) : null,
    asked: !ended && next() < 0.3 ? at : null,
    ended,
    isGrounded: next() < 0.8,
    responded:
      priority && next() < 0.8 && submitted.getTime() + 3 * hour < now.getTime()
        ? new Date(submitted.getTime() + upTo(180) * 60_000)
        : null,
    respondBy: priority ? new Date(submitted.getTime() + 2 * hour) : null,
    resolveBy: priority ? new Date(submitted.getTime() + 15 * 24 * hour) : null,
    wroteAgain: next() < 0.3,
    score: ended && ended.how !== 'withdrawn' && next() < 0.5 ? 1 + upTo(5) : null,
  };
}

const decisionOf = ({ ended, isGrounded }: Made) => {
  if (ended?.how === 'granted') return { outcome: 'grant' };
  if (ended?.how !== 'refused') return null;
  const text = { lv: 'x', en: 'x' };
  return { outcome: 'refuse', ground: 'R04', norm: text, facts: isGrounded ? 'fakti' : '', remedy: text };
};

/** All in three statements: what is arranged here has no front door. */
/** Puts a year of matters where the cases stand, by the superuser: a year cannot be lived through in a test. */
export async function layOut(adminUrl: string, made: readonly Made[]): Promise<void> {
  const when = ({ ended }: Made, ...hows: string[]) => (ended && hows.includes(ended.how) ? ended.at : null);
  const rows = made.map((one, n) => ({
    ...one,
    number: `2-01/2026/${n + 1}`,
    decided: when(one, 'granted', 'refused'),
    decision: decisionOf(one),
    issued: when(one, 'granted'),
    withdrawn: when(one, 'withdrawn'),
    answered: when(one, 'answered'),
  }));
  const insert = (text: string) => asAdmin(adminUrl, text, [JSON.stringify(rows)]);
  await insert(`
    insert into casework.case_file (id, number, case_index, kind, service, unit, subject_key, subject_name, applicant, applicant_key, way,
      assurance, lang, answers, delivery, price, price_gross, submitted_at, paid_at, clock_started_at, due_on, asked_at, referred_at, decided_at,
      decision, issued_at, delivered_at, withdrawn_at, answered_at, priority, respond_by, resolve_by, responded_at)
    select id, number, '2-01', kind, service, unit, 'person:x', 'Fiktīva Persona', '{}', 'person:x', way, 'high', 'lv', '{}', '{}', '{}', 0,
      submitted, submitted, submitted, "dueOn", asked, submitted, decided, decision, issued, decided, withdrawn, answered, priority, "respondBy",
      "resolveBy", responded
    from jsonb_to_recordset($1::jsonb) as made(id uuid, number text, kind text, service text, unit text, way text, submitted timestamptz,
      "dueOn" date, asked timestamptz, decided timestamptz, decision jsonb, issued timestamptz, withdrawn timestamptz, answered timestamptz,
      priority text, "respondBy" timestamptz, "resolveBy" timestamptz, responded timestamptz)`);
  await insert(`
    insert into casework.entry (case_id, at, kind, way, assurance, author_kind, audience, subject_key, unit)
    select id, submitted + interval '5 minutes', 'message', 'email', 'email', 'client', 'everyone', 'person:x', unit
    from jsonb_to_recordset($1::jsonb) as made(id uuid, submitted timestamptz, unit text, "wroteAgain" boolean) where "wroteAgain"`);
  await insert(`
    insert into casework.survey (id, case_id, token, asked_at, expires_at, score, answered_at, subject_key, unit)
    select gen_random_uuid(), id, decode(md5(id::text) || md5(id::text), 'hex'), at, at + interval '9 days', score, at + interval '1 hour', 'person:x', unit
    from jsonb_to_recordset($1::jsonb) as made(id uuid, unit text, score int, ended jsonb),
      lateral (select (ended->>'at')::timestamptz as at) as instants where score is not null`);
}

interface Event {
  readonly measure: MeasureId;
  readonly at: Date;
  readonly hit: boolean;
}

/** The same events, told from what was made and not from the database. */
function eventsOf(one: Made, now: Date): Event[] {
  const { ended } = one;
  const onMerits = ended && ended.how !== 'withdrawn' ? ended : null;
  const events: (Event | false | null)[] = [
    { measure: 'received', at: one.submitted, hit: ['portal', 'email'].includes(one.way) },
    ended && { measure: 'ended', at: ended.at, hit: ended.how !== 'withdrawn' },
    onMerits && { measure: 'reopened', at: onMerits.at, hit: false },
    onMerits?.how === 'refused' && { measure: 'refusal', at: onMerits.at, hit: one.isGrounded },
    onMerits &&
      ['support', 'question'].includes(one.kind) && { measure: 'first-contact', at: onMerits.at, hit: !one.wroteAgain },
    onMerits && one.score !== null && { measure: 'asked', at: onMerits.at, hit: true },
    onMerits &&
      one.score !== null && { measure: 'satisfied', at: new Date(onMerits.at.getTime() + hour), hit: one.score >= 4 },
    ...targetsOf(one, now),
  ];
  return events.filter((event) => event !== false && event !== null);
}

function targetsOf(one: Made, now: Date): (Event | false)[] {
  const { ended, respondBy, resolveBy, asked } = one;
  const first = (...instants: (Date | null | undefined)[]) =>
    instants.filter((each) => each instanceof Date).sort((a, b) => a.getTime() - b.getTime())[0] ?? now;
  const done = ended && ended.how !== 'withdrawn' ? ended.at : null;
  const response = one.responded ?? ended?.at ?? null;
  const events: (Event | false)[] = [];
  if (one.dueOn && ended?.how !== 'withdrawn' && (done || !asked)) {
    const ends = new Date(new Date(`${one.dueOn}T00:00:00Z`).getTime() + 24 * hour);
    const midnight = new Date(ends.getTime() - offsetOf(ends));
    events.push({ measure: 'term', at: first(done, midnight), hit: done !== null && done < midnight });
  }
  if (respondBy && (response || !asked))
    events.push({
      measure: 'response',
      at: first(response, respondBy),
      hit: response !== null && response <= respondBy,
    });
  if (resolveBy && (ended || !asked))
    events.push({
      measure: 'resolution',
      at: first(ended?.at, resolveBy),
      hit: ended !== null && ended.at <= resolveBy,
    });
  return events;
}

/** Riga is two hours ahead, three in summer (2026: from March 29 to October 25, at 01:00 UTC). */
function offsetOf(wall: Date): number {
  const isSummer = wall >= new Date('2026-03-29T03:00:00Z') && wall < new Date('2026-10-25T04:00:00Z');
  return (isSummer ? 3 : 2) * hour;
}

/** What there was in a period, counted from what was made and not from the database: `measure|group` → how many, and how many kept. */
export function countByHand(
  made: readonly Made[],
  now: Date,
  period: { readonly from: Date; readonly to: Date },
  by: Dimension,
) {
  const sums = new Map<string, { total: number; hits: number }>();
  for (const one of made)
    for (const { measure, at, hit } of eventsOf(one, now)) {
      if (at < period.from || at >= period.to || at >= now) continue;
      const key = `${measure}|${groupOf(one, at, by)}`;
      const sum = sums.get(key) ?? { total: 0, hits: 0 };
      sums.set(key, { total: sum.total + 1, hits: sum.hits + (hit ? 1 : 0) });
    }
  return Object.fromEntries(sums);
}

function groupOf(one: Made, at: Date, by: Dimension): string {
  if (by === 'all') return '';
  if (by === 'month') return rigaDate(at).slice(0, 7);
  return one[by] ?? '';
}
