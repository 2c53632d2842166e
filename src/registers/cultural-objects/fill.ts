import { lookJson } from '../../audit/index.js';
import { copyRows, inBulk, type Row, withoutIndexes } from '../../platform/bulk/index.js';
import { type Db, sql } from '../../platform/db/index.js';
import { generatedId, randomFor } from '../../platform/generate/index.js';
import { codecs } from '../../platform/pictures/index.js';
import { drawArtwork } from './draw-artwork.js';
import { madeUpObject } from './made-up.js';
import { keptPicture } from './picture.js';
import { enterObject, type NewObject } from './work.js';

export interface Fill {
  readonly seed: number;
  /** How many made-up objects without pictures there shall be in all. */
  readonly objects: number;
}

const columns =
  'cultural_objects.object (id, number, status, status_on, record, entered_at, entered_by, published_at, published_by, fictitious)';

/** Made-up objects up to the number asked for; those already there stay. Returns how many were added. */
export function fillObjects(db: Db, { seed, objects }: Fill): Promise<number> {
  return inBulk(db, 'registers/cultural-objects', async (client) => {
    const kept = await client.query<{ objects: number }>(
      'select objects from cultural_objects.generated where seed = $1',
      [seed],
    );
    const from = kept.rows[0]?.objects ?? 0;
    if (objects <= from) return 0;
    await withoutIndexes(client, 'cultural_objects', objects - from, () =>
      copyRows(client, columns, rows(seed, from, objects)),
    );
    await client.query(
      'insert into cultural_objects.generated values ($1, $2) on conflict (seed) do update set objects = excluded.objects',
      [seed, objects],
    );
    return objects - from;
  });
}

function* rows(seed: number, from: number, to: number): Generator<Row> {
  for (let n = from; n < to; n++) {
    const { record, status, statusOn } = madeUpObject(randomFor(seed, 'cultural-object', n));
    const at = `${statusOn}T09:00:00Z`;
    yield [
      generatedId(seed, 'object', n),
      `KO-${statusOn.slice(0, 4)}-G${String(n + 1).padStart(6, '0')}`,
      status,
      statusOn,
      JSON.stringify(record),
      at,
      'system:demonstration',
      at,
      'system:demonstration',
      true,
    ];
  }
}

/** The few objects of the demonstration that have pictures; drawn once. */
export async function enterDemonstration(db: Db, seed: number, count: number): Promise<void> {
  const [drawn] = await db.query<{ objects: number }>(sql`select count(*)::int as objects from cultural_objects.object o
    where entered_by = 'system:demonstration' and exists (select from cultural_objects.picture p where p.object_id = o.id)`);
  for (let n = drawn?.objects ?? 0; n < count; n++) {
    const object = await withPicture(seed, n);
    await db.transaction({}, async (tx) => {
      const number = await enterObject(tx, look, object);
      await tx.run(sql`select cultural_objects.publish(${lookJson(tx, look)}::jsonb, ${number})`);
    });
  }
}

const look = {
  actor: { kind: 'system', key: 'system:demonstration', name: 'Lete' },
  purpose: 'register-keeping',
  legalGround: 'Ministru kabineta 2020. gada 21. janvāra noteikumi Nr. 41',
} as const;

/** Of those kinds that can be drawn, in turn. */
async function withPicture(seed: number, n: number): Promise<NewObject> {
  const kinds = ['painting', 'icon', 'ceramics', 'graphics', 'clock', 'silver'];
  const wanted = kinds[n % kinds.length];
  let made = madeUpObject(randomFor(seed, 'drawn-object', n * 1000));
  for (let again = 1; made.record.kind !== wanted; again++)
    made = madeUpObject(randomFor(seed, 'drawn-object', n * 1000 + again));
  const dots = drawArtwork(seed, n, { kind: made.record.kind, width: 420 });
  const jpeg = await (await codecs.jpeg()).encode(dots);
  return { ...made, pictures: [await keptPicture(new Uint8Array(jpeg), null)], fictitious: true };
}
