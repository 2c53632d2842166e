import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';

/** What must be written down before a mistake is settled. */
export interface MistakeParts {
  /** In the client's language. */
  readonly apology: string;
  /** What was done to put it right; in the client's language. */
  readonly mended: string;
  readonly cause: string;
  /** What is done so that it does not happen again. */
  readonly measure: string;
  /** Who carries the measure out. */
  readonly owner: { readonly key: string; readonly name: string } | undefined;
  readonly dueOn: PlainDate | undefined;
}

/** A case that is admitted to be the agency's mistake. */
export interface Mistake extends MistakeParts {
  readonly id: string;
  readonly caseId: string;
  readonly markedByName: string;
  readonly markedAt: Date;
  readonly settledAt: Date | null;
  readonly measureDoneAt: Date | null;
  readonly measureNote: string | null;
}

/** The mistake of a case; undefined when none is admitted. */
export async function findMistake(tx: Tx, caseId: string): Promise<Mistake | undefined> {
  const row = await tx.maybe<
    Omit<Mistake, 'owner' | 'dueOn'> & {
      readonly ownerKey: string | null;
      readonly ownerName: string | null;
      readonly due: string | null;
    }
  >(sql`
    select id, case_id as "caseId", marked_by_name as "markedByName", marked_at as "markedAt", apology, mended, cause, measure,
      measure_owner as "ownerKey", measure_owner_name as "ownerName", measure_due_on as due, settled_at as "settledAt",
      measure_done_at as "measureDoneAt", measure_note as "measureNote"
    from casework.mistake where case_id = ${caseId}::uuid`);
  if (!row) return undefined;
  const { ownerKey, ownerName, due, ...mistake } = row;
  const owner = ownerKey && ownerName ? { key: ownerKey, name: ownerName } : undefined;
  return { ...mistake, owner, dueOn: due ?? undefined };
}

/** Refuses while a mistake of the case is not settled: what closes the case waits for it. */
export async function settledFirst(tx: Tx, caseId: string): Promise<void> {
  const open = await tx.maybe(
    sql`select 1 as open from casework.mistake where case_id = ${caseId}::uuid and settled_at is null`,
  );
  if (open) throw new Refusal('not-now', openMistake);
}

const openMistake: Text = {
  lv: 'Šajā lietā atzīta mūsu kļūda. Pirms lietu slēdzat, pierakstiet atvainošanos, labojumu, cēloni un pasākumu.',
  en: 'A mistake of ours is admitted in this case. Before you close it, write down the apology, what was mended, the cause and the measure.',
};
