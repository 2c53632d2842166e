import { lists } from '../src/case/index.js';
import type { Visitor } from '../src/identity/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { fillCases } from './filled-cases.js';
import type { DatabaseName, Ground } from './ground.js';
import { type Measured, median, milliseconds, takeTurns } from './measure.js';

const small = 10_000;
const unit = 'punishment-register';

/** Searching a million cases of ten years (with --full) against ten thousand: a number, a common name, a whole name, words of a text, and nothing. */
export async function measureSearch(ground: Ground, full: boolean): Promise<Measured[]> {
  // Filling a million takes minutes: without --full a fifth of them is searched.
  const large = full ? 1_000_000 : 200_000;
  await fillSearch(ground, 'large', large);
  await fillSearch(ground, 'small', small);
  const houses = { large: await ground.house('large', 1), small: await ground.house('small', 1) };
  const lines: Measured[] = [];
  try {
    for (const [kind, typed] of Object.entries(searches))
      lines.push(await compare(`search of ${large.toLocaleString('en')} cases: ${kind}`, typed, houses));
  } finally {
    await Promise.all([houses.large.close(), houses.small.close()]);
  }
  return lines;
}

const searches = {
  'a number': (turn: number) => ({ text: `IC/2026/7-77/${1 + (turn % 900)}` }),
  'a common name': () => ({ text: 'berzina' }),
  'a whole name': (turn: number) => ({
    text: `${'abcdefghijklmnoprstu'[turn % 20]}vards uzvards${String(turn % 97).padStart(5, '0')}`,
  }),
  'two words of a text': (turn: number) => ({ text: `iela nr${turn % 40}` }),
  'every text': () => ({ text: 'pieteikums' }),
  'a filter that all pass': () => ({ way: 'portal' }),
  'a filter that few pass': () => ({ holder: `person:${key.slice(7, -1)}7`, state: 'closed' }),
  'filters and a name': () => ({ way: 'portal', unit, text: 'berzina', from: '2020-01-01' }),
  nothing: () => ({ text: 'neatrodams ciparins' }),
} as const;

async function compare(
  measure: string,
  typed: (turn: number) => lists.CaseSearch,
  houses: Readonly<Record<'large' | 'small', OpenHouse>>,
): Promise<Measured> {
  const time = (name: 'large' | 'small') => timeOf(houses[name], typed);
  const figures = await takeTurns(
    [
      { name: 'large', run: () => time('large') },
      { name: 'small', run: () => time('small') },
    ],
    5,
  );
  return {
    measure,
    ours: milliseconds(figures.median('large')),
    bare: milliseconds(figures.median('small')),
    ratio: figures.ratio('large', 'small'),
    target: { atMost: 2 },
  };
}

async function timeOf(house: OpenHouse, typed: (turn: number) => lists.CaseSearch): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 60; turn++) {
    const began = performance.now();
    await house
      .db('web')
      .transaction({ units: [unit] }, (tx) => lists.searchCases(tx, searcher, typed(turn), { limit: 51 }));
    times.push(performance.now() - began);
  }
  return median(times);
}

const key = 'person:00000000-0000-4000-8000-000000000001';
const searcher: Visitor = {
  sessionId: '00000000-0000-4000-8000-000000000002',
  person: { key, id: key.slice(7), givenName: 'Dace', familyName: 'Rozīte' },
  assurance: 'high',
  authenticatedAt: new Date(0),
  side: 'staff',
  actingFor: { key, name: 'Dace Rozīte', relation: 'self' },
  grants: [{ grant: 'officer', unit }],
};

/**
 * Closed and open cases over ten years, each with a text. The more cases, the more people:
 * a whole name finds some five cases among however many, whom one of the staff held some
 * thirty, a common name and every word of the texts more than a page. So what is compared are pages of the same length.
 */
export function fillSearch(ground: Ground, name: DatabaseName, count: number): Promise<void> {
  return fillCases(ground, name, {
    cases,
    count,
    text: `'Brīvības iela nr' || abs(hashtext(number)) % 40 || ' pieteikums'`,
  });
}

const cases = `
  insert into casework.case_file (id, number, case_index, service, unit, subject_key, subject_name, applicant, applicant_key, way,
    assurance, lang, answers, delivery, price, price_gross, urgent, term, submitted_at, paid_at, delivered_at, assigned_to)
  select gen_random_uuid(), 'IC/2026/7-77/' || n, '7-77', 'conviction-certificate',
    (array['punishment-register', 'punishment-register', 'invalid-documents'])[1 + n % 3], 'person:' || gen_random_uuid(),
    case when n % 31 = 0 then 'Anna Bērziņa' else substr('abcdefghijklmnoprstu', 1 + n % 20, 1) || 'vārds uzvārds' || lpad(((n / 50) % ($1::int / 100))::text, 5, '0') end,
    '{}', 'person:x', 'portal', 'high', 'lv', '{}', '{"way":"portal"}', '{}', 0, false, 'certificate-normal', at, at, at,
    case when n % ($1::int / 50) = 0 then 'person:00000000-0000-4000-8000-000000000007' end
  from generate_series(1, $1::int) n, lateral (select now() - (n::float / $1::int) * interval '3650 days' as at) as instants`;
