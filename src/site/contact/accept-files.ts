import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of a whole form with its files. */
export const largestForm = 20 * 1024 * 1024 + 100_000;
const mostParts = 40;

declare module 'fastify' {
  interface FastifyRequest {
    /** The bytes as they were posted, for the original that is kept. */
    posted?: Buffer;
  }
}

/** Lets the routes of a scope take forms with files, and hands them the bytes as they came. */
export function acceptFiles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.decorateRequest('posted');
  scope.addContentTypeParser(
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/,
    { parseAs: 'buffer', bodyLimit: largestForm },
    async (request: FastifyRequest, body: Buffer) => {
      request.posted = body;
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      try {
        const form = await new Response(new Uint8Array(body), { headers }).formData();
        const fields: Record<string, unknown> = {};
        const files: Blob[] = [];
        for (const [name, value] of [...form].slice(0, mostParts))
          if (typeof value === 'string') fields[name] = value;
          else if (value.size > 0 || value.name) files.push(value);
        return { ...fields, files: await Promise.all(files.filter(({ size }) => size > 0).map(asFile)) };
      } catch (cause) {
        throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
      }
    },
  );
}

async function asFile(blob: Blob): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: blob instanceof File ? blob.name : 'file', bytes: Buffer.from(await blob.arrayBuffer()) };
}
