import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { staffOfDemonstration } from '../staff-of-demonstration.js';
import { everyUnit, whoOf } from '../who.js';
import { prepareDisposal } from './disposals.js';

/** Questions that were answered long ago: their index is kept for three years. */
const index = '2-04';
const questions = [
  { who: 'Aina Kļava', yearsAgo: 6, about: 'Kā labot kļūdu izziņā?' },
  { who: 'Miervaldis Strods', yearsAgo: 6, about: 'Kur saņemt izziņu papīra veidā?' },
  { who: 'Zenta Paegle', yearsAgo: 5, about: 'Cik ilgi izziņa ir derīga?' },
  { who: 'Arvīds Rubenis', yearsAgo: 5, about: 'Vai izziņu var saņemt cita persona?' },
] as const;

/** Cases whose term has passed, and their list, which waits for its second person; once. */
export async function demonstrateRetention(house: House): Promise<void> {
  const clerk = staffOfDemonstration('rihards');
  if (!clerk) return;
  const isNew = await house.db('web').transaction(everyUnit, async (tx) => {
    const known = await tx.maybe(sql`select 1 as known from casework.case_file where id = ${idOf(0)}::uuid`);
    if (!known) for (const [place, question] of questions.entries()) await put(tx, place, question);
    return !known;
  });
  if (isNew) await house.db('web').transaction(whoOf(clerk), (tx) => prepareDisposal(tx, clerk, index));
}

async function put(tx: Tx, place: number, { who, yearsAgo, about }: (typeof questions)[number]): Promise<void> {
  const key = `person:7e3f0000-0000-4000-a000-00000000000${place}`;
  const year = tx.now.getUTCFullYear() - yearsAgo;
  const at = new Date(Date.UTC(year, 2 + place, 11, 9));
  const applicant = { actor: { kind: 'person', key, name: who }, subject: { key, name: who, relation: 'self' } };
  await tx.run(sql`
    insert into casework.case_file (id, number, case_index, kind, subject_line, unit, subject_key, subject_name, applicant, applicant_key, way,
      assurance, lang, answers, delivery, price, price_gross, submitted_at, paid_at, answered_at)
    values (${idOf(place)}::uuid, 'IC/' || ${String(year)}::text || '/' || ${index}::text || '/' || casework.next_number(${index}, ${year}::int),
      ${index}, 'question', ${JSON.stringify({ lv: about, en: about })}::jsonb, 'service-desk', ${key}, ${who}, ${JSON.stringify(applicant)}::jsonb,
      ${key}, 'phone', 'anonymous', 'lv', '{}', '{"way":"phone"}', '[]', 0, ${at}, ${at}, ${at})`);
}

function idOf(place: number): string {
  return `7e3f0000-0000-4000-b000-00000000000${place}`;
}
