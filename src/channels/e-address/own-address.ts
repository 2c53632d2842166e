import { agencyOn, kinds } from '../../agency/index.js';
import type { Tx } from '../../platform/db/index.js';
import { agency as released } from '../../platform/html/index.js';

/** By what e-address and name the agency writes and is written to. */
export interface OwnAddress {
  readonly address: string;
  readonly name: string;
}

/** As it is published at this moment. */
export async function ownAddress(tx: Tx): Promise<OwnAddress> {
  const own = (await agencyOn(tx)).find(kinds.requisites, 'agency')?.content;
  return { address: own?.eAddress ?? released.eAddress.lv, name: (own?.name ?? released.name).lv };
}
