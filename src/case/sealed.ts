import { openBox, sealBox } from '../platform/crypto/index.js';
import type { House } from '../platform/room/index.js';

/** Facts and decisions may tell of convictions, a special category: encrypted by the application, bound to their row. */
export function sealFor(
  house: Pick<House, 'secretFor'>,
  caseId: string,
  column: 'facts' | 'decision',
  value: unknown,
): string {
  return sealBox(house.secretFor('casework'), JSON.stringify(value), `casework.case_file|${column}|${caseId}`);
}

export function openFor(
  house: Pick<House, 'secretFor'>,
  caseId: string,
  column: 'facts' | 'decision',
  sealed: string,
): unknown {
  return JSON.parse(openBox(house.secretFor('casework'), sealed, `casework.case_file|${column}|${caseId}`));
}
