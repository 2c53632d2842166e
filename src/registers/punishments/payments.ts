import { type Look, lookJson } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';

/** A penalty that a number on a payment names. */
export interface NamedPenalty {
  /** The number as it was asked for: capital letters without marks, and digits. */
  readonly key: string;
  readonly id: string;
  readonly subject: string;
  readonly authority: string;
  readonly series?: string;
  /** What is owed on the day, tests' expenses with it. */
  readonly dueCents: number;
  /** Why it cannot be paid to the authority although something is owed: `bailiff`, `cancelled` … */
  readonly closed?: string;
}

/** The penalties that numbers name, any number of them at once; a line of audit for each person. */
export async function penaltiesByNumber(
  tx: Tx,
  look: Look,
  keys: readonly string[],
  on: PlainDate,
): Promise<readonly NamedPenalty[]> {
  const rows = await tx.many<Row>(sql`
    select key, id, subject, authority, series, due_cents, closed
    from punishments.penalties_by_number(${lookJson(tx, look)}::jsonb, ${[...keys]}::text[], ${on}::date)`);
  return rows.map(({ series, due_cents, closed, ...row }) => ({
    ...row,
    dueCents: due_cents,
    ...(series !== null && { series }),
    ...(closed !== null && { closed }),
  }));
}

interface Row {
  readonly key: string;
  readonly id: string;
  readonly subject: string;
  readonly authority: string;
  readonly series: string | null;
  readonly due_cents: number;
  readonly closed: string | null;
}

export interface TakenPayment {
  readonly id: string;
  readonly cents: number;
  readonly on: PlainDate;
}

/** Money that was received for penalties; what is paid in full is served from that day. Once: the caller's own booking keeps it so. */
export async function takePayments(tx: Tx, look: Look, taken: readonly TakenPayment[]): Promise<void> {
  if (taken.length === 0) return;
  await tx.one(sql`
    select punishments.take_payments(${lookJson(tx, look)}::jsonb, ${taken.map(({ id }) => id)}::uuid[],
      ${taken.map(({ cents }) => cents)}::bigint[], ${taken.map(({ on }) => on)}::date[]) as lines`);
}
