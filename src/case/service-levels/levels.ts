import { agencySnapshot, calendarFrom, weekOn } from '../../agency/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Pause } from '../deadlines/due.js';
import type { SubmissionKind } from '../intake/message.js';
import { type Hours, type Office, type Target, targetAt } from './clock.js';

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof priorities)[number];

/** 1: the widest or the most pressing; 3: the narrowest or what can wait. */
export const grades = [1, 2, 3] as const;
export type Grade = (typeof grades)[number];

/** How much is touched, and how pressing it is. */
export interface Weight {
  readonly impact: Grade;
  readonly urgency: Grade;
}

/** What is promised for a priority. */
export interface ServiceLevel {
  readonly priority: Priority;
  readonly hours: Hours;
  readonly response: Target;
  readonly resolution: Target;
}

/** One cell of the matrix. */
export interface MatrixCell extends Weight {
  readonly priority: Priority;
}

/** The matrix in force on a day. */
export function matrixOn(tx: Tx, day: PlainDate): Promise<MatrixCell[]> {
  return tx.many<MatrixCell>(sql`
    select distinct on (impact, urgency) impact, urgency, priority from casework.priority_matrix
    where valid_from <= ${day}::date order by impact, urgency, valid_from desc`);
}

/** The priority that the matrix in force on a day gives. */
export async function priorityOf(tx: Tx, { impact, urgency }: Weight, day: PlainDate): Promise<Priority> {
  const found = (await matrixOn(tx, day)).find((cell) => cell.impact === impact && cell.urgency === urgency);
  if (!found) throw new Error(`the matrix has no cell for ${impact} and ${urgency}`);
  return found.priority;
}

interface LevelRow {
  readonly priority: Priority;
  readonly hours: Hours;
  readonly responseAmount: number;
  readonly responseUnit: Target['unit'];
  readonly resolutionAmount: number;
  readonly resolutionUnit: Target['unit'];
}

/** What is promised on a day, for every priority. */
export async function levelsOn(tx: Tx, day: PlainDate): Promise<ServiceLevel[]> {
  const rows = await tx.many<LevelRow>(sql`
    select distinct on (priority) priority, hours, response_amount as "responseAmount", response_unit as "responseUnit",
      resolution_amount as "resolutionAmount", resolution_unit as "resolutionUnit"
    from casework.service_level where valid_from <= ${day}::date order by priority, valid_from desc`);
  return rows.map(({ priority, hours, ...row }) => ({
    priority,
    hours,
    response: { amount: row.responseAmount, unit: row.responseUnit },
    resolution: { amount: row.resolutionAmount, unit: row.resolutionUnit },
  }));
}

/** What a kind of submission gets when it comes; undefined where it has the statutory clock alone. */
export function usualWeight(tx: Tx, kind: SubmissionKind): Promise<Weight | undefined> {
  return tx.maybe<Weight>(sql`select impact, urgency from casework.usual_priority where kind = ${kind}`);
}

/** The office as it works from a day on, by what the agency has published: its hours, and its own special days. */
export async function officeOn(tx: Tx, day: PlainDate): Promise<Office> {
  const snapshot = await agencySnapshot(tx);
  return { calendar: calendarFrom(snapshot.at(tx.now)), hours: weekOn(snapshot, 'office', day) };
}

/** Until when a case of a priority is to be answered first and solved, from when it came and how it has stood still. */
export interface Targets {
  readonly respondBy: Date;
  readonly resolveBy: Date;
}

export async function targetsOf(
  tx: Tx,
  priority: Priority,
  startedAt: Date,
  pauses: readonly Pause[],
): Promise<Targets> {
  const day = rigaDate(startedAt);
  const level = (await levelsOn(tx, day)).find((one) => one.priority === priority);
  if (!level) throw new Error(`nothing is promised for ${priority}`);
  const run = { office: await officeOn(tx, day), hours: level.hours, startedAt, pauses };
  return { respondBy: targetAt(run, level.response), resolveBy: targetAt(run, level.resolution) };
}
