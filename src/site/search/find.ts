import type { Text } from '../../platform/text/index.js';
import { closeness, type Stemmed, stemmed, wordsOf } from './match.js';

/** Something that can be found. */
export interface Entry {
  readonly title: Text;
  readonly href: Text;
  /** What is told at once, on the page of results. */
  readonly answer: Text;
  /** Words by which it is found, the weightiest list first. */
  readonly words: readonly (readonly string[])[];
}

/** Words that tell nothing of what is looked for. */
const idle = new Set(
  wordsOf(
    'un vai ka kā ar par no uz es man mans mana mani mums jūs tas tā ir nav var varu gribu vēlos zināt uzzināt lūdzu kur kas kad cik the a an of to in on for my me i is are can do how what where when want need get know please',
  ),
);

const weights = [6, 4, 1.5];
const most = 8;

/** An entry made ready: each of its words with its weight, and what it is called. */
export interface Ready {
  readonly entry: Entry;
  readonly words: readonly (Stemmed & { readonly weight: number })[];
  readonly names: readonly { readonly words: readonly Stemmed[]; readonly weight: number }[];
}

export function makeReady(entry: Entry): Ready {
  const words = new Map<string, number>();
  entry.words.forEach((texts, rank) => {
    for (const word of texts.flatMap(wordsOf))
      if (!idle.has(word)) words.set(word, Math.max(words.get(word) ?? 0, weights[rank] ?? 1));
  });
  return { entry, words: [...words].map(([word, weight]) => ({ ...stemmed(word), weight })), names: namesOf(entry) };
}

/** The last list is told about it and names nothing. */
function namesOf(entry: Entry): Ready['names'] {
  return entry.words
    .slice(0, -1)
    .flatMap((texts, rank) => texts.map((text) => ({ words: tellingWords(text), weight: weights[rank] ?? 1 })))
    .filter(({ words }) => words.length > 0)
    .map(({ words, weight }) => ({ words: words.map(stemmed), weight }));
}

function tellingWords(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !idle.has(word) && word.length > 1);
}

/** What fits a query, the best first; every word that tells something should fit, and half of them must. */
export function find(entries: readonly Ready[], query: string): readonly Entry[] {
  const asked = tellingWords(query.slice(0, 200)).slice(0, 12).map(askedFor);
  return entries
    .map((ready) => ({ entry: ready.entry, score: scoreOf(asked, ready) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** How well known words fit one that was typed; the same word stands in many entries and is compared once. */
type Asked = (known: Stemmed) => number;

function askedFor(word: string): Asked {
  const typed = stemmed(word);
  const before = new Map<string, number>();
  return (known) => {
    const value = before.get(known.word) ?? closeness(typed, known);
    before.set(known.word, value);
    return value;
  };
}

function scoreOf(asked: readonly Asked[], { words, names }: Ready): number {
  let score = 0;
  let fitting = 0;
  for (const fits of asked) {
    let best = 0;
    for (const known of words) best = Math.max(best, fits(known) * known.weight);
    score += best;
    if (best > 0) fitting += 1;
  }
  if (fitting === 0 || fitting * 2 < asked.length) return 0;
  return (score + wholeName(asked, names)) * (fitting / asked.length);
}

/** What is called by its whole name is meant: a lost gun is a gun before it is any other lost thing. */
function wholeName(asked: readonly Asked[], names: Ready['names']): number {
  const fit = (known: Stemmed) => Math.max(...asked.map((fits) => fits(known)));
  return Math.max(0, ...names.map(({ words, weight }) => weight * Math.min(...words.map(fit))));
}
