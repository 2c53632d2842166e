import type { Actor } from '../audit/index.js';
import type { Assurance } from '../identity/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { Text } from '../platform/text/index.js';
import type { CaseFile } from './case-file.js';
import type { Way } from './service.js';

export type EntryKind =
  | 'submitted'
  | 'fee-settled'
  | 'referred'
  | 'assigned'
  | 'released'
  | 'asked'
  | 'answered'
  | 'granted'
  | 'refused'
  | 'issued'
  | 'sent'
  | 'collected'
  | 'withdrawn'
  | 'lapsed'
  | 'extended'
  | 'term-ending'
  | 'message'
  | 'note'
  | 'notice'
  | 'notice-failed'
  | 'ask-why'
  | 'facts-opened'
  | 'closed';

/** One line of a case's timeline, whichever way it came. */
export interface Entry {
  readonly id: number;
  readonly at: Date;
  readonly kind: EntryKind;
  readonly way: Way;
  readonly assurance: Assurance;
  readonly authorKind: Actor['kind'];
  readonly authorName: string | null;
  readonly audience: 'everyone' | 'staff';
  /** What happened, in words of the agency. */
  readonly words: Text | null;
  /** What a person wrote, as they wrote it. */
  readonly body: string | null;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly actor: Actor;
  readonly way?: Way;
  readonly assurance?: Assurance;
  readonly audience?: 'everyone' | 'staff';
  readonly words?: Text;
  readonly body?: string;
  /** What programs need to find the line again; ids only, never shown. */
  readonly data?: Readonly<Record<string, string>>;
}

/** Writes a line into the timeline, in the transaction of the deed. */
export async function addEntry(
  tx: Tx,
  caseFile: Pick<CaseFile, 'id' | 'subjectKey' | 'unit'>,
  entry: NewEntry,
): Promise<void> {
  const { actor } = entry;
  await tx.run(sql`
    insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, words, body, data, subject_key, unit)
    values (${caseFile.id}::uuid, ${tx.now}, ${entry.kind}, ${entry.way ?? 'portal'}, ${entry.assurance ?? 'high'}, ${actor.kind},
      ${actor.name}, ${actor.key}, ${entry.audience ?? 'everyone'}, ${entry.words ? JSON.stringify(entry.words) : null}::jsonb,
      ${entry.body ?? null}, ${entry.data ? JSON.stringify(entry.data) : null}::jsonb, ${caseFile.subjectKey}, ${caseFile.unit})`);
}

/** The timeline, oldest first; without the staff's own lines unless asked for. */
export function listEntries(tx: Tx, caseId: string, audience: 'everyone' | 'staff'): Promise<Entry[]> {
  return tx.many<Entry>(sql`
    select id, at, kind, way, assurance, author_kind as "authorKind", author_name as "authorName", audience, words, body
    from casework.entry where case_id = ${caseId}::uuid and (audience = 'everyone' or ${audience} = 'staff') order by id`);
}
