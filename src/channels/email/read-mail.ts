import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { openParts } from './in/kept-parts.js';
import { invitationInWords } from './invitation-words.js';

/** What a mail says beside its own text: what it quotes and how it is signed, to be folded; whether it has a look of its own. */
export interface MailParts {
  readonly quoted?: string | undefined;
  readonly signature?: string | undefined;
  readonly hasHtml: boolean;
  /** Pictures that stood elsewhere and were not fetched. */
  readonly remoteImages: number;
  /** Parts beyond the limit: they stand in the original only. */
  readonly partsLeftOut: number;
  /** What a calendar file in it says, as a sentence. */
  readonly invitation?: Text | undefined;
}

type Secrets = Pick<House, 'secretFor'>;

/**
 * The parts of mails by their id, for whoever may see their entries: the caller has found the ids there. Those that were never
 * read are missing.
 */
export async function readMails(
  house: Secrets,
  tx: Tx,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, MailParts>> {
  return new Map((await openMany(house, tx, messageIds)).map(({ id, parts }) => [id, shown(parts)]));
}

/** The cleaned markup of one mail, its own pictures in place; undefined when it came as text only. Runs nowhere but in a sandbox. */
export async function readMailHtml(house: Secrets, tx: Tx, messageId: string): Promise<string | undefined> {
  return (await openMany(house, tx, [messageId])).at(0)?.parts.html;
}

async function openMany(house: Secrets, tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.many<{ id: string; parts: string }>(
    sql`select id, parts from email.parts_of_many(${[...ids]}::uuid[])`,
  );
  return rows.map(({ id, parts }) => ({ id, parts: openParts(house, id, parts) }));
}

function shown({ html, ...parts }: ReturnType<typeof openParts>): MailParts {
  const { quoted, signature, remoteImages, partsLeftOut, invitation } = parts;
  return {
    quoted,
    signature,
    remoteImages,
    partsLeftOut,
    hasHtml: html !== undefined && html !== '',
    invitation: invitation && invitationInWords(invitation),
  };
}
