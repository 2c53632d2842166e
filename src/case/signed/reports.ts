import { randomUUID } from 'node:crypto';
import type { SignedReport } from '../../documents/index.js';
import { openBox, sealBox } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Meaning } from './weigh.js';

export type Verdict = 'passed' | 'failed' | 'indeterminate' | 'refused' | 'not-checked';

/** One check of one file of an entry; a file that was checked again has several, each with its date. */
export interface Proof {
  readonly id: string;
  readonly entryId: number;
  /** Address of the file among the originals. */
  readonly sha256: string;
  readonly name: string;
  /** When the file came; checked it may be again and again. */
  readonly cameAt: Date;
  readonly checkedAt: Date;
  readonly verdict: Verdict;
  readonly meaning: Meaning;
  /** Missing for a file beyond those that are checked. */
  readonly report: SignedReport | undefined;
}

type Secrets = Pick<House, 'secretFor'>;

/** Keeps what a check gave; never over an earlier one. */
export async function keepReport(
  house: Secrets,
  tx: Tx,
  { entryId, sha256, name, meaning, report }: Pick<Proof, 'entryId' | 'sha256' | 'name' | 'meaning' | 'report'>,
): Promise<void> {
  const id = randomUUID();
  const sealed = report && sealBox(house.secretFor('casework'), JSON.stringify(report), boundTo(id));
  await tx.run(sql`
    insert into casework.signed_report (id, entry_id, sha256, name, checked_at, verdict, meaning, report)
    values (${id}::uuid, ${entryId}, ${sha256}, ${name.slice(0, 255)}, ${tx.now}, ${verdictOf(report)}, ${meaning}, ${sealed ?? null})`);
}

/** The checks of all files of a case that the transaction may see, the newest of each file first. */
export async function listProofs(
  house: Secrets,
  tx: Tx,
  caseId: string,
  audience: 'everyone' | 'staff',
): Promise<Proof[]> {
  const rows = await tx.many<Omit<Proof, 'report'> & { readonly report: string | null }>(sql`
    select proof.id, proof.entry_id as "entryId", proof.sha256, proof.name, entry.at as "cameAt", proof.checked_at as "checkedAt", proof.verdict, proof.meaning,
      proof.report
    from casework.entry join casework.signed_report proof on proof.entry_id = entry.id
    where entry.case_id in (select casework.family_of(${caseId}::uuid)) and (entry.audience = 'everyone' or ${audience} = 'staff') order by proof.entry_id, proof.checked_at desc, proof.name`);
  return rows.map((row) => ({ ...row, report: row.report ? openReport(house, row.id, row.report) : undefined }));
}

/** The check as a program reads it: what the verifier found, when, and what follows. */
export function proofJson({ sha256, name, checkedAt, verdict, meaning, report }: Proof): string {
  return JSON.stringify({ file: { name, sha256 }, checkedAt, verdict, meaning, report }, undefined, 2);
}

/** TOTAL-PASSED only where every signature of the file has passed (ETSI EN 319 102-1). */
function verdictOf(report: SignedReport | undefined): Verdict {
  if (!report) return 'not-checked';
  const found = report.signatures.map(({ indication }) => indication);
  if (report.refused || found.length === 0) return 'refused';
  if (found.includes('failed')) return 'failed';
  return found.includes('indeterminate') ? 'indeterminate' : 'passed';
}

function openReport(house: Secrets, id: string, sealed: string): SignedReport {
  return JSON.parse(openBox(house.secretFor('casework'), sealed, boundTo(id))) as SignedReport;
}

function boundTo(id: string): string {
  return `casework.signed_report|report|${id}`;
}
