import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A file as a form brought it; name and type are the sender's words. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const mostFields = 60;

declare module 'fastify' {
  interface FastifyRequest {
    /** The bytes of a form with files as they were posted, for an original that is kept. */
    posted?: Buffer;
  }
}

/**
 * Lets the routes of a scope take forms with files, of so many bytes in all, held in memory only; the other fields stay readable
 * for the forgery guard.
 */
export function acceptFiles(scope: FastifyInstance, largest: number): void {
  scope.removeAllContentTypeParsers();
  if (!scope.hasRequestDecorator('posted')) scope.decorateRequest('posted');
  scope.addContentTypeParser(
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/,
    { parseAs: 'buffer', bodyLimit: largest + 100_000 },
    async (request: FastifyRequest, body: Buffer) => {
      request.posted = body;
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      try {
        const form = await new Response(new Uint8Array(body), { headers }).formData();
        return await readForm([...form].slice(0, mostFields));
      } catch (cause) {
        throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
      }
    },
  );
}

/** The files of a form that `acceptFiles` read, whatever they are. */
export function filesIn({ body }: Pick<FastifyRequest, 'body'>): readonly SentFile[] {
  const files: unknown = Reflect.get(Object(body), 'files');
  return areFiles(files) ? files : [];
}

async function readForm(values: readonly [string, string | File][]) {
  const fields = new Map<string, string | string[]>();
  const files: SentFile[] = [];
  for (const [name, value] of values) {
    const known = fields.get(name);
    // A name that comes again is a list, as it is from a form without files.
    if (typeof value === 'string') fields.set(name, known === undefined ? value : [known, value].flat());
    // A field of files in which nothing was chosen is sent as one of no bytes.
    else if (value.size > 0)
      files.push({ name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { ...Object.fromEntries(fields), files };
}

function areFiles(value: unknown): value is SentFile[] {
  return Array.isArray(value) && value.every((file) => Buffer.isBuffer(Reflect.get(Object(file), 'bytes')));
}
