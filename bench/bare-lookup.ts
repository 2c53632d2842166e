// The bare limit of the lookup: node:http and one named statement that writes the audit line and reads the document.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const text = `
  with line as (
    insert into audit.entry (at, deed, actor_kind, actor_key, actor_name, purpose, legal_ground, count, detail, request_id)
    values ($4, 'registers/invalid-documents:check', 'system', 'anonymous', 'anonymous', 'lookup', 'bench', 1, $5, $6) returning id)
  select coalesce(d.status, 'not-listed') as status, d.event_date as since
  from line left join invalid_documents.document d on d.number = $3 and d.series = $2 and d.kind = $1`;

async function answer(body: string): Promise<string> {
  const { kind, series, number } = JSON.parse(body);
  const at = new Date().toISOString();
  const detail = JSON.stringify({ kind });
  const { rows } = await pool.query({ name: 'check', text, values: [kind, series, number, at, detail, 'bare'] });
  return JSON.stringify({ ...rows[0], checkedAt: at, reference: 'bare' });
}

const server = createServer((request, response) => {
  if (request.url === '/health/live') return response.end('ok');
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () =>
    answer(Buffer.concat(pieces).toString()).then(
      (json) => response.setHeader('content-type', 'application/json; charset=utf-8').end(json),
      (error: Error) => response.writeHead(500).end(error.message),
    ),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit());
