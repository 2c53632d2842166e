import { z } from 'zod';
import { type Look, type SubjectKey, subjectKeyPattern } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { checkLicence, licencesOf } from './asked.js';
import { licenceKinds, licenceStatuses } from './licence.js';

const date = z.iso.date();
const key = subjectKeyPattern('person', 'entity');
const subject = z.custom<SubjectKey>((value) => typeof value === 'string' && key.test(value));

/** What may be asked of this register. */
export const queries = [
  query({
    name: 'check',
    purpose: {
      lv: 'Pārbaudīt, vai licence vai sertifikāts ir derīgs',
      en: 'Check whether a licence or certificate is valid',
    },
    input: z.object({ number: z.string().min(3).max(24) }),
    output: z.object({
      status: z.enum([...licenceStatuses, 'unknown']),
      kind: z.enum(licenceKinds).optional(),
      validUntil: date.optional(),
    }),
    ask: (tx, look: Look, { number }) => checkLicence(tx, look, number),
  }),
  query({
    name: 'held',
    purpose: {
      lv: 'Uzzināt personas licences un sertifikātus',
      en: 'Learn the licences and certificates of a person or entity',
    },
    input: z.object({ subject }),
    output: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        kind: z.enum(licenceKinds),
        issuedBy: z.string(),
        issuedOn: date,
        validUntil: date.optional(),
        suspendedOn: date.optional(),
        suspendedUntil: date.optional(),
        annulledOn: date.optional(),
        annulledBecause: z.string().optional(),
        status: z.enum(licenceStatuses),
      }),
    ),
    ask: (tx, look: Look, { subject }) => licencesOf(tx, look, subject),
  }),
];
