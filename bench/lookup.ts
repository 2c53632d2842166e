import type { Ground } from './ground.js';
import { type Loader, type LoadOrder, openLoader } from './loading.js';
import { type Measured, perSecond, takeTurns } from './measure.js';
import { startBare, startRole } from './servers.js';

const documents = { large: 1_000_000, small: 10_000 } as const;
const connections = 32;

/** The lookup API against a bare server on the same database, and against itself with a hundredth of the documents. */
export async function measureLookup(ground: Ground): Promise<Measured[]> {
  for (const name of ['large', 'small'] as const) await fill(ground, name);
  const bodies = { large: await questions(ground, 'large'), small: await questions(ground, 'small') };
  const loader = openLoader();
  const servers = await Promise.all([
    startRole('exchange', ground.environment('large')),
    startRole('exchange', ground.environment('small')),
    startBare('bare-lookup', { DATABASE_URL: ground.adminUrl('large') }),
  ]);
  const [large, small, bare] = servers;
  try {
    const path = '/api/v1/services/invalid-documents/lookup';
    const ask = (port: number, name: 'large' | 'small') => () => rate(loader, { port, path, bodies: bodies[name] });
    const figures = await takeTurns(
      [
        { name: 'ours', run: ask(large.port, 'large') },
        { name: 'bare', run: ask(bare.port, 'large') },
        { name: 'few', run: ask(small.port, 'small') },
      ],
      9,
    );
    return [
      {
        measure: 'lookup API, 1,000,000 documents',
        ours: perSecond(figures.median('ours')),
        bare: perSecond(figures.median('bare')),
        ratio: figures.ratio('ours', 'bare'),
        target: { atLeast: 0.6 },
      },
      {
        measure: '  against its own rate at 10,000',
        ours: perSecond(figures.median('ours')),
        bare: perSecond(figures.median('few')),
        ratio: figures.ratio('ours', 'few'),
        target: { atLeast: 0.85 },
      },
    ];
  } finally {
    loader.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

function rate(loader: Loader, order: Pick<LoadOrder, 'port' | 'path' | 'bodies'>): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return loader.rate({ ...order, method: 'POST', headers, connections, milliseconds: 1500, most: 100_000 });
}

/** By the register's own command would take longer to say; the rows are of the same shape. */
async function fill(ground: Ground, name: 'large' | 'small'): Promise<void> {
  await ground.run(
    name,
    `insert into invalid_documents.document (number, series, kind, status, reason, event_date, registered_at, fictitious)
     select lpad((n * 7 % 10000000)::text, 7, '0'), (array['LV', 'LZ', 'LL'])[1 + n % 3], 'passport', 'invalid', 'lost',
       date '1998-01-01' + n % 9000, timestamptz '2026-01-01', true
     from generate_series(1, ${documents[name]}) n`,
  );
  await ground.run(name, 'vacuum analyze invalid_documents.document');
}

/** Half of the documents asked for are listed, half are not. */
async function questions(ground: Ground, name: 'large' | 'small'): Promise<string[]> {
  const listed = await ground.run(
    name,
    'select kind, series, number from invalid_documents.document order by md5(number) limit 2500',
  );
  return listed.flatMap(({ kind, series, number }) => [
    JSON.stringify({ kind, series, number }),
    JSON.stringify({ kind, series: series === 'LV' ? 'LZ' : 'LV', number }),
  ]);
}
