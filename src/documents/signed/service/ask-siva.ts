import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Asked, askService, type Told } from './told.js';

// SiVa, version 3, REST (open-eid.github.io/SiVa).

const entry = z.object({ content: z.string() });
const signature = z.object({
  id: z.string(),
  indication: z.enum(['TOTAL-PASSED', 'TOTAL-FAILED', 'INDETERMINATE']),
  subIndication: z.string().optional(),
  signatureFormat: z.string(),
  signatureLevel: z.string().optional(),
  errors: z.array(entry).default([]),
  info: z.object({ bestSignatureTime: z.string().optional() }).optional(),
  certificates: z.array(z.object({ type: z.string(), content: z.string() })).default([]),
});
const answer = z.object({
  validationReport: z.object({
    validationConclusion: z.object({ signaturesCount: z.number(), signatures: z.array(signature).default([]) }),
  }),
});

/** What a SiVa says of the signatures of a file, or why it says nothing. */
export function askSiva(url: string, policy: string, { name, file }: Asked): Promise<Told[] | string> {
  const document = Buffer.from(file).toString('base64');
  const question = { filename: name, document, signaturePolicy: policy, reportType: 'Simple' };
  return askService(url, '/validate', question, (said) => {
    const { signatures, signaturesCount } = answer.parse(said).validationReport.validationConclusion;
    return signatures.length === signaturesCount
      ? signatures.map(toldBy)
      : 'the service counts other signatures than it tells of';
  });
}

function toldBy(one: z.output<typeof signature>): Told {
  const [signing] = one.certificates.filter(({ type }) => type === 'SIGNING');
  return {
    id: one.id,
    indication: one.indication,
    subIndication: one.subIndication,
    format: one.signatureFormat,
    level: one.signatureLevel,
    errors: one.errors.map(({ content }) => content),
    provenAt: one.info?.bestSignatureTime || undefined,
    print: signing && createHash('sha256').update(Buffer.from(signing.content, 'base64')).digest('hex'),
  };
}
