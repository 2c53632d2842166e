import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { everyUnit } from './who.js';

/**
 * Lets the intake do one thing over all units: who takes a call or opens the post registers what another unit answers. The
 * caller's own check comes before, what is handed out is the caller's to keep small; afterwards the rows of other units
 * are closed again.
 */
export async function acrossUnits<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { units } = await tx.one<{ units: string | null }>(sql`select current_setting('lete.units', true) as units`);
  const setUnits = (value: string) => tx.run(sql`select set_config('lete.units', ${value}, true)`);
  await setUnits((everyUnit.units ?? []).join());
  const result = await work().catch(async (error: unknown) => {
    // Any other error has ended the transaction, and the setting with it.
    if (error instanceof Refusal) await setUnits(units ?? '');
    throw error;
  });
  await setUnits(units ?? '');
  return result;
}
