import { getReceived, type SignedReport, verifySigned } from '../../documents/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import type { MessageData } from '../entry.js';
import { everyUnit, systemActor } from '../who.js';
import { type CheckedFile, proveEntry } from './prove-entry.js';

type Attachment = MessageData['attachments'][number];

/** Files of one message that are checked; those beyond say that they were not. */
const mostFiles = 20;

/** Adds the check of what came with an entry; whoever wrote is told of its arrival once that is known. */
export async function checkSignatures(
  tx: Tx,
  check: {
    readonly caseId: string;
    readonly entryId: number;
    readonly opened: boolean;
    readonly trusted: boolean;
    readonly acknowledge: boolean;
  },
): Promise<void> {
  await addJob(tx, 'case:verify-signed', { ...check }, { key: `case:verify-signed:${check.entryId}` });
}

/** Whether one of the files may hold a signature, by its name or by what its sender calls it. */
export function mayBeSigned(attachments: readonly Attachment[]): boolean {
  return attachments.some(isCandidate);
}

function isCandidate({ name, type }: Attachment): boolean {
  return /\.(asice|sce|edoc|bdoc|adoc|pdf)$/i.test(name.trim()) || /asic|pdf|octet-stream/i.test(type);
}

/**
 * Verifies the containers and PDFs of an entry, each in the process apart, keeps the reports and lets them prove what they
 * prove. `again` is a check that staff asked for; otherwise an entry is checked once, however often the job runs.
 */
export function verifyEntry(house: House): JobHandler {
  return async (payload, { transaction, isLastAttempt }) => {
    const [caseId, entryId] = [String(payload.caseId), Number(payload.entryId)];
    const isAgain = payload.again === true;
    const acknowledge = async (tx: Tx, trusted: boolean) => {
      if (payload.acknowledge !== true) return;
      const ids = { caseId, entryId, opened: payload.opened === true, trusted };
      await addJob(tx, 'case:acknowledge-message', ids, { key: `case:acknowledge-message:${entryId}` });
    };
    try {
      const waiting = await transaction(everyUnit, (tx) => waitingFiles(tx, caseId, entryId, isAgain));
      if (!waiting) return;
      const files = await verifyAll(house, transaction, waiting);
      await transaction(everyUnit, async (tx) => {
        const place = { caseId, entryId, opened: payload.opened === true, trusted: payload.trusted === true };
        await acknowledge(tx, await proveEntry(house, tx, place, files, isAgain));
      });
    } catch (error) {
      // Whoever wrote learns that it has arrived, whatever becomes of the check.
      if (isLastAttempt) await transaction(everyUnit, (tx) => acknowledge(tx, payload.trusted === true));
      throw error;
    }
  };
}

interface Waiting {
  readonly caseFile: CaseFile;
  readonly attachments: readonly Attachment[];
}

async function waitingFiles(tx: Tx, caseId: string, entryId: number, isAgain: boolean): Promise<Waiting | undefined> {
  const row = await tx.maybe<{ data: Partial<MessageData> | null; checked: boolean }>(sql`
    select data, exists (select from casework.signed_report where entry_id = entry.id) as checked
    from casework.entry where id = ${entryId} and case_id = ${caseId}::uuid`);
  if (!row?.data?.attachments || (row.checked && !isAgain)) return undefined;
  return { caseFile: await getCase(tx, caseId), attachments: row.data.attachments.filter(isCandidate).slice(0, 100) };
}

async function verifyAll(
  house: House,
  transaction: Parameters<JobHandler>[1]['transaction'],
  { caseFile, attachments }: Waiting,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const look = {
    actor: { ...systemActor, onBehalfOf: caseFile.subjectKey },
    purpose: 'signature-check',
    legalGround: 'Elektronisko dokumentu likums, 3. pants',
    caseNumber: caseFile.number,
  };
  for (const [index, { sha256, name }] of attachments.entries()) {
    if (index >= mostFiles) {
      checked.push({ sha256, name, report: undefined });
      continue;
    }
    const { bytes, type } = await transaction(everyUnit, (tx) => getReceived(house, tx, look, sha256));
    if (!/asic|pdf/.test(type)) continue;
    const report = await verifySigned(house, bytes);
    if (!isPlainPdf(report, type)) checked.push({ sha256, name, report });
  }
  return checked;
}

/** A PDF that nobody signed is not worth a word. */
function isPlainPdf({ refused }: SignedReport, type: string): boolean {
  return refused === 'not-signed' && type === 'application/pdf';
}
