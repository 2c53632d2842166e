import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { incoming } from '../../channels/post/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { inTexts as texts } from './texts.js';

/** Bytes of all scans that are sent at once. */
export const largestUpload = 30 * 1024 * 1024 + 20_000;
const mostFiles = 30;
const types = /\.(pdf|jpe?g|png|tiff?)$/i;

/** Lets a route take several files; the other fields stay readable for the forgery guard. */
export function acceptScans(web: FastifyInstance): void {
  web.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: largestUpload },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      try {
        const form = await new Response(new Uint8Array(body), { headers }).formData();
        const fields = [...form].slice(0, mostFiles + 20);
        const files: incoming.Scan[] = [];
        const texts: [string, string][] = [];
        for (const [name, value] of fields) {
          if (typeof value === 'string') texts.push([name, value]);
          else if (value.size > 0)
            files.push({ name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
        }
        return { ...Object.fromEntries(texts), files };
      } catch (cause) {
        throw Object.assign(new Error('a malformed form', { cause }), { statusCode: 400 });
      }
    },
  );
}

/** The files of a posted form, whatever they are. */
export function readFiles(body: unknown): readonly incoming.Scan[] {
  const files: unknown = Reflect.get(Object(body), 'files');
  return isScans(files) ? files : [];
}

/** The scans of a posted form, or what is wrong with them. */
export function readScans(body: unknown): { readonly scans: readonly incoming.Scan[] } | { readonly message: Text } {
  const scans = readFiles(body);
  if (scans.length === 0) return { message: texts.noFiles };
  if (scans.length > mostFiles) return { message: texts.tooMany };
  const wrong = scans.find(({ name }) => !types.test(name));
  return wrong ? { message: fill(texts.wrongType, { name: wrong.name.slice(0, 80) }) } : { scans };
}

function isScans(value: unknown): value is incoming.Scan[] {
  return Array.isArray(value) && value.every((scan) => Buffer.isBuffer(Reflect.get(Object(scan), 'bytes')));
}
