import type { Look } from '../src/audit/index.js';
import { inBulk, withoutIndexes } from '../src/platform/bulk/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { type Dots, type Guess, guessesOf, viewsOf } from '../src/platform/likeness/index.js';
import { drawArtwork } from '../src/registers/cultural-objects/draw-artwork.js';
import { findLike, objectKinds } from '../src/registers/cultural-objects/index.js';
import type { Ground } from './ground.js';
import { type Measured, median, milliseconds, takeTurns } from './measure.js';

const held = { large: Number(process.env.BENCH_OBJECTS ?? 200_000), small: 2_000 } as const;
/** Works that are drawn in truth; they are in both registers and are asked for. The signs of all others are crossed from those of two. */
const drawn = 500;
const asked = 50;
const look: Look = {
  actor: { kind: 'system', key: 'system:bench', name: 'bench' },
  purpose: 'lookup',
  legalGround: 'MK 2020-01-21 noteikumi Nr. 41',
};

interface Question {
  /** Number of the object that its picture shows. */
  readonly number: string;
  readonly guesses: readonly Guess[];
}

/** Cultural objects found by a picture with its edges cut off, each question with its audit line, among 200,000 and among 2,000. */
export async function measureObjects(ground: Ground): Promise<Measured[]> {
  const works = Array.from({ length: drawn }, (_, n) =>
    drawArtwork(7, n, { kind: objectKinds[n % objectKinds.length] ?? 'painting', width: 96 }),
  );
  const views = works.flatMap((work) => viewsOf(work).map((view) => BigInt.asIntN(64, BigInt(`0x${view}`)).toString()));
  for (const name of ['large', 'small'] as const) await fill(ground, name, views);
  const questions = works
    .slice(0, asked)
    .map((work, n): Question => ({ number: `KO-B-${n}`, guesses: guessesOf(cut(work)) }));
  const houses = { large: await ground.house('large', 1), small: await ground.house('small', 1) };
  try {
    const figures = await takeTurns(
      (['large', 'small'] as const).map((name) => ({ name, run: () => timeOf(houses[name], questions) })),
      5,
    );
    return [
      {
        measure: `object found by its picture among ${held.large.toLocaleString('en')}`,
        ours: milliseconds(figures.median('large')),
        bare: milliseconds(figures.median('small')),
        ratio: figures.ratio('large', 'small'),
        target: { atMost: 3 },
      },
    ];
  } finally {
    await Promise.all([houses.large.close(), houses.small.close()]);
  }
}

async function timeOf(house: OpenHouse, questions: readonly Question[]): Promise<number> {
  const times: number[] = [];
  let found = 0;
  for (const { number, guesses } of questions) {
    const began = performance.now();
    const likest = await house.db('web').transaction({}, (tx) => findLike(tx, look, guesses));
    times.push(performance.now() - began);
    if (likest.slice(0, 3).some((object) => object.number === number)) found++;
  }
  if (found < questions.length * 0.95) throw new Error(`${found} of ${questions.length} were found`);
  return median(times);
}

async function fill(ground: Ground, name: 'large' | 'small', views: readonly string[]): Promise<void> {
  const migrate = await ground.house(name, 1);
  await inBulk(migrate.db('migrate'), 'bench', (client) =>
    withoutIndexes(client, 'cultural_objects', held[name], async () => {
      await client.query(objects, [held[name]]);
      await client.query(signs, [held[name], drawn, views]);
    }),
  );
  await migrate.close();
  for (const table of ['object', 'view']) await ground.run(name, `vacuum analyze cultural_objects.${table}`);
}

/** A copy without a twentieth at each edge. */
function cut({ data, width, height }: Dots): Dots {
  const [left, top] = [Math.round(width / 20), Math.round(height / 20)];
  const [across, down] = [width - 2 * left, height - 2 * top];
  const copy = new Uint8ClampedArray(across * down * 4);
  for (let at = 0; at < copy.length; at++) {
    const [x, y] = [Math.floor(at / 4) % across, Math.floor(at / 4 / across)];
    copy[at] = data[((y + top) * width + x + left) * 4 + (at % 4)] ?? 0;
  }
  return { data: copy, width: across, height: down };
}

const objects = `
  insert into cultural_objects.object (id, number, status, status_on, record, entered_at, entered_by, published_at, published_by, fictitious)
  select md5('object ' || n)::uuid, 'KO-B-' || n, 'wanted', current_date - n % 1000, jsonb_build_object('kind', 'painting', 'title', 'Darbs ' || n),
    now(), 'system:bench', now(), 'system:bench', true
  from generate_series(0, $1::int - 1) n`;

// Four views an object. A crossed one has each of its 63 signs from one or the other of two drawn works, the same way in all four.
const signs = `
  with drawn as materialized (
    select (nth - 1) / 4 as work, (nth - 1) % 4 as place, hash from unnest($3::bigint[]) with ordinality as d (hash, nth)
  ), crossed as (
    select n, hashint8extended(n, 1) as mask, (hashint8extended(n, 2) & 2147483647) % $2::int as other,
      case when n < $2::int then n else (hashint8extended(n, 3) & 2147483647) % $2::int end as one
    from generate_series(0, $1::int - 1) n
  ), made as (
    select c.n, case when c.n < $2::int then a.hash else (a.hash & c.mask) | (b.hash & ~c.mask) end as hash
    from crossed c join drawn a on a.work = c.one join drawn b on b.work = c.other and b.place = a.place
  )
  insert into cultural_objects.view (key, hash, object_id)
  select ((hash >> 40) & 16777215)::int, hash, md5('object ' || n)::uuid from made`;
