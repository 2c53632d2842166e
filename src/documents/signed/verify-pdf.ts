import { createHash } from 'node:crypto';
import { signerOf } from './certificates.js';
import { type CmsSignature, checkCms, stampsIn } from './cms.js';
import { type Evidence, judge, type Trust } from './judge.js';
import { type LaterEvidence, laterEvidence } from './pdf/later-evidence.js';
import { readPlace } from './pdf/place.js';
import {
  type Check,
  ContainerProblem,
  decided,
  SignatureProblem,
  type SignatureReport,
  type SignedReport,
} from './report.js';

/**
 * Judges the signatures of a PDF that may be hostile. Only one that covers every byte of the file but itself can pass, or one after which
 * nothing came but a document security store, document timestamps, further signatures that draw nothing, and what the file says about
 * itself: it holds over its own revision, and the report names what was added. Whatever else came later makes it indeterminate.
 */
export function verifyPdf(file: Buffer, trust: Trust): SignedReport {
  const places = placesOf(file);
  if (places.length === 0 || places.length > 20) throw new ContainerProblem('not-signed');
  const signatures = places.flatMap((at) => verifyOne(file, places, at, trust));
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

function verifyOne(file: Buffer, places: readonly number[], at: number, trust: Trust): SignatureReport[] {
  const id = `signature ${places.indexOf(at) + 1}`;
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
    const later = laterEvidence(file, place, places);
    const judgement = judge(evidenceOf(cms, later), trust);
    const all = [...checks, ...judgement.checks];
    const added = later.added.length > 0 && { added: later.added };
    return [{ ...decided(id, judgement.reason, all), ...known, ...judgement, ...added, checks: all }];
  } catch (error) {
    const reason = error instanceof SignatureProblem ? error.reason : 'format';
    const detail = error instanceof Error ? error.message : undefined;
    return [{ ...decided(id, reason, [...checks, { what: 'form', outcome: 'no', detail }]), ...known }];
  }
}

/** `/M (D:20261125080000Z)`; what the signer says. */
function timeIn(dictionary: string): string | undefined {
  const found = /\/M\s{0,9}\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)'?)?/.exec(dictionary);
  if (!found) return undefined;
  const [, year, month, day, hour, minutes, seconds, zone, offset] = found;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minutes}:${seconds}${zone ? `${zone}:${offset}` : 'Z'}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Timestamps over the signature value, and what the file keeps for later. */
function evidenceOf(cms: CmsSignature, later: LaterEvidence): Evidence {
  const { certificate, pool } = cms;
  const stamps = [...stampsIn(cms), ...later.stamps];
  // Without any other, the first timestamp over the document proves the time, and the next ones keep it.
  const first = stamps.length === 0 ? later.archive.slice(0, 1) : [];
  return {
    certificate,
    pool: [...pool, ...later.certificates],
    revocation: later.revocation,
    stamps: [...stamps, ...first],
    archive: later.archive.slice(first.length),
  };
}
