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
  /** Ids of the mails that it answers, for its References; the last is the one it answers. */
  readonly references?: readonly string[];
  /** Kept originals that go along, under these names. */
  readonly files?: readonly { readonly sha256: string; readonly name: string; readonly type: string }[];
  /** Where one click ends such mails (RFC 8058): the address takes a POST that says nothing but that. */
  readonly unsubscribe?: string;
  /** An answer that nobody wrote: at most three a day to one address (security 16); beyond that it is not sent. */
  readonly automatic?: true;
}

const mostAutomatic = 3;

/** Tries in all; with the queue's growing pauses some 16 hours, which outlasts greylisting and an outage of a working day. */
export const mostTries = 12;

/**
 * Queues a notice in the caller's transaction: it leaves if and only if that commits, and once for each key. Returns its id, which
 * `notice-failed` and `notice-bounced` carry; undefined for an automatic answer beyond the day's limit, and for a key that is known.
 */
export async function notify(tx: Tx, notice: Notice): Promise<string | undefined> {
  const { caseId, caseNumber, to, lang } = notice;
  const id = randomUUID();
  if (notice.automatic && !(await mayAnswer(tx, to))) return undefined;
  const references = (notice.references ?? []).slice(-20);
  const isNew = await tx.run(sql`
    insert into email.notice (id, key, case_id, case_number, recipient, lang, subject, body, queued_at, automatic, in_reply_to, reference_ids, files, unsubscribe)
    values (${id}::uuid, ${notice.key ?? id}, ${caseId ?? null}::uuid, ${caseNumber ?? null}, ${to}, ${lang},
      ${words(notice.subject, lang)}, ${words(notice.body, lang)}, ${tx.now},
      ${notice.automatic ?? false}, ${references.at(-1) ?? null}, ${references}::text[],
      ${JSON.stringify(notice.files ?? [])}::jsonb, ${notice.unsubscribe ?? null})
    on conflict (key) do nothing`);
  if (!isNew) return undefined;
  await addJob(tx, 'channels/email:send', { noticeId: id }, { maxAttempts: mostTries });
  return id;
}

/** One at a time for each address, so that of two at once the fourth waits for the third. */
async function mayAnswer(tx: Tx, to: string): Promise<boolean> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${to.toLowerCase()}::text, 3))`);
  const { sent } = await tx.one<{ sent: number }>(sql`
    select count(*)::int as sent from email.notice
    where automatic and lower(recipient) = ${to.toLowerCase()} and queued_at > ${tx.now}::timestamptz - interval '1 day'`);
  return sent < mostAutomatic;
}

function words(text: Text | string, lang: Lang): string {
  return typeof text === 'string' ? text : say(text, lang);
}
