import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import { type Lang, say, type Text } from '../../platform/text/index.js';

export interface Notice {
  /** The same key is the same notice, e.g. `document-issued:<case id>`; without one, every call is a notice of its own. */
  readonly key?: string;
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly to: string;
  /** The client's language: the notice leaves in this one. */
  readonly lang: Lang;
  readonly subject: Text | string;
  /** Plain words; empty lines part paragraphs, addresses become links. */
  readonly body: Text | string;
}

/** Tries in all; with the queue's growing pauses some 16 hours, which outlasts greylisting and an outage of a working day. */
export const mostTries = 12;

/** Queues a notice in the caller's transaction: it leaves if and only if that commits, and once for each key. */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const { caseId, caseNumber, to, lang } = notice;
  const id = randomUUID();
  const isNew = await tx.run(sql`
    insert into email.notice (id, key, case_id, case_number, recipient, lang, subject, body, queued_at)
    values (${id}::uuid, ${notice.key ?? id}, ${caseId ?? null}::uuid, ${caseNumber ?? null}, ${to}, ${lang},
      ${words(notice.subject, lang)}, ${words(notice.body, lang)}, ${tx.now})
    on conflict (key) do nothing`);
  if (isNew) await addJob(tx, 'channels/email:send', { noticeId: id }, { maxAttempts: mostTries });
}

function words(text: Text | string, lang: Lang): string {
  return typeof text === 'string' ? text : say(text, lang);
}
