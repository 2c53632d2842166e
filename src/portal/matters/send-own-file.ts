import type { FastifyReply } from 'fastify';

/**
 * Hands the party a file that came with a message of theirs: to be kept, never opened in the page, whatever it is called.
 */
export function sendOwnFile(
  reply: FastifyReply,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${inHeader(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', `default-src 'none'; sandbox`)
    .header('cache-control', 'no-store')
    .send(bytes);
}

/** A file name as RFC 8187 writes it: the marks that encodeURIComponent leaves would end it. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
