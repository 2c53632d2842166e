import type { FastifyRequest } from 'fastify';
import { hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, officerOf } from '../officer.js';

/** The unit that keeps the books. */
export const financeUnit = 'finance';

/** One transaction of an officer of the finance unit; refused for everybody else. */
export function asAccountant<T>(
  house: House,
  request: FastifyRequest,
  work: (tx: Tx, officer: Visitor) => Promise<T>,
): Promise<T> {
  if (!hasGrant(officerOf(request), 'officer', financeUnit)) throw new Refusal('not-allowed', notFinance);
  return asOfficer(house, request, work);
}

const notFinance = {
  lv: 'Šo lapu redz Finanšu nodaļas darbinieki. Ja tā Jums vajadzīga, lūdziet administratoram tiesības šajā nodaļā.',
  en: 'This page is for the finance unit. If you need it, ask an administrator for a right in that unit.',
};
