// For the test and the bench: whether two empty answers can be told apart by the time that they take.
import type { Look, SubjectKey } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { recordsToldTo } from './asked.js';

/** Welch's t between the times of two people's answers, asked by turns in an order of chance, `each` times each; under 4.5 they are alike. */
export async function tOf(
  house: Pick<House, 'db'>,
  look: Look,
  [one, other]: readonly [SubjectKey, SubjectKey],
  each: number,
): Promise<number> {
  const times = { one: [] as number[], other: [] as number[] };
  await house
    .db('web')
    .transaction({}, async (tx) => {
      for (let n = 0; n < 100; n++) await timeOf(tx, look, n % 2 ? one : other);
      for (let n = 0; n < each; n++) {
        const first = Math.random() < 0.5;
        for (const turn of first ? (['one', 'other'] as const) : (['other', 'one'] as const))
          times[turn].push(await timeOf(tx, look, turn === 'one' ? one : other));
      }
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return welch(quiet(times.one), quiet(times.other));
}

/** Measuring leaves no lines behind. */
class Undone extends Error {}

async function timeOf(tx: Tx, look: Look, subject: SubjectKey): Promise<number> {
  const began = process.hrtime.bigint();
  await recordsToldTo(tx, look, subject);
  return Number(process.hrtime.bigint() - began);
}

/** Without the slowest twentieth, in which the machine did something else. */
function quiet(times: readonly number[]): readonly number[] {
  return [...times].sort((one, other) => one - other).slice(0, Math.ceil(times.length * 0.95));
}

function welch(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [momentsOf(one), momentsOf(other)];
  return (first.mean - second.mean) / Math.sqrt(first.variance / one.length + second.variance / other.length);
}

function momentsOf(times: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { mean, variance: times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1) };
}
