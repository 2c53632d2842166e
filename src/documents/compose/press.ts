import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One document to be set: a template below `src/` and the values it reads. */
export interface PressOrder {
  /** Path below the root: `services/conviction-certificate/certificate.typ`. */
  readonly template: string;
  /** Read by the template as JSON; never as markup. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Sets documents in a child process, one after another. */
export interface Press {
  /** The PDF. Rejects with ComposeProblem when the template or its data are at fault, or the child failed twice. */
  set(order: PressOrder): Promise<Uint8Array>;
  /** Which engine the last child runs on; undefined before the first document. */
  engine(): 'native' | 'wasm' | undefined;
  /** Bytes that the child held after the last document; 0 when there is none. */
  memory(): number;
  close(): void;
}

/** A document that could not be set, with the compiler's words. Safe for the log: they name the template, not the data. */
export class ComposeProblem extends Error {}

export interface PressOptions {
  /** A child is replaced after so many documents: the compiler keeps more than it gives back. */
  readonly documents?: number;
  /** A child is replaced when it holds more bytes than this. */
  readonly bytes?: number;
  /** Milliseconds after which a child that has nothing to do is let go, and its memory with it. */
  readonly idle?: number;
  /** Milliseconds that one document may take. */
  readonly patience?: number;
  /** Orders that may wait; more are refused. */
  readonly waiting?: number;
  /** Which engine to use; by itself the native one where it exists. */
  readonly engine?: 'native' | 'wasm';
}

export interface PressRequest extends PressOrder {
  readonly root: string;
}
export type PressReply =
  | { readonly pdf: Uint8Array; readonly rss: number; readonly engine: 'native' | 'wasm' }
  | { readonly problem: string; readonly rss: number; readonly engine: 'native' | 'wasm' };

/** Templates are read from the tree this file stands in: `src/` in tests, `dist/` in production. */
export const templateRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The child is plain JavaScript, hence always from the build. */
const childPath = [
  new URL('./press-child.js', import.meta.url),
  new URL('../../../dist/documents/compose/press-child.js', import.meta.url),
]
  .map((url) => fileURLToPath(url))
  .find((path) => existsSync(path));

interface Waiting {
  readonly order: PressOrder;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  tries: number;
}

export function openPress(options: PressOptions = {}): Press {
  const {
    documents = 400,
    bytes = 400_000_000,
    idle = 120_000,
    patience = 20_000,
    waiting: mostWaiting = 500,
  } = options;
  const waiting: Waiting[] = [];
  let child: ChildProcess | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let done = 0;
  let rss = 0;
  let engine: 'native' | 'wasm' | undefined;
  let closed = false;

  function start(): ChildProcess {
    if (!childPath) throw new ComposeProblem('the build is missing: run npm run build');
    const started = fork(childPath, [], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Nothing of the settings is the child's business: no secrets in its environment.
      env: options.engine ? { LETE_PRESS_ENGINE: options.engine } : {},
    });
    started.on('message', (reply) => child === started && take(reply as PressReply));
    started.on('exit', () => child === started && lost());
    started.on('error', () => child === started && lost());
    started.unref();
    started.channel?.unref();
    done = 0;
    return started;
  }

  function next(): void {
    if (current || closed) return;
    clearTimeout(timer);
    current = waiting.shift();
    if (!current) {
      timer = setTimeout(retire, idle).unref();
      return;
    }
    current.tries += 1;
    try {
      child ??= start();
    } catch (error) {
      settle((failed) => failed.reject(error instanceof Error ? error : new ComposeProblem(String(error))));
      return;
    }
    // While something is being set the process must stay alive for the answer.
    child.channel?.ref();
    timer = setTimeout(() => {
      retire();
      lost();
    }, patience);
    child.send({ root: templateRoot, ...current.order } satisfies PressRequest, (error) => {
      if (error) lost();
    });
  }

  function settle(tell: (order: Waiting) => void): void {
    clearTimeout(timer);
    child?.channel?.unref();
    const settled = current;
    current = undefined;
    if (settled) tell(settled);
    next();
  }

  function take(reply: PressReply): void {
    done += 1;
    ({ rss, engine } = reply);
    if (done >= documents || rss > bytes) retire();
    settle((order) => ('pdf' in reply ? order.resolve(reply.pdf) : order.reject(new ComposeProblem(reply.problem))));
  }

  function retire(): void {
    const old = child;
    child = undefined;
    old?.kill('SIGKILL');
    rss = 0;
  }

  /** The child is gone or silent: the order is tried once more in a fresh one, then given up. */
  function lost(): void {
    child = undefined;
    clearTimeout(timer);
    if (!current) return;
    if (current.tries < 2 && !closed) {
      waiting.unshift(current);
      current = undefined;
      next();
      return;
    }
    settle((order) => order.reject(new ComposeProblem(`the press failed twice on ${order.order.template}`)));
  }

  return {
    set: (order) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ComposeProblem('the press is closed'));
        if (waiting.length >= mostWaiting)
          return reject(new ComposeProblem('too many documents are waiting to be set'));
        waiting.push({ order, resolve, reject, tries: 0 });
        next();
      }),
    engine: () => engine,
    memory: () => rss,
    close: () => {
      closed = true;
      retire();
      const orphans = current ? [current, ...waiting.splice(0)] : waiting.splice(0);
      clearTimeout(timer);
      current = undefined;
      for (const { reject } of orphans) reject(new ComposeProblem('the press is closed'));
    },
  };
}
