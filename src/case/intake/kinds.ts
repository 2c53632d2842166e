import type { Units } from '../../agency/index.js';
import { type Assurance, confidentialUnit } from '../../identity/index.js';
import type { Text } from '../../platform/text/index.js';
import type { IncomingMessage, SubmissionKind } from './message.js';

/** Where a kind of submission goes: its series of numbers (domain §12), its unit and its clock. */
export interface Track {
  readonly index: string;
  readonly unit: string;
  readonly term: string;
  readonly name: Text;
  /** How strongly its writer must be proven before it becomes their personal matter. */
  readonly assurance: Assurance;
}

/**
 * A submission is signed by hand or with a qualified signature (Iesniegumu likums, 2. pants (3)); where no law asks for a
 * signature, an advanced one with a qualified certificate tells well enough who writes.
 */
const lessThanSigned: ReadonlySet<string> = new Set(['8-01', '2-05', '1-05', '1-06', '1-07']);

export const tracks: Readonly<Record<SubmissionKind, Track>> = {
  'service-request': track('2-01', 'records', 'submission', 'Pakalpojuma pieprasījums', 'Request for a service'),
  request: track('2-01', 'records', 'submission', 'Lūgums', 'Request'),
  complaint: track('2-02', 'quality', 'submission', 'Sūdzība', 'Complaint'),
  proposal: track('2-03', 'records', 'submission', 'Priekšlikums', 'Proposal'),
  question: track('2-04', 'records', 'submission', 'Jautājums', 'Question'),
  support: track('8-01', 'service-desk', 'support', 'Lietotāju atbalsts', 'User support'),
  feedback: track('2-05', 'quality', 'submission', 'Atsauksme', 'Feedback'),
  'legal-act-proposal': track(
    '1-05',
    'administration',
    'submission',
    'Priekšlikums par tiesību aktu',
    'Proposal on a legal act',
  ),
  accessibility: track('1-06', 'administration', 'submission', 'Norāde par piekļūstamību', 'Accessibility remark'),
  'information-request': track(
    '1-07',
    'records',
    'information-request',
    'Informācijas pieprasījums',
    'Information request',
  ),
  'data-subject-request': track(
    '9-01',
    'records',
    'data-subject-request',
    'Datu subjekta pieprasījums',
    'Data subject’s request',
  ),
  // A unit of its own, which nobody belongs to by default: Trauksmes celšanas likums asks for a separate circle of readers.
  whistleblower: track(
    '1-08',
    'whistleblowing',
    'whistleblower',
    'Trauksmes cēlēja ziņojums',
    'Whistleblower’s report',
  ),
};

function track(index: string, unit: string, term: string, lv: string, en: string): Track {
  return { index, unit, term, name: { lv, en }, assurance: lessThanSigned.has(index) ? 'substantial' : 'high' };
}

/** What is answered by whichever unit was written to. */
const anyUnits: ReadonlySet<SubmissionKind> = new Set(['service-request', 'request', 'proposal', 'question']);

/** The unit that answers a message of a kind: the kind's own, or the one whose mailbox it came to. */
export function unitFor(
  kind: SubmissionKind,
  { kind: told, mailboxUnit }: Pick<IncomingMessage, 'kind' | 'mailboxUnit'>,
  { standing }: Pick<Units, 'standing'>,
): string {
  const isKnown = mailboxUnit !== confidentialUnit && standing.some(({ id }) => id === mailboxUnit);
  return mailboxUnit && isKnown && (told === kind || anyUnits.has(kind)) ? mailboxUnit : tracks[kind].unit;
}

/** Whether it has a law, a term or readers of its own, and so is never part of a letter of another kind that has ended. */
export function standsApart(kind: SubmissionKind): boolean {
  return tracks[kind].term !== 'submission' || kind === 'complaint';
}

/** Words that tell a kind, the most particular first. */
const signs: readonly (readonly [SubmissionKind, RegExp])[] = [
  ['whistleblower', /trauksmes\s+cēl|whistle-?blow/i],
  ['data-subject-request', /datu\s+subjekt|(vdar|gdpr).{0,40}(15|piekļ|access|dzēs|erasure)|my\s+personal\s+data/i],
  ['information-request', /informācijas\s+pieprasījum|information\s+request/i],
  ['accessibility', /piekļūstamīb|accessibility|ekrāna\s+lasītāj|screen\s+reader/i],
  ['legal-act-proposal', /(tiesību\s+akt|noteikumu\s+projekt|likumprojekt|draft\s+(law|regulation))/i],
  ['complaint', /sūdzīb|sūdzos|complain|жалоб/i],
  ['proposal', /priekšlikum|ierosinu|suggestion|\bpropose|предложени/i],
  ['feedback', /atsauksm|feedback|pateicīb|отзыв/i],
  ['request', /(^|\s)lūgums|(^|\s)lūdzu\s+(izsniegt|sniegt|nosūtīt|veikt)|\bplease\s+(issue|send|provide)|прошу/i],
];

/** The kind of a message: what the channel knows, else what its subject says, else its text; a question where nothing tells. */
export function kindOfMessage({
  kind,
  subject,
  text,
}: Pick<IncomingMessage, 'kind' | 'subject' | 'text'>): SubmissionKind {
  const said = (where: string) => signs.find(([, pattern]) => pattern.test(where.slice(0, 3_000)))?.[0];
  const whistleblower = said(subject) === 'whistleblower' ? 'whistleblower' : undefined;
  return whistleblower ?? kind ?? said(subject) ?? said(text) ?? 'question';
}
