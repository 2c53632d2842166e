import type { Look } from '../../audit/index.js';

const norm = 'Oficiālās elektroniskās adreses likums, 12. pants';

/** Lete itself, carrying messages. */
export function carryingLook(caseNumber: string | null | undefined): Look {
  return {
    actor: { kind: 'system', key: 'system:e-address', name: 'Lete' },
    purpose: 'e-address:carry',
    legalGround: norm,
    ...(caseNumber && { caseNumber }),
  };
}
