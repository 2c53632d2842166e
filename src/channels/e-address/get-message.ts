import type { SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type KeptParts, openParts } from './kept-parts.js';

/** A message as the case room takes it. The e-address system proved who sent it; an owner whom no register knows is nobody yet. */
export interface EAddressMessage {
  readonly channel: 'e-address';
  readonly externalId: string;
  readonly originalSha256: string;
  readonly receivedAt: Date;
  readonly from: {
    readonly name?: string;
    readonly personKey?: SubjectKey;
    readonly identity: 'high' | 'anonymous';
  };
  readonly subject: string;
  readonly text: string;
  readonly references: readonly string[];
  readonly attachments: KeptParts['files'];
  /** Nothing is answered by Lete itself: the answer goes to the e-address, and that is an officer's. */
  readonly answerable: false;
  /** What the sender signed does not hold; a human opens the original. */
  readonly unreadable: boolean;
}

interface Row {
  readonly wireId: string;
  readonly sha256: string;
  readonly receivedAt: Date;
  readonly sender: SubjectKey | null;
  readonly content: string | null;
}

/** The message of the news `message-received`; undefined when there is none. */
export async function getMessage(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  id: string,
): Promise<EAddressMessage | undefined> {
  const row = await tx.maybe<Row>(sql`select wire_id as "wireId", sha256, received_at as "receivedAt", sender, content
    from e_address.incoming where id = ${id}::uuid`);
  if (!row) return undefined;
  const parts = row.content ? openParts(house, id, row.content) : undefined;
  return {
    channel: 'e-address',
    externalId: row.wireId,
    originalSha256: row.sha256,
    receivedAt: row.receivedAt,
    from: {
      ...(parts?.senderName && { name: parts.senderName }),
      ...(row.sender && { personKey: row.sender }),
      identity: row.sender ? 'high' : 'anonymous',
    },
    subject: parts?.title ?? '',
    text: parts?.text ?? '',
    references: [],
    attachments: parts?.files ?? [],
    answerable: false,
    unreadable: !parts,
  };
}
