import type pg from 'pg';
import { copyRows, inBulk, type Row } from '../../platform/bulk/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Db } from '../../platform/db/index.js';
import {
  dateOf,
  dayOf,
  generateBirth,
  generatedId,
  householdSize,
  pickAddress,
  type Random,
  randomFor,
} from '../../platform/generate/index.js';
import { fixedRows } from './demonstration-weapons.js';
import type { Category, Use, WeaponKind } from './weapon.js';

export interface Fill {
  readonly seed: number;
  /** Among how many of the made-up people there shall be holders. */
  readonly people: number;
}

/** Fills the register with the fixed weapons and those of made-up people; those already there stay. Returns for how many people it did. */
export function fillWeapons(db: Db, { seed, people }: Fill): Promise<number> {
  const to = Math.ceil(people / householdSize) * householdSize;
  const today = rigaDate(db.clock.now());
  return inBulk(db, 'registers/weapons', async (client) => {
    await putFixed(client, today);
    const kept = await client.query<{ people: number }>('select people from weapons.generated where seed = $1', [seed]);
    const from = kept.rows[0]?.people ?? 0;
    if (to > from) {
      for (const { target, row } of targets) await copyRows(client, target, rows(seed, from, to, today, row));
      await client.query(
        'insert into weapons.generated values ($1, $2) on conflict (seed) do update set people = excluded.people',
        [seed, to],
      );
    }
    // How a weapon stands is its last event: each begins with its registration.
    await client.query(`
      insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name)
      select h.weapon_id, case when h.how = 're-registered' then 're-registered' else 'registered' end, h.from_on, h.from_on + time '09:00', 'system:lete', 'Lete'
      from weapons.holding h where not exists (select from weapons.event e where e.weapon_id = h.weapon_id) order by h.weapon_id, h.from_on`);
    return Math.max(0, to - from);
  });
}

interface Made {
  readonly weapon: Row;
  readonly holding: Row;
  readonly permit: Row | undefined;
}

const targets: readonly { readonly target: string; readonly row: (made: Made) => Row | undefined }[] = [
  {
    target: 'weapons.weapon (id, kind, category, use, make, model, calibre, serial, made_year, country, fictitious)',
    row: ({ weapon }) => weapon,
  },
  { target: 'weapons.holding (weapon_id, subject, how, from_on, kept_at)', row: ({ holding }) => holding },
  {
    target: 'weapons.permit (id, number, kind, subject, weapon_id, issued_by, issued_on, valid_until, fictitious)',
    row: ({ permit }) => permit,
  },
];

function* rows(seed: number, from: number, to: number, today: PlainDate, of: (made: Made) => Row | undefined) {
  for (let n = from; n < to; n++) {
    const made = weaponOf(seed, n, today);
    const row = made && of(made);
    if (row) yield row;
  }
}

interface Mould {
  readonly kind: WeaponKind;
  readonly category: Category;
  readonly use: Use;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly country: string;
}

const hunting = { category: 'C', use: 'hunting' } as const;
const gas = { category: 'E', use: 'self-defence', calibre: '9 mm P.A.K.' } as const;
const moulds: readonly [Mould, ...Mould[]] = [
  { ...hunting, kind: 'rifle', make: 'Sauer', model: '404', calibre: '.308 Win', country: 'DE' },
  { ...hunting, kind: 'rifle', make: 'Tikka', model: 'T3x', calibre: '.30-06 Springfield', country: 'FI' },
  { ...hunting, kind: 'shotgun', make: 'Beretta', model: 'Silver Pigeon', calibre: '12/76', country: 'IT' },
  { ...hunting, kind: 'shotgun', make: 'Merkel', model: '303E', calibre: '12/70', country: 'DE' },
  { ...hunting, kind: 'combination', make: 'Blaser', model: 'BD14', calibre: '12/76 + .222 Rem', country: 'DE' },
  { kind: 'pistol', category: 'B', use: 'sport', make: 'CZ', model: 'Shadow 2', calibre: '9 mm Luger', country: 'CZ' },
  {
    kind: 'pistol',
    category: 'B',
    use: 'self-defence',
    make: 'Glock',
    model: '19',
    calibre: '9 mm Luger',
    country: 'AT',
  },
  { ...gas, kind: 'gas-pistol', make: 'Walther', model: 'PP', country: 'DE' },
  { ...gas, kind: 'gas-pistol', make: 'Ekol', model: 'Firat Compact', country: 'TR' },
  { ...gas, kind: 'gas-revolver', make: 'Reck', model: 'Cobra', calibre: '9 mm R.K.', country: 'DE' },
];

/** Four adults in a hundred have a weapon. All of it follows from the seed and n alone. */
function weaponOf(seed: number, n: number, today: PlainDate): Made | undefined {
  const chance = randomFor(seed, 'weapon', n);
  if (!chance.percent(4) || generateBirth(seed, n).birthDate > dateOf(dayOf(today) - 21 * 366)) return undefined;
  const mould = chance.pick(moulds);
  const id = generatedId(seed, 'weapon', n);
  const subject = `person:${generatedId(seed, 'person', n)}`;
  const since = dayOf(today) - 40 - chance.int(700);
  const { kind, category, use, make, model, calibre, country } = mould;
  return {
    weapon: [id, kind, category, use, make, model, calibre, serialOf(chance, n), 2005 + chance.int(18), country, true],
    holding: [id, subject, chance.percent(70) ? 'bought' : 'inherited', dateOf(since), pickAddress(chance)],
    permit:
      category === 'E'
        ? undefined
        : [
            generatedId(seed, 'permit', n),
            `IA-${String(n).padStart(7, '0')}`,
            'keeping',
            subject,
            id,
            'Valsts policija',
            dateOf(since),
            dateOf(since + 1825),
            true,
          ],
  };
}

/** The number of the person is in it, so that no two are alike. */
function serialOf(chance: Random, n: number): string {
  return `${chance.pick(['A', 'F', 'K', 'T'])}${chance.int(10)}-${String(n).padStart(6, '0')}`;
}

async function putFixed(client: pg.ClientBase, today: PlainDate): Promise<void> {
  for (const { table, values } of fixedRows(today)) {
    const entry = Object.entries({ ...values, ...(table !== 'holding' && { fictitious: true }) });
    await client.query(
      `insert into weapons.${table} (${entry.map(([column]) => column).join(', ')})
       values (${entry.map((_, index) => `$${index + 1}`).join(', ')}) on conflict do nothing`,
      entry.map(([, value]) => value),
    );
  }
}
