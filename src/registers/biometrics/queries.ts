import { z } from 'zod';
import { type Look, type SubjectKey, subjectKeyPattern } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { lookCovertly } from './asked.js';
import { fingers, grounds } from './biometric-record.js';

const date = z.iso.date();
const person = subjectKeyPattern('person');
const subject = z.custom<SubjectKey>((value) => typeof value === 'string' && person.test(value));

/** What institutions may ask of this register; face images do not leave it here. */
export const queries = [
  query({
    name: 'covert',
    purpose: {
      lv: 'Kriminālprocesā vai operatīvajā darbībā uzzināt, kādi personas dati glabājas, personai par to pagaidām neziņojot',
      en: 'Learn in criminal procedure or operational work which data about a person are kept, without telling them for the time being',
    },
    input: z.object({ subject }),
    output: z.array(
      z.object({
        id: z.uuid(),
        ground: z.enum(grounds),
        collectedOn: date,
        authority: z.string(),
        document: z.string().optional(),
        keepUntil: date,
        givenName: z.string(),
        familyName: z.string(),
        personalCode: z.string().optional(),
        birthDate: date,
        sex: z.enum(['female', 'male']),
        fingers: z.array(z.enum(fingers)),
      }),
    ),
    ask: (tx, look: Look, { subject }) => lookCovertly(tx, look, subject),
  }),
];
