import { sql, type Tx } from '../../../platform/db/index.js';
import { askCallBack } from '../calls/call-backs.js';
import { opensFor } from './hours.js';

/** Hours in which whoever pressed the key is called, counted from now or from when we are there again. */
const within = 4;

/** The caller pressed the key to be called back: on the list once, however often it is told. A withheld number cannot be called. */
export async function noteCallBack(tx: Tx, callId: string): Promise<void> {
  const { caller, priority } = await tx.one<{ caller: string | null; priority: string }>(
    sql`select caller, priority from phone.call where id = ${callId}::uuid`,
  );
  if (!caller) return;
  const from = (await opensFor(tx, priority)) ?? tx.now;
  const dueAt = new Date(from.getTime() + within * 3_600_000);
  await askCallBack(tx, { callId, phone: caller, name: '', about: '', dueAt });
}
