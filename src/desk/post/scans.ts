import type { FastifyRequest } from 'fastify';
import type { incoming } from '../../channels/post/index.js';
import { filesIn } from '../../platform/http/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { inTexts as texts } from './texts.js';

/** Bytes of all scans that are sent at once. */
export const largestUpload = 30 * 1024 * 1024;
const mostFiles = 30;
const types = /\.(pdf|jpe?g|png|tiff?)$/i;

/** The scans of a posted form, or what is wrong with them. */
export function readScans(
  request: FastifyRequest,
): { readonly scans: readonly incoming.Scan[] } | { readonly message: Text } {
  const scans = filesIn(request);
  if (scans.length === 0) return { message: texts.noFiles };
  if (scans.length > mostFiles) return { message: texts.tooMany };
  const wrong = scans.find(({ name }) => !types.test(name));
  return wrong ? { message: fill(texts.wrongType, { name: wrong.name.slice(0, 80) }) } : { scans };
}
