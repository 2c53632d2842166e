import type { Actor } from '../audit/index.js';

/** Lete itself, where no person is behind the deed. */
export const systemActor: Actor = { kind: 'system', key: 'system:payments', name: 'Lete' };
