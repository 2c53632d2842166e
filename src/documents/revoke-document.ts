import { type Look, record } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import type { Text } from '../platform/text/index.js';
import { getIssued } from './get-issued.js';

/** Declares a document void from now on; whoever verifies it is told so with the reason. Refused when it is so already. */
export async function revokeDocument(tx: Tx, look: Look, id: string, reason: Text): Promise<void> {
  const document = await getIssued(tx, id);
  const touched = await tx.run(sql`update documents.issued set revoked_at = ${tx.now},
    revocation_reason = ${JSON.stringify(reason)}::jsonb where id = ${document.id}::uuid and revoked_at is null`);
  if (!touched)
    throw new Refusal('not-now', { lv: 'Dokuments jau ir atsaukts.', en: 'The document has already been revoked.' });
  const caseNumber = look.caseNumber ?? document.caseNumber ?? undefined;
  await record(tx, {
    ...look,
    deed: 'documents:revoke',
    subject: document.owner,
    caseNumber,
    detail: { document: id },
  });
}
