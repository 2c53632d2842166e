import { agencyOn, calendarFrom } from '../../agency/index.js';
import type { Calendar } from '../../platform/calendar/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import type { Term, TermUnit } from './due.js';

/** A statutory term as it stood on a day. */
export interface TermRule {
  readonly code: string;
  readonly term: Term;
  /** The longest term after an extension with notice, counted from the same start; undefined when it cannot be extended. */
  readonly extended?: Term;
  readonly name: Text;
  readonly norm: string;
}

interface Row {
  readonly code: string;
  readonly unit: TermUnit;
  readonly amount: number;
  readonly extendedUnit: TermUnit | null;
  readonly extendedAmount: number | null;
  readonly name: Text;
  readonly norm: string;
}

/** The rule of a code in force on a day (the day of receipt: domain §9.1); a code without one is a fault. */
export async function termOn(tx: Tx, code: string, day: PlainDate): Promise<TermRule> {
  const row = await tx.one<Row>(sql`
    select code, unit_of_time as unit, amount, extended_unit as "extendedUnit", extended_amount as "extendedAmount", name, norm
    from casework.term_rule where code = ${code} and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)`);
  const extended =
    row.extendedUnit && row.extendedAmount ? { unit: row.extendedUnit, amount: row.extendedAmount } : undefined;
  return { code: row.code, term: { unit: row.unit, amount: row.amount }, extended, name: row.name, norm: row.norm };
}

/** The calendar of working days: the law's holidays with the special days that the agency publishes. */
export async function currentCalendar(tx: Tx): Promise<Calendar> {
  return calendarFrom(await agencyOn(tx));
}
