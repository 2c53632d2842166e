import type { Tx } from '../../platform/db/index.js';
import { type EscalationRule, listEscalations } from './alarms.js';
import { levelsAt, type MatrixCell, matrixAt, type ServiceLevel } from './levels.js';

/** What is in force now. */
export interface Promises {
  readonly matrix: readonly MatrixCell[];
  readonly levels: readonly ServiceLevel[];
  readonly escalations: readonly EscalationRule[];
}

export async function readPromises(tx: Tx): Promise<Promises> {
  return {
    matrix: await matrixAt(tx, tx.now),
    levels: await levelsAt(tx, tx.now),
    escalations: await listEscalations(tx),
  };
}
