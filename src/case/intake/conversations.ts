import { sql, type Tx } from '../../platform/db/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { systemActor } from '../who.js';
import type { IncomingMessage } from './message.js';

/** A case that a message belongs to by one of its ids. */
export interface Touched {
  readonly id: string;
  readonly openedAt: Date;
  readonly closed: boolean;
  /** A whistleblower's report: never one with another case. */
  readonly confidential: boolean;
}

/**
 * Of the cases that one message touches, the one that it goes to, whatever the order of its references: a confidential one,
 * so that nothing of a report strays; else an open one before one that has ended; else the one that was opened first.
 */
export function chooseCase(touched: readonly Touched[]): Touched | undefined {
  return touched.toSorted(
    (a, b) =>
      Number(b.confidential) - Number(a.confidential) ||
      Number(a.closed) - Number(b.closed) ||
      a.openedAt.getTime() - b.openedAt.getTime() ||
      a.id.localeCompare(b.id),
  )[0];
}

/** The ids by which a message belongs to a conversation: its own and all that it refers to. */
export function idsOf({ externalId, references }: Pick<IncomingMessage, 'externalId' | 'references'>): string[] {
  return [...new Set([externalId, ...references])].sort();
}

/** One message of a conversation at a time, even where two name no id but a third's; all that one transaction takes are held at once. */
export async function holdConversations(tx: Tx, messages: readonly IncomingMessage[]): Promise<void> {
  await tx.run(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(external_id, 7) as key from unnest(${messages.flatMap(idsOf)}::text[]) as asked(external_id) order by key
    ) as sorted`);
}

export async function listTouched(tx: Tx, message: IncomingMessage): Promise<Touched[]> {
  return await tx.many<Touched>(sql`
    select distinct known.case_id as id, file.submitted_at as "openedAt", file.closed_at is not null as closed,
      file.kind = 'whistleblower' as confidential
    from casework.conversation known join casework.case_file file on file.id = known.case_id
    where known.external_id = any (${idsOf(message)}::text[])`);
}

/** Remembers that a message and all that it refers to belong to a case; what already belongs to another stays there. */
export async function joinConversation(tx: Tx, caseId: string, message: IncomingMessage): Promise<void> {
  await tx.run(sql`
    insert into casework.conversation (external_id, case_id) select external_id, ${caseId}::uuid
    from unnest(${idsOf(message)}::text[]) as asked(external_id) on conflict do nothing`);
}

/**
 * A message that touches other cases too: the staff of each are told. Where its writer is the one whom both cases know, their
 * conversations are one from now on; a stranger's mail moves nothing.
 */
export async function joinCases(tx: Tx, into: CaseFile, message: IncomingMessage, touched: readonly Touched[]) {
  if (into.kind === 'whistleblower') return;
  for (const { id } of touched.filter((each) => each.id !== into.id && !each.confidential)) {
    const other = await getCase(tx, id);
    if (isKnownTo(into, message) && isKnownTo(other, message))
      await tx.run(sql`update casework.conversation set case_id = ${into.id}::uuid where case_id = ${other.id}::uuid`);
    if (other.closedAt) continue;
    await noteJoin(tx, into, {
      lv: `Saņemtais attiecas arī uz lietu ${other.number}. Tas ir pievienots tikai šeit.`,
      en: `What was received belongs to the case ${other.number} too. It stands here only.`,
    });
    await noteJoin(tx, other, {
      lv: `Uz šo lietu attiecas arī ziņa, kas pievienota lietai ${into.number}.`,
      en: `A message that belongs to this case too stands in the case ${into.number}.`,
    });
  }
}

function isKnownTo({ contactEmail, subjectKey }: CaseFile, { channel, from }: IncomingMessage): boolean {
  if (from.personKey) return from.personKey === subjectKey;
  return channel !== 'web' && from.address !== undefined && contactEmail?.toLowerCase() === from.address;
}

async function noteJoin(tx: Tx, caseFile: CaseFile, words: { readonly lv: string; readonly en: string }) {
  await addEntry(tx, caseFile, { kind: 'note', actor: systemActor, audience: 'staff', words });
}
