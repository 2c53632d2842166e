import type { SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import type { PaperKind } from './papers.js';

/** What every entry of the register has: about whom, in which proceedings, and whether it is in the current part on the day of asking. */
interface Entry {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly caseNumber: string;
  readonly decidedOn: PlainDate;
  /** False: in the archive. Computed from the dates, never stored. */
  readonly current: boolean;
}

/** Where the law says it: `Krimināllikums`, article 175, part 3, clause 1. */
export interface Qualification {
  readonly law: string;
  readonly article: string;
  readonly part?: string;
  readonly clause?: string;
}

export interface Conviction extends Entry, Qualification {
  readonly court: string;
  readonly inForceOn: PlainDate;
  readonly offenceOn: PlainDate;
  /** In Latvian words, as in the judgment. */
  readonly mainPenalty: string;
  readonly additionalPenalty?: string;
  readonly servedOn?: PlainDate;
  /** Dzēsta: by time. */
  readonly spentOn?: PlainDate;
  /** Noņemta: early, by a court. */
  readonly removedOn?: PlainDate;
  /** foreign: told by another state through ECRIS. */
  readonly origin: 'latvia' | 'foreign';
  readonly country: string;
  readonly checkedOn?: PlainDate;
  /** A foreign conviction that no officer has compared yet. */
  readonly needsCheck: boolean;
  /** What happened, sealed; `openOffence` reads it. */
  readonly sealedOffence?: string;
}

/** Proceedings that ended without a conviction; archive only. */
export interface EndedProceeding extends Qualification {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly kind: 'acquittal' | 'termination';
  readonly caseNumber: string;
  readonly authority: string;
  readonly decidedOn: PlainDate;
  readonly inForceOn: PlainDate;
  readonly ground: string;
}

/** Piespiedu ietekmēšanas līdzeklis: what a criminal court applied to a legal entity. */
export interface CoerciveMeasure extends Entry, Qualification {
  readonly court: string;
  readonly inForceOn: PlainDate;
  readonly measure: 'liquidation' | 'restriction-of-rights' | 'confiscation' | 'recovery-of-money';
  readonly amountCents?: number;
  readonly restriction?: string;
  readonly executedOn?: PlainDate;
  readonly endedOn?: PlainDate;
}

/** What paying a penalty takes, as whoever pays it needs to know; computed for the day of asking. */
export interface PenaltyToPay {
  readonly id: string;
  readonly series?: string;
  readonly decisionNumber: string;
  readonly inForceOn?: PlainDate;
  readonly authority: string;
  readonly vehicleNumber?: string;
  readonly basePenalty: 'warning' | 'fine' | 'prohibition';
  /** For a fine, in euro. */
  readonly amountCents?: number;
  readonly discountPercent?: number;
  /** Last day of the discount. */
  readonly discountUntil?: PlainDate;
  readonly testExpensesCents: number;
  readonly paidCents: number;
  /** Last day to pay it of one's own accord. */
  readonly dueOn?: PlainDate;
  readonly givenToBailiffOn?: PlainDate;
  /** Found by a speed camera: another system takes its money. */
  readonly speedCamera: boolean;
  /** Still owed, test expenses and a running discount reckoned in. */
  readonly dueCents: number;
  /** In force and to be paid to the authority: not appealed, cancelled, lapsed or a bailiff's. */
  readonly payable: boolean;
}

/** A decision about somebody, from the day on which it was taken. */
export interface PenaltyDecision extends Entry, Qualification, PenaltyToPay {
  readonly id: string;
  readonly notifiedOn?: PlainDate;
  readonly officialName?: string;
  /** What the offence is called. */
  readonly offence?: string;
  /** Instant, ISO 8601. */
  readonly offenceAt: string;
  readonly offencePlace: string;
  /** As it was imposed, where that was in lats: in santims. */
  readonly latsCents?: number;
  readonly additionalPenalty?: string;
  readonly paidOn?: PlainDate;
  readonly appealedOn?: PlainDate;
  readonly appealRejectedOn?: PlainDate;
  readonly cancelledOn?: PlainDate;
  /** Noilgums. */
  readonly lapsedOn?: PlainDate;
  readonly postponedUntil?: PlainDate;
  /** By permission, in so many parts. */
  readonly instalments?: number;
  readonly bailiff?: string;
  readonly servedOn?: PlainDate;
  /** One year after it was served. */
  readonly archivedOn?: PlainDate;
  /** Which papers of the decision the register keeps; told to whoever asks for every decision about a subject. */
  readonly papers?: readonly PaperKind[];
}

/** One that is in force. */
export interface Penalty extends PenaltyDecision {
  readonly inForceOn: PlainDate;
}
