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
import { askDss } from './service/ask-dss.js';
import { askSiva } from './service/ask-siva.js';
import type { Told } from './service/told.js';

// An agency may leave trust and time to a validation service, a SiVa or a DSS, each behind the same port. What Lete's own
// reader found wrong with the form, the digests or the signature itself stays wrong, and a service that does not answer,
// or answers something else than it was asked, leaves the signature undecided.

/** The report as the service of the settings completes it; as it is where none is set. Never throws. */
export async function completeByService(house: House, file: Uint8Array, own: SignedReport): Promise<SignedReport> {
  const { LETE_SIVA_URL: siva, LETE_DSS_URL: dss, LETE_SIVA_POLICY: policy } = house.settings;
  if (own.refused || (!siva && !dss)) return own;
  const asked = { name: own.form === 'PAdES' ? 'document.pdf' : 'document.asice', file };
  const told = siva ? await askSiva(siva, policy, asked) : dss ? await askDss(dss, asked) : [];
  if (typeof told === 'string') return { ...own, signatures: own.signatures.map((one) => undecided(one, told)) };
  const left = [...told];
  const signatures = own.signatures.map((one) => {
    const at = left.findIndex((each) => isSame(one, each));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    return match ? complete(one, match) : undecided(one, 'the service does not speak of this signature');
  });
  return { ...own, signatures };
}

/** The same signature: by its id in the container where the service names it, and by the certificate that made it. */
function isSame({ id, signer }: SignatureReport, { id: told, print }: Told): boolean {
  const isNamed = told !== '' && id.endsWith(`#${told}`);
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
  const check: Check = {
    what: 'service',
    outcome: passed ? 'yes' : told.indication === 'TOTAL-FAILED' ? 'no' : 'not-checked',
    detail: [told.indication, told.subIndication, told.level, told.errors.join('; ')]
      .filter(Boolean)
      .join(' ')
      .slice(0, 500),
  };
  const { signer, claimedAt, roles, covers } = own;
  const { provenAt } = told;
  return {
    ...decided(own.id, reasonOf(told), [...own.checks, check]),
    ...{ signer, claimedAt, roles, covers, provenAt },
    level: levelOf(told.format),
    strength: passed ? (strengths[told.level ?? ''] ?? 'unknown') : 'unknown',
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
