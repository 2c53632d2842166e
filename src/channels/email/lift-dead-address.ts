import { sql, type Tx } from '../../platform/db/index.js';

/** Lets notices go to an address again that took none; false when no notice of the case went there or nothing kept them back. */
export async function liftDeadAddress(tx: Tx, caseId: string, address: string): Promise<boolean> {
  const { lifted } = await tx.one<{ lifted: boolean }>(
    sql`select email.lift_dead_address(${caseId}::uuid, ${address}) as lifted`,
  );
  return lifted;
}
