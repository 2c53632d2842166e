import { record } from '../../audit/index.js';
import { actorOf, confidentialUnit, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { acrossRegistry, registryLook, searchAsRegistry } from './for-registry.js';
import type { CaseRow } from './matters.js';
import { searchCases } from './search-cases.js';

/**
 * Matters in which the words of a letter are found, for whoever registers the post: by name, e-mail, number, what was written
 * or read from a scan. The records office finds those of every unit, others those of their own; the search is written down.
 */
export async function searchForRegistry(tx: Tx, visitor: Visitor, text: string): Promise<readonly CaseRow[]> {
  return await searchAsRegistry(tx, visitor, () => searchCases(tx, visitor, { text }, { limit: 30 }));
}

/** Whose a matter is that `searchForRegistry` found, by its id; undefined for one that the search would not have given. */
export async function matterForRegistry(
  tx: Tx,
  visitor: Visitor,
  id: string,
): Promise<Pick<CaseFile, 'number' | 'subjectName' | 'contactEmail'> | undefined> {
  const found = await acrossRegistry(tx, visitor, () => findCase(tx, id));
  if (!found || found.unit === confidentialUnit) return undefined;
  await record(tx, {
    actor: actorOf(visitor),
    ...registryLook,
    subject: found.subjectKey,
    caseNumber: found.number,
  });
  return found;
}
