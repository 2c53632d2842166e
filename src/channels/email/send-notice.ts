import { agencyOn, kinds } from '../../agency/index.js';
import { getReceived } from '../../documents/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { agency } from '../../platform/html/index.js';
import { addJob, announce, type JobContext, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { composeLetter } from './compose.js';
import { mailDomain, receivesMail } from './in/mailboxes.js';
import { signedAddress } from './in/reply-address.js';
import { mostTries, type Notice } from './notify.js';
import type { Handed, Mail, MailFile, Transport } from './transport.js';

/** Mails an hour, in all, to one domain and to one address (security 5): beyond that they wait, none is lost. */
export const budget = { all: 2_000, domain: 600, one: 20 };

/**
 * Hands one notice over. SMTP knows no "exactly once": a process that dies between the server's OK and our note of it sends
 * the mail again, under the same Message-ID, which receivers use to drop the double. Short of that, it leaves once.
 */
export function sendNotice(house: House, transport: Transport | undefined): JobHandler {
  return async ({ noticeId }, context) => {
    const id = String(noticeId);
    const claim = await context.transaction({}, (tx) => claimNotice(tx, id));
    if (claim === 'done') return;
    if (claim === 'held' || claim === 'over-budget') return await postpone(context, id, claim);
    const { files, sender } = await context.transaction({}, async (tx) => ({
      files: await filesOf(house, tx, claim),
      sender: await senderOf(tx, house.settings.LETE_MAIL_FROM),
    }));
    const mail = { ...mailOf(house, claim, sender), ...(files.length && { files }) };
    const handed: Handed = claim.dead
      ? { outcome: 'refused', code: 'dead-address' }
      : transport
        ? await transport.send(mail)
        : await toOutbox(house, context, id, mail);
    await context.transaction({}, (tx) => noteOutcome(tx, id, handed, context.isLastAttempt));
    if (handed.outcome === 'not-now' && !context.isLastAttempt) throw new Error(`the mail server said ${handed.code}`);
  };
}

interface Claimed {
  readonly id: string;
  readonly recipient: string;
  readonly lang: Lang;
  readonly subject: string;
  readonly body: string;
  readonly case_number: string | null;
  readonly case_id: string | null;
  /** The address takes no mail; a report said so. */
  readonly dead: boolean;
  readonly in_reply_to: string | null;
  readonly reference_ids: readonly string[];
  readonly files: NonNullable<Notice['files']>;
  readonly unsubscribe: string | null;
}

/** Takes the notice for two minutes, longer than any SMTP timeout, so that of two senders one sends. */
async function claimNotice(tx: Tx, id: string): Promise<Claimed | 'done' | 'held' | 'over-budget'> {
  const notice = await tx.maybe<Claimed & { readonly held: boolean; readonly done: boolean }>(sql`
    select id, recipient, lang, subject, body, case_number, case_id, in_reply_to, reference_ids, files, unsubscribe,
      exists (select from email.dead_address where address = lower(recipient)) as dead, coalesce(held_until > ${tx.now}, false) as held,
      coalesce(sent_at, failed_at) is not null as done
    from email.notice where id = ${id}::uuid for update`);
  if (!notice || notice.done) return 'done';
  if (notice.held) return 'held';
  const { all, domain, one } = await tx.one<{ all: number; domain: number; one: number }>(sql`
    select count(*) as all, count(*) filter (where recipient = ${notice.recipient}) as one,
      count(*) filter (where split_part(lower(recipient), '@', 2) = split_part(lower(${notice.recipient}), '@', 2)) as domain from email.notice
    where tried_at > ${tx.now}::timestamptz - interval '1 hour' and id <> ${id}::uuid`);
  if (all >= budget.all || domain >= budget.domain || one >= budget.one) return 'over-budget';
  await tx.run(sql`update email.notice set held_until = ${tx.now}::timestamptz + interval '2 minutes', tries = tries + 1,
    tried_at = ${tx.now} where id = ${id}::uuid`);
  return notice;
}

/** Comes back later: when the hour's budget is used up, or when another sender, perhaps one that just died, holds the notice. */
async function postpone(
  { transaction, log }: JobContext,
  noticeId: string,
  why: 'held' | 'over-budget',
): Promise<void> {
  log.warn({ why }, 'a notice waits');
  await transaction({}, (tx) => {
    const runAt = new Date(tx.now.getTime() + (why === 'held' ? 3 : 20) * 60_000);
    const key = `channels/email:later:${noticeId}`;
    return addJob(tx, 'channels/email:send', { noticeId }, { runAt, key, maxAttempts: mostTries });
  });
}

/** The originals that go along; each look is written down. */
async function filesOf(house: House, tx: Tx, { files, case_number }: Claimed): Promise<readonly MailFile[]> {
  const look = {
    actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
    purpose: 'telling',
    legalGround: 'Iesniegumu likums, 5. pants',
    ...(case_number && { caseNumber: case_number }),
  } as const;
  const found: MailFile[] = [];
  for (const { sha256, name, type } of files)
    found.push({ name, type, bytes: (await getReceived(house, tx, look, sha256)).bytes });
  return found;
}

/** By what name the agency writes, and what stands at the end. */
interface Sender {
  readonly name: Text;
  readonly signature: Text;
}

/** As the mailbox is published from which notices leave; for an address that is no mailbox, under the agency’s name. */
async function senderOf(tx: Tx, address: string): Promise<Sender> {
  const view = await agencyOn(tx);
  const own = view.list(kinds.mailbox).find(({ content }) => content.address.toLowerCase() === address.toLowerCase());
  if (own) return { name: own.content.displayName, signature: own.content.signature };
  const name = view.find(kinds.requisites, 'agency')?.content.name ?? agency.name;
  return { name, signature: name };
}

function mailOf(house: House, notice: Claimed, sender: Sender): Mail {
  const { settings } = house;
  const host = new URL(settings.publicUrl).hostname;
  const domain = mailDomain(house);
  return {
    // Signed addresses only where Lete itself receives what is sent to them.
    ...(receivesMail(settings) && {
      returnTo: signedAddress(house, 'atgriezts', notice.id, domain),
      ...(notice.case_id && { replyTo: signedAddress(house, 'atbilde', notice.case_id, domain) }),
    }),
    ...(notice.in_reply_to && { inReplyTo: notice.in_reply_to, references: notice.reference_ids }),
    ...(notice.unsubscribe && { unsubscribe: notice.unsubscribe }),
    messageId: `<${notice.id}@${host}>`,
    fromName: sender.name[notice.lang],
    to: notice.recipient,
    subject: notice.subject.replace(/[\r\n]+/g, ' '),
    ...composeLetter(
      notice.body,
      notice.lang,
      sender.signature[notice.lang],
      receivesMail(settings) && notice.case_id !== null,
    ),
    caseNumber: notice.case_number ?? undefined,
  };
}

/** The demonstration's mail goes where everyone can read it; anywhere else a missing server is a fault to mend. */
async function toOutbox(house: House, { transaction }: JobContext, id: string, mail: Mail): Promise<Handed> {
  if (!house.settings.LETE_DEMO) return { outcome: 'not-now', code: 'no server' };
  await transaction({}, (tx) =>
    tx.run(sql`insert into email.outbox (notice_id, at, recipient, subject, text, html, case_number)
      values (${id}::uuid, ${tx.now}, ${mail.to}, ${mail.subject}, ${mail.text}, ${mail.html}, ${mail.caseNumber ?? null})
      on conflict (notice_id) do nothing`),
  );
  return { outcome: 'taken' };
}

async function noteOutcome(tx: Tx, id: string, handed: Handed, isLastTry: boolean): Promise<void> {
  if (handed.outcome === 'taken') {
    await tx.run(
      sql`update email.notice set sent_at = ${tx.now}, held_until = null where id = ${id}::uuid and sent_at is null`,
    );
    return;
  }
  const isFinal = handed.outcome === 'refused' || isLastTry;
  const touched = await tx.run(sql`update email.notice set held_until = null, failure = ${handed.code},
    failed_at = ${isFinal ? tx.now : null}::timestamptz where id = ${id}::uuid and sent_at is null and failed_at is null`);
  if (!isFinal || !touched) return;
  const { caseId } = await tx.one<{ caseId: string | null }>(
    sql`select case_id as "caseId" from email.notice where id = ${id}::uuid`,
  );
  await announce(tx, 'notice-failed', { noticeId: id, caseId });
}
