import { createHash } from 'node:crypto';
import { z } from 'zod';
import { openOutgoing } from '../../platform/outgoing/index.js';
import type { House } from '../../platform/room/index.js';
import {
  type Check,
  decided,
  type ReasonCode,
  type SignatureReport,
  type SignedReport,
  type Strength,
  whatReasonsMean,
} from './report.js';

// An agency may leave trust and time to a validation service: SiVa, version 3, REST (open-eid.github.io/SiVa). What Lete's own
// reader found wrong with the form, the digests or the signature itself stays wrong, and a service that does not answer,
// or answers something else than it was asked, leaves the signature undecided.

const entry = z.object({ content: z.string() });
const signature = z.object({
  id: z.string(),
  indication: z.enum(['TOTAL-PASSED', 'TOTAL-FAILED', 'INDETERMINATE']),
  subIndication: z.string().optional(),
  signatureFormat: z.string(),
  signatureLevel: z.string().optional(),
  errors: z.array(entry).optional(),
  info: z.object({ bestSignatureTime: z.string().optional() }).optional(),
  certificates: z.array(z.object({ type: z.string(), content: z.string() })).optional(),
});
const answer = z.object({
  validationReport: z.object({
    validationConclusion: z.object({ signaturesCount: z.number(), signatures: z.array(signature).optional() }),
  }),
});
type Told = z.output<typeof signature>;

/** The report as the service of the settings completes it; as it is where none is set. Never throws. */
export async function completeByService(house: House, file: Uint8Array, own: SignedReport): Promise<SignedReport> {
  const { LETE_SIVA_URL: url } = house.settings;
  if (!url || own.refused) return own;
  const told = await ask(house, url, file, own.form);
  if (typeof told === 'string') return { ...own, signatures: own.signatures.map((one) => undecided(one, told)) };
  const left = [...told];
  const signatures = own.signatures.map((one) => {
    const at = left.findIndex((each) => isSame(one, each));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    return match ? complete(one, match) : undecided(one, 'the service does not speak of this signature');
  });
  return { ...own, signatures };
}

async function ask(house: House, url: string, file: Uint8Array, form: SignedReport['form']): Promise<Told[] | string> {
  const outgoing = openOutgoing({
    origins: [new URL(url).origin],
    anywhere: true,
    plain: true,
    longest: 30_000,
    largest: 8 * 1_048_576,
  });
  const body = JSON.stringify({
    filename: form === 'PAdES' ? 'document.pdf' : 'document.asice',
    document: Buffer.from(file).toString('base64'),
    signaturePolicy: house.settings.LETE_SIVA_POLICY,
    reportType: 'Simple',
  });
  try {
    const { status, text } = await outgoing.call(`${url.replace(/\/$/, '')}/validate`, { body });
    if (status !== 200) return `the service answered ${status}`;
    const { signatures = [], signaturesCount } = answer.parse(JSON.parse(text)).validationReport.validationConclusion;
    return signatures.length === signaturesCount ? signatures : 'the service counts other signatures than it tells of';
  } catch (error) {
    // Whatever goes wrong out there leaves the signature undecided, and the report says why.
    return error instanceof z.ZodError || error instanceof SyntaxError
      ? 'the service’s answer cannot be read'
      : `the service did not answer: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

/** The same signature: by its id in the container, or by the certificate that made it. */
function isSame({ id, signer }: SignatureReport, told: Told): boolean {
  const [signing] = (told.certificates ?? []).filter(({ type }) => type === 'SIGNING');
  const print = signing && createHash('sha256').update(Buffer.from(signing.content, 'base64')).digest('hex');
  const isNamed = told.id !== '' && id.endsWith(`#${told.id}`);
  return print ? signer?.certificate === print && (isNamed || !id.includes('#')) : isNamed;
}

/** What only a look at trust lists, dates and revocation decides: there the service has the word. */
const aboutTrust: ReadonlySet<ReasonCode> = new Set([
  ...(['intact', 'untrusted', 'list-stale', 'not-for-signing', 'not-yet-valid', 'expired-unproven'] as const),
  ...(['revoked-unproven', 'revocation-unknown', 'timestamp-wrong', 'added-to'] as const),
]);

function complete(own: SignatureReport, told: Told): SignatureReport {
  if (!aboutTrust.has(own.reason)) return own;
  const passed = told.indication === 'TOTAL-PASSED';
  const errors = (told.errors ?? []).map(({ content }) => content).join('; ');
  const check: Check = {
    what: 'service',
    outcome: passed ? 'yes' : told.indication === 'TOTAL-FAILED' ? 'no' : 'not-checked',
    detail: [told.indication, told.subIndication, told.signatureLevel, errors].filter(Boolean).join(' ').slice(0, 500),
  };
  const { signer, claimedAt, roles, covers } = own;
  const provenAt = told.info?.bestSignatureTime || undefined;
  return {
    ...decided(own.id, reasonOf(told), [...own.checks, check]),
    ...{ signer, claimedAt, roles, covers, provenAt },
    level: levelOf(told.signatureFormat),
    strength: passed ? (strengths[told.signatureLevel ?? ''] ?? 'unknown') : 'unknown',
  };
}

function undecided(own: SignatureReport, why: string): SignatureReport {
  if (!aboutTrust.has(own.reason)) return own;
  const checks: Check[] = [...own.checks, { what: 'service', outcome: 'not-checked', detail: why }];
  const { signer, claimedAt, roles, covers, level } = own;
  return { ...decided(own.id, 'service-silent', checks), signer, claimedAt, roles, covers, level };
}

/** Our reason with the same indication and sub-indication, else that the service says so. */
function reasonOf({ indication, subIndication }: Told): ReasonCode {
  if (indication === 'TOTAL-PASSED') return 'intact';
  const verdict = indication === 'TOTAL-FAILED' ? 'failed' : 'indeterminate';
  const other = verdict === 'failed' ? 'service-refuses' : 'service-undecided';
  return clear.find((reason) => isMeaning(whatReasonsMean[reason], verdict, subIndication)) ?? other;
}

function isMeaning(
  meaning: { readonly indication: string; readonly subIndication?: string },
  verdict: string,
  subIndication: string | undefined,
): boolean {
  return meaning.indication === verdict && meaning.subIndication === subIndication;
}

/** Reasons whose sub-indication no other of ours shares: naming another would claim more than the service said. */
const clear = [
  ...(['signature-wrong', 'revoked', 'file-missing', 'no-certificate', 'weak-algorithm', 'untrusted'] as const),
  ...(['not-for-signing', 'list-stale', 'not-yet-valid', 'expired-unproven', 'revoked-unproven'] as const),
] as const;

function levelOf(format: string): SignatureReport['level'] {
  const found = /_(B|T|LT|LTA)(?:_|$)/.exec(format.replace('_BASELINE', ''))?.[1];
  return found === 'T' || found === 'LT' || found === 'LTA' ? found : 'B';
}

const strengths: Readonly<Record<string, Strength>> = {
  QESIG: 'qualified-signature',
  QESEAL: 'qualified-seal',
  ADESIG_QC: 'advanced-qualified-certificate',
  ADESEAL_QC: 'advanced-qualified-certificate',
  ADES_QC: 'advanced-qualified-certificate',
  ADESIG: 'not-qualified',
  ADESEAL: 'not-qualified',
  ADES: 'not-qualified',
};
