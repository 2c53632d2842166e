import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from './measure.js';

/** What the load process is to do: loopback only, bounded in count and time. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Sent one after another, over and over. */
  readonly bodies?: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
  readonly most: number;
}

export type LoadReport =
  | { readonly answered: number; readonly seconds: number; readonly times: readonly number[] }
  | { readonly problem: string };

export interface Loader {
  /** Answers per second. */
  rate(order: LoadOrder): Promise<number>;
  /** Median milliseconds of an answer. */
  time(order: LoadOrder): Promise<number>;
  close(): void;
}

export function openLoader(): Loader {
  const child = fork(fileURLToPath(new URL('./load.js', import.meta.url)));
  const ask = async (order: LoadOrder) => {
    const report = await askChild(child, order);
    if ('problem' in report) throw new Error(report.problem);
    return report;
  };
  return {
    rate: async (order) => {
      const { answered, seconds } = await ask(order);
      return answered / seconds;
    },
    time: async (order) => median((await ask(order)).times),
    close: () => void child.kill(),
  };
}

async function askChild(child: ChildProcess, order: LoadOrder): Promise<LoadReport> {
  child.send(order);
  const [report] = (await once(child, 'message', { signal: AbortSignal.timeout(order.milliseconds + 30_000) })) as [
    LoadReport,
  ];
  return report;
}
