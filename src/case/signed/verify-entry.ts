import { getReceived, type SignedReport, typesOfReceived, verifySigned } from '../../documents/index.js';
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

/** Whether a file that came with a mail is the signature of the mail itself, as S/MIME has it. */
export function isMailSignature({ name, type }: Pick<Attachment, 'name' | 'type'>): boolean {
  return /^smime\.p7[sm]$/i.test(name) || /^application\/(x-)?pkcs7-(signature|mime)\b/i.test(type);
}

/** Whether one of the files may hold a signature. */
export async function mayBeSigned(tx: Tx, message: Came): Promise<boolean> {
  return (await candidatesOf(tx, message)).length > 0;
}

type Came = Pick<MessageData, 'attachments'> & Partial<Pick<MessageData, 'originalSha256'>>;
type Candidate = Pick<Attachment, 'sha256' | 'name'>;

/** Containers and PDFs by their bytes, whatever they are called; the original too, where it is itself one of them or a mail signed as S/MIME. */
async function candidatesOf(tx: Tx, { attachments, originalSha256 }: Came): Promise<Candidate[]> {
  const all = new Map<string, Candidate>();
  if (originalSha256) all.set(originalSha256, { sha256: originalSha256, name: '' });
  for (const { sha256, name } of attachments) all.set(sha256, { sha256, name });
  const types = await typesOfReceived(tx, [...all.keys()]);
  const isSigned = attachments.some(isMailSignature);
  const mayHold = (sha256: string) =>
    /asic|pdf/.test(types.get(sha256) ?? '') ||
    (isSigned && sha256 === originalSha256 && types.get(sha256) === 'message/rfc822');
  return [...all.values()].filter(({ sha256 }) => mayHold(sha256)).slice(0, 100);
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
  readonly candidates: readonly Candidate[];
}

async function waitingFiles(tx: Tx, caseId: string, entryId: number, isAgain: boolean): Promise<Waiting | undefined> {
  const row = await tx.maybe<{ data: Partial<MessageData> | null; checked: boolean }>(sql`
    select data, exists (select from casework.signed_report where entry_id = entry.id) as checked
    from casework.entry where id = ${entryId} and case_id = ${caseId}::uuid`);
  const { attachments, originalSha256 } = row?.data ?? {};
  if (!attachments || (row?.checked && !isAgain)) return undefined;
  const candidates = await candidatesOf(tx, { attachments, ...(originalSha256 && { originalSha256 }) });
  return { caseFile: await getCase(tx, caseId), candidates };
}

async function verifyAll(
  house: House,
  transaction: Parameters<JobHandler>[1]['transaction'],
  { caseFile, candidates }: Waiting,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const look = {
    actor: { ...systemActor, onBehalfOf: caseFile.subjectKey },
    purpose: 'signature-check',
    legalGround: 'Elektronisko dokumentu likums, 3. pants',
    caseNumber: caseFile.number,
  };
  for (const [index, { sha256, name: said }] of candidates.entries()) {
    if (index >= mostFiles) {
      checked.push({ sha256, name: said, report: undefined });
      continue;
    }
    const { bytes, type, name: kept } = await transaction(everyUnit, (tx) => getReceived(house, tx, look, sha256));
    const report = await verifySigned(house, bytes);
    if (!isPlainPdf(report, type)) checked.push({ sha256, name: said || kept, report });
  }
  return checked;
}

/** A PDF that nobody signed is not worth a word. */
function isPlainPdf({ refused }: SignedReport, type: string): boolean {
  return refused === 'not-signed' && type === 'application/pdf';
}
