// The bare limit of a page: Fastify with the plugins that Lete's web carries, sending the same bytes from memory.
import { get, type IncomingHttpHeaders } from 'node:http';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';

const page = new URL(process.env.PAGE ?? '');
const { bytes, headers } = await travelled(page);

const web = Fastify({ logger: false });
await web.register(cookie);
web.get('/health/live', () => 'ok');
web.get(page.pathname, (_request, reply) => reply.headers(headers).send(bytes));
await web.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit());

/** The answer as it travels: `fetch` would undo the compression. */
function travelled(url: URL): Promise<{ bytes: Buffer; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const pieces: Buffer[] = [];
      // What Node writes by itself is left to it.
      const { date, connection, 'keep-alive': alive, 'content-length': length, ...headers } = response.headers;
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ bytes: Buffer.concat(pieces), headers }));
      response.on('error', reject);
    }).on('error', reject);
  });
}
