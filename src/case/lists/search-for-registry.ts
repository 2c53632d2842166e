import { record } from '../../audit/index.js';
import { actorOf, confidentialUnit, hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, findCase } from '../case-file.js';
import type { CaseRow } from './matters.js';
import { searchCases } from './search-cases.js';

/**
 * Matters in which the words of a letter are found, for whoever registers the post: by name, e-mail, number, what was written
 * or read from a scan. The records office finds those of every unit, others those of their own; the search is written down.
 */
export async function searchForRegistry(tx: Tx, visitor: Visitor, text: string): Promise<readonly CaseRow[]> {
  if (!hasGrant(visitor, 'officer')) throw new Refusal('not-allowed');
  const search = () => searchCases(tx, visitor, { text }, { limit: 30 });
  const rows = hasGrant(visitor, 'officer', 'records') ? await acrossUnits(tx, search) : await search();
  await record(tx, {
    actor: actorOf(visitor),
    deed: 'case:search-registry',
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    count: rows.length,
  });
  return rows;
}

/** Whose a matter is that `searchForRegistry` found, by its id; undefined for one that the search would not have given. */
export async function matterForRegistry(
  tx: Tx,
  visitor: Visitor,
  id: string,
): Promise<Pick<CaseFile, 'number' | 'subjectName' | 'contactEmail'> | undefined> {
  if (!hasGrant(visitor, 'officer')) throw new Refusal('not-allowed');
  const find = () => findCase(tx, id);
  const found = hasGrant(visitor, 'officer', 'records') ? await acrossUnits(tx, find) : await find();
  if (!found || found.unit === confidentialUnit) return undefined;
  await record(tx, {
    actor: actorOf(visitor),
    deed: 'case:search-registry',
    subject: found.subjectKey,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    caseNumber: found.number,
  });
  return found;
}
