import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ground } from './ground.js';
import { type Measured, megabytes, milliseconds, takeTurns } from './measure.js';
import { usageOf } from './processes.js';

const each = 20;

/** CPU of a certificate that is made and sealed against a bare compile and signature; memory over many. */
export async function measureCertificate(ground: Ground, full: boolean): Promise<Measured[]> {
  const [ours, bare] = [openPapers(ground, 'issue'), openPapers(ground, 'bare')];
  try {
    await Promise.all([answerOf(ours), answerOf(bare)]);
    const figures = await takeTurns(
      [
        { name: 'ours', run: () => cpuOf(ours, each) },
        { name: 'bare', run: () => cpuOf(bare, each) },
      ],
      7,
    );
    return [
      {
        measure: 'certificate made and sealed, CPU each',
        ours: milliseconds(figures.median('ours')),
        bare: milliseconds(figures.median('bare')),
        ratio: figures.ratio('ours', 'bare'),
        target: { atMost: 3 },
      },
      await measureMemory(ours, full ? 5000 : 1000),
    ];
  } finally {
    for (const child of [ours, bare]) child.kill();
  }
}

/** The highest memory of the second half against that of the first: children are renewed, hence the tops of the saw. */
async function measureMemory(papers: ChildProcess, count: number): Promise<Measured> {
  const seen: number[] = [];
  for (let made = 0; made < count; made += each) {
    await produce(papers, each);
    seen.push(usageOf(papers.pid ?? 0).memory);
  }
  const first = Math.max(...seen.slice(0, seen.length / 2));
  const second = Math.max(...seen.slice(seen.length / 2));
  return {
    measure: `  memory over ${count}, second half to first`,
    ours: megabytes(second),
    bare: megabytes(first),
    ratio: second / first,
    target: { atMost: 1.1 },
  };
}

function openPapers(ground: Ground, kind: 'issue' | 'bare'): ChildProcess {
  return fork(fileURLToPath(new URL('./papers.js', import.meta.url)), [kind], {
    env: { PATH: process.env.PATH, ...ground.environment('plain') },
  });
}

/** Milliseconds of CPU for one paper: the process and its children. */
async function cpuOf(papers: ChildProcess, count: number): Promise<number> {
  const before = usageOf(papers.pid ?? 0).cpu;
  await produce(papers, count);
  return ((usageOf(papers.pid ?? 0).cpu - before) * 1000) / count;
}

async function produce(papers: ChildProcess, count: number): Promise<void> {
  papers.send(count);
  await answerOf(papers);
}

async function answerOf(child: ChildProcess): Promise<void> {
  const ended = new AbortController();
  const exit = once(child, 'exit', ended).then(() => {
    throw new Error('the process that makes papers ended');
  });
  exit.catch(() => undefined);
  try {
    await Promise.race([once(child, 'message', { signal: AbortSignal.timeout(60_000) }), exit]);
  } finally {
    ended.abort();
  }
}
