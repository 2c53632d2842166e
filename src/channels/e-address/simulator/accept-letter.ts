import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { LetterFile } from '../gateway.js';

const largest = 10 * 1024 * 1024;
const mostFiles = 5;

const chosenFiles = z
  .object({ files: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })) })
  .catch({ files: [] });

/** Lets the routes of a scope take a form with files. */
export function acceptLetter(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: largest },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const form = await new Response(new Uint8Array(body), { headers }).formData().catch((cause) => {
        throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
      });
      const entries = [...form].slice(0, 20);
      const chosen = entries.flatMap(([, value]) => (typeof value === 'string' || !value.name ? [] : [value]));
      const files = chosen.slice(0, mostFiles).map(async (file) => ({
        name: file.name.replace(/[\\/\p{C}]+/gu, '-').slice(0, 120),
        type: file.type || 'application/octet-stream',
        bytes: Buffer.from(await file.arrayBuffer()),
      }));
      const fields = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
      // Fields stay on top: the forgery guard reads its token there.
      return { ...Object.fromEntries(fields), files: await Promise.all(files) };
    },
  );
}

/** The files that were chosen; none for a form without. */
export function filesOf(body: unknown): readonly LetterFile[] {
  return chosenFiles.parse(body).files;
}
