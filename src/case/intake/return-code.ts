import { confidentialUnit } from '../../identity/index.js';
import { hashToken, hmac } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type Entry, listEntries } from '../entry.js';

/** What whoever holds a return code reads: their report and what the agency wrote. */
export interface OwnReport {
  readonly caseId: string;
  readonly number: string;
  readonly dueOn: string | null;
  readonly answeredAt: Date | null;
  readonly entries: readonly Entry[];
}

const legible = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of a report sent under this id: the same each time, known to nobody without our secret; 100 bits in groups of five. */
export function returnCodeOf(house: Pick<House, 'secretFor'>, messageId: string): string {
  const letters = [...hmac(house.secretFor('return codes'), messageId).subarray(0, 20)]
    .map((byte) => legible[byte % 32])
    .join('');
  return letters.replace(/.{5}(?=.)/g, '$&-');
}

/** Ties a code to a report; twice is the same as once. */
export async function keepReturnCode(tx: Tx, code: string, caseId: string): Promise<void> {
  await tx.run(
    sql`insert into casework.return_code (code, case_id) values (${hashOf(code)}, ${caseId}::uuid) on conflict do nothing`,
  );
}

/** The reports of a code, newest first; empty for an unknown one. Opens its own transaction: nobody is signed in. */
export function listOwnReports(house: Pick<House, 'db'>, code: string): Promise<OwnReport[]> {
  return house.db('web').transaction({ units: [confidentialUnit] }, async (tx) => {
    const found = await tx.many<Omit<OwnReport, 'entries'>>(sql`
      select id as "caseId", number, due_on as "dueOn", answered_at as "answeredAt" from casework.case_file
      where id in (select case_id from casework.return_code where code = ${hashOf(code)}) order by submitted_at desc`);
    const reports: OwnReport[] = [];
    for (const report of found) reports.push({ ...report, entries: await listEntries(tx, report.caseId, 'everyone') });
    return reports;
  });
}

/** However it was typed: small letters, spaces, an O for a nought. */
function hashOf(code: string): Buffer {
  return hashToken(
    code
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1'),
  );
}
