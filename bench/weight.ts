import chromium from '@sparticuz/chromium';
import { type Browser, type CDPSession, chromium as playwright } from 'playwright-core';
import type { Ground } from './ground.js';
import type { Measured } from './measure.js';
import { startLete } from './servers.js';

/** As Lighthouse's telephone is: the width that most pages are opened at. */
const telephone = { viewport: { width: 412, height: 823 } };
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
/** Each page is opened this often by a browser that has kept nothing; the least counts, as nothing makes a page lighter. */
const rounds = 3;
/** Quick to try: some pages instead of all. */
const some = process.env.BENCH_WEIGHT?.split(',');

/** What each public page of the sitemap costs a browser: counted, not timed, so that a busy machine says nearly the same. */
export async function measureWeight(ground: Ground): Promise<Measured[]> {
  const lete = await startLete(ground);
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: flags });
  try {
    const base = `http://127.0.0.1:${lete.port}`;
    const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    const costs: Cost[] = [];
    console.log('     kB  requests  elements  script  style  layout   main ms  longest  shift');
    for (const path of some ?? listed) {
      const cost = await leastOf(browser, base, path);
      costs.push(cost);
      console.log(lineOf(cost));
    }
    return [
      heaviest(costs, 'bytes on the wire, fonts too', 'kB', 100, ({ bytes }) => bytes / 1000),
      heaviest(costs, 'requests', '', 10, ({ requests }) => requests),
      heaviest(costs, 'elements', '', 800, ({ elements }) => elements),
      heaviest(costs, 'processor time of the main thread', 'ms', 200, ({ task }) => task),
      heaviest(costs, '  of it script', 'ms', 50, ({ script }) => script),
      heaviest(costs, '  the longest task', 'ms', 50, ({ longest }) => longest),
      heaviest(costs, 'layout shift', '', 0.05, ({ shift }) => shift),
    ];
  } finally {
    await browser.close();
    await lete.stop();
  }
}

interface Cost {
  readonly path: string;
  readonly bytes: number;
  readonly requests: number;
  readonly elements: number;
  /** Milliseconds of the processor, on the page's main thread, until it stands. */
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  /** The longest single task: what would keep a finger waiting. */
  readonly longest: number;
  readonly shift: number;
}

function heaviest(
  costs: readonly Cost[],
  what: string,
  unit: string,
  most: number,
  of: (cost: Cost) => number,
): Measured {
  const worst = costs.reduce((a, b) => (of(b) > of(a) ? b : a));
  const told = (value: number) => `${Number(value.toFixed(unit ? 1 : 3))} ${unit}`.trim();
  return {
    measure: `${what}: the most of ${costs.length} public pages, ${worst.path}`,
    ours: told(of(worst)),
    bare: told(most),
    ratio: of(worst) / most,
    target: { atMost: 1 },
  };
}

function lineOf({ path, bytes, requests, elements, script, style, layout, task, longest, shift }: Cost): string {
  const columns = [
    (bytes / 1000).toFixed(1).padStart(7),
    String(requests).padStart(9),
    String(elements).padStart(9),
    ...[script, style, layout].map((ms, at) => ms.toFixed(1).padStart([7, 6, 7][at] ?? 7)),
    task.toFixed(1).padStart(9),
    longest.toFixed(1).padStart(8),
    shift.toFixed(3).padStart(6),
  ];
  return `${columns.join(' ')}  ${path}`;
}

async function leastOf(browser: Browser, base: string, path: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await costOf(browser, base, path));
  return costs.reduce((a, b) => (b.task < a.task ? b : a));
}

/** Opens the page as somebody who was never here. */
async function costOf(browser: Browser, base: string, path: string): Promise<Cost> {
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const fetched = await countFetched(devtools);
  // Time that the thread itself worked: waiting for a busy machine is none.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await page.goto(base + path, { waitUntil: 'load' });
  // Two frames on, all is painted.
  const seen = await page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((next) => requestAnimationFrame(next));
    const shifts = await new Promise<PerformanceEntryList>((tell) => {
      new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => tell([]), 100);
    });
    const sizes = shifts.map((shift) => ('value' in shift ? Number(shift.value) : 0));
    return { elements: document.querySelectorAll('*').length, shift: sizes.reduce((a, b) => a + b, 0) };
  });
  const longest = longestTask(await browser.stopTracing());
  const { metrics } = await devtools.send('Performance.getMetrics');
  const spent = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  await context.close();
  return {
    path,
    ...fetched(),
    ...seen,
    longest,
    task: spent('TaskDuration'),
    script: spent('ScriptDuration') + spent('V8CompileDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
  };
}

/** Counts requests and the bytes that really travel. */
async function countFetched(devtools: CDPSession): Promise<() => { requests: number; bytes: number }> {
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  return () => ({ requests, bytes });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread itself. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds of the processor that the longest task of a renderer's main thread took. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const main = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = new Set(main.map(threadOf));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && threads.has(threadOf(event)));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}
