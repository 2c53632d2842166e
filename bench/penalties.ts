import type { Look, SubjectKey } from '../src/audit/index.js';
import { inBulk, withoutIndexes } from '../src/platform/bulk/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { decisionsAbout } from '../src/registers/punishments/index.js';
import type { Ground } from './ground.js';
import { type Measured, median, milliseconds, takeTurns } from './measure.js';

const held = { large: 3_000_000, small: 30_000 } as const;
/** Everybody has two, so that every list has something in it. */
const each = 2;
const look: Look = {
  actor: { kind: 'system', key: 'system:bench', name: 'bench' },
  purpose: 'own-data',
  legalGround: 'Sodu reģistra likums',
};

/** The list of one person's penalties, each look with its audit line, at 3,000,000 penalties and at 30,000. */
export async function measurePenalties(ground: Ground): Promise<Measured[]> {
  for (const name of ['large', 'small'] as const) {
    // Filled with the indexes laid aside: kept up row by row, three million take many times as long.
    const migrate = await ground.house(name, 1);
    await inBulk(migrate.db('migrate'), 'bench', (client) =>
      withoutIndexes(
        client,
        'punishments',
        held[name],
        async () => void (await client.query(penalties, [held[name], each])),
      ),
    );
    await migrate.close();
    await ground.run(name, 'vacuum analyze punishments.penalty');
  }
  const houses = { large: await ground.house('large', 1), small: await ground.house('small', 1) };
  try {
    const figures = await takeTurns(
      (['large', 'small'] as const).map((name) => ({ name, run: () => listsOf(houses[name], held[name]) })),
      7,
    );
    return [
      {
        measure: 'penalties of one person at 3,000,000',
        ours: milliseconds(figures.median('large')),
        bare: milliseconds(figures.median('small')),
        ratio: figures.ratio('large', 'small'),
        target: { atMost: 1.5 },
      },
    ];
  } finally {
    await Promise.all([houses.large.close(), houses.small.close()]);
  }
}

async function listsOf(house: OpenHouse, rows: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const subject = subjectOf(Math.floor((Math.random() * rows) / each));
    const began = performance.now();
    const found = await house.db('web').transaction({}, (tx) => decisionsAbout(tx, look, subject, { archive: true }));
    times.push(performance.now() - began);
    if (found.length !== each) throw new Error(`the list has ${found.length} penalties, not ${each}`);
  }
  return median(times);
}

const subjectOf = (n: number): SubjectKey => `person:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const penalties = `
  insert into punishments.penalty (id, subject, case_number, series, decision_number, decided_on, in_force_on, authority, law, article, part,
    offence_at, offence_place, base_penalty, amount_cents, due_on, fictitious)
  select gen_random_uuid(), 'person:00000000-0000-4000-8000-' || lpad(to_hex(n / $2::int), 12, '0'), 'C-' || n, 'PP', 'PP ' || (10000000 + n),
    current_date - 40 - n % 300, current_date - 25 - n % 300, 'Valsts policija', 'Ceļu satiksmes likums', '57', '2',
    now() - (42 + n % 300) * interval '1 day', 'Brīvības iela 1, Rīga', 'fine', 4000, current_date + 5 - n % 300, true
  from generate_series(0, $1::int - 1) n`;
