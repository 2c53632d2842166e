import { record } from '../../audit/index.js';
import { notify } from '../../channels/email/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { openBox, sealBox } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { authoriseOfficer } from '../who.js';
import type { IncomingMessage } from './message.js';

type Secrets = Pick<House, 'secretFor'>;

/** What is known of a whistleblower, as it was given. */
export interface Reporter {
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
  /** The original tells who wrote it, so its address in documents is as secret as the name. */
  readonly originalSha256: string;
}

/** The name that everyone reads in place of the reporter's own. */
export const pseudonym = 'Trauksmes cēlējs';

/** The message without who wrote it: what the case, its timeline, the audit and the jobs get to see. */
export function withhold(message: IncomingMessage): IncomingMessage {
  const from = { name: pseudonym, identity: message.from.identity };
  return { ...message, kind: 'whistleblower', from, originalSha256: '', answerable: false };
}

/** What of a message tells who wrote it. */
interface Known extends Pick<IncomingMessage, 'originalSha256'> {
  readonly from: Pick<IncomingMessage['from'], 'name' | 'address' | 'phone'>;
}

/** Keeps who wrote, sealed and bound to the line of the timeline. */
export async function keepReporter(
  house: Secrets,
  tx: Tx,
  { caseId, entryId }: { readonly caseId: string; readonly entryId: number },
  { from: { name, address, phone }, originalSha256 }: Known,
): Promise<void> {
  const reporter: Reporter = { name, address, phone, originalSha256 };
  await tx.run(sql`
    insert into casework.reporter (entry_id, case_id, sealed)
    values (${entryId}, ${caseId}::uuid, ${sealBox(house.secretFor('whistleblowers'), JSON.stringify(reporter), place(entryId))})`);
}

/** Who reported, for a contact person and only with a reason; the look is written down with it. */
export async function openReporter(
  house: Secrets,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  reason: string,
): Promise<readonly Reporter[]> {
  const caseFile = await getCase(tx, caseId);
  authoriseOfficer(visitor, caseFile.unit);
  if (reason.trim().length < 10) throw new Refusal('not-valid', reasonMissing, { field: 'reporterReason' });
  const rows = await tx.many<{ entryId: number; sealed: string }>(sql`
    select entry_id as "entryId", sealed from casework.reporter where case_id = ${caseId}::uuid order by entry_id`);
  await record(tx, {
    actor: actorOf(visitor),
    deed: 'case:open-reporter',
    subject: caseFile.subjectKey,
    purpose: 'case-work',
    legalGround: 'Trauksmes celšanas likums',
    caseNumber: caseFile.number,
    untraced: true,
    reason: reason.trim(),
    count: rows.length,
  });
  return rows.map(({ entryId, sealed }) =>
    JSON.parse(openBox(house.secretFor('whistleblowers'), sealed, place(entryId))),
  );
}

/** Tells who reported by mail that it has arrived, in words that tell nothing else to whoever reads that mailbox or our own. */
export async function confirmReport(tx: Tx, entryId: number, { from }: IncomingMessage, lang: Lang): Promise<void> {
  if (!from.address) return;
  const { subject, body } = quiet;
  await notify(tx, { key: `acknowledge-message:${entryId}`, to: from.address, lang, automatic: true, subject, body });
}

const quiet = {
  subject: { lv: 'Jūsu vēstule ir saņemta', en: 'We have received your letter' },
  body: {
    lv: 'Jūsu vēstule ir saņemta un reģistrēta. Atbildi par tās virzību sniegsim septiņu dienu laikā.',
    en: 'We have received and registered your letter. You will hear from us about it within seven days.',
  },
};

function place(entryId: number): string {
  return `casework.reporter|sealed|${entryId}`;
}

const reasonMissing = {
  lv: 'Norādiet, kāpēc jāzina, kas ziņoja (vismaz 10 rakstzīmes).',
  en: 'Say why you need to know who reported (at least 10 characters).',
};
