import { record, type SubjectKey } from '../../audit/index.js';
import { type Assurance, actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { acrossUnits } from '../across-units.js';

/** Who turned out to have called, how surely, and which entry holds the call. */
export interface ProvenCaller {
  readonly caseNumber: string;
  readonly entryId: number;
  readonly key: SubjectKey;
  readonly name: string;
  readonly assurance: Assurance;
}

/**
 * Raises an entry by phone to what was proven of its caller after it was registered. False, and nothing changes, where the entry was
 * registered for somebody else, is proven already, or is a whistleblower's report. Refuses with `not-allowed` for anybody but operators.
 */
export async function proveCaller(tx: Tx, visitor: Visitor, caller: ProvenCaller): Promise<boolean> {
  if (!hasGrant(visitor, 'operator')) throw new Refusal('not-allowed');
  const { key, name, assurance, entryId, caseNumber } = caller;
  const party = { actor: { kind: 'person', key, name }, subject: { key, name, relation: 'self' } };
  const { raised } = await acrossUnits(tx, () =>
    tx.one<{ raised: boolean }>(sql`
      select casework.prove_caller(${entryId}, ${key}, ${name}, ${JSON.stringify(party)}::jsonb, ${assurance}) as raised`),
  );
  if (raised)
    await record(tx, {
      actor: actorOf(visitor),
      deed: 'case:prove-caller',
      subject: key,
      purpose: 'case-work',
      legalGround: 'Vispārīgā datu aizsardzības regula, 12. panta 6. punkts',
      caseNumber,
      detail: { assurance },
    });
  return raised;
}
