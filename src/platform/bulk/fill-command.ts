import type { Command } from '../room/index.js';
import { numberOption } from './arguments.js';

/** `lete <room> fill --<what> N`: makes up rows until there are enough for N; without N it does nothing, 2 when N is not a number. */
export function fillCommand(what: string, does: string, fill: (most: number) => Promise<unknown>): Command {
  return {
    about: `--${what} N: ${does}`,
    run: async (args) => {
      const most = numberOption(args, what);
      if (most === undefined) return 0;
      if (Number.isNaN(most)) return 2;
      await fill(most);
      return 0;
    },
  };
}
