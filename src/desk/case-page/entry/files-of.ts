import { type CaseFile, type cases, isUuid } from '../../../case/index.js';
import { type MailParts, readMail } from '../../../channels/email/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';

/** The parts of mails by the id of their entry. */
export type MailOfEntry = ReadonlyMap<number, MailParts>;

/** Whether what came may be shown with its sender: originals and addresses name whoever reported a breach (Trauksmes celšanas likums, 11. pants). */
export function mayName({ kind }: CaseFile): boolean {
  return kind !== 'whistleblower';
}

/** Reads the folded parts of every mail among the entries that the officer may see. */
export async function readMails(
  house: House,
  tx: Tx,
  caseFile: CaseFile,
  entries: readonly cases.Entry[],
): Promise<MailOfEntry> {
  const mails = new Map<number, MailParts>();
  if (!mayName(caseFile)) return mails;
  for (const { id, data } of entries) {
    if (data?.channel !== 'email' || !data.messageId || !isUuid(data.messageId)) continue;
    const mail = await readMail(house, tx, data.messageId);
    if (mail) mails.set(id, mail);
  }
  return mails;
}
