/** Chance that always falls the same way for the same seed and place. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  pick<Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
  /** True in so many of a hundred cases. */
  percent(part: number): boolean;
}

/** The chance that belongs to item `n` of a kind: independent of how many others were generated, and in which order. */
export function randomFor(seed: number, kind: string, n: number): Random {
  let state = mix(mix(seed ^ hash(kind)) ^ mix(n + 0x9e3779b9));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state);
  };
  const int = (below: number) => next() % below;
  return {
    int,
    percent: (part) => int(1000) < part * 10,
    pick: (items) => items[int(items.length)] ?? items[0],
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function hash(text: string): number {
  let sum = 2166136261;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 16777619);
  return sum;
}

const kinds = {
  person: '0001',
  entity: '0002',
  conviction: '0003',
  penalty: '0004',
  measure: '0005',
  proceeding: '0006',
  licence: '0007',
  weapon: '0008',
  permit: '0009',
  biometrics: '000a',
  object: '000b',
  archived: '000c',
  sheet: '000d',
};

/** The id of generated item `n`: the same in every register, and plainly made up (it begins with 5eed). */
export function generatedId(seed: number, kind: keyof typeof kinds, n: number): string {
  return `5eed${hex(seed, 4)}-${kinds[kind]}-8000-8000-${hex(n, 12)}`;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0').slice(-length);
}
