import { cases, figures } from '../../case/index.js';
import type { House } from '../../platform/room/index.js';
import { same, type Text } from '../../platform/text/index.js';
import { heldAmong } from './hold-back.js';
import type { Part } from './promise-page.js';

/** The share of matters in time, by channel or by kind: of the last month and of all of them. */
export async function readParts(house: House, by: 'way' | 'kind', months: readonly string[]): Promise<Part[]> {
  const last = months.at(-1) ?? '';
  const [year, month] = await house
    .db('reports')
    .transaction({}, async (tx) => [
      await figures.readMonths(tx, { from: months[0] ?? '', to: last }, by),
      await figures.readMonths(tx, { from: last, to: last }, by),
    ]);
  const terms = (counted: readonly figures.Counted[] = []) => counted.filter(({ measure }) => measure === 'term');
  const groups = terms(year);
  const years = heldAmong(groups);
  const lasts = heldAmong(groups.map(({ group }) => terms(month).find((each) => each.group === group)));
  return groups.map(({ group }, index) => ({ name: nameOf(by, group), year: years[index], last: lasts[index] }));
}

function nameOf(by: 'way' | 'kind', group: string): Text {
  const names: Readonly<Record<string, Text>> =
    by === 'way'
      ? cases.wayWords
      : Object.fromEntries(Object.entries(cases.tracks).map(([kind, { name }]) => [kind, name]));
  return names[group] ?? same(group);
}
