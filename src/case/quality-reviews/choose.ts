import { createHash } from 'node:crypto';

/** Something that may be drawn. */
export interface Candidate {
  readonly id: string;
  /** Whose work it is. */
  readonly ofKey: string;
}

/**
 * Draws so many of each person: those whose hash with the seed is lowest. Whoever knows seed and population draws the same again, and
 * nobody who does not know the seed can tell beforehand what will be drawn.
 */
export function choose<One extends Candidate>(seed: string, population: readonly One[], perPerson: number): One[] {
  const taken = new Map<string, number>();
  return population
    .map((one) => ({ one, rank: sha256(`${seed}:${one.id}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .flatMap(({ one }) => {
      const before = taken.get(one.ofKey) ?? 0;
      taken.set(one.ofKey, before + 1);
      return before < perPerson ? [one] : [];
    });
}

/** What a population was: the hash of its ids in order. */
export function hashOfPopulation(population: readonly Candidate[]): string {
  return sha256(
    population
      .map(({ id }) => id)
      .sort()
      .join('\n'),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
