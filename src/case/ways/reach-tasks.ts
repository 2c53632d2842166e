import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';

/** What a human has to do so that a client is reached. */
export interface NewTask {
  readonly kind: 'call-back' | 'untold' | 'confirm-phone';
  readonly tellingId?: string;
  readonly contactId?: string;
  /** The number to call. */
  readonly phone?: string | undefined;
}

/** Opens a task for the unit, once for each telling and kind. Returns its id. */
export async function openTask(
  tx: Tx,
  of: { readonly id?: string; readonly subjectKey: SubjectKey; readonly unit: string },
  { kind, tellingId, contactId, phone }: NewTask,
): Promise<string> {
  const id = randomUUID();
  await tx.run(sql`
    insert into casework.reach_task (id, kind, telling_id, contact_id, case_id, at, subject_key, unit, phone)
    values (${id}::uuid, ${kind}, ${tellingId ?? null}::uuid, ${contactId ?? null}::uuid, ${of.id ?? null}::uuid, ${tx.now}, ${of.subjectKey},
      ${of.unit}, ${phone ?? null}) on conflict (telling_id, kind) do nothing`);
  return id;
}
