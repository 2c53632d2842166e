import { randomUUID } from 'node:crypto';
import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseOfficer } from '../who.js';
import type { MistakeParts } from './mistake.js';

/** Admits that a case is the agency's mistake, open or closed. Done twice, nothing happens. */
export async function markMistake(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  // Whoever closes the case at this moment waits here, or is waited for.
  await tx.run(sql`select 1 from casework.case_file where id = ${caseId}::uuid for update`);
  const actor = actorOf(visitor);
  const isNew = await tx.run(sql`
    insert into casework.mistake (id, case_id, unit, service, marked_by, marked_by_name, marked_at)
    values (${randomUUID()}::uuid, ${caseId}::uuid, ${caseFile.unit}, ${caseFile.service}, ${actor.key}, ${actor.name}, ${tx.now})
    on conflict (case_id) do nothing`);
  if (!isNew) return;
  await addEntry(tx, caseFile, { kind: 'note', actor, audience: 'staff', words: admitted });
  await recordDeed(tx, visitor, caseFile, 'case:mark-mistake');
}

/** Keeps what has been written so far. */
export async function saveMistake(tx: Tx, visitor: Visitor, caseId: string, parts: MistakeParts): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const { apology, mended, cause, measure, owner, dueOn } = parts;
  const touched = await tx.run(sql`
    update casework.mistake set apology = ${apology.trim()}, mended = ${mended.trim()}, cause = ${cause.trim()}, measure = ${measure.trim()},
      measure_owner = ${owner?.key ?? null}, measure_owner_name = ${owner?.name ?? null}, measure_due_on = ${dueOn ?? null}::date
    where case_id = ${caseId}::uuid and settled_at is null`);
  if (!touched) throw new Refusal('not-now', alreadySettled);
}

/** What is missing before a mistake is settled, field by field. */
export function checkMistake(parts: MistakeParts, today: string): { readonly field: string; readonly message: Text }[] {
  const short = (['apology', 'mended', 'cause', 'measure'] as const).filter(
    (field) => parts[field].replace(/[^\p{L}\p{N}]/gu, '').length < 10,
  );
  return [
    ...short.map((field) => ({ field, message: missing[field] })),
    ...(parts.owner ? [] : [{ field: 'owner', message: missing.owner }]),
    ...(parts.dueOn && parts.dueOn >= today ? [] : [{ field: 'dueOn', message: missing.dueOn }]),
  ];
}

/** Settles a mistake whose every part is written: the client is told the apology and what was mended, by their lawful way. */
export async function settleMistake(tx: Tx, visitor: Visitor, caseId: string, parts: MistakeParts): Promise<void> {
  const [problem] = checkMistake(parts, rigaDate(tx.now));
  if (problem) throw new Refusal('not-valid', problem.message, { field: problem.field });
  await saveMistake(tx, visitor, caseId, parts);
  const caseFile = await getCase(tx, caseId);
  const actor = actorOf(visitor);
  const settled = await tx.run(sql`
    update casework.mistake set settled_at = ${tx.now}, settled_by_name = ${actor.name}
    where case_id = ${caseId}::uuid and settled_at is null`);
  if (!settled) throw new Refusal('not-now', alreadySettled);
  const body = `${parts.apology.trim()}\n\n${parts.mended.trim()}`;
  const entryId = await addEntry(tx, caseFile, { kind: 'message', actor, body });
  await recordDeed(tx, visitor, caseFile, 'case:settle-mistake');
  await announce(tx, 'case-written', { caseId, entryId });
}

const admitted: Text = { lv: 'Lieta atzīta par mūsu kļūdu.', en: 'The case is admitted to be our mistake.' };
const alreadySettled: Text = {
  lv: 'Šī kļūda jau ir noslēgta, vai tā nav atzīta.',
  en: 'This mistake is settled already, or none is admitted.',
};
const missing = {
  apology: { lv: 'Atvainojieties klientam viņa valodā.', en: 'Apologise to the client, in their language.' },
  mended: {
    lv: 'Uzrakstiet klientam, kas izdarīts, lai kļūdu labotu.',
    en: 'Tell the client what was done to mend it.',
  },
  cause: { lv: 'Uzrakstiet, kāpēc tā notika.', en: 'Write down why it happened.' },
  measure: {
    lv: 'Uzrakstiet, ko darāt, lai tas neatkārtotos.',
    en: 'Write down what is done so that it does not happen again.',
  },
  owner: { lv: 'Izvēlieties, kas pasākumu izpildīs.', en: 'Choose who carries the measure out.' },
  dueOn: {
    lv: 'Norādiet dienu, līdz kurai pasākums jāizpilda: šodienu vai vēlāku.',
    en: 'State the day by which it is carried out: today or later.',
  },
} satisfies Record<string, Text>;
