// The bare limit of submitting: the rows that `submitCase` writes, by hand, as named statements in one transaction.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Service } from '../src/case/index.js';
import type { PreparedDraft } from './submit.js';

const year = new Date().getFullYear();
const price = {
  lines: [{ item: 'certificate-normal', label: { lv: 'Izziņa', en: 'Certificate' }, net: 860, vat: 180, gross: 1040 }],
  net: 860,
  vat: 180,
  gross: 1040,
};

const statements = {
  number: `insert into casework.number_series as series (case_index, year, last) values ($1, $2, 1)
    on conflict (case_index, year) do update set last = series.last + 1 returning last`,
  case: `insert into casework.case_file (id, number, case_index, draft_id, service, unit, subject_key, subject_name, applicant,
      applicant_key, way, assurance, lang, answers, contact_email, contact_phone, delivery, price, price_gross, urgent, term, submitted_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7, 'portal', 'high', 'lv', $10, $11, $12, '{"way":"portal"}', $13, 1040, false,
      'certificate-normal', $14)`,
  draft: 'update casework.draft set submitted_at = $2 where id = $1',
  entry: `insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, subject_key, unit)
    values ($1, $2, 'submitted', 'portal', 'high', 'person', $3, $4, 'everyone', $4, $5)`,
  audit: `insert into audit.entry (at, deed, actor_kind, actor_key, actor_name, subject, purpose, legal_ground, case_number, detail, request_id)
    values ($1, $2, 'person', $3, $4, $3, 'application', 'Iesniegumu likums, 2. pants', $5, $6, 'bench')`,
  obligation: `insert into payments.obligation (id, source_id, payer, reference, purpose, return_to, price, net, vat, gross, asked_at)
    values ($1, $2, $3, $4, $4, '/lv', $5, 860, 180, 1040, $6)`,
  booking: `insert into payments.ledger_transaction (id, at, kind, obligation_id) values ($1, $2, 'asked', $3)`,
  lines: `insert into payments.ledger_line (transaction_id, account, amount)
    values ($1, 'receivable', 1040), ($1, 'income', -860), ($1, 'vat', -180)`,
  job: `select graphile_worker.add_job('news', payload => $1::json, max_attempts => 10)`,
} as const;

export async function submitBare(pool: pg.Pool, service: Service, draft: PreparedDraft): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await write(client, service, draft);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function write(client: pg.PoolClient, { id: service, passport, examples }: Service, draft: PreparedDraft) {
  const run = (name: keyof typeof statements, values: unknown[]) =>
    client.query({ name: `bare-${name}`, text: statements[name], values });
  const { subject } = draft.applicant;
  const { caseIndex, unit } = passport;
  const [id, obligation, booking, at] = [randomUUID(), randomUUID(), randomUUID(), new Date()];
  const answers = examples.person ?? {};
  const applicant = JSON.stringify(draft.applicant);
  const asked = JSON.stringify(price);
  const { rows } = await run('number', [caseIndex, year]);
  const number = `IC/${year}/${caseIndex}/${rows[0]?.last}`;
  const about = [service, unit, subject.key, subject.name, applicant, JSON.stringify(answers)];
  await run('case', [id, number, caseIndex, draft.id, ...about, answers.email, answers.phone, asked, at]);
  await run('draft', [draft.id, at]);
  await run('entry', [id, at, subject.name, subject.key, unit]);
  await run('audit', [at, 'case:submit', subject.key, subject.name, number, JSON.stringify({ service })]);
  await run('obligation', [obligation, id, subject.key, number, asked, at]);
  await run('booking', [booking, at, obligation]);
  await run('lines', [booking]);
  await run('audit', [at, 'payments:ask', subject.key, subject.name, number, JSON.stringify({ cents: 1040 })]);
  await run('job', [JSON.stringify({ news: 'case-submitted', payload: { caseId: id } })]);
}
