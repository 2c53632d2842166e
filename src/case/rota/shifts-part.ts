import { z } from 'zod';
import type { Visitor } from '../../identity/index.js';
import type { Part } from '../../platform/dataset/index.js';
import { instantInBrief, type Text } from '../../platform/text/index.js';
import { byUnit } from '../by-unit.js';
import { addShift, cancelShift, listShiftsAhead, type Shift } from './shifts.js';

const shape = z.strictObject({
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
  person: z.string().min(1),
  name: z.string(),
});

/**
 * Shifts that have not begun in the one file, by unit. One that a file adds is planned like one that was typed, for whoever has the right in the
 * unit; one that it lacks is cancelled. What has begun is of the past and stays.
 */
export function shiftsPart(visitor: Visitor): Part {
  return {
    id: 'shifts',
    name: { lv: 'Maiņas', en: 'Shifts' },
    isKey: (key) => /^\S+ person:[\da-f-]{36}$/.test(key),
    shape,
    title: titleOf,
    async read(tx) {
      const ahead = await listShiftsAhead(tx);
      return byUnit(tx, visitor, (of) =>
        Object.fromEntries(ahead.filter(({ unit }) => unit === of).map((shift) => [keyOf(shift), saysOf(shift)])),
      );
    },
    isPast: ({ says }, now) => new Date(shape.parse(says).starts) <= now,
    async add(tx, { place: unit, says }) {
      const { starts, ends, person } = shape.parse(says);
      await addShift(tx, visitor, { unit, personKey: person, startsAt: new Date(starts), endsAt: new Date(ends) });
    },
    async end(tx, { place, key }) {
      const shift = (await listShiftsAhead(tx)).find((one) => one.unit === place && keyOf(one) === key);
      if (shift) await cancelShift(tx, visitor, shift.id);
    },
  };
}

/** `Dace Rozīte, 27.11.2026. 08:00`. */
function titleOf(says: unknown): Text {
  const { name, starts } = shape.parse(says);
  const at = new Date(starts);
  return { lv: `${name}, ${instantInBrief(at, 'lv')}`, en: `${name}, ${instantInBrief(at, 'en')}` };
}

/** Two shifts of one person at one time are one. */
function keyOf({ startsAt, endsAt, personKey }: Shift): string {
  return `${startsAt.toISOString()}/${endsAt.toISOString()} ${personKey}`;
}

function saysOf({ startsAt, endsAt, personKey, personName }: Shift): z.infer<typeof shape> {
  return { starts: startsAt.toISOString(), ends: endsAt.toISOString(), person: personKey, name: personName };
}
