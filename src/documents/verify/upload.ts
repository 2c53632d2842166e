import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of a file that may be checked. */
export const largestFile = 20 * 1024 * 1024;

/** Lets a route take one file in a form, held in memory only; the form's other fields stay readable for the forgery guard. */
export function acceptUpload(web: FastifyInstance): void {
  web.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: largestFile + 10_000 },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      try {
        const form = await new Response(new Uint8Array(body), { headers }).formData();
        const fields: [string, string | Buffer][] = [];
        for (const [name, value] of [...form].slice(0, 20))
          fields.push([name, typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())]);
        return Object.fromEntries(fields);
      } catch (cause) {
        throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
      }
    },
  );
}

/** The bytes of the field `file`; none when nothing was chosen. */
export function uploadedFile(body: unknown): Buffer {
  const file: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'file') : undefined;
  return Buffer.isBuffer(file) ? file : Buffer.alloc(0);
}
