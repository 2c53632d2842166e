import { agencyOn, kinds } from '../../agency/index.js';
import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Tx, Who } from '../../platform/db/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { daysToRemind, noteReminded, type Reminder, remind } from './remind.js';

const everyone: Who = { units: ['*'] };
/** Of those who are asked for at once. */
const most = 500;
const first = '00000000-0000-0000-0000-000000000000';

/** What comes to its last day, of whose holders each is reminded once. */
export interface Ends<Ending extends { readonly id: string }> {
  /** Under which it is noted how far was looked, and by which the agency publishes the days. */
  readonly name: string;
  /** Days before the last day on which is reminded, one of `stagesPublished`; else those of the agency's dated facts by this name, if there are any. */
  readonly daysBefore?: number;
  /** What ends in as many days or fewer already belongs to a later reminder: after a pause of the house nobody is reminded twice at once. */
  readonly later?: number;
  /** Those whose last day it is, by id, after an id. */
  readonly find: (
    tx: Tx,
    asked: { readonly lastDay: PlainDate; readonly after: string; readonly most: number },
  ) => Promise<readonly Ending[]>;
  /** What their holders are told; whoever needs no reminder is left out. */
  readonly tell: (tx: Tx, found: readonly Ending[], lastDay: PlainDate) => Promise<readonly Reminder[]>;
}

/** For a job of every morning: reminds each holder by their own way. Stopped midway, it goes on where it was. */
export async function remindEach<Ending extends { readonly id: string }>(
  house: House,
  { transaction }: JobContext,
  ends: Ends<Ending>,
): Promise<void> {
  const days = await transaction(everyone, (tx) => daysOf(tx, ends));
  for (const lastDay of days) {
    let after: string | undefined = first;
    while (after) {
      const from: string = after;
      after = await transaction(everyone, (tx) => remindSome(house, tx, ends, lastDay, from));
    }
    await transaction(everyone, (tx) => noteReminded(tx, ends.name, lastDay));
  }
}

type Days = Pick<Ends<never>, 'name' | 'daysBefore' | 'later'>;

async function daysOf(tx: Tx, { name, daysBefore, later = 0 }: Days): Promise<readonly PlainDate[]> {
  const today = rigaDate(tx.now);
  const before = daysBefore ?? (await publishedDays(tx, name));
  if (before === undefined) return [];
  const found = await daysToRemind(tx, name, { today, until: addDays(today, before) });
  const due = found.filter((day) => day > addDays(today, later));
  if (due.length === 0 && found.length > 0) await noteReminded(tx, name, found.at(-1) ?? today);
  return due;
}

async function publishedDays(tx: Tx, name: string): Promise<number | undefined> {
  const published = (await agencyOn(tx)).find(kinds.reminder, name)?.content;
  return published?.on && published.side === 'before' ? published.days : undefined;
}

/** The days before a term on which several reminders follow one another (`weapons-1`, `weapons-2` …), the longest first; none that is switched off. */
export async function stagesPublished(tx: Tx, name: string): Promise<readonly number[]> {
  const records = (await agencyOn(tx)).list(kinds.reminder).filter(({ key }) => key.startsWith(`${name}-`));
  const days = records.flatMap(({ content: { on, side, days: count } }) => (on && side === 'before' ? [count] : []));
  return [...new Set(days)].sort((one, other) => other - one);
}

/** Resolves with the id to go on after; undefined at the end. */
async function remindSome<Ending extends { readonly id: string }>(
  house: House,
  tx: Tx,
  { find, tell }: Ends<Ending>,
  lastDay: PlainDate,
  after: string,
): Promise<string | undefined> {
  const found = await find(tx, { lastDay, after, most });
  for (const reminder of await tell(tx, found, lastDay)) await remind(house, tx, reminder);
  return found.length === most ? found.at(-1)?.id : undefined;
}
