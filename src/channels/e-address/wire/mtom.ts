import { randomUUID } from 'node:crypto';
import { ns } from './names.js';
import { XmlProblem } from './read-xml.js';
import { tag } from './write-xml.js';

/** A SOAP message with its binary parts beside it (MTOM, https://www.w3.org/TR/soap12-mtom/). */
export interface Package {
  readonly xml: Buffer;
  readonly parts: ReadonlyMap<string, Buffer>;
}

const mostParts = 64;

/** What stands in the XML in a part's place. */
export function include(cid: string): string {
  return tag('xop:Include', '', { 'xmlns:xop': ns.xop, href: `cid:${cid}` });
}

export function pack({ xml, parts }: Package): { readonly contentType: string; readonly body: Buffer } {
  const boundary = `uuid-${randomUUID()}`;
  const line = (text: string) => Buffer.from(`${text}\r\n`, 'latin1');
  const body: Buffer[] = [];
  const put = (cid: string, type: string, bytes: Buffer) =>
    body.push(
      line(`--${boundary}`),
      line(`Content-Type: ${type}`),
      line('Content-Transfer-Encoding: binary'),
      line(`Content-ID: <${cid}>`),
      line(''),
      bytes,
      line(''),
    );
  put('root@lete', 'application/xop+xml; charset=utf-8; type="application/soap+xml"', xml);
  for (const [cid, bytes] of parts) put(cid, 'application/octet-stream', bytes);
  body.push(line(`--${boundary}--`));
  const contentType = `multipart/related; type="application/xop+xml"; start="<root@lete>"; start-info="application/soap+xml"; boundary="${boundary}"`;
  return { contentType, body: Buffer.concat(body) };
}

/** Takes a package apart; a bare SOAP message is one without parts. The first part is the root unless `start` names another. */
export function unpack(contentType: string, body: Buffer): Package {
  if (!/^multipart\/related\b/i.test(contentType)) return { xml: body, parts: new Map() };
  const boundary = parameter(contentType, 'boundary');
  if (!boundary || boundary.length > 70) throw new XmlProblem('multipart');
  const parts = new Map<string, Buffer>();
  for (const piece of piecesOf(body, `--${boundary}`)) {
    const end = piece.indexOf('\r\n\r\n');
    if (end < 0 || end > 4096) throw new XmlProblem('multipart');
    const cid =
      /^content-id:\s*<([^<>\r\n]{1,200})>/im.exec(piece.toString('latin1', 0, end))?.[1] ?? `part-${parts.size}`;
    if (parts.has(cid) || parts.size >= mostParts) throw new XmlProblem('multipart');
    parts.set(cid, piece.subarray(end + 4));
  }
  const start = parameter(contentType, 'start')?.replace(/^<|>$/g, '') ?? [...parts.keys()][0] ?? '';
  const xml = parts.get(start);
  if (!xml) throw new XmlProblem('multipart');
  parts.delete(start);
  return { xml, parts };
}

function* piecesOf(body: Buffer, mark: string): Generator<Buffer> {
  const first = body.indexOf(mark);
  if (first < 0) throw new XmlProblem('multipart');
  let from = first + mark.length;
  while (body.toString('latin1', from, from + 2) !== '--') {
    const next = body.indexOf(`\r\n${mark}`, from);
    if (next < 0) throw new XmlProblem('multipart');
    yield body.subarray(from + 2, next);
    from = next + 2 + mark.length;
  }
}

function parameter(contentType: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]{1,200})"|([^;\\s"]{1,200}))`, 'i').exec(contentType);
  return found?.[1] ?? found?.[2];
}
