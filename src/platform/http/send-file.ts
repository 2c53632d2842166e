import type { FastifyReply } from 'fastify';

/** A file that a stranger sent; `type` is what its bytes say. */
export interface ForeignFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Types that no browser runs anything from, with the endings that they may have; everything else is only ever saved. */
const shown: ReadonlyMap<string, RegExp> = new Map([
  ['image/jpeg', /\.jpe?g$/i],
  ['image/png', /\.png$/i],
  ['text/plain', /\.(txt|log|csv)$/i],
]);

/**
 * Sends a stranger's file without origin, script, frame or network. A picture or a plain text whose name and bytes agree is
 * shown; a PDF and everything else is handed over as a file to save, whatever its sender calls it.
 */
export function sendFile(reply: FastifyReply, { name, type, bytes }: ForeignFile): FastifyReply {
  const shows = shown.get(type)?.test(name) === true;
  const kind = type === 'text/plain' ? 'text/plain; charset=utf-8' : type;
  return reply
    .type(shows ? kind : 'application/octet-stream')
    .header('content-disposition', `${shows ? 'inline' : 'attachment'}; filename*=UTF-8''${inHeader(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A file name as RFC 8187 writes it: the marks that encodeURIComponent leaves would end it. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * A name from a stranger that can be shown and saved: no folders, no marks that turn its letters around, at most 120 letters,
 * the ending kept.
 */
export function fileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, '').replace(/^[. ]+|[. ]+$/g, '');
  const [letters, ending] = [[...plain], /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? ''];
  if (letters.length <= 120) return plain || 'datne';
  return `${letters.slice(0, 119 - ending.length).join('')}…${ending}`;
}
