import type pg from 'pg';
import { copyRows, inBulk, type Row } from '../../platform/bulk/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Db } from '../../platform/db/index.js';
import { dateOf, dayOf, generateBirth, generatedId, householdSize, randomFor } from '../../platform/generate/index.js';
import { fixedLicences } from './demonstration-licences.js';
import type { LicenceKind } from './licence.js';

export interface Fill {
  readonly seed: number;
  /** Among how many of the made-up people there shall be holders. */
  readonly people: number;
}

/** Fills the register with the fixed licences and with certificates of the made-up people; those already there stay. Returns for how many people it did. */
export function fillLicences(db: Db, { seed, people }: Fill): Promise<number> {
  const to = Math.ceil(people / householdSize) * householdSize;
  const today = rigaDate(db.clock.now());
  return inBulk(db, 'registers/licences', async (client) => {
    await putFixed(client, today);
    const kept = await client.query<{ people: number }>('select people from licences.generated where seed = $1', [
      seed,
    ]);
    const from = kept.rows[0]?.people ?? 0;
    if (to <= from) return 0;
    await copyRows(client, columns, made(seed, from, to, today));
    await client.query(
      'insert into licences.generated values ($1, $2) on conflict (seed) do update set people = excluded.people',
      [seed, to],
    );
    return to - from;
  });
}

const columns = `licences.licence (id, number, kind, subject, issued_by, issued_on, valid_until, suspended_on, annulled_on, fictitious)`;

const moulds: readonly [readonly [LicenceKind, string], ...(readonly [LicenceKind, string])[]] = [
  ['security-certificate', 'AS'],
  ['security-certificate', 'AS'],
  ['security-certificate', 'AS'],
  ['blaster-certificate', 'SS'],
  ['detective-certificate', 'DS'],
  ['pyrotechnician-certificate', 'PS'],
];

/** Two adults in a hundred hold a certificate; its last day lies within the years around today. */
function* made(seed: number, from: number, to: number, today: PlainDate): Generator<Row> {
  for (let n = from; n < to; n++) {
    const chance = randomFor(seed, 'licence', n);
    if (!chance.percent(2) || generateBirth(seed, n).birthDate > dateOf(dayOf(today) - 20 * 366)) continue;
    const [kind, series] = chance.pick(moulds);
    const issued = dayOf(today) - 30 - chance.int(2200);
    const fate = chance.int(100);
    yield [
      generatedId(seed, 'licence', n),
      `${series}-${String(n).padStart(7, '0')}`,
      kind,
      `person:${generatedId(seed, 'person', n)}`,
      'Valsts policija',
      dateOf(issued),
      dateOf(issued + 1826),
      fate < 4 ? dateOf(issued + 20) : undefined,
      fate > 95 ? dateOf(issued + 25) : undefined,
      true,
    ];
  }
}

async function putFixed(client: pg.ClientBase, today: PlainDate): Promise<void> {
  for (const values of fixedLicences(today)) {
    const entry = Object.entries({ ...values, fictitious: true });
    await client.query(
      `insert into licences.licence (${entry.map(([column]) => column).join(', ')})
       values (${entry.map((_, index) => `$${index + 1}`).join(', ')}) on conflict do nothing`,
      entry.map(([, value]) => value),
    );
  }
}
