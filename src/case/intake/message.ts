import type { SubjectKey } from '../../audit/index.js';
import type { Assurance, Subject } from '../../identity/index.js';
import type { Text } from '../../platform/text/index.js';
import type { Way } from '../service.js';

/** What someone wants (domain §7.1, §7.2). */
export const submissionKinds = [
  'service-request',
  'request',
  'complaint',
  'proposal',
  'question',
  'support',
  'feedback',
  'legal-act-proposal',
  'accessibility',
  'information-request',
  'data-subject-request',
  'whistleblower',
] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

/** A message as a channel hands it over. */
export interface IncomingMessage {
  readonly channel: Way;
  /** The channel's own id, unique in it: a Message-ID, the number of an envelope, of a call. */
  readonly externalId: string;
  /** The original in documents. */
  readonly originalSha256: string;
  readonly receivedAt: Date;
  readonly from: {
    readonly name?: string;
    readonly address?: string;
    /** Telephone number, E.164. */
    readonly phone?: string;
    /** Postal address, as one line. */
    readonly postal?: string;
    readonly personKey?: SubjectKey;
    /** Whom the writer acts for, where that is proven and is not the writer. */
    readonly onBehalf?: Subject;
    /** What the channel proved; for a plain mail `email`, which gives no right. */
    readonly identity: Assurance;
  };
  readonly subject: string;
  readonly text: string;
  /** Ids of the messages that it answers, the nearest last. */
  readonly references: readonly string[];
  /** Number or id of the case that the channel knows it to belong to, by an address or a barcode that only we can make. */
  readonly caseHint?: string;
  readonly attachments: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
  }[];
  readonly language?: Language;
  readonly kind?: SubmissionKind;
  /** The service that it asks for in its writer's own words. */
  readonly service?: { readonly id: string; readonly caseIndex: string; readonly name: Text };
  /** The authority in whose competence it is, where whoever took it knows: then its clock is the one of passing it on. */
  readonly forwardTo?: string;
  /** The code by which its writer already reads the answers. */
  readonly returnCode?: string;
  /** The unit that answers, where whoever took it knows; a whistleblower's report goes to its own all the same. */
  readonly unit?: string;
  /** The unit whose mailbox it came to: it answers what no other unit is there for. */
  readonly mailboxUnit?: string;
  /** Whether Lete itself may answer; by default it may. */
  readonly answerable?: boolean;
  /** Belongs to a matter that it answers, and opens none: an out-of-office. */
  readonly onlyForKnown?: boolean;
  /** Could not be read: a human opens the original. */
  readonly unreadable?: boolean;
}

export type Language = 'lv' | 'en' | 'ru';

/** What became of a message. */
export interface Taken {
  readonly caseId: string;
  readonly number: string;
  readonly opened: boolean;
  readonly duplicate: boolean;
}
