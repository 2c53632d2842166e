import { agencyOn, kinds } from '../agency/index.js';
import type { Tx } from '../platform/db/index.js';
import type { Text } from '../platform/text/index.js';

/** What clients are told instead while the agency's dated data switch a part of a service off; nothing while it is on. */
export async function pausedPart(tx: Tx, key: string): Promise<Text | undefined> {
  const part = (await agencyOn(tx)).find(kinds.servicePart, key);
  return part?.content.on === false ? part.content.instead : undefined;
}
