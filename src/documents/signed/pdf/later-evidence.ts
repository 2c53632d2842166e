import { createHash, type X509Certificate } from 'node:crypto';
import { readCertificate } from '../certificates.js';
import type { Hash } from '../cms.js';
import type { Token } from '../judge.js';
import { type AdditionCode, SignatureProblem } from '../report.js';
import type { RevocationData } from '../revocation.js';
import { type AddedSignature, type AddedStamp, type Additions, additionsAfter } from './additions.js';
import { type Place, readPlace } from './place.js';
import { PdfProblem } from './values.js';

/** What a PDF keeps for later beside a signature (ETSI EN 319 142-1, levels LT and LTA). */
export interface LaterEvidence {
  readonly certificates: readonly X509Certificate[];
  readonly revocation: RevocationData;
  /** Document timestamps from before there was anything kept. */
  readonly stamps: readonly Token[];
  /** Those over what is kept. */
  readonly archive: readonly Token[];
  /** What came after the signature and is no evidence for it; it changes nothing that was signed. */
  readonly added: readonly AdditionCode[];
}

/** Throws SignatureProblem `added-to` when anything else was added after the signature; `places` are all byte ranges of the file. */
export function laterEvidence(file: Buffer, place: Place, places: readonly number[]): LaterEvidence {
  const { store, stamps, signatures, metadata } = additions(file, place);
  for (const one of signatures) placeOf(file, one, places, 'added-to');
  const tokens = stamps.map((stamp) => ({ ...tokenOf(file, stamp, places), overStore: stamp.overStore }));
  return {
    certificates: (store?.certificates ?? []).slice(0, 60).flatMap((der) => readCertificate(der) ?? []),
    revocation: { ocsp: store?.ocsp ?? [], lists: store?.lists ?? [] },
    stamps: tokens.filter(({ overStore }) => !overStore),
    archive: tokens.filter(({ overStore }) => overStore),
    added: [...(signatures.length > 0 ? ['signature' as const] : []), ...(metadata ? ['metadata' as const] : [])],
  };
}

function additions(file: Buffer, { end, body }: Place): Additions {
  const coversAll = end === file.length;
  const none = { store: undefined, stamps: [], signatures: [], metadata: false };
  if (coversAll && !file.includes('/DSS')) return none;
  try {
    return additionsAfter(file, end, body);
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    // All of it is signed: what cannot be read strictly only keeps nothing for later.
    if (coversAll) return none;
    throw new SignatureProblem('added-to', error.message);
  }
}

/** The token of a document timestamp. */
function tokenOf(file: Buffer, stamp: AddedStamp, places: readonly number[]): Token {
  const { cms, content } = placeOf(file, stamp, places, 'timestamp-wrong');
  const stamped = (hash: Hash) => createHash(hash).update(content[0]).update(content[1]).digest();
  return { token: cms, stamped };
}

/** Where a signature or timestamp stands; it has to cover everything up to the end of its own revision. */
function placeOf(
  file: Buffer,
  added: AddedSignature,
  places: readonly number[],
  otherwise: 'added-to' | 'timestamp-wrong',
): Place {
  const [at, second] = places.filter(added.holds);
  if (at === undefined || second !== undefined) throw new SignatureProblem(otherwise, 'no single byte range');
  const place = readPlace(file, at);
  if (place.end < added.end || /[^\0\t\n\f\r ]/.test(file.toString('latin1', added.end, place.end)))
    throw new SignatureProblem(otherwise, 'it does not cover the document');
  return place;
}
