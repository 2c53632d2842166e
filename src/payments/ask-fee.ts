import type { SubjectKey } from '../audit/index.js';
import type { Tx } from '../platform/db/index.js';
import { ask } from './ask.js';
import type { Price } from './prices/price.js';

export interface Fee {
  readonly caseId: string;
  /** Who owes it; only they see and pay it. */
  readonly payer: SubjectKey;
  readonly price: Price;
  /** The case's number, as shown at the bank and on the receipt. */
  readonly reference: string;
  /** Local path of the matter, where the payer comes back to. */
  readonly returnTo: string;
}

/** Asks for the fee of a case. */
export async function askFee(tx: Tx, { caseId, ...fee }: Fee): Promise<{ readonly obligationId: string }> {
  return await ask(tx, { ...fee, kind: 'fee', sourceId: caseId, legalGround: 'MK 08.11.2022. noteikumi Nr. 693' });
}
