import type pg from 'pg';
import { copyRows, inBulk, type Row, withoutIndexes } from '../../platform/bulk/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Db } from '../../platform/db/index.js';
import { generatedId, householdSize } from '../../platform/generate/index.js';
import { demonstrationEntries } from './demonstration-entries.js';
import { demonstrationPenalties } from './demonstration-penalties.js';
import { convictionsFor, penaltiesFor } from './made-up.js';
import { sealOffence } from './offence-text.js';

export interface Fill {
  readonly seed: number;
  /** For how many of the made-up people there shall be entries. */
  readonly people: number;
  /** Seals what happened. */
  readonly secret: string;
}

/** Fills the register with the entries of the fixed people and made-up ones for the made-up people; those already there stay. Returns for how many people it did. */
export function fillPunishments(db: Db, { seed, people, secret }: Fill): Promise<number> {
  const to = Math.ceil(people / householdSize) * householdSize;
  const today = rigaDate(db.clock.now());
  return inBulk(db, 'registers/punishments', async (client) => {
    await putFixedEntries(client, secret, today);
    const kept = await client.query<{ people: number }>('select people from punishments.generated where seed = $1', [
      seed,
    ]);
    const from = kept.rows[0]?.people ?? 0;
    if (to <= from) return 0;
    const range = { from, to };
    await withoutIndexes(client, 'punishments', to - from, async () => {
      await copyRows(
        client,
        convictionColumns,
        each(range, (n) => convictionRows(seed, n, today, secret)),
      );
      await copyRows(
        client,
        penaltyColumns,
        each(range, (n) => penaltyRows(seed, n, today)),
      );
    });
    await client.query(
      'insert into punishments.generated values ($1, $2) on conflict (seed) do update set people = excluded.people',
      [seed, to],
    );
    return to - from;
  });
}

const convictionColumns = `punishments.conviction (id, subject, case_number, court, decided_on, in_force_on, law, article, part, offence_on,
  main_penalty, served_on, spent_on, offence_sealed, fictitious)`;
const penaltyColumns = `punishments.penalty (id, subject, case_number, series, decision_number, decided_on, in_force_on, authority, law, article,
  part, offence_at, offence_place, vehicle_number, base_penalty, amount_cents, additional_penalty, due_on, paid_cents, paid_on,
  test_expenses_cents, appealed_on, appeal_rejected_on, given_to_bailiff_on, served_on, fictitious, offence,
  notified_on, offender_birth_date, offender_code)`;

function* each({ from, to }: { from: number; to: number }, rowsOf: (n: number) => Row[]): Generator<Row> {
  for (let n = from; n < to; n++) yield* rowsOf(n);
}

function convictionRows(seed: number, n: number, today: PlainDate, secret: string): Row[] {
  return convictionsFor(seed, n, today).map((made) => [
    made.id,
    `person:${generatedId(seed, 'person', n)}`,
    made.caseNumber,
    made.court,
    made.decidedOn,
    made.inForceOn,
    'Krimināllikums',
    made.article,
    made.part,
    made.offenceOn,
    made.mainPenalty,
    made.servedOn,
    made.spentOn,
    sealOffence(secret, made.id, made.offence),
    true,
  ]);
}

function penaltyRows(seed: number, n: number, today: PlainDate): Row[] {
  return penaltiesFor(seed, n, today).map((made) => [
    made.id,
    `person:${generatedId(seed, 'person', n)}`,
    made.caseNumber,
    made.offence.series,
    made.number,
    made.decidedOn,
    made.inForceOn,
    made.offence.authority,
    made.offence.law,
    made.offence.article,
    made.offence.part,
    made.offenceAt,
    made.place,
    made.vehicle,
    made.amountCents ? 'fine' : 'warning',
    made.amountCents,
    made.offence.additional,
    made.dueOn,
    made.paidOn ? made.amountCents : 0,
    made.paidOn,
    made.testExpensesCents,
    made.appeal?.appealedOn,
    made.appeal?.rejectedOn,
    made.givenToBailiffOn,
    made.servedOn,
    true,
    made.offence.about,
    made.decidedOn,
    made.birthDate,
    made.code,
  ]);
}

async function putFixedEntries(client: pg.ClientBase, secret: string, today: PlainDate): Promise<void> {
  for (const { table, values, offence } of [...demonstrationEntries(today), ...demonstrationPenalties(today)]) {
    const sealed = offence ? { offence_sealed: sealOffence(secret, String(values.id), offence) } : {};
    const entry = Object.entries({ ...values, ...sealed, fictitious: true });
    const places = entry.map((_, index) => `$${index + 1}`).join(', ');
    await client.query(
      `insert into punishments.${table} (${entry.map(([column]) => column).join(', ')}) values (${places}) on conflict do nothing`,
      entry.map(([, value]) => value),
    );
  }
}
