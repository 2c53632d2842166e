import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import { signerOf } from './certificates.js';
import { type CmsSignature, checkCms, type Hash } from './cms.js';
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
 * Judges the signatures of a PDF that may be hostile. Only one that covers every byte of the file but itself can pass:
 * whatever was added later, be it further signatures or data for the archive, makes the earlier ones indeterminate.
 */
export function verifyPdf(file: Buffer, trust: Trust): SignedReport {
  const places = placesOf(file);
  if (places.length === 0 || places.length > 20) throw new ContainerProblem('not-signed');
  const signatures = places.flatMap((at, index) => verifyOne(file, at, index, trust));
  // Timestamps alone are nobody's signature.
  if (signatures.length === 0) throw new ContainerProblem('not-signed');
  return { form: 'PAdES', files: [], signatures };
}

function placesOf(file: Buffer): number[] {
  const found: number[] = [];
  for (let at = file.indexOf('/ByteRange'); at >= 0 && found.length <= 20; at = file.indexOf('/ByteRange', at + 1))
    found.push(at);
  return found;
}

interface Place {
  readonly cms: Buffer;
  readonly content: readonly [Buffer, Buffer];
  /** The signature's dictionary without the signature itself. */
  readonly dictionary: string;
  readonly coversAll: boolean;
}

function verifyOne(file: Buffer, at: number, index: number, trust: Trust): SignatureReport[] {
  const id = `signature ${index + 1}`;
  const checks: Check[] = [];
  let known: Partial<SignatureReport> = {};
  try {
    const place = readPlace(file, at);
    // A timestamp over the document is no signature of anybody.
    if (/\/SubFilter\s*\/ETSI\.RFC3161/.test(place.dictionary)) return [];
    known = { claimedAt: timeIn(place.dictionary) };
    const cms = checkCms(place.cms, (hash) =>
      createHash(hash).update(place.content[0]).update(place.content[1]).digest(),
    );
    const covered = createHash('sha256').update(place.content[0]).update(place.content[1]);
    known = { ...known, signer: signerOf(cms.certificate), fingerprint: covered.digest('hex') };
    for (const what of ['form', 'files', 'certificate', 'signature'] as const) checks.push({ what, outcome: 'yes' });
    if (cms.contentType !== '1.2.840.113549.1.7.1') throw new SignatureProblem('format', 'another content type');
    if (!place.coversAll) throw new SignatureProblem('added-to');
    const judgement = judge({ ...evidenceOf(cms), archive: [] }, trust);
    const all = [...checks, ...judgement.checks];
    return [{ ...decided(id, judgement.reason, all), ...known, ...judgement, checks: all }];
  } catch (error) {
    const reason = error instanceof SignatureProblem ? error.reason : 'format';
    const detail = error instanceof Error ? error.message : undefined;
    return [{ ...decided(id, reason, [...checks, { what: 'form', outcome: 'no', detail }]), ...known }];
  }
}

function readPlace(file: Buffer, at: number): Place {
  const found = /^\/ByteRange\s{0,9}\[\s{0,9}0\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{0,99}\]/.exec(
    file.toString('latin1', at, at + 200),
  );
  const [from = 0, to = 0, rest = 0] = (found ?? []).slice(1).map(Number);
  if (!found || from >= to || to - from > 400_000 || to + rest > file.length || at >= to + rest)
    throw new SignatureProblem('format', 'a malformed ByteRange');
  const hex = file.toString('latin1', from + 1, to - 1);
  if (file[from] !== 0x3c || file[to - 1] !== 0x3e || !/^(?:[0-9A-Fa-f]{2})+$/.test(hex))
    throw new SignatureProblem('format', 'a malformed signature place');
  const begin = file.lastIndexOf(' obj', Math.min(at, from));
  const end = file.indexOf('endobj', Math.max(at, to));
  const [before, after] = [
    file.toString('latin1', Math.max(begin, 0), from),
    file.toString('latin1', to, Math.max(end, to)),
  ];
  const inOne = begin >= 0 && end >= 0 && !before.includes('endobj') && (at < from || at < end);
  if (!inOne || !/\/Contents\s{0,9}$/.test(before))
    throw new SignatureProblem('format', 'not one signature dictionary');
  return {
    cms: Buffer.from(hex, 'hex'),
    content: [file.subarray(0, from), file.subarray(to, to + rest)],
    dictionary: before + after,
    coversAll: to + rest === file.length,
  };
}

/** `/M (D:20261125080000Z)`; what the signer says. */
function timeIn(dictionary: string): string | undefined {
  const found = /\/M\s{0,9}\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)'?)?/.exec(dictionary);
  if (!found) return undefined;
  const [, year, month, day, hour, minutes, seconds, zone, offset] = found;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minutes}:${seconds}${zone ? `${zone}:${offset}` : 'Z'}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Timestamps over the signature value. Data on revocation stand in later additions to a PDF, which are not read. */
function evidenceOf({ certificate, pool, unsigned, signature }: CmsSignature) {
  const stamped = (hash: Hash) => createHash(hash).update(signature).digest();
  const stamps = unsigned
    .filter(({ type }) => type === '1.2.840.113549.1.9.16.2.14')
    .flatMap(({ values }) => values.slice(0, 5))
    .flatMap((value: unknown) =>
      value instanceof asn1.BaseBlock ? [{ token: Buffer.from(value.toBER()), stamped }] : [],
    );
  return { certificate, pool, stamps, revocation: { ocsp: [], lists: [] } };
}
