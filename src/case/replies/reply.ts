import type { SubjectKey } from '../../audit/index.js';
import type { Visitor } from '../../identity/index.js';
import { openBox, sealBox } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { CaseFile } from '../case-file.js';
import type { MessageData } from '../entry.js';
import { stateOf } from '../state.js';

/** `answer` closes a letter, `question` stops the clock, `message` does neither. */
export type ReplyPurpose = 'answer' | 'question' | 'message';

/** A file that goes with a reply. */
export type ReplyFile = MessageData['attachments'][number];

/** What is sent: the words, and the files with them. */
export interface ReplyContent {
  readonly body: string;
  readonly files: readonly ReplyFile[];
}

/** A reply that has been sent off and can still be called back. */
export interface WaitingReply extends ReplyContent {
  readonly id: string;
  readonly caseId: string;
  readonly purpose: ReplyPurpose;
  readonly authorKey: SubjectKey;
  readonly authorName: string;
  readonly authorUnit: string | null;
  readonly leavesAt: Date;
  /** Ids of the articles of the knowledge that went into it. */
  readonly articles: readonly string[];
}

/** What a reply may do to a case as it stands. */
export function purposesFor(caseFile: CaseFile): readonly ReplyPurpose[] {
  if (caseFile.closedAt) return [];
  const state = stateOf(caseFile);
  const answer = !caseFile.service && caseFile.referredAt ? (['answer'] as const) : [];
  return [...answer, ...(state === 'with-officer' ? (['question'] as const) : []), 'message'];
}

type Secrets = Pick<House, 'secretFor'>;
const about = (id: string) => `casework.reply|content|${id}`;

export function sealReply(house: Secrets, id: string, content: ReplyContent): string {
  return sealBox(house.secretFor('casework'), JSON.stringify(content), about(id));
}

function openReply(house: Secrets, id: string, sealed: string): ReplyContent {
  return JSON.parse(openBox(house.secretFor('casework'), sealed, about(id))) as ReplyContent;
}

type Row = Omit<WaitingReply, keyof ReplyContent> & { readonly content: string };

/** The reply of a case that still waits, locked; undefined when there is none (any more). */
export async function findWaiting(house: Secrets, tx: Tx, caseId: string): Promise<WaitingReply | undefined> {
  const row = await tx.maybe<Row>(sql`
    select id, case_id as "caseId", purpose, author_key as "authorKey", author_name as "authorName", author_unit as "authorUnit",
      leaves_at as "leavesAt", articles, content
    from casework.reply where case_id = ${caseId}::uuid and recalled_at is null and left_at is null and stopped_at is null`);
  if (!row) return undefined;
  const { content, ...reply } = row;
  return { ...reply, ...openReply(house, row.id, content) };
}

/** How the visitor's last reply in a case ended: undefined while it waits, and when there was none. */
export async function outcomeOfLast(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
): Promise<'left' | 'recalled' | 'stopped' | undefined> {
  const last = await tx.maybe<{ outcome: 'left' | 'recalled' | 'stopped' | null }>(sql`
    select case when left_at is not null then 'left' when recalled_at is not null then 'recalled'
      when stopped_at is not null then 'stopped' end as outcome
    from casework.reply where case_id = ${caseId}::uuid and author_key = ${visitor.person.key} order by queued_at desc limit 1`);
  return last?.outcome ?? undefined;
}
