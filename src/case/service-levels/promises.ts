import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { type EscalationRule, listEscalations } from './alarms.js';
import { levelsOn, type MatrixCell, matrixOn, type ServiceLevel } from './levels.js';

/** What is in force today. */
export interface Promises {
  readonly matrix: readonly MatrixCell[];
  readonly levels: readonly ServiceLevel[];
  readonly escalations: readonly EscalationRule[];
}

export async function readPromises(tx: Tx): Promise<Promises> {
  const today = rigaDate(tx.now);
  return {
    matrix: await matrixOn(tx, today),
    levels: await levelsOn(tx, today),
    escalations: await listEscalations(tx),
  };
}
