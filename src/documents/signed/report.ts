/** What was found in a signed file: plain data, so that a process apart can send it and a case can keep it. */
export interface SignedReport {
  readonly form: 'ASiC-E' | 'PAdES' | 'S/MIME';
  /** Why the file was not read further; then nothing of it counts as signed. */
  readonly refused?: RefusalCode;
  readonly files: readonly { readonly name: string; readonly type: string; readonly size: number }[];
  readonly signatures: readonly SignatureReport[];
}

/** One signature, judged as ETSI EN 319 102-1 does. Only `passed` may be relied upon. */
export interface SignatureReport {
  readonly id: string;
  readonly indication: 'passed' | 'failed' | 'indeterminate';
  readonly subIndication?: SubIndication;
  readonly reason: ReasonCode;
  readonly signer?: Signer;
  /** SHA-256 of what this act of signing covers, hexadecimal: the same in whatever file it is packed again. */
  readonly fingerprint?: string;
  /** What the signer wrote about the time, in ISO 8601; nobody vouches for it. */
  readonly claimedAt?: string;
  /** The time that a timestamp authority on a trust list vouches for. */
  readonly provenAt?: string;
  readonly level: 'B' | 'T' | 'LT' | 'LTA';
  readonly strength: Strength;
  /** Roles that the signer claims. */
  readonly roles: readonly string[];
  /** Names of the files that it signs; empty for a PDF, which it signs as a whole. */
  readonly covers: readonly string[];
  readonly checks: readonly Check[];
  /** Of a mail: whether the certificate holds the address that the mail says it is from, another one, or none at all. */
  readonly sender?: 'named' | 'another' | 'unnamed';
  /** What was added to a PDF after this signature and changes nothing that it covers; evidence for it, such as timestamps, is not named. */
  readonly added?: readonly AdditionCode[];
}

/** `signature`: somebody signed after it; `metadata`: what the file says about itself was changed. */
export type AdditionCode = 'signature' | 'metadata';

/** Whose certificate it is, as the certificate says. */
export interface Signer {
  readonly name: string;
  /** Eleven digits, when the serial number of the name is a Latvian personal code (PNOLV-…). */
  readonly personalCode?: string;
  /** The serial number of the name as it stands, e.g. PNOEE-38001085718. */
  readonly identifier?: string;
  readonly organisation?: string;
  readonly organisationIdentifier?: string;
  readonly capacity: 'person' | 'seal' | 'unknown';
  /** SHA-256 of the certificate, hexadecimal. */
  readonly certificate: string;
}

/** `advanced-qualified-certificate`: qualified certificate, but no qualified device; `unknown`: could not be decided. */
export type Strength =
  | 'qualified-signature'
  | 'qualified-seal'
  | 'advanced-qualified-certificate'
  | 'not-qualified'
  | 'unknown';

/** One thing looked at. `not-checked` is never a yes. */
export interface Check {
  readonly what: CheckCode;
  readonly outcome: 'yes' | 'no' | 'not-checked';
  /** For the machine report: names, dates, algorithm identifiers. */
  readonly detail?: string;
}

export type CheckCode =
  | 'form'
  | 'algorithms'
  | 'files'
  | 'properties'
  | 'certificate'
  | 'signature'
  | 'path'
  | 'timestamp'
  | 'revocation'
  | 'archive-timestamp'
  | 'service';

export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'NOT_YET_VALID'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'REVOKED_NO_POE'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'TRY_LATER'
  | 'SIGNED_DATA_NOT_FOUND';

/** Why a file is refused as a whole. */
export type RefusalCode =
  | 'not-signed'
  | 'zip-malformed'
  | 'zip-bomb'
  | 'too-many-entries'
  | 'encrypted-entry'
  | 'unsafe-path'
  | 'duplicate-name'
  | 'mimetype-not-first'
  | 'mimetype-compressed'
  | 'mimetype-wrong'
  | 'manifest-missing'
  | 'manifest-mismatch'
  | 'xml-forbidden'
  | 'xml-malformed'
  | 'xml-too-large'
  | 'mail-ambiguous'
  | 'too-long'
  | 'reader-failed';

/** What decided about one signature; `whatReasonsMean` gives each its indication. */
export type ReasonCode = keyof typeof whatReasonsMean;

type Meaning = Pick<SignatureReport, 'indication' | 'subIndication'>;

/** The indication and sub-indication of ETSI EN 319 102-1 that each reason stands for. */
export const whatReasonsMean = {
  intact: { indication: 'passed' },
  format: { indication: 'failed', subIndication: 'FORMAT_FAILURE' },
  wrapped: { indication: 'failed', subIndication: 'FORMAT_FAILURE' },
  'file-twice': { indication: 'failed', subIndication: 'FORMAT_FAILURE' },
  'file-altered': { indication: 'failed', subIndication: 'HASH_FAILURE' },
  'properties-altered': { indication: 'failed', subIndication: 'HASH_FAILURE' },
  'signature-wrong': { indication: 'failed', subIndication: 'SIG_CRYPTO_FAILURE' },
  revoked: { indication: 'failed', subIndication: 'REVOKED' },
  'file-missing': { indication: 'indeterminate', subIndication: 'SIGNED_DATA_NOT_FOUND' },
  'file-uncovered': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'type-mismatch': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'certificate-mismatch': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'certificate-unnamed': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'timestamp-wrong': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'added-to': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'no-certificate': { indication: 'indeterminate', subIndication: 'NO_SIGNING_CERTIFICATE_FOUND' },
  'weak-algorithm': { indication: 'indeterminate', subIndication: 'CRYPTO_CONSTRAINTS_FAILURE' },
  'not-for-signing': { indication: 'indeterminate', subIndication: 'CHAIN_CONSTRAINTS_FAILURE' },
  untrusted: { indication: 'indeterminate', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' },
  'list-stale': { indication: 'indeterminate', subIndication: 'CERTIFICATE_CHAIN_GENERAL_FAILURE' },
  'not-yet-valid': { indication: 'indeterminate', subIndication: 'NOT_YET_VALID' },
  'expired-unproven': { indication: 'indeterminate', subIndication: 'OUT_OF_BOUNDS_NO_POE' },
  'revoked-unproven': { indication: 'indeterminate', subIndication: 'REVOKED_NO_POE' },
  'revocation-unknown': { indication: 'indeterminate', subIndication: 'TRY_LATER' },
  'service-refuses': { indication: 'failed', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'service-undecided': { indication: 'indeterminate', subIndication: 'SIG_CONSTRAINTS_FAILURE' },
  'service-silent': { indication: 'indeterminate', subIndication: 'TRY_LATER' },
} as const satisfies Readonly<Record<string, Meaning>>;

/** A report with the indication that the reason stands for, and nothing claimed beyond it. */
export function decided(id: string, reason: ReasonCode, checks: readonly Check[]): SignatureReport {
  const meaning: Meaning = whatReasonsMean[reason];
  return { id, ...meaning, reason, level: 'B', strength: 'unknown', roles: [], covers: [], checks };
}

/** A file that is refused as a whole. */
export class ContainerProblem extends Error {
  constructor(
    readonly code: RefusalCode,
    detail: string = code,
  ) {
    super(detail);
  }
}

/** A signature that is decided before its end. */
export class SignatureProblem extends Error {
  constructor(
    readonly reason: Exclude<ReasonCode, 'intact'>,
    detail: string = reason,
  ) {
    super(detail);
  }
}
