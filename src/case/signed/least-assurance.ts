import type { Assurance } from '../../identity/index.js';
import type { House } from '../../platform/room/index.js';
import type { CaseFile } from '../case-file.js';
import { tracks } from '../intake/kinds.js';
import { getService } from '../services.js';

/** How strongly its party must be proven before a matter becomes personal: the service says so, else the kind of submission. */
export function leastAssurance(house: House, { service, kind }: Pick<CaseFile, 'service' | 'kind'>): Assurance {
  return service ? getService(house, service).passport.assurance : tracks[kind].assurance;
}
