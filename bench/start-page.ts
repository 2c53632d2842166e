import type { Ground } from './ground.js';
import { openLoader } from './loading.js';
import { type Measured, perSecond, takeTurns } from './measure.js';
import { startBare, startRole } from './servers.js';

const pages = {
  'start page of a service, anonymous': '/en/services/conviction-certificate',
  '  the home page': '/en',
  '  contacts': '/en/contacts',
  '  prices': '/en/prices',
  '  status': '/en/status',
  '  the living standard': '/en/standard',
  '  an answered search': '/en/search?q=certificate',
} as const;

/** Public pages for an anonymous visitor against Fastify that sends the same bytes from memory. */
export async function measureStartPage(ground: Ground): Promise<Measured[]> {
  const ours = await startRole('web', ground.environment('plain'));
  try {
    const lines: Measured[] = [];
    for (const [measure, path] of Object.entries(pages)) {
      const line = await measurePage(ours.port, measure, path, lines.length === 0 ? 7 : 3);
      // What somebody typed is never kept in memory: an answered search is told, and aims at nothing.
      lines.push(path.includes('?') ? line : { ...line, target: { atLeast: 0.5 } });
    }
    return lines;
  } finally {
    await ours.stop();
  }
}

async function measurePage(port: number, measure: string, path: string, rounds: number): Promise<Measured> {
  const loader = openLoader();
  const page = `http://127.0.0.1:${port}${path}`;
  // Asked twice: the compressed bytes are those of a page that has been kept.
  for (let time = 0; time < 2; time++) {
    await (await fetch(page)).arrayBuffer();
    await new Promise((next) => setTimeout(next, 500));
  }
  const bare = await startBare('bare-page', { PAGE: page });
  try {
    const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html', 'accept-language': 'en' };
    const ask = (at: number) => () =>
      loader.rate({ port: at, path, method: 'GET', headers, connections: 32, milliseconds: 1500, most: 100_000 });
    const figures = await takeTurns(
      [
        { name: 'ours', run: ask(port) },
        { name: 'bare', run: ask(bare.port) },
      ],
      rounds,
    );
    return {
      measure,
      ours: perSecond(figures.median('ours')),
      bare: perSecond(figures.median('bare')),
      ratio: figures.ratio('ours', 'bare'),
    };
  } finally {
    loader.close();
    await bare.stop();
  }
}
