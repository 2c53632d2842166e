import { rigaDate } from '../../platform/clock/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { Command, House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import { countMonths, monthBefore } from './count.js';

/** Counts this month and the one before it anew: what happened in them may still become known. */
export const countFigures: JobHandler = async (_payload, { transaction }) => {
  await transaction(everyUnit, (tx) => {
    const month = rigaDate(tx.now).slice(0, 7);
    return countMonths(tx, { from: monthBefore(month), to: month });
  });
};

/** Counts the year up to now, for the demonstration. */
export async function countYear(house: House): Promise<void> {
  await house.db('worker').transaction(everyUnit, (tx) => {
    const month = rigaDate(tx.now).slice(0, 7);
    return countMonths(tx, { from: `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`, to: month });
  });
}

/** `lete case count-figures 2026-01 2026-12`: counts whole months anew, such as after an import. */
export function countFiguresCommand(house: House): Command {
  return {
    about: 'counts the figures of months anew from the cases: lete case count-figures 2026-01 2026-12',
    run: async ([from = '', to = from]) => {
      if (![from, to].every((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) || from > to) {
        process.stderr.write('Name the first and the last month: lete case count-figures 2026-01 2026-12\n');
        return 1;
      }
      const lines = await house.db('worker').transaction(everyUnit, (tx) => countMonths(tx, { from, to }));
      process.stdout.write(`${from} – ${to}: ${lines} figures\n`);
      return 0;
    },
  };
}
