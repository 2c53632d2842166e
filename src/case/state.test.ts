import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type State, states } from './state.js';
import { type Deed, deeds, type Life, openLife } from './testing.js';

/** The table at the head of state.ts: which deeds are possible in which state. */
function readTable(): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = readFileSync(new URL('./state.ts', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(' * |'))
    .map((line) =>
      line
        .slice(4)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const [head = [], ...body] = rows;
  return new Map(
    body.map(([state = '', ...cells]) => [state, new Set(head.slice(1).filter((name, n) => name && cells[n] === '✓'))]),
  );
}

const table = readTable();
let life: Life;
beforeAll(async () => {
  life = await openLife();
});

test('the table knows every state and every deed', () => {
  expect([...table.keys()]).toEqual([...states]);
  expect([...table.values()].flatMap((row) => [...row]).every((deed) => deed in deeds)).toBe(true);
});

const onLetters: ReadonlySet<Deed> = new Set(['answer', 'extend', 'forward', 'reopen', 'merge']);
/** Ends of a letter. */
const onlyLetters: readonly State[] = ['answered', 'forwarded', 'merged'];
/** Cases of a service are decided, letters answered: each deed is tried on the kind that it is for. */
const kindsFor = (deed: Deed): readonly ('certificate' | 'letter')[] =>
  onLetters.has(deed) ? ['letter'] : ['certificate'];
/** States that a letter never comes to. */
const onlyCertificates: readonly State[] = [
  'awaiting-payment',
  'in-progress',
  'granted',
  'ready-to-send',
  'delivered',
  'refused',
  'lapsed',
];

/** What is refused changes nothing: all refused deeds of a state are tried on one case, which must stand as it stood. */
const standing = new Map<string, Promise<string>>();
function untouched(state: State, kind: 'certificate' | 'letter'): Promise<string> {
  const key = `${state} ${kind}`;
  const found = standing.get(key) ?? life.caseThatIs(state, kind);
  standing.set(key, found);
  return found;
}

describe.each(states)('a case that is %s', (state) => {
  test.each(Object.keys(deeds) as Deed[])('and %s', async (deed) => {
    for (const kind of kindsFor(deed)) {
      if (kind === 'letter' && onlyCertificates.includes(state)) {
        expect(table.get(state)?.has(deed), 'no letter comes here').toBe(false);
        continue;
      }
      // A letter’s own ends are not reached by a certificate.
      if (kind === 'certificate' && onlyLetters.includes(state)) continue;
      const id = table.get(state)?.has(deed) ? await life.caseThatIs(state, kind) : await untouched(state, kind);
      const before = await life.traces(id);
      const done = await life.attempt(deed, id);
      const after = await life.traces(id);
      expect(done, `${deed} on ${state}`).toBe(table.get(state)?.has(deed));
      if (done) {
        expect(after.audit, 'an audit line with actor and subject').toBeGreaterThan(before.audit);
        expect(after.entries, 'a line on the timeline').toBeGreaterThan(before.entries);
      } else expect(after).toEqual(before);
    }
  });
});
