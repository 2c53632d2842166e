import type { Command, House } from '../platform/room/index.js';
import { checkpointNow, sealEntries } from './sealer.js';
import { verifyAudit } from './verify-audit.js';

/** Findings that are printed one by one; the rest are counted. */
const mostLines = 1000;

/** `lete audit …`. */
export function commandsOf(house: House): Readonly<Record<string, Command>> {
  return {
    verify: {
      about: 'checks that nothing in the audit was edited, deleted, inserted, swapped or cut off, and says where',
      run: async () => {
        let lines = 0;
        const { links, checkpoints, findings } = await verifyAudit(house, ({ kind, words }) => {
          if (lines++ < mostLines) print(`${kind}: ${words}`);
        });
        if (findings > mostLines) print(`… and ${findings - mostLines} more.`);
        print(
          findings === 0
            ? `The audit is whole: ${links} entries in the chain, ${checkpoints} checkpoints.`
            : `The audit is NOT whole: ${findings} findings, ${links} links, ${checkpoints} genuine checkpoints.`,
        );
        return findings === 0 ? 0 : 1;
      },
    },
    checkpoint: {
      about: 'seals what waits and signs where the chain stands',
      run: async () => {
        const sealed = await sealEntries(house);
        const isWritten = await checkpointNow(house);
        print(
          `${sealed} entries sealed; ${isWritten ? 'a checkpoint says where the chain stands' : 'there is none to sign, or another was quicker'}.`,
        );
        return 0;
      },
    },
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
