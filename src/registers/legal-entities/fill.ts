import type pg from 'pg';
import { copyRows, inBulk, type Row } from '../../platform/bulk/index.js';
import type { Db } from '../../platform/db/index.js';
import {
  dateOf,
  dayOf,
  generatedId,
  generatePerson,
  householdSize,
  pickAddress,
  randomFor,
} from '../../platform/generate/index.js';
import { withRegistrationCheckDigit } from '../../platform/identifiers/index.js';
import { demonstrationEmployees, demonstrationEntities, demonstrationSignatories } from './demonstration-entities.js';
import type { LegalEntity } from './entity.js';

export interface Fill {
  readonly seed: number;
  /** How many generated people the demonstration holds; every tenth household has a company. */
  readonly people: number;
}

/** Fills the register with the fixed organisations and made-up companies signed by made-up people; those already there stay. Returns how many were added. */
export function fillEntities(db: Db, { seed, people }: Fill): Promise<number> {
  const to = Math.floor(people / peoplePerEntity);
  return inBulk(db, 'registers/legal-entities', async (client) => {
    await putFixedEntities(client);
    const kept = await client.query<{ entities: number }>(
      'select entities from legal_entities.generated where seed = $1',
      [seed],
    );
    const from = kept.rows[0]?.entities ?? 0;
    if (to <= from) return 0;
    await copyRows(
      client,
      entityColumns,
      each(from, to, (n) => entityRow(seed, n)),
    );
    await copyRows(
      client,
      signatoryColumns,
      each(from, to, (n) => signatoryRows(seed, n)),
    );
    await client.query(
      'insert into legal_entities.generated values ($1, $2) on conflict (seed) do update set entities = excluded.entities',
      [seed, to],
    );
    return to - from;
  });
}

const peoplePerEntity = 10 * householdSize;
const entityColumns =
  'legal_entities.entity (id, registration_number, name, form, address, registered_on, ended_on, fictitious)';
const signatoryColumns = 'legal_entities.signatory (entity_id, person_id, office, alone, from_on, to_on)';

function* each(from: number, to: number, rowsOf: (n: number) => Row[]): Generator<Row> {
  for (let n = from; n < to; n++) yield* rowsOf(n);
}

const names = [
  'Kurzemes',
  'Vidzemes',
  'Zemgales',
  'Latgales',
  'Gaujas',
  'Daugavas',
  'Ventas',
  'Lielupes',
  'Abavas',
  'Salacas',
  'Sēlijas',
  'Piejūras',
] as const;
const trades = [
  'mežs',
  'būve',
  'auto',
  'serviss',
  'kokapstrāde',
  'tirdzniecība',
  'maiznīca',
  'transports',
  'projekti',
  'dārzs',
  'enerģija',
  'tekstils',
] as const;

function entityRow(seed: number, n: number): Row[] {
  const chance = randomFor(seed, 'entity', n);
  const form = chance.percent(85) ? 'SIA' : chance.pick(['AS', 'IK', 'ZS'] as const);
  const name = `${form} "${chance.pick(names)} ${chance.pick(trades)} ${n + 1}"`;
  const registered = dayOf('1994-01-10') + chance.int(11_000);
  const ended = chance.percent(8) ? dateOf(registered + 365 + chance.int(600)) : undefined;
  return [
    [
      generatedId(seed, 'entity', n),
      registrationNumber(n),
      name,
      form,
      pickAddress(chance),
      dateOf(registered),
      ended,
      true,
    ],
  ];
}

/** Numbers of the made-up companies begin with 4888; in the few places where no check digit fits, the next row of numbers is used. */
function registrationNumber(n: number): string {
  const number = withRegistrationCheckDigit(`4888${String(n).padStart(6, '0')}`);
  return number ?? withRegistrationCheckDigit(`4887${String(n).padStart(6, '0')}`) ?? `48880000000`;
}

/** The father of the household signs; in a third of the companies the mother does too, and then only both together. */
function signatoryRows(seed: number, n: number): Row[] {
  const chance = randomFor(seed, 'signatory', n);
  const [father, mother] = [0, 1].map((place) => generatePerson(seed, n * peoplePerEntity + place));
  if (!father || !mother) return [];
  const entity = generatedId(seed, 'entity', n);
  const from = dateOf(dayOf('2012-01-02') + chance.int(4000));
  const together = chance.percent(33);
  const first: Row = [entity, father.id, 'valdes priekšsēdētājs', !together, from, undefined];
  return together ? [first, [entity, mother.id, 'valdes locekle', false, from, undefined]] : [first];
}

async function putFixedEntities(client: pg.ClientBase): Promise<void> {
  const entities: readonly LegalEntity[] = Object.values(demonstrationEntities);
  for (const { id, registrationNumber: number, name, form, address, registeredOn } of entities)
    await client.query(
      'insert into legal_entities.entity values ($1, $2, $3, $4, $5, $6, null, true) on conflict do nothing',
      [id, number, name, form, address, registeredOn],
    );
  for (const { entityId, personId, office, alone, from } of demonstrationSignatories)
    await client.query('insert into legal_entities.signatory values ($1, $2, $3, $4, $5) on conflict do nothing', [
      entityId,
      personId,
      office,
      alone,
      from,
    ]);
  for (const { entityId, personId, position, from } of demonstrationEmployees)
    await client.query('insert into legal_entities.employee values ($1, $2, $3, $4) on conflict do nothing', [
      entityId,
      personId,
      position,
      from,
    ]);
}
