import type { Ground } from './ground.js';
import { type Measured, megabytes } from './measure.js';
import { weighPages } from './page-weight.js';
import { usageOf } from './processes.js';
import { type Server, startLete } from './servers.js';

/** What `npm start` costs: time to the first answer, memory, and what a browser fetches on each client page. */
export async function measureFootprint(ground: Ground): Promise<Measured[]> {
  const first = await startLete(ground);
  await first.stop();
  const second = await startLete(ground);
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
