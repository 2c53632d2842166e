import type pg from 'pg';
import { inBulk } from '../../platform/bulk/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Db } from '../../platform/db/index.js';
import {
  dateOf,
  dayOf,
  type GeneratedPerson,
  generatedId,
  generatePerson,
  householdSize,
  randomFor,
} from '../../platform/generate/index.js';
import { fixedCovertLooks, fixedRecords } from './demonstration-records.js';
import { sealFace } from './face.js';
import { makeUpFace } from './made-up-face.js';

export interface Fill {
  readonly seed: number;
  /** Of how many of the made-up people there shall be records. */
  readonly people: number;
  /** Seals face images. */
  readonly secret: string;
}

/** Pictures that the made-up people share: drawing one takes as long as sealing a thousand. */
const differentFaces = 3;

/** Fills the register with the records of the fixed people and of made-up ones; those already there stay. Returns of how many people it did. */
export async function fillBiometrics(db: Db, { seed, people, secret }: Fill): Promise<number> {
  const to = Math.ceil(people / householdSize) * householdSize;
  const today = rigaDate(db.clock.now());
  const faces = await drawFaces(seed);
  return inBulk(db, 'registers/biometrics', async (client) => {
    await putFixedRecords(client, secret, today, faces);
    await putCovertLooks(client, today);
    const kept = await client.query<{ people: number }>('select people from biometrics.generated where seed = $1', [
      seed,
    ]);
    const from = kept.rows[0]?.people ?? 0;
    for (let n = from; n < to; n++) await putMadeUp(client, { seed, n, secret, today, faces });
    if (to > from)
      await client.query(
        'insert into biometrics.generated values ($1, $2) on conflict (seed) do update set people = excluded.people',
        [seed, to],
      );
    return Math.max(0, to - from);
  });
}

type Faces = Readonly<Record<'female' | 'male', readonly Buffer[]>>;

async function drawFaces(seed: number): Promise<Faces> {
  const draw = async (sex: 'female' | 'male') => {
    const drawn: Buffer[] = [];
    for (let n = 0; n < differentFaces; n++) drawn.push(await makeUpFace(seed, n, sex));
    return drawn;
  };
  return { female: await draw('female'), male: await draw('male') };
}

const faceOf = (faces: Faces, sex: 'female' | 'male', n: number) => faces[sex][n % differentFaces] ?? Buffer.alloc(0);

async function putFixedRecords(client: pg.ClientBase, secret: string, today: PlainDate, faces: Faces): Promise<void> {
  for (const { face, ...values } of fixedRecords(today)) {
    // One face a person, whatever it was taken for.
    const jpeg = faceOf(faces, values.sex, Number.parseInt(values.subject.slice(-1), 16));
    await put(client, { ...values, face_sealed: face ? sealFace(secret, values.id, jpeg) : null, fictitious: true });
  }
}

interface MadeUp {
  readonly seed: number;
  readonly n: number;
  readonly secret: string;
  readonly today: PlainDate;
  readonly faces: Faces;
}

/** Whoever is old enough has the data of an identity card; one in twenty also what may not be told. */
async function putMadeUp(client: pg.ClientBase, { seed, n, secret, today, faces }: MadeUp): Promise<void> {
  const chance = randomFor(seed, 'biometrics', n);
  const person = generatePerson(seed, n);
  const issued = dayOf(today) - 10 - chance.int(1700);
  if (person.deathDate || dateOf(issued - 366 * 12) < person.birthDate || !chance.percent(85)) return;
  const id = generatedId(seed, 'biometrics', n);
  await put(client, {
    ...basicsOf(person),
    id,
    ground: chance.percent(5) ? 'criminal-procedure' : 'identity-card',
    collected_on: dateOf(issued),
    keep_until: dateOf(issued + 1826),
    authority: 'Pilsonības un migrācijas lietu pārvalde',
    document: `PA${String(n).padStart(7, '0')}`,
    fingers: ['right-index', 'left-index'],
    face_sealed: sealFace(secret, id, faceOf(faces, person.sex, n)),
    fictitious: true,
  });
}

function basicsOf({ id, givenName, familyName, personalCode, birthDate, sex }: GeneratedPerson) {
  return {
    subject: `person:${id}`,
    given_name: givenName,
    family_name: familyName,
    personal_code: personalCode,
    birth_date: birthDate,
    sex,
  };
}

async function put(client: pg.ClientBase, values: Readonly<Record<string, unknown>>): Promise<void> {
  const entry = Object.entries(values);
  await client.query(
    `insert into biometrics.record (${entry.map(([column]) => column).join(', ')})
     values (${entry.map((_, index) => `$${index + 1}`).join(', ')}) on conflict do nothing`,
    entry.map(([, value]) => value),
  );
}

async function putCovertLooks(client: pg.ClientBase, today: PlainDate): Promise<void> {
  for (const { id, subject, look, seen, on, disclose } of fixedCovertLooks(today))
    await client.query(
      `insert into biometrics.covert_look (id, subject, look, seen, at, disclose_on, proposed_by, proposed_by_name, proposed_at,
         approved_by, approved_by_name, approved_at, fictitious)
       select $1, $2, $3, $4, $5::date + time '09:40', $6::date, case when $6::date is not null then 'system:first' end,
         case when $6::date is not null then 'N. Fiktīvais' end, case when $6::date is not null then $5::date + time '12:00' end,
         case when $6::date is not null then 'system:second' end, case when $6::date is not null then 'P. Piemērs' end,
         case when $6::date is not null then $5::date + time '14:00' end, true
       on conflict do nothing`,
      [id, subject, JSON.stringify(look), seen, on, disclose ?? null],
    );
}
