import type { Look } from '../../audit/index.js';
import { contents, getReceived } from '../../documents/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { getCase } from '../case-file.js';
import type { MessageData } from '../entry.js';
import { everyUnit, systemActor } from '../who.js';

/** Files of one entry whose text is found by a search, and their size at most: larger ones are found by their names. */
const most = { files: 20, bytes: 20_000_000 } as const;

/** Makes the files of an entry found by what stands in them, once a job has read them. */
export async function indexFiles(tx: Tx, entryId: number): Promise<void> {
  await addJob(tx, 'case:index-files', { entryId }, { key: `case:index-files:${entryId}` });
}

/**
 * Puts the text of an entry's files among the words of its case, for officers; each is read in the process apart, and what cannot
 * be read is found by its name only. Safe to run twice. Files of a whistleblower's report are not read.
 */
export function indexEntryFiles(house: House): JobHandler {
  return async (payload, { transaction }) => {
    const entryId = Number(payload.entryId);
    const { look, files } = await transaction(everyUnit, (tx) => filesOf(tx, entryId));
    for (const { sha256 } of files) {
      const { bytes } = await transaction(everyUnit, (tx) => getReceived(house, tx, look, sha256));
      const words = await contents.wordsOf(bytes);
      if (words)
        await transaction(everyUnit, (tx) => tx.run(sql`select casework.add_file_words(${entryId}::bigint, ${words})`));
    }
  };
}

async function filesOf(tx: Tx, entryId: number) {
  const entry = await tx.one<{ caseId: string; data: Partial<MessageData> | null }>(
    sql`select case_id as "caseId", data from casework.entry where id = ${entryId}`,
  );
  const { number, subjectKey, kind } = await getCase(tx, entry.caseId);
  const look: Look = {
    actor: { ...systemActor, onBehalfOf: subjectKey },
    purpose: 'case-search',
    legalGround: 'Iesniegumu likums, 5. pants',
    caseNumber: number,
  };
  const files = kind === 'whistleblower' ? [] : (entry.data?.attachments ?? []);
  return { look, files: files.filter(({ size }) => size <= most.bytes).slice(0, most.files) };
}
