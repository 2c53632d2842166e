import { figures } from '../../case/index.js';
import { confidentialUnit } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Who } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { Command, House } from '../../platform/room/index.js';
import { countOwn } from './count-own.js';

/** Whistleblowers’ reports too: a look into one is for an open case as well. Only sums leave this transaction. */
export const everyUnit: Who = { units: ['*', confidentialUnit] };

/** Counts this month and the one before it anew: what happened in them may still become known. */
export const countFigures: JobHandler = async (_payload, { transaction }) => {
  for (const before of [true, false])
    await transaction(everyUnit, (tx) => {
      const month = rigaDate(tx.now).slice(0, 7);
      return countOwn(tx, before ? figures.monthBefore(month) : month);
    });
};

/** `lete quality count 2026-01 2026-12`: counts whole months anew, such as after an import. */
export function countCommand(house: House): Command {
  return {
    about: 'counts the figures of the standard of months anew: lete quality count 2026-01 2026-12',
    run: async ([from = '', to = from]) => {
      if (![from, to].every((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) || from > to) {
        process.stderr.write('Name the first and the last month: lete quality count 2026-01 2026-12\n');
        return 1;
      }
      for (let month = from; month <= to; month = figures.monthAfter(month))
        await house.db('worker').transaction(everyUnit, (tx) => countOwn(tx, month));
      return 0;
    },
  };
}
