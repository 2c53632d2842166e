import type { Ground } from './ground.js';
import { openLoader } from './loading.js';
import { type Measured, perSecond, takeTurns } from './measure.js';
import { startBare, startRole } from './servers.js';

const path = '/en/services/conviction-certificate';

/** A service's start page for an anonymous visitor against Fastify that sends the same bytes from memory. */
export async function measureStartPage(ground: Ground): Promise<Measured[]> {
  const loader = openLoader();
  const ours = await startRole('web', ground.environment('plain'));
  const page = `http://127.0.0.1:${ours.port}${path}`;
  // Asked twice: the compressed bytes are those of a page that has been kept.
  for (let time = 0; time < 2; time++) {
    await (await fetch(page)).arrayBuffer();
    await new Promise((next) => setTimeout(next, 500));
  }
  const bare = await startBare('bare-page', { PAGE: page });
  try {
    const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html', 'accept-language': 'en' };
    const ask = (port: number) => () =>
      loader.rate({ port, path, method: 'GET', headers, connections: 32, milliseconds: 1500, most: 100_000 });
    const figures = await takeTurns(
      [
        { name: 'ours', run: ask(ours.port) },
        { name: 'bare', run: ask(bare.port) },
      ],
      7,
    );
    return [
      {
        measure: 'start page of a service, anonymous',
        ours: perSecond(figures.median('ours')),
        bare: perSecond(figures.median('bare')),
        ratio: figures.ratio('ours', 'bare'),
        target: { atLeast: 0.5 },
      },
    ];
  } finally {
    loader.close();
    await Promise.all([bare.stop(), ours.stop()]);
  }
}
