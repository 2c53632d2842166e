// The bare limit of taking mail: `mailparser` alone with the reader's own options, then the rows that the intake writes, by hand,
// as named statements in one transaction. Nothing is encrypted, checked or recognised.
import { createHash, randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type pg from 'pg';

const year = new Date().getFullYear();

const statements = {
  received: `insert into documents.received (sha256, size, type, opens, said_name, said_type, first_at, bytes)
    values ($1, $2, $3, true, $4, $3, $5, $6) on conflict do nothing`,
  message: `insert into email.message (id, envelope_from, recipient, mailbox, sha256, size, received_at, read_at, outcome, answerable, parts)
    values ($1, 'anna@klients.example', 'pasts@ic.iem.gov.lv', 'general', $2, $3, $4, $4, 'message', true, $5)`,
  seen: 'insert into email.seen (key, message) values ($1, $2)',
  number: `insert into casework.number_series as series (case_index, year, last) values ('2-04', $1, 1)
    on conflict (case_index, year) do update set last = series.last + 1 returning last`,
  case: `insert into casework.case_file (id, number, case_index, kind, subject_line, unit, subject_key, subject_name, applicant, applicant_key,
      way, assurance, lang, answers, contact_email, delivery, price, price_gross, term, submitted_at, paid_at, clock_started_at, due_on, referred_at)
    values ($1, $2, '2-04', 'question', $3, 'records', $4, $5, $6, 'anonymous', 'email', 'email', 'lv', '{}', $7, '{"way":"email"}',
      '{"lines": [], "net": 0, "vat": 0, "gross": 0}', 0, 'submission', $8, $8, $8, current_date, $8)`,
  entry: `insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, body, data, subject_key, unit)
    values ($1, $2, 'message', 'email', 'email', 'person', $3, 'anonymous', 'everyone', $4, $5, $6, 'records') returning id`,
  taken: `insert into casework.taken_message (channel, message, case_id, entry_id) values ('email', $1, $2, $3)`,
  conversation: 'insert into casework.conversation (external_id, case_id) values ($1, $2)',
  audit: `insert into audit.entry (at, deed, actor_kind, actor_key, actor_name, subject, purpose, legal_ground, case_number, detail)
    values ($1, $2, 'person', 'anonymous', $3, $4, 'application', 'Iesniegumu likums, 2. pants', $5, $6)`,
  job: `select graphile_worker.add_job('case:acknowledge-message', payload => $1::json, max_attempts => 10)`,
} as const;

type Run = (name: keyof typeof statements, values: unknown[]) => Promise<pg.QueryResult>;

export async function takeBare(pool: pg.Pool, mail: Buffer): Promise<void> {
  const parsed = await simpleParser(mail, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true });
  const client = await pool.connect();
  try {
    await client.query('begin');
    await write((name, values) => client.query({ name: `bare-${name}`, text: statements[name], values }), mail, parsed);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function write(run: Run, mail: Buffer, parsed: Awaited<ReturnType<typeof simpleParser>>): Promise<void> {
  const [message, id, at, sha256] = [randomUUID(), randomUUID(), new Date(), sha(mail)];
  const from = parsed.from?.value[0];
  const { attachments, subject = '', text = '', messageId } = parsed;
  await run('received', [sha256, mail.length, 'message/rfc822', 'message.eml', at, mail]);
  for (const { content, contentType, filename } of attachments)
    await run('received', [sha(content), content.length, contentType, filename, at, content]);
  const parts = JSON.stringify({ subject, text, html: parsed.html, messageId, from });
  await run('message', [message, sha256.toString('hex'), mail.length, at, parts]);
  await run('seen', [sha(Buffer.from(messageId ?? message)), message]);
  const { rows } = await run('number', [year]);
  const number = `IC/${year}/2-04/${rows[0]?.last}`;
  const about = JSON.stringify({ lv: subject, en: subject });
  const applicant = JSON.stringify({ actor: from });
  await run('case', [id, number, about, `person:${id}`, from?.name, applicant, from?.address, at]);
  const data = JSON.stringify({ channel: 'email', messageId: message, subject });
  const entry = await run('entry', [id, at, from?.name, text, data, `person:${id}`]);
  await run('taken', [message, id, entry.rows[0]?.id]);
  await run('conversation', [messageId, id]);
  await run('audit', [at, 'documents:open-received', 'Lete', null, null, '{}']);
  await run('audit', [at, 'case:submit', from?.name, `person:${id}`, number, '{}']);
  await run('job', [JSON.stringify({ caseId: id })]);
}

function sha(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
