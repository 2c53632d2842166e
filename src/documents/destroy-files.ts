import { sql, type Tx } from '../platform/db/index.js';

/**
 * Destroys what the documents of a case say, and originals to which the caller knows that nothing refers any more. Returns how
 * many documents and originals there were. That a document of its number was issued stays verifiable.
 */
export async function destroyFiles(tx: Tx, caseId: string, unused: readonly string[]): Promise<number> {
  const digests = unused.map((sha256) => Buffer.from(sha256, 'hex'));
  const { files } = await tx.one<{ files: number }>(
    sql`select documents.destroy_issued(${caseId}::uuid) + documents.destroy_received(${digests}::bytea[]) as files`,
  );
  return files;
}
