import { sql, type Tx } from '../../../platform/db/index.js';
import { announce } from '../../../platform/jobs/index.js';
import { type Incoming, noticeIn } from './steps.js';

/**
 * A delivery report finds the very notice that it is about: by the signed return address, else by the Message-ID of what
 * came back (the notice's own id, which only its recipient knows). A report about nothing of ours changes nothing.
 */
export async function noteReport(tx: Tx, { parsed, returnedNotice }: Incoming): Promise<void> {
  const noticeId = returnedNotice ?? noticeIn(parsed.report?.about ? [parsed.report.about] : parsed.references);
  if (!noticeId) return;
  const notice = await tx.maybe<{ caseId: string | null; recipient: string }>(
    sql`select case_id as "caseId", recipient from email.notice where id = ${noticeId}::uuid`,
  );
  if (!notice) return;
  const status = parsed.report?.status ?? '';
  if (parsed.report?.action === 'delivered') {
    await tx.run(
      sql`update email.notice set delivered_at = coalesce(delivered_at, ${tx.now}) where id = ${noticeId}::uuid`,
    );
    return;
  }
  // Without a report that says otherwise, what comes back did not arrive; an answer by a machine is no bounce.
  if (!parsed.report && parsed.marks.autoSubmitted?.startsWith('auto-replied')) return;
  const bounce = parsed.report?.action === 'delayed' || status.startsWith('4') ? 'temporary' : 'permanent';
  await tx.run(sql`
    update email.notice set bounced_at = ${tx.now}, bounce = ${bounce}, failure = ${status || 'returned'} where id = ${noticeId}::uuid`);
  // 5.1.x, 5.2.1: the address itself. A full mailbox or a refused content says nothing about the next mail.
  if (bounce === 'permanent' && /^5\.(1\.\d+|2\.1)$/.test(status))
    await tx.run(sql`
      insert into email.dead_address (address, since, code) values (${notice.recipient.toLowerCase()}, ${tx.now}, ${status})
      on conflict (address) do update set since = excluded.since, code = excluded.code`);
  await announce(tx, 'notice-bounced', { noticeId, caseId: notice.caseId, bounce });
}
