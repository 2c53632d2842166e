import { createHash, type X509Certificate } from 'node:crypto';
import { signerOf } from './certificates.js';
import { checkCms, stampsIn } from './cms.js';
import { judge, type Trust } from './judge.js';
import {
  type Check,
  ContainerProblem,
  decided,
  SignatureProblem,
  type SignatureReport,
  type SignedReport,
} from './report.js';

/**
 * Judges a mail that is signed as S/MIME (RFC 8551), as it came: `multipart/signed` with its detached signature, or the opaque form. The
 * whole mail has to be what was signed: a signed mail inside another, or one that two programs could read in two ways, is refused,
 * for the text that people see is the mail's. Its header is not signed, so who it says it is from proves nothing.
 */
export function verifyMail(file: Buffer, trust: Trust): SignedReport {
  const signed = signedIn(file);
  return { form: 'S/MIME', files: [], signatures: [judgeMail(signed, trust)] };
}

interface SignedMail {
  readonly cms: Buffer;
  /** What a detached signature signs; absent in the opaque form. */
  readonly content?: Buffer;
  /** The address that its header says it is from, lower case; undefined where it does not say one address alone. */
  readonly from: string | undefined;
}

function judgeMail({ cms: der, content, from }: SignedMail, trust: Trust): SignatureReport {
  const checks: Check[] = [];
  let known: Partial<SignatureReport> = {};
  try {
    const cms = checkCms(der, content && ((hash) => createHash(hash).update(content).digest()));
    if (cms.contentType !== '1.2.840.113549.1.7.1') throw new SignatureProblem('format', 'another content type');
    const covered = content ?? cms.inside ?? Buffer.alloc(0);
    const fingerprint = createHash('sha256').update(covered).digest('hex');
    const sender = senderOf(cms.certificate, from);
    known = {
      signer: signerOf(cms.certificate),
      fingerprint,
      sender,
      ...(cms.claimedAt && { claimedAt: cms.claimedAt }),
    };
    for (const what of ['form', 'files', 'certificate', 'signature'] as const) checks.push({ what, outcome: 'yes' });
    const revocation = { ocsp: [], lists: [] };
    const { certificate, pool } = cms;
    const judgement = judge({ certificate, pool, revocation, stamps: stampsIn(cms), archive: [] }, trust);
    const all = [...checks, ...judgement.checks];
    return { ...decided('mail', judgement.reason, all), ...known, ...judgement, checks: all };
  } catch (error) {
    const reason = error instanceof SignatureProblem ? error.reason : 'format';
    const detail = error instanceof Error ? error.message : undefined;
    return { ...decided('mail', reason, [...checks, { what: 'form', outcome: 'no', detail }]), ...known };
  }
}

const longestHeader = 200_000;

function signedIn(file: Buffer): SignedMail {
  const { header, body } = parted(canonical(file));
  const type = contentType(header);
  if (/^application\/(x-)?pkcs7-mime\b/i.test(type) && /smime-type="?signed-data\b/i.test(type))
    return { cms: decoded(header, body), from: fromIn(header) };
  if (!/^multipart\/signed\b/i.test(type)) throw new ContainerProblem('not-signed');
  const [, quoted, bare] = /;\s{0,20}boundary=(?:"([^"\r\n]{1,70})"|([\w'()+,./:=?-]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary || type.match(/boundary/gi)?.length !== 1) throw new ContainerProblem('mail-ambiguous');
  const [content, signature] = partsOf(body, boundary);
  const part = parted(signature);
  if (!/^application\/(x-)?pkcs7-signature\b/i.test(contentType(part.header))) throw new ContainerProblem('not-signed');
  return { content, cms: decoded(part.header, part.body), from: fromIn(header) };
}

/** With the ends of lines that a signature is made over, whichever way the mail travelled. */
function canonical(file: Buffer): Buffer {
  const text = file.toString('latin1');
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1') : file;
}

function parted(bytes: Buffer): { readonly header: string; readonly body: Buffer } {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0 || end > longestHeader) throw new ContainerProblem('not-signed');
  return { header: bytes.toString('latin1', 0, end).replace(/\r\n[ \t]+/g, ' '), body: bytes.subarray(end + 4) };
}

/** The one `Content-Type`; of two, one program would take the first and another the last. */
function contentType(header: string): string {
  const [type, second] = header.split('\r\n').filter((line) => /^content-type\s{0,9}:/i.test(line));
  if (second !== undefined) throw new ContainerProblem('mail-ambiguous');
  return (type ?? '').replace(/^[^:]*:\s*/, '');
}

/** The one address of the one `From`. */
function fromIn(header: string): string | undefined {
  const [line, second] = header.split('\r\n').filter((one) => /^from\s{0,9}:/i.test(one));
  const bare = (line ?? '').replace(/^[^:]*:/, '').replace(/"(?:[^"\\]|\\.){0,300}"/g, '');
  const found = bare.match(/[^\s<>,;:"()]{1,64}@[\w.-]{1,255}/g) ?? [];
  return second === undefined && found.length === 1 ? found[0]?.toLowerCase() : undefined;
}

/** Whether the certificate holds the address that the mail says it is from (RFC 8550, 3): one that differs is nothing the signature vouches for. */
function senderOf(certificate: X509Certificate, from: string | undefined): SignatureReport['sender'] {
  const names = `${certificate.subjectAltName ?? ''}, ${certificate.subject.replaceAll('\n', ', ')}`;
  const found = names.matchAll(/(?:^|, )(?:email:|emailAddress=)([^\s,"]{3,320})/gi);
  const own = [...found].map(([, address = '']) => address.toLowerCase());
  if (own.length === 0) return 'unnamed';
  return from !== undefined && own.includes(from) ? 'named' : 'another';
}

/** Exactly two parts between the boundary's lines, and no line that only begins like one. */
function partsOf(body: Buffer, boundary: string): [Buffer, Buffer] {
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const mark = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const lines: { readonly from: number; readonly to: number; readonly closes: boolean }[] = [];
  for (let at = bytes.indexOf(mark); at >= 0 && lines.length < 4; at = bytes.indexOf(mark, at + 2)) {
    const end = bytes.indexOf('\r\n', at + 2);
    const rest = bytes.toString('latin1', at + mark.length, end < 0 ? bytes.length : end);
    if (!/^(--)?[ \t]*$/.test(rest)) throw new ContainerProblem('mail-ambiguous');
    lines.push({ from: at, to: end < 0 ? bytes.length : end + 2, closes: rest.startsWith('--') });
  }
  const [first, second, last] = lines;
  if (!first || !second || !last?.closes || first.closes || second.closes || lines.length !== 3)
    throw new ContainerProblem('mail-ambiguous');
  return [bytes.subarray(first.to, second.from), bytes.subarray(second.to, last.from)];
}

function decoded(header: string, body: Buffer): Buffer {
  if (!/^content-transfer-encoding\s{0,9}:\s*base64\s*$/im.test(header)) throw new ContainerProblem('mail-ambiguous');
  const text = body.toString('latin1').replace(/[\r\n\t ]+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw new ContainerProblem('mail-ambiguous');
  return Buffer.from(text, 'base64');
}
