import { join } from 'node:path';
import type { Ground } from './ground.js';
import { type Measured, megabytes } from './measure.js';
import { weighPages } from './page-weight.js';
import { usageOf } from './processes.js';
import { type Server, startServer } from './servers.js';

/** What `npm start` costs: time to the first answer, memory, and what a browser fetches on each client page. */
export async function measureFootprint(ground: Ground): Promise<Measured[]> {
  const start = () =>
    startServer({
      script: join(ground.root, 'bin', 'lete.mjs'),
      args: ['start'],
      environment: { LETE_DATA: join(ground.folder, 'started'), LETE_LOG: 'error', LETE_LIMIT_FACTOR: '1000' },
      ready: '/lv',
    });
  const first = await start();
  await first.stop();
  const second = await start();
  try {
    return [
      seconds('first start, to the first page', first, 30),
      seconds('second start', second, 3),
      ...(await weighPages(second.port)),
      memory(second),
    ];
  } finally {
    await second.stop();
  }
}

function seconds(measure: string, { startMilliseconds }: Server, most: number): Measured {
  return {
    measure,
    ours: `${(startMilliseconds / 1000).toFixed(1)} s`,
    bare: `${most} s`,
    ratio: startMilliseconds / 1000 / most,
    target: { atMost: 1 },
  };
}

/** Node, PostgreSQL and all, after every page was asked for. Pages of memory that processes share are counted in each. */
function memory({ pid }: Server): Measured {
  const { memory: bytes, ownMemory, processes } = usageOf(pid);
  return {
    measure: 'memory: Lete itself; with PostgreSQL and children',
    ours: megabytes(ownMemory),
    bare: `${megabytes(bytes)} in ${processes}`,
  };
}
