// A process of its own that asks a server on this machine over kept connections, for a limited time, and counts the answers.
import { Agent, request } from 'node:http';
import type { LoadOrder, LoadReport } from './loading.js';

const agents = new Map<number, Agent>();

process.on('message', (order: LoadOrder) => {
  void load(order).then(
    (report) => process.send?.(report),
    (error: Error) => process.send?.({ problem: error.message } satisfies LoadReport),
  );
});
process.on('disconnect', () => process.exit());

async function load(order: LoadOrder): Promise<LoadReport> {
  const { port, connections, milliseconds, most } = order;
  const agent = agents.get(port) ?? new Agent({ keepAlive: true, maxSockets: connections });
  agents.set(port, agent);
  let sent = 0;
  let answered = 0;
  const times: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  const ask = async () => {
    while (performance.now() < until && sent < most) {
      const start = performance.now();
      await once(order, agent, sent++);
      answered++;
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  return { answered, seconds: (performance.now() - began) / 1000, times };
}

function once({ port, path, method, headers, bodies }: LoadOrder, agent: Agent, turn: number): Promise<void> {
  const body = bodies?.[turn % bodies.length];
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        port,
        host: '127.0.0.1',
        agent,
        method,
        path,
        headers: { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) },
        timeout: 10_000,
      },
      (response) => {
        response.resume();
        response.once('error', reject);
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${response.statusCode}`)),
        );
      },
    );
    sending.once('timeout', () => sending.destroy(new Error(`${path} did not answer in 10 s`)));
    sending.once('error', reject);
    sending.end(body);
  });
}
