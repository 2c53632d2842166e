import { fileURLToPath } from 'node:url';
import { sql } from '../db/index.js';
import type { House, Room } from '../room/index.js';
import { stepsOf } from './steps.js';

export function createRoom(house: House): Room {
  return {
    id: 'platform/trace',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    jobs: {
      'trace:forget-old': async (_payload, { transaction }) => {
        await transaction({}, (tx) => tx.run(sql`select trace.forget_old()`));
      },
    },
    schedule: { 'trace:forget-old': '17 2 * * *' },
    commands: { case: { about: 'what happened to a case: <case number>', run: (args) => printCase(house, args) } },
  };
}

async function printCase(house: House, [caseNumber]: readonly string[]): Promise<number> {
  if (!caseNumber) {
    process.stderr.write('Say the number of the case: lete trace case <case number>\n');
    return 64;
  }
  const steps = await house.db('worker').transaction({}, (tx) => stepsOf(tx, caseNumber));
  const lines = steps.map(({ at, kind, name, outcome, milliseconds, ref }) =>
    [at.toISOString(), kind.padEnd(7), outcome.padEnd(6), `${milliseconds} ms`.padStart(8), name, ref].join('  '),
  );
  process.stdout.write(`${lines.join('\n') || `Nothing is known of ${caseNumber}; traces are kept for 90 days.`}\n`);
  return steps.length ? 0 : 1;
}
