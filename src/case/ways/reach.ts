import type { SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Lang } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { receivesByMail } from './parcel.js';
import type { Situation } from './rules.js';

export type PreferredWay = NonNullable<Situation['preferred']>;

/** What a client wishes; `asked` once they have answered or skipped the question. */
export interface Preference {
  readonly asked: boolean;
  readonly way: PreferredWay | undefined;
  readonly lang: Lang | undefined;
}

/** The newest word of a subject counts. */
export async function preferenceOf(tx: Tx, subject: SubjectKey): Promise<Preference> {
  const row = await tx.maybe<{ way: PreferredWay | null; lang: Lang | null }>(sql`
    select way, lang from casework.preference where subject_key = ${subject} order by id desc limit 1`);
  return { asked: row !== undefined, way: row?.way ?? undefined, lang: row?.lang ?? undefined };
}

/** The language in which a client is written to: the one they chose, else the one of the matter. */
export async function langFor(tx: Tx, caseFile: Pick<CaseFile, 'subjectKey' | 'lang'>): Promise<Lang> {
  return (await preferenceOf(tx, caseFile.subjectKey)).lang ?? caseFile.lang;
}

export type ContactKind = 'email' | 'phone' | 'post';

/** Confirmed contacts of a subject, by kind. */
export async function contactsOf(tx: Tx, subject: SubjectKey): Promise<Readonly<Partial<Record<ContactKind, string>>>> {
  const rows = await tx.many<{ kind: ContactKind; value: string }>(sql`
    select kind, value from casework.contact
    where subject_key = ${subject} and confirmed_at is not null and removed_at is null`);
  return Object.fromEntries(rows.map(({ kind, value }) => [kind, value]));
}

/** Everything that decides how the client of a case is told, but for the e-address, which is asked outside of transactions. */
export async function situationOf(
  tx: Tx,
  caseFile: CaseFile,
  telling: {
    readonly id: string;
    readonly notice: Pick<Situation, 'weight'> & { answers?: { to: string } | undefined; documentId?: string };
  },
): Promise<Situation> {
  const { way: preferred } = await preferenceOf(tx, caseFile.subjectKey);
  const contacts = await contactsOf(tx, caseFile.subjectKey);
  const tries = await tx.many<{ way: Situation['failed'][number] }>(
    sql`select way from casework.telling_try where telling_id = ${telling.id}::uuid`,
  );
  const email = contacts.email ?? caseFile.contactEmail;
  const phone = contacts.phone ?? caseFile.contactPhone;
  const postal = (caseFile.delivery.way === 'post' && caseFile.delivery.address) || contacts.post;
  const isKnown = caseFile.assurance === 'high' || caseFile.assurance === 'substantial';
  return {
    weight: telling.notice.weight,
    failed: tries.map(({ way }) => way),
    eAddress: isKnown ? 'not-asked' : 'no-owner',
    canSignIn: isKnown,
    looksInPortal: caseFile.way === 'portal' || caseFile.delivery.way === 'portal',
    ...(preferred && { preferred }),
    ...(telling.notice.answers && { answerTo: telling.notice.answers.to }),
    ...(email && { email }),
    ...(telling.notice.documentId && receivesByMail(caseFile) && { outcomeByMail: true }),
    ...(phone && { phone }),
    ...(postal && { postal }),
  };
}
