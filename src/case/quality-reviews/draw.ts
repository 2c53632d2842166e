import { randomBytes, randomUUID } from 'node:crypto';
import { listTakenIn } from '../../channels/phone/index.js';
import { confidentialUnit } from '../../identity/index.js';
import { addDays, type PlainDate, rigaDate, rigaInstant, weekdayOf } from '../../platform/clock/index.js';
import { load } from '../../platform/dataset/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type Candidate, choose, hashOfPopulation } from './choose.js';
import { reviewSet, type Sort, sampleKind, sorts } from './review-kinds.js';

interface Drawable extends Candidate {
  readonly ofName: string;
  readonly doneAt: Date;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Draws the sample of the period that ended last, of each sort, once; returns how many were drawn. */
export async function drawReviews(tx: Tx): Promise<number> {
  const view = (await load(tx, reviewSet)).at(tx.now);
  let drawn = 0;
  for (const sort of sorts) {
    const sample = view.find(sampleKind, sort)?.content;
    if (sample) drawn += await drawSample(tx, sort, lastPeriod(rigaDate(tx.now), sample.period), sample.perPerson);
  }
  return drawn;
}

/** Draws of one span. Of what was drawn for a span that begins at the same instant nothing is drawn again. */
export async function drawSample(tx: Tx, sort: Sort, span: Span, perPerson: number): Promise<number> {
  const known = await tx.maybe(
    sql`select id from casework.review_draw where sort = ${sort} and period_from = ${span.from}`,
  );
  if (known) return 0;
  const population = await (sort === 'calls' ? callsIn(tx, span) : repliesIn(tx, span));
  const [id, seed] = [randomUUID(), randomBytes(32).toString('hex')];
  const chosen = choose(seed, population, perPerson);
  const made = await tx.run(sql`
    insert into casework.review_draw (id, sort, period_from, period_to, per_person, seed, population, population_hash, drawn, drawn_at)
    values (${id}::uuid, ${sort}, ${span.from}, ${span.to}, ${perPerson}, ${seed}, ${population.length}, ${hashOfPopulation(population)},
      ${chosen.length}, ${tx.now}) on conflict (sort, period_from) do nothing`);
  if (!made) return 0;
  for (const one of chosen)
    await tx.run(sql`
      insert into casework.review (id, draw_id, sort, subject_id, of_case, case_number, done_at, of_key, of_name)
      values (gen_random_uuid(), ${id}::uuid, ${sort}, ${one.id}, ${one.caseId}::uuid, ${one.caseNumber}, ${one.doneAt}, ${one.ofKey},
        ${one.ofName})`);
  return chosen.length;
}

async function callsIn(tx: Tx, { from, to }: Span): Promise<Drawable[]> {
  return (await listTakenIn(tx, from, to)).flatMap(({ id, takenBy, takenName, firstAt, caseId, caseNumber }) =>
    takenBy ? [{ id, ofKey: takenBy, ofName: takenName ?? '', doneAt: firstAt, caseId, caseNumber }] : [],
  );
}

/** What staff wrote to clients; whistleblowers' reports are nobody else's to read. */
function repliesIn(tx: Tx, { from, to }: Span): Promise<Drawable[]> {
  return tx.many<Drawable>(sql`
    select line.id::text as id, author_key as "ofKey", author_name as "ofName", at as "doneAt", case_id as "caseId", number as "caseNumber"
    from casework.entry as line join casework.case_file on case_file.id = case_id
    where at >= ${from} and at < ${to} and author_kind = 'staff' and audience = 'everyone' and line.kind in ('message', 'asked')
      and body is not null and author_key is not null and line.unit <> ${confidentialUnit}`);
}

/** The whole week or month before a day. */
export function lastPeriod(today: PlainDate, period: 'week' | 'month'): Span {
  const to = period === 'week' ? addDays(today, 1 - weekdayOf(today)) : `${today.slice(0, 8)}01`;
  const from = period === 'week' ? addDays(to, -7) : `${addDays(to, -1).slice(0, 8)}01`;
  return { from: rigaInstant(from), to: rigaInstant(to) };
}
