import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { openParts } from './in/kept-parts.js';

/** What a mail says beside its own text, to be shown folded: what it quotes, how it is signed. */
export interface MailParts {
  readonly quoted?: string;
  readonly signature?: string;
  /** Pictures that stood elsewhere and were not fetched. */
  readonly remoteImages: number;
  /** Parts beyond the limit: they stand in the original only. */
  readonly partsLeftOut: number;
}

/** The parts of a mail, for whoever may see its entry: the caller has found the id there. Undefined when it was never read. */
export async function readMail(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  messageId: string,
): Promise<MailParts | undefined> {
  const row = await tx.maybe<{ parts: string | null }>(sql`select parts from email.parts_of(${messageId}::uuid)`);
  return row?.parts ? openParts(house, messageId, row.parts) : undefined;
}
