import type { Visitor } from '../identity/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { type CaseFile, getCase } from './case-file.js';
import { authoriseOfficer } from './who.js';

/** The texts of the case page that are kept while they are not sent. */
export const staffDraftKinds = [
  'question',
  'refusal',
  'return',
  'note',
  'reply',
  'look',
  'extend',
  'hand-over',
  'await',
  'their-answer',
  'forward',
  'reopen',
  'split',
  'mistake',
  'measure',
  'track',
  'reporter',
  'signer',
  'priority',
  'quote',
  'deliver-work',
] as const;
export type StaffDraftKind = (typeof staffDraftKinds)[number];

/** What an officer has begun to write on a case: a stored object with a version (quality 14). */
export interface StaffDraft {
  readonly kind: StaffDraftKind;
  readonly content: Readonly<Record<string, string>>;
  readonly version: number;
  readonly savedAt: Date;
  readonly authorKey: string;
}

/**
 * Keeps unsent text. Returns the stored draft; when another tab has saved a newer version meanwhile, nothing is written
 * and the newer one comes back as `conflict`, so that both texts can be shown.
 */
export async function saveStaffDraft(
  tx: Tx,
  visitor: Visitor,
  draft: {
    readonly caseId: string;
    readonly kind: StaffDraftKind;
    readonly content: Readonly<Record<string, string>>;
    readonly version: number;
  },
): Promise<{ readonly saved: StaffDraft } | { readonly conflict: StaffDraft }> {
  const caseFile = await getCase(tx, draft.caseId);
  authoriseOfficer(visitor, caseFile.unit);
  const saved = await tx.maybe<StaffDraft>(sql`
    insert into casework.staff_draft as kept (case_id, author_key, kind, content, saved_at, unit)
    values (${caseFile.id}, ${visitor.person.key}, ${draft.kind}, ${JSON.stringify(draft.content)}::jsonb, ${tx.now}, ${caseFile.unit})
    on conflict (case_id, author_key, kind) do update
      set content = kept.content || excluded.content, version = kept.version + 1, saved_at = excluded.saved_at
      where kept.version = ${draft.version}
    returning kind, content, version, saved_at as "savedAt", author_key as "authorKey"`);
  if (saved) return { saved };
  const [conflict] = (await listStaffDrafts(tx, caseFile.id)).filter(
    ({ kind, authorKey }) => kind === draft.kind && authorKey === visitor.person.key,
  );
  if (!conflict) throw new Error('a draft that conflicts must exist');
  return { conflict };
}

/** Everything unsent on a case, whoever wrote it: a colleague who takes over sees it too. */
export function listStaffDrafts(tx: Tx, caseId: string): Promise<StaffDraft[]> {
  return tx.many<StaffDraft>(sql`
    select kind, content, version, saved_at as "savedAt", author_key as "authorKey" from casework.staff_draft
    where case_id = ${caseId}::uuid order by saved_at desc`);
}

/** Removes the author's draft once its text has been sent. */
export async function discardStaffDraft(tx: Tx, visitor: Visitor, caseId: string, kind: StaffDraftKind): Promise<void> {
  await tx.run(
    sql`delete from casework.staff_draft where case_id = ${caseId}::uuid and author_key = ${visitor.person.key} and kind = ${kind}`,
  );
}

/** The same where a window says what it sent: a text that another window has kept since, and that differs, stays. */
export async function discardSent(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  sent: Pick<StaffDraft, 'kind' | 'content' | 'version'>,
): Promise<void> {
  await tx.run(sql`
    delete from casework.staff_draft
    where case_id = ${caseId}::uuid and author_key = ${visitor.person.key} and kind = ${sent.kind}
      and (version <= ${sent.version} or content = ${JSON.stringify(sent.content)}::jsonb)`);
}

/** One field of a kept text has been used; the others stay, for windows that build on it to meet. */
export async function discardField(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { kind, field }: { readonly kind: StaffDraftKind; readonly field: string },
): Promise<void> {
  await tx.run(sql`
    update casework.staff_draft set content = content - ${field}::text, version = version + 1
    where case_id = ${caseId}::uuid and author_key = ${visitor.person.key} and kind = ${kind} and content ? ${field}::text`);
}

/** A reply that did not leave is its author's draft again, after whatever they have begun meanwhile. */
export async function returnToDraft(
  tx: Tx,
  { id, unit }: Pick<CaseFile, 'id' | 'unit'>,
  {
    authorKey,
    purpose,
    body,
    articles,
  }: {
    readonly authorKey: string;
    readonly purpose: string;
    readonly body: string;
    readonly articles: readonly string[];
  },
): Promise<void> {
  const begun = await tx.maybe<{ content: StaffDraft['content'] }>(sql`
    select content from casework.staff_draft where case_id = ${id}::uuid and author_key = ${authorKey} and kind = 'reply' for update`);
  const text = [begun?.content.reply, body].filter(Boolean).join('\n\n');
  await tx.run(sql`
    insert into casework.staff_draft as kept (case_id, author_key, kind, content, saved_at, unit)
    values (${id}::uuid, ${authorKey}, 'reply', ${JSON.stringify({ purpose, reply: text, ...(articles.length && { articles: articles.join(' ') }) })}::jsonb, ${tx.now}, ${unit})
    on conflict (case_id, author_key, kind) do update
      set content = excluded.content, version = kept.version + 1, saved_at = excluded.saved_at`);
}

/** Codes that a form holds beside its texts: they are chosen, so two of them are not put together. */
const codes: ReadonlySet<string> = new Set([
  'ground',
  'kind',
  'unit',
  'purpose',
  'handOverTo',
  'forwardWay',
  'untilOn',
  'splitKind',
  'owner',
  'dueOn.day',
  'dueOn.month',
  'dueOn.year',
  'signerGround',
  'impact',
  'urgency',
]);

/**
 * Everything unsent of a case that is becoming part of another goes there, whoever wrote it, with the files put to it. Where its author
 * has begun the same there, the two texts stand one below the other.
 */
export async function bringDrafts(tx: Tx, from: CaseFile, into: CaseFile): Promise<void> {
  const brought = await tx.many<StaffDraft>(sql`
    delete from casework.staff_draft where case_id = ${from.id}::uuid
    returning kind, content, version, saved_at as "savedAt", author_key as "authorKey"`);
  const there = await listStaffDrafts(tx, into.id);
  for (const { kind, authorKey, content } of brought) {
    const begun = there.find((one) => one.kind === kind && one.authorKey === authorKey)?.content ?? {};
    const both = Object.fromEntries(
      [...new Set([...Object.keys(begun), ...Object.keys(content)])].map((field) => [
        field,
        codes.has(field)
          ? begun[field] || content[field] || ''
          : [begun[field], content[field]].filter(Boolean).join('\n\n'),
      ]),
    );
    await tx.run(sql`
      insert into casework.staff_draft as kept (case_id, author_key, kind, content, saved_at, unit)
      values (${into.id}::uuid, ${authorKey}, ${kind}, ${JSON.stringify(both)}::jsonb, ${tx.now}, ${into.unit})
      on conflict (case_id, author_key, kind) do update
        set content = excluded.content, version = kept.version + 1, saved_at = excluded.saved_at`);
  }
  await tx.run(sql`
    with brought as (delete from casework.reply_file where case_id = ${from.id}::uuid returning author_key, sha256, name, type, size, added_at, place)
    insert into casework.reply_file (id, case_id, author_key, sha256, name, type, size, added_at)
    select gen_random_uuid(), ${into.id}::uuid, author_key, sha256, name, type, size, added_at from brought order by place`);
}
