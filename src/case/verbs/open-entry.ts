import { type MailParts, readMailHtml, readMails } from '../../channels/email/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { type Entry, listEntries } from '../entry.js';
import { authoriseColleague, authoriseParty } from '../who.js';
import { timelineOf } from './open-case.js';
import { recordDeed } from './record-deed.js';

/** Whether what came may be shown with its sender: originals and addresses name whoever reported a breach (Trauksmes celšanas likums, 11. pants). */
export function mayNameSender({ kind }: Pick<CaseFile, 'kind'>): boolean {
  return kind !== 'whistleblower';
}

/** One entry as the visitor may see it. */
interface FoundEntry {
  readonly caseFile: CaseFile;
  readonly entry: Entry;
  readonly data: NonNullable<Entry['data']>;
}

/**
 * The message of one entry, for the staff of its unit or for the party, who sees what is theirs. Whoever hands out more than its
 * words writes the look down. Refuses with `not-found` for anything else, and for what would name a whistleblower.
 */
export async function findEntry(tx: Tx, visitor: Visitor, caseId: string, entryId: string): Promise<FoundEntry> {
  const caseFile = await getCase(tx, caseId);
  if (visitor.side === 'staff') authoriseColleague(visitor, caseFile.unit);
  else authoriseParty(visitor, caseFile.subjectKey);
  const entries =
    visitor.side === 'staff' ? await timelineOf(tx, visitor, caseFile) : await listEntries(tx, caseId, 'everyone');
  const entry = entries.find(({ id }) => String(id) === entryId);
  if (!entry?.data || !mayNameSender(caseFile)) throw new Refusal('not-found');
  return { caseFile, entry, data: entry.data };
}

/** The cleaned markup of a mail on the timeline and its subject; the look is written down. Refuses with `not-found` when it has none. */
export async function openMailHtml(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  entryId: string,
): Promise<{ readonly html: string; readonly title: string; readonly lang: string }> {
  const { caseFile, data } = await findEntry(tx, visitor, caseId, entryId);
  const id = mailIdOf(data);
  const html = id && (await readMailHtml(house, tx, id));
  if (!html) throw new Refusal('not-found');
  await recordDeed(tx, visitor, caseFile, 'case:open-message');
  return { html, title: data.subject || caseFile.number, lang: data.language ?? caseFile.lang };
}

/** What the mails among the entries say beside their own words, by the id of the entry; none of a whistleblower's case. */
export async function listMails(
  house: House,
  tx: Tx,
  caseFile: CaseFile,
  entries: readonly Entry[],
): Promise<ReadonlyMap<number, MailParts>> {
  const ids = mayNameSender(caseFile)
    ? entries.flatMap(({ id, data }) => {
        const mailId = data && mailIdOf(data);
        return mailId ? [{ id, mailId }] : [];
      })
    : [];
  const mails = await readMails(
    house,
    tx,
    ids.map(({ mailId }) => mailId),
  );
  return new Map(
    ids.flatMap(({ id, mailId }) => {
      const mail = mails.get(mailId);
      return mail ? [[id, mail] as const] : [];
    }),
  );
}

function mailIdOf({ channel, messageId }: FoundEntry['data']): string | undefined {
  return channel === 'email' && messageId && isUuid(messageId) ? messageId : undefined;
}
