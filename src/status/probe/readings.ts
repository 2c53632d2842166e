import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { noticeFailures } from './notice-failures.js';

/** What one asking of a component gave; `at` in milliseconds of the epoch. */
export interface Reading {
  readonly component: string;
  readonly at: number;
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly code: string;
}

/** Keeps readings, one a component and minute, and adds each to its day; what failed during planned works is counted apart. */
export async function keepReadings(house: Pick<House, 'db'>, readings: readonly Reading[]): Promise<void> {
  await house.db('worker').transaction({}, async (tx) => {
    for (const reading of readings) await keepReading(tx, reading);
    for (const component of new Set(readings.map((reading) => reading.component))) await noticeFailures(tx, component);
  });
}

async function keepReading(tx: Tx, { component, at, ok, milliseconds, code }: Reading): Promise<void> {
  const minute = new Date(Math.floor(at / 60_000) * 60_000);
  const isNew = await tx.run(sql`
    insert into status.reading (component, at, ok, milliseconds, code) values (${component}, ${minute}, ${ok}, ${milliseconds}, ${code})
    on conflict do nothing`);
  if (!isNew) return;
  await tx.run(sql`
    insert into status.day (component, day, asked, failed, failed_planned)
    select ${component}, ${rigaDate(minute)}::date, 1, ${ok ? 0 : 1}::int, case when ${ok}::boolean then 0 else planned end
    from (select (exists (select from status.notice where kind = 'planned' and cancelled_at is null and ${component} = any(components)
      and starts_at <= ${minute} and coalesce(ended_at, expected_end_at) > ${minute}))::int as planned) found
    on conflict (component, day) do update set asked = day.asked + 1, failed = day.failed + excluded.failed,
      failed_planned = day.failed_planned + excluded.failed_planned`);
}

/** Readings older than eight days have long been added up. */
export async function forgetReadings(tx: Tx): Promise<void> {
  await tx.run(sql`delete from status.reading where at < ${tx.now}::timestamptz - interval '8 days'`);
}

/** How a component stood when it was asked last. */
export interface Now {
  readonly component: string;
  readonly at: Date;
  readonly ok: boolean;
  readonly milliseconds: number;
}

/** The last reading of each component within ten minutes: an older one tells nothing of now. */
export function latestReadings(tx: Tx): Promise<Now[]> {
  return tx.many<Now>(sql`
    select distinct on (component) component, at, ok, milliseconds from status.reading
    where at > ${tx.now}::timestamptz - interval '10 minutes' order by component, at desc`);
}

/** Readings of a component over some days. */
export interface Availability {
  readonly component: string;
  readonly asked: number;
  readonly failed: number;
  readonly failedPlanned: number;
}

/** The sums of the last so many days, today among them. */
export function availabilityOf(tx: Tx, days: number): Promise<Availability[]> {
  return tx.many<Availability>(sql`
    select component, sum(asked)::int as asked, sum(failed)::int as failed, sum(failed_planned)::int as "failedPlanned" from status.day
    where day > ${rigaDate(tx.now)}::date - ${days}::int group by component`);
}

/** Per cent of the readings that were answered; what failed during planned works is left out on both sides. Undefined where nothing was measured. */
export function shareOf({
  asked,
  failed,
  failedPlanned,
}: Pick<Availability, 'asked' | 'failed' | 'failedPlanned'>): number | undefined {
  const counted = asked - failedPlanned;
  return counted > 0 ? (100 * (asked - failed)) / counted : undefined;
}
