import { agencySnapshot, calendarFrom, weekOn } from '../../agency/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { load, type View } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Pause } from '../deadlines/due.js';
import type { SubmissionKind } from '../intake/message.js';
import { type Hours, type Office, type Target, targetAt } from './clock.js';
import { levelKind, matrixKind, promiseSet, usualKind } from './promise-kinds.js';

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

async function promisesAt(tx: Tx, at: Date): Promise<View> {
  return (await load(tx, promiseSet)).at(at);
}

/** The matrix in force at an instant. */
export async function matrixAt(tx: Tx, at: Date): Promise<readonly MatrixCell[]> {
  const matrix = (await promisesAt(tx, at)).find(matrixKind, 'matrix')?.content;
  if (!matrix) return [];
  return grades.flatMap((impact) =>
    grades.map((urgency) => ({ impact, urgency, priority: matrix[`i${impact}u${urgency}`] })),
  );
}

/** The priority that the matrix in force at an instant gives. */
export async function priorityOf(tx: Tx, { impact, urgency }: Weight, at: Date): Promise<Priority> {
  const found = (await matrixAt(tx, at)).find((cell) => cell.impact === impact && cell.urgency === urgency);
  if (!found) throw new Error(`the matrix has no cell for ${impact} and ${urgency}`);
  return found.priority;
}

/** What is promised at an instant, for every priority. */
export async function levelsAt(tx: Tx, at: Date): Promise<readonly ServiceLevel[]> {
  const view = await promisesAt(tx, at);
  return priorities.flatMap((priority) => {
    const promised = view.find(levelKind, priority)?.content;
    if (!promised) return [];
    const { hours, responseAmount, responseUnit, resolutionAmount, resolutionUnit } = promised;
    const response = { amount: responseAmount, unit: responseUnit };
    return [{ priority, hours, response, resolution: { amount: resolutionAmount, unit: resolutionUnit } }];
  });
}

/** What a kind of submission gets when it comes; undefined where it has the statutory clock alone. */
export async function usualWeight(tx: Tx, kind: SubmissionKind): Promise<Weight | undefined> {
  const usual = (await promisesAt(tx, tx.now)).find(usualKind, kind)?.content;
  const gradeOf = (value: string) => grades.find((grade) => String(grade) === value) ?? 3;
  return usual && { impact: gradeOf(usual.impact), urgency: gradeOf(usual.urgency) };
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
  const level = (await levelsAt(tx, startedAt)).find((one) => one.priority === priority);
  if (!level) throw new Error(`nothing is promised for ${priority}`);
  const run = { office: await officeOn(tx, rigaDate(startedAt)), hours: level.hours, startedAt, pauses };
  return { respondBy: targetAt(run, level.response), resolveBy: targetAt(run, level.resolution) };
}
