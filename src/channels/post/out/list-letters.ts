import { addDays, type PlainDate, rigaDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { Text } from '../../../platform/text/index.js';

/** How a letter fared. */
export interface SentLetter {
  readonly id: string;
  readonly key: string;
  readonly number: string;
  readonly barcode: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly state: 'queued' | 'in-batch' | 'sent' | 'returned' | 'withdrawn';
  readonly registered: boolean;
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
  /** Number of the registered item, for following it. */
  readonly tracking: string | null;
  /** The day on which the addressee counts as notified; none before it is sent, and none where the address was not theirs. */
  readonly notifiedOn: PlainDate | undefined;
  readonly returnedAt: Date | null;
  readonly returnReason: ReturnReason | null;
}

export const returnReasons = ['unclaimed', 'unknown', 'address', 'refused', 'deceased', 'other'] as const;
/** Why the post brought it back. */
export type ReturnReason = (typeof returnReasons)[number];

export const returnWords: Readonly<Record<ReturnReason, Text>> = {
  unclaimed: { lv: 'nav izņemta glabāšanas laikā', en: 'not collected in time' },
  unknown: { lv: 'adresāts nav zināms', en: 'addressee unknown' },
  address: { lv: 'adrese nepilnīga vai nepareiza', en: 'address incomplete or wrong' },
  refused: { lv: 'adresāts atteicies pieņemt', en: 'refused by the addressee' },
  deceased: { lv: 'adresāts miris', en: 'addressee deceased' },
  other: { lv: 'cits iemesls', en: 'another reason' },
};

/**
 * A registered letter counts as notified on the seventh day after it was handed to the post, an ordinary one on the eighth after
 * its registration as outgoing (Paziņošanas likums, 8. pants): here letters are entered as outgoing when they are handed over.
 */
export function deemedNotifiedOn(sentAt: Date, registered: boolean): PlainDate {
  return addDays(rigaDate(sentAt), registered ? 7 : 8);
}

type Row = Omit<SentLetter, 'state' | 'notifiedOn'> & {
  readonly withdrawnAt: Date | null;
  readonly batch: string | null;
};

/** The letters of a case, oldest first; the caller has shown that its visitor may see the case. */
export async function listLetters(tx: Tx, caseId: string): Promise<readonly SentLetter[]> {
  const rows = await tx.many<Row>(
    sql`select * from post.letter_told where "caseId" = ${caseId}::uuid order by "queuedAt", number`,
  );
  return rows.map(shown);
}

/** One letter, for the news `letter-sent` and `letter-returned { letterId, caseId? }`; undefined when there is none. */
export async function findLetter(tx: Tx, id: string): Promise<SentLetter | undefined> {
  const row = await tx.maybe<Row>(sql`select * from post.letter_told where id = ${id}::uuid`);
  return row && shown(row);
}

function shown({ withdrawnAt, batch, ...row }: Row): SentLetter {
  // Whoever does not collect a letter, or refuses it, is notified all the same; whom it could not reach is not.
  const reached = row.returnReason === null || row.returnReason === 'unclaimed' || row.returnReason === 'refused';
  const notifiedOn = row.sentAt && reached ? deemedNotifiedOn(row.sentAt, row.registered) : undefined;
  return { ...row, state: stateOf(row, withdrawnAt, batch), notifiedOn };
}

function stateOf(row: Pick<Row, 'sentAt' | 'returnedAt'>, withdrawnAt: Date | null, batch: string | null) {
  if (withdrawnAt) return 'withdrawn';
  if (row.returnedAt) return 'returned';
  if (row.sentAt) return 'sent';
  return batch ? 'in-batch' : 'queued';
}
