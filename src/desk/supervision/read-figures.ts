import { figures, terms } from '../../case/index.js';
import { figuresSince } from '../../channels/phone/index.js';
import { rigaDate, rigaInstant } from '../../platform/clock/index.js';
import type { House } from '../../platform/room/index.js';

type Phone = Awaited<ReturnType<typeof figuresSince>>;

/** How things stand at this moment. */
export interface Board {
  readonly today: readonly figures.Counted[];
  readonly backlog: readonly figures.Backlog[];
  readonly phone: Phone;
}

/** Everything that the manager's page shows of one month and the eleven before it. */
export interface Supervised {
  /** `2026-11`. */
  readonly month: string;
  readonly countedAt: Date | undefined;
  readonly ofMonth: readonly figures.Counted[];
  readonly byMonth: readonly figures.Counted[];
  readonly byUnit: readonly figures.Counted[];
  readonly byWay: readonly figures.Counted[];
  readonly byPriority: readonly figures.Counted[];
  readonly backlog: readonly figures.Backlog[];
  readonly leadTimes: readonly figures.LeadTime[];
  readonly phone: Phone;
}

/** Counted now: for a screen that everybody in the room looks at. Figures are read by the role that sees nobody's name. */
export async function readBoard(house: House): Promise<Board> {
  const today = rigaInstant(rigaDate(house.clock.now()));
  const phone = await house.db('web').transaction({}, (tx) => figuresSince(tx, today));
  return await house.db('reports').transaction({}, async (tx) => ({
    phone,
    today: await figures.countLive(tx, { from: today, to: tx.now }, 'all'),
    backlog: await figures.backlogNow(tx),
  }));
}

/** As the months were last counted; what is open, and how long services took, now. */
export async function readSupervised(house: House, month: string): Promise<Supervised> {
  const period = { from: rigaInstant(`${month}-01`), to: rigaInstant(`${figures.monthAfter(month)}-01`) };
  const { phone, calendar } = await house.db('web').transaction({}, async (tx) => ({
    phone: await figuresSince(tx, period.from, period.to),
    calendar: await terms.currentCalendar(tx),
  }));
  const [only, year] = [
    { from: month, to: month },
    { from: yearTo(month)[0] ?? month, to: month },
  ];
  return await house.db('reports').transaction({}, async (tx) => ({
    month,
    phone,
    countedAt: await figures.countedAt(tx),
    ofMonth: await figures.readMonths(tx, only, 'all'),
    byMonth: await figures.readMonths(tx, year, 'month'),
    byUnit: await figures.readMonths(tx, only, 'unit'),
    byWay: await figures.readMonths(tx, only, 'way'),
    byPriority: await figures.readMonths(tx, only, 'priority'),
    backlog: await figures.backlogNow(tx),
    leadTimes: await figures.leadTimes(tx, period, calendar),
  }));
}

/** The twelve months that end with one, the oldest first. */
export function yearTo(month: string): string[] {
  const months = [month];
  for (let before = month; months.length < 12; ) {
    before = figures.monthBefore(before);
    months.unshift(before);
  }
  return months;
}
