// Asks the counter from outside its own process, as a visitor would, and tells the parent what came back. It has no database and no secrets.
import { z } from 'zod';

const asked = z.object({
  base: z.url(),
  everyMilliseconds: z.number().positive(),
  probes: z.array(z.object({ id: z.string(), path: z.string() })),
});
const { base, everyMilliseconds, probes } = asked.parse(JSON.parse(process.argv[2] ?? '{}'));
const patience = 8_000;

async function probe({ id, path }: { readonly id: string; readonly path: string }) {
  const began = performance.now();
  const at = Date.now();
  const code = await fetch(base + path, {
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: { 'user-agent': 'lete-status' },
  })
    .then(async (response) => {
      await response.arrayBuffer();
      return String(response.status);
    })
    .catch((error: unknown) => (error instanceof Error ? error.name : 'failed'));
  return { component: id, at, ok: /^[23]/.test(code), milliseconds: Math.round(performance.now() - began), code };
}

async function round(): Promise<void> {
  process.send?.(await Promise.all(probes.map(probe)));
}

// Whoever started it is gone: it has nobody to tell.
process.once('disconnect', () => process.exit());
await round();
setInterval(() => void round(), everyMilliseconds);
