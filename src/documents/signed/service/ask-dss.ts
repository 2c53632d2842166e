import { z } from 'zod';
import { type Asked, askService, type Told } from './told.js';

// DSS of the European Commission, REST (`validation/validateSignature`), versions 5.8 to 6: the verdict stands in the simple report, the
// signature's own id in the diagnostic data. A certificate's id is its SHA-256 after `C-`.

const indications = {
  TOTAL_PASSED: 'TOTAL-PASSED',
  TOTAL_FAILED: 'TOTAL-FAILED',
  INDETERMINATE: 'INDETERMINATE',
} as const;
const message = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);
const certificate = z
  .object({ id: z.string().optional(), Id: z.string().optional() })
  .transform(({ id, Id }) => id ?? Id ?? '');
const signature = z.object({
  Id: z.string(),
  Indication: z.enum(['TOTAL_PASSED', 'TOTAL_FAILED', 'INDETERMINATE']),
  SubIndication: z.string().nullish(),
  SignatureFormat: z.string(),
  SignatureLevel: z.object({ value: z.string() }).nullish(),
  BestSignatureTime: z.string().nullish(),
  CertificateChain: z.object({ Certificate: z.array(certificate) }).nullish(),
  Errors: z.array(message).nullish(),
  AdESValidationDetails: z.object({ Error: z.array(message).nullish() }).nullish(),
});
const token = z.object({ Signature: signature.nullish() });
const answer = z.object({
  SimpleReport: z.object({
    SignaturesCount: z.number(),
    ValidationTime: z.string(),
    signatureOrTimestamp: z.array(token).nullish(),
    signatureOrTimestampOrEvidenceRecord: z.array(token).nullish(),
  }),
  DiagnosticData: z.object({
    Signature: z.array(z.object({ Id: z.string(), DAIdentifier: z.string().nullish() })).nullish(),
  }),
});

/** What a DSS says of the signatures of a file, or why it says nothing. */
export function askDss(url: string, { name, file }: Asked): Promise<Told[] | string> {
  const question = {
    signedDocument: { bytes: Buffer.from(file).toString('base64'), digestAlgorithm: null, name },
    originalDocuments: [],
    policy: null,
    signatureId: null,
  };
  return askService(url, '/services/rest/validation/validateSignature', question, (said) => {
    const { SimpleReport: report, DiagnosticData: data } = answer.parse(said);
    const tokens = report.signatureOrTimestampOrEvidenceRecord ?? report.signatureOrTimestamp ?? [];
    const signatures = tokens.flatMap(({ Signature }) => Signature ?? []);
    if (signatures.length !== report.SignaturesCount) return 'the service counts other signatures than it tells of';
    const names = new Map((data.Signature ?? []).map(({ Id, DAIdentifier }) => [Id, DAIdentifier ?? '']));
    return signatures.map((one) => toldBy(one, names.get(one.Id) ?? '', report.ValidationTime));
  });
}

function toldBy(one: z.output<typeof signature>, id: string, checkedAt: string): Told {
  const [signing = ''] = one.CertificateChain?.Certificate ?? [];
  return {
    id,
    indication: indications[one.Indication],
    subIndication: one.SubIndication ?? undefined,
    format: one.SignatureFormat.replaceAll('-', '_'),
    level: one.SignatureLevel?.value.toUpperCase().replaceAll('-', '_'),
    errors: [...(one.Errors ?? []), ...(one.AdESValidationDetails?.Error ?? [])],
    provenAt: provenBy(one.BestSignatureTime, checkedAt),
    print: /^C-[0-9A-F]{64}$/.test(signing) ? signing.slice(2).toLowerCase() : undefined,
  };
}

/** Without a timestamp the best time is that of the check, which proves nothing of the signature's own. Times are in UTC. */
function provenBy(best: string | null | undefined, checkedAt: string): string | undefined {
  if (!best || best === checkedAt) return undefined;
  const at = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(best) ? best : `${best}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
