import type { Look } from '../audit/index.js';

/** Lete itself, making a document that was decided. */
export const makingLook: Look = {
  actor: { kind: 'system', key: 'system:documents', name: 'Lete' },
  purpose: 'documents:issue',
  legalGround: 'Dokumentu juridiskā spēka likums, 4. pants',
};

/** Anyone who holds a paper and asks whether it is genuine. */
export function verifierLook(requestId: string | undefined): Look {
  return {
    actor: { kind: 'person', key: 'anonymous', name: 'anonymous' },
    purpose: 'documents:verify',
    legalGround: 'Elektronisko dokumentu likums, 3. pants',
    requestId,
  };
}
