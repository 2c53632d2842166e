import type { SubjectKey } from '../../audit/index.js';
import { hasActiveAddress, isConnected } from '../../channels/e-address/index.js';
import type { House } from '../../platform/room/index.js';
import { systemActor } from '../who.js';
import { dependsOnEAddress, type EAddressState, type Situation } from './rules.js';

/** Whether somebody has an active e-address: asked over the network, so outside of any transaction, and only where the way depends on it. */
export async function askEAddress(
  house: House,
  situation: Situation,
  { subject, caseNumber }: { readonly subject: SubjectKey; readonly caseNumber?: string },
): Promise<EAddressState> {
  if (situation.eAddress === 'no-owner' || !dependsOnEAddress(situation)) return situation.eAddress;
  if (!isConnected(house.settings)) return 'not-connected';
  const look = {
    actor: { ...systemActor, onBehalfOf: subject },
    purpose: 'telling',
    legalGround: 'Oficiālās elektroniskās adreses likums, 12. pants',
    ...(caseNumber && { caseNumber }),
  };
  return await hasActiveAddress(house, house.db('worker'), look, subject);
}
