import { addMonths } from '../../platform/calendar/index.js';
import type { PlainDate } from '../../platform/clock/index.js';

/** What whoever represents a minor sees of the minor's penalties. */
export type View = 'nothing-expected' | 'everything' | 'only-to-pay';

/**
 * From which birthday on a minor's penalties are seen in which way. 14: administrative liability begins (AAL, 6. pants), so before it
 * there should be none. 16: the agency's own rule, since a young person signs in alone by then: the representative still pays,
 * but no longer reads where and how it happened. At 18 nobody represents them any more, which the population register says.
 */
const rules: readonly { readonly fromAge: number; readonly view: View; readonly since: PlainDate }[] = [
  { fromAge: 0, view: 'nothing-expected', since: '2020-07-01' },
  { fromAge: 14, view: 'everything', since: '2020-07-01' },
  { fromAge: 16, view: 'only-to-pay', since: '2020-07-01' },
];

const adult = 18;

/** What a representative sees of someone born on a day, today; everything of an adult ward. */
export function viewOf(bornOn: PlainDate, today: PlainDate): View {
  const reached = (age: number) => addMonths(bornOn, age * 12) <= today;
  if (reached(adult)) return 'everything';
  return rules.findLast(({ fromAge, since }) => since <= today && reached(fromAge))?.view ?? 'everything';
}
