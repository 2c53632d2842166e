import type { SubjectKey } from '../audit/index.js';
import type { Assurance } from '../identity/index.js';
import type { Price } from '../payments/index.js';
import type { PlainDate } from '../platform/clock/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { isUuid } from '../platform/identifiers/index.js';
import type { Lang, Text } from '../platform/text/index.js';
import type { SubmissionKind } from './intake/message.js';
import type { Applicant, Delivery, Way } from './service.js';
import type { Priority } from './service-levels/levels.js';

/** What was decided, as kept with the case. `by` is the officer's name, or undefined where Lete decided itself. */
export interface KeptDecision {
  readonly outcome: 'grant' | 'refuse';
  readonly by?: string;
  /** The second officer, where the service asks for four eyes. */
  readonly approvedBy?: string;
  /** Why it was decided otherwise than like cases; for staff. */
  readonly departure?: string;
  /** What the document is made from, sealed: it may tell of convictions. */
  readonly sealedContent?: string;
  /** A refusal's parts (quality 5): ground by code and in words, norm, facts, remedy with its term. */
  readonly ground?: string;
  readonly reason?: Text;
  readonly norm?: Text;
  readonly facts?: string;
  /** The facts in the client's language, where the record's is another. */
  readonly translation?: string;
  readonly remedy?: Text;
}

/** One matter from submission to its end, whichever way it came. */
export interface CaseFile {
  readonly id: string;
  readonly number: string;
  readonly caseIndex: string;
  readonly kind: SubmissionKind;
  /** The service asked for; null for letters and questions. */
  readonly service: string | null;
  /** What a letter or question is about, in words; null for a service request. */
  readonly subjectLine: Text | null;
  readonly unit: string;
  readonly subjectKey: SubjectKey;
  readonly subjectName: string;
  readonly applicant: Applicant;
  readonly applicantKey: SubjectKey;
  readonly way: Way;
  readonly assurance: Assurance;
  readonly lang: Lang;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly delivery: Delivery;
  readonly price: Price;
  readonly priceGross: number;
  readonly urgent: boolean;
  readonly term: string | null;
  readonly submittedAt: Date;
  readonly paidAt: Date | null;
  readonly clockStartedAt: Date | null;
  readonly dueOn: PlainDate | null;
  readonly extendedAt: Date | null;
  /** The end of the term that client and officer were warned of; another date once the term has moved since. */
  readonly warnedOfDue: PlainDate | null;
  readonly referredAt: Date | null;
  readonly referralReason: Text | null;
  readonly assignedTo: SubjectKey | null;
  readonly assignedName: string | null;
  readonly assignedAt: Date | null;
  readonly askedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decision: KeptDecision | null;
  readonly issuedAt: Date | null;
  readonly documentId: string | null;
  readonly deliveredAt: Date | null;
  readonly collectedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly lapsedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly factsAt: Date | null;
  /** The case that this one is part of now; both numbers lead there. */
  readonly mergedInto: string | null;
  readonly mergedAt: Date | null;
  /** Given to another authority, and to which. */
  readonly forwardedAt: Date | null;
  readonly forwardedTo: string | null;
  /** When its term began anew. */
  readonly reopenedAt: Date | null;
  readonly closedAt: Date | null;
  /** Of the service desk (domain §7.3): null for what has the statutory clock alone. */
  readonly priority: Priority | null;
  /** Until when it is to be answered first, and solved; moved by pauses. */
  readonly respondBy: Date | null;
  readonly resolveBy: Date | null;
  /** When a human first answered: wrote to the client, asked them, or was on the telephone with them. */
  readonly respondedAt: Date | null;
  /** The template that the rule which sent it here offers to whoever answers. */
  readonly suggestedTemplate: string | null;
}

/** The case, or undefined when it is missing or not the asker's to see: the two look the same. */
export function findCase(tx: Tx, id: string): Promise<CaseFile | undefined> {
  return tx.maybe<CaseFile>(sql`
    select id, number, case_index as "caseIndex", kind, service, subject_line as "subjectLine", unit, subject_key as "subjectKey", subject_name as "subjectName",
      applicant, applicant_key as "applicantKey", way, assurance, lang, answers, contact_email as "contactEmail",
      contact_phone as "contactPhone", delivery, price, price_gross as "priceGross", urgent, term, submitted_at as "submittedAt",
      paid_at as "paidAt", clock_started_at as "clockStartedAt", due_on as "dueOn", extended_at as "extendedAt", warned_of_due as "warnedOfDue",
      referred_at as "referredAt", referral_reason as "referralReason", assigned_to as "assignedTo", assigned_name as "assignedName",
      assigned_at as "assignedAt", asked_at as "askedAt", decided_at as "decidedAt", decision, issued_at as "issuedAt",
      document_id as "documentId", delivered_at as "deliveredAt", collected_at as "collectedAt", withdrawn_at as "withdrawnAt",
      lapsed_at as "lapsedAt", answered_at as "answeredAt", facts_at as "factsAt", merged_into as "mergedInto", merged_at as "mergedAt",
      forwarded_at as "forwardedAt", forwarded_to as "forwardedTo", reopened_at as "reopenedAt", closed_at as "closedAt",
      priority, respond_by as "respondBy", resolve_by as "resolveBy", responded_at as "respondedAt",
      suggested_template as "suggestedTemplate"
    from casework.case_file where id = ${id}::uuid`);
}

/** The case; refuses with `not-found` when it is missing or not the asker's. */
export async function getCase(tx: Tx, id: string): Promise<CaseFile> {
  const found = isUuid(id) ? await findCase(tx, id) : undefined;
  if (!found) throw new Refusal('not-found');
  return found;
}

/** The case, or the one that it is part of now. */
export async function getMatter(tx: Tx, id: string): Promise<CaseFile> {
  const caseFile = await getCase(tx, id);
  return caseFile.mergedInto ? getCase(tx, caseFile.mergedInto) : caseFile;
}

/** The case and all that was merged into it. */
export async function familyOf(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx.many<{ id: string }>(sql`select family_of as id from casework.family_of(${id}::uuid)`);
  return rows.map((row) => row.id);
}

/** Nobody is known whose matter it is: a plain letter, a call. Such a matter is its own subject until somebody proves that it is theirs. */
export function isOfNobody({ id, subjectKey }: Pick<CaseFile, 'id' | 'subjectKey'>): boolean {
  return subjectKey === `person:${id}`;
}

/** A letter of which only a mail address is known: it is told what anyone may know, and by open mail. */
export function isUnproven(caseFile: Pick<CaseFile, 'id' | 'assurance' | 'subjectKey'>): boolean {
  return caseFile.assurance === 'email' && isOfNobody(caseFile);
}
