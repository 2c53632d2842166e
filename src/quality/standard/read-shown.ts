import { cases, figures } from '../../case/index.js';
import type { Tx } from '../../platform/db/index.js';
import { same, type Text } from '../../platform/text/index.js';
import { readSeries, type Sum, sumOf } from '../figures/read-series.js';
import { holdBack, holdBackAmong, type ShownMonths, type ShownSeries } from './hold-back.js';

/** Every figure over some months in a row, by its id, as it may be published: what pages, files and reports tell. */
export async function readShown(tx: Tx, months: readonly string[]): Promise<ReadonlyMap<string, ShownSeries>> {
  const kinds = new Map((await readGroups(tx, months, 'kind')).map((one) => [one.group, one]));
  const shown = [...(await readSeries(tx, months))].map(([id, series]) => {
    // A kind that has a figure of its own stands among all kinds too: both must hold the same back.
    const own = kinds.get(series.figure.only?.kind ?? '');
    return [id, own ? { ...own, figure: series.figure } : holdBack(series)] as const;
  });
  return new Map(shown);
}

/** A share told apart by channel or by kind. */
export interface Part extends Pick<ShownMonths, 'last' | 'year'> {
  readonly name: Text;
}

/** The share of matters in time, by channel or by kind: of the last month and of all of them. */
export async function readParts(tx: Tx, by: 'way' | 'kind', months: readonly string[]): Promise<Part[]> {
  const groups = await readGroups(tx, months, by);
  return groups.map(({ group, last, year }) => ({ name: nameOf(by, group), last, year }));
}

async function readGroups(
  tx: Tx,
  months: readonly string[],
  by: 'way' | 'kind',
): Promise<(ShownMonths & { readonly group: string })[]> {
  const counted = await figures.readGroups(tx, { from: months[0] ?? '', to: months.at(-1) ?? '' }, 'term', by);
  const groups = [...new Set(counted.map(({ group }) => group))].map((group) => {
    const own = counted.filter((each) => each.group === group);
    return {
      group,
      months: months.map((month) => ({ month, sum: sumIn(own.find((each) => each.month === month)) })),
      year: sumOf(own),
    };
  });
  const shown = holdBackAmong(groups);
  return groups.flatMap(({ group }, index) => {
    const months = shown[index];
    return months ? [{ group, ...months }] : [];
  });
}

const sumIn = (counted: Sum | undefined) => counted && { total: counted.total, hits: counted.hits };

function nameOf(by: 'way' | 'kind', group: string): Text {
  const names: Readonly<Record<string, Text>> =
    by === 'way'
      ? cases.wayWords
      : Object.fromEntries(Object.entries(cases.tracks).map(([kind, { name }]) => [kind, name]));
  return names[group] ?? same(group);
}
