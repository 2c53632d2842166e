import type { Actor } from '../audit/index.js';
import type { Assurance } from '../identity/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { Text } from '../platform/text/index.js';
import type { CaseFile } from './case-file.js';
import { indexFiles } from './lists/index-files.js';
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
  | 'notice-sent'
  | 'notice-failed'
  | 'untold'
  | 'letter-sent'
  | 'letter-returned'
  | 'ask-why'
  | 'facts-opened'
  | 'moved'
  | 'recognised'
  | 'prioritised'
  | 'alarm'
  | 'attached'
  | 'routed'
  | 'linked'
  | 'handed-over'
  | 'awaits-others'
  | 'others-answered'
  | 'forwarded'
  | 'reopened'
  | 'split'
  | 'merged'
  | 'unmerged'
  | 'quoted'
  | 'quote-agreed'
  | 'quote-closed'
  | 'work-delivered'
  | 'work-accepted'
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
  /** The message that it came as, for an entry that came by a channel; of what was sent, what it told and what carried it. */
  readonly data: (Partial<MessageData> & { readonly tellingId?: string; readonly noticeId?: string }) | null;
}

/** Where an entry that came by a channel has its message, and what came with it. */
export interface MessageData {
  readonly channel: string;
  readonly messageId: string;
  readonly originalSha256: string;
  readonly subject: string;
  readonly address?: string;
  /** As far as it could be told; `ru` is answered in the state language. */
  readonly language: 'lv' | 'en' | 'ru';
  readonly attachments: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
  }[];
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly actor: Actor;
  readonly way?: Way;
  readonly assurance?: Assurance;
  readonly audience?: 'everyone' | 'staff';
  readonly words?: Text;
  readonly body?: string;
  /** What programs need to find the line again, and the message that it came as. */
  readonly data?:
    | { readonly noticeId: string }
    | ({ readonly tellingId: string } & Partial<Pick<MessageData, 'attachments'>>)
    | { readonly waits: string }
    | Pick<MessageData, 'attachments'>
    | MessageData;
}

/** What a member of staff wrote to the client, with the files that go with it. */
export interface Written {
  readonly actor: Actor;
  readonly body: string;
  readonly data?: Pick<MessageData, 'attachments'>;
}

/** Writes a line into the timeline, in the transaction of the deed. Returns its id. */
export async function addEntry(
  tx: Tx,
  caseFile: Pick<CaseFile, 'id' | 'subjectKey' | 'unit'>,
  entry: NewEntry,
): Promise<number> {
  const { actor } = entry;
  const { id } = await tx.one<{ id: number }>(sql`
    insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, words, body, data, subject_key, unit)
    values (${caseFile.id}::uuid, ${tx.now}, ${entry.kind}, ${entry.way ?? 'portal'}, ${entry.assurance ?? 'high'}, ${actor.kind},
      ${actor.name}, ${actor.key}, ${entry.audience ?? 'everyone'}, ${entry.words ? JSON.stringify(entry.words) : null}::jsonb,
      ${entry.body ?? null}, ${entry.data ? JSON.stringify(entry.data) : null}::jsonb, ${caseFile.subjectKey}, ${caseFile.unit})
    returning id`);
  if (isResponse(entry)) await noteResponse(tx, caseFile.id);
  if (entry.data && 'attachments' in entry.data && entry.data.attachments?.length) await indexFiles(tx, id);
  return id;
}

/** A member of staff speaks to the client: an acknowledgement by Lete itself, a note or taking the case on is no response. */
function isResponse({ kind, actor, audience = 'everyone' }: NewEntry): boolean {
  return actor.kind === 'staff' && audience === 'everyone' && responses.has(kind);
}

const responses: ReadonlySet<EntryKind> = new Set([
  'message',
  'asked',
  'granted',
  'refused',
  'extended',
  'forwarded',
  'reopened',
]);

/** The first human answer stands, whatever is answered later. */
export async function noteResponse(tx: Tx, caseId: string): Promise<void> {
  await tx.run(
    sql`update casework.case_file set responded_at = ${tx.now} where id = ${caseId}::uuid and responded_at is null`,
  );
}

/** The timeline, oldest first, with that of what was merged into the case; without the staff's own lines unless asked for. */
export function listEntries(tx: Tx, caseId: string, audience: 'everyone' | 'staff'): Promise<Entry[]> {
  return tx.many<Entry>(sql`
    select id, at, kind, way, assurance, author_kind as "authorKind", author_name as "authorName", audience, words, body, data
    from casework.entry where case_id in (select casework.family_of(${caseId}::uuid)) and (audience = 'everyone' or ${audience} = 'staff') order by id`);
}
