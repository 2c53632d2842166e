import { type Colleague, listColleagues, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { CaseFile } from '../case-file.js';

/** Somebody who was named in a note. */
export interface Mention {
  readonly caseId: string;
  readonly entryId: number;
  readonly byName: string;
  readonly at: Date;
}

/** Writes down whom a note names: `@Dace Rozīte`, or `@Dace`, with or without diacritics. Only who can open the case is named. */
export async function noteMentions(
  tx: Tx,
  visitor: Visitor,
  caseFile: Pick<CaseFile, 'id' | 'unit'>,
  note: { readonly entryId: number; readonly body: string },
): Promise<readonly Colleague[]> {
  const named = mentionedIn(note.body, await listColleagues(tx, caseFile.unit));
  const { givenName, familyName, key } = visitor.person;
  for (const { personKey } of named)
    await tx.run(sql`
      insert into casework.mention (entry_id, case_id, person_key, by_key, by_name, at)
      values (${note.entryId}, ${caseFile.id}::uuid, ${personKey}, ${key}, ${`${givenName} ${familyName}`}, ${tx.now})
      on conflict (entry_id, person_key) do nothing`);
  return named;
}

/** Who of the colleagues is named in a text: by the whole name, else everyone of that given name. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): readonly Colleague[] {
  const at = [...plain(text).matchAll(/(?<=^|[^\p{L}\p{N}.])@(\p{L}{2,40})(?:[ ._](\p{L}{2,40}(?:-\p{L}{2,40})?))?/gu)];
  const named = at.flatMap(([, given = '', family = '']) => {
    const whole = colleagues.filter(({ name }) => plain(name) === `${given} ${family}`);
    return whole.length ? whole : colleagues.filter(({ name }) => plain(name).split(' ')[0] === given);
  });
  return [...new Set(named)];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What names the visitor and they have not opened yet, the newest first. */
export function listMentions(tx: Tx, visitor: Visitor): Promise<readonly Mention[]> {
  return tx.many<Mention>(sql`
    select case_id as "caseId", entry_id as "entryId", by_name as "byName", at from casework.mention
    where person_key = ${visitor.person.key} and seen_at is null order by at desc limit 200`);
}

/** Opening a case is having seen who named one there. */
export async function seeMentions(tx: Tx, visitor: Visitor, caseId: string): Promise<void> {
  await tx.run(sql`
    update casework.mention set seen_at = ${tx.now}
    where case_id in (select casework.family_of(${caseId}::uuid)) and person_key = ${visitor.person.key} and seen_at is null`);
}
