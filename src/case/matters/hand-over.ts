import { unitsOn } from '../../agency/index.js';
import { actorOf, listColleagues, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { isComplained } from '../complaints/complained-about.js';
import { addEntry } from '../entry.js';
import { discardStaffDraft } from '../staff-drafts.js';
import { recordDeed, tooLate } from '../verbs/record-deed.js';
import { getTied } from './link-cases.js';

/** To whom a case goes on: a colleague of its unit or another unit, and what they should know. */
export interface HandOver {
  readonly to: { readonly colleague: string } | { readonly unit: string };
  readonly note: string;
}

/**
 * Hands an open case over with a note that only staff read. To a colleague it is theirs at once; in another unit it waits for
 * whoever takes it, with everything unsent and all that was merged into it.
 */
export async function handOver(tx: Tx, visitor: Visitor, caseId: string, { to, note }: HandOver): Promise<void> {
  const caseFile = await getTied(tx, visitor, caseId);
  if (note.trim().length < 3) throw new Refusal('not-valid', noteMissing, { field: 'handOverNote' });
  const actor = actorOf(visitor);
  const name =
    'unit' in to
      ? (await unitsOn(tx)).standing.find(({ id }) => id === to.unit)?.name
      : await colleagueOf(tx, caseFile.unit, to.colleague);
  if (!name) throw new Refusal('not-valid', nobody, { field: 'handOverTo' });
  if ('colleague' in to && (await isComplained(tx, caseId, to.colleague)))
    throw new Refusal('not-valid', aboutThem, { field: 'handOverTo' });
  // The line first: whoever hands it to another unit cannot write there afterwards.
  await addEntry(tx, caseFile, {
    kind: 'handed-over',
    actor,
    audience: 'staff',
    words:
      typeof name === 'string'
        ? fill(handed, { name })
        : { lv: handed.lv.replace('{name}', name.lv), en: handed.en.replace('{name}', name.en) },
    body: note.trim(),
  });
  await recordDeed(tx, visitor, caseFile, 'case:pass-on');
  // What was unsent goes along, all but the note that has just been used.
  await discardStaffDraft(tx, visitor, caseId, 'hand-over');
  if (!(await pass(tx, caseId, to, typeof name === 'string' ? name : ''))) throw new Refusal('not-now', tooLate);
}

async function colleagueOf(tx: Tx, unit: string, key: string): Promise<string | undefined> {
  return (await listColleagues(tx, unit)).find(({ personKey }) => personKey === key)?.name;
}

async function pass(tx: Tx, caseId: string, to: HandOver['to'], name: string): Promise<boolean> {
  if ('unit' in to) {
    const { moved } = await tx.one<{ moved: boolean }>(
      sql`select casework.move_to_unit(${caseId}::uuid, ${to.unit}) as moved`,
    );
    return moved;
  }
  const touched = await tx.run(sql`
    update casework.case_file set assigned_to = ${to.colleague}, assigned_name = ${name}, assigned_at = ${tx.now}
    where id = ${caseId}::uuid and closed_at is null and assigned_to is distinct from ${to.colleague}`);
  return touched > 0;
}

const handed = { lv: 'Nodota: {name}', en: 'Handed to {name}' };
const noteMissing = {
  lv: 'Uzrakstiet, kas pārņēmējam jāzina (vismaz 3 rakstzīmes).',
  en: 'Write what whoever takes over must know (at least 3 characters).',
};
const aboutThem = {
  lv: 'Sūdzība ir par šo kolēģi. Izvēlieties citu.',
  en: 'The complaint is about this colleague. Choose another.',
};
const nobody = {
  lv: 'Izvēlieties kolēģi no šīs nodaļas vai citu nodaļu.',
  en: 'Choose a colleague of this unit, or another unit.',
};
