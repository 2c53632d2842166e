import { z } from 'zod';
import { type Look, type SubjectKey, subjectKeyPattern } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { coerciveMeasuresOf, convictionsOf, endedProceedingsOf, penaltiesOf } from './asked.js';

const date = z.iso.date();
const key = subjectKeyPattern('person', 'entity');
const subject = z.custom<SubjectKey>((value) => typeof value === 'string' && key.test(value));
const asked = z.object({ subject, archive: z.boolean() });
const entry = { id: z.uuid(), subject, caseNumber: z.string(), decidedOn: date, inForceOn: date };
const norm = { law: z.string(), article: z.string(), part: z.string().optional(), clause: z.string().optional() };

const conviction = z.object({
  ...entry,
  ...norm,
  court: z.string(),
  offenceOn: date,
  mainPenalty: z.string(),
  additionalPenalty: z.string().optional(),
  servedOn: date.optional(),
  spentOn: date.optional(),
  removedOn: date.optional(),
  origin: z.enum(['latvia', 'foreign']),
  country: z.string(),
  checkedOn: date.optional(),
  needsCheck: z.boolean(),
  current: z.boolean(),
});

const penalty = z.object({
  ...entry,
  ...norm,
  series: z.string().optional(),
  decisionNumber: z.string(),
  authority: z.string(),
  officialName: z.string().optional(),
  notifiedOn: date.optional(),
  offence: z.string().optional(),
  offenceAt: z.iso.datetime({ offset: true }),
  offencePlace: z.string(),
  latsCents: z.int().optional(),
  discountPercent: z.int().optional(),
  discountUntil: date.optional(),
  cancelledOn: date.optional(),
  lapsedOn: date.optional(),
  instalments: z.int().optional(),
  bailiff: z.string().optional(),
  speedCamera: z.boolean(),
  dueCents: z.int(),
  payable: z.boolean(),
  vehicleNumber: z.string().optional(),
  basePenalty: z.enum(['warning', 'fine', 'prohibition']),
  amountCents: z.int().optional(),
  additionalPenalty: z.string().optional(),
  dueOn: date.optional(),
  paidCents: z.int(),
  paidOn: date.optional(),
  testExpensesCents: z.int(),
  appealedOn: date.optional(),
  appealRejectedOn: date.optional(),
  postponedUntil: date.optional(),
  givenToBailiffOn: date.optional(),
  servedOn: date.optional(),
  archivedOn: date.optional(),
  current: z.boolean(),
});

const measure = z.object({
  ...entry,
  ...norm,
  court: z.string(),
  measure: z.enum(['liquidation', 'restriction-of-rights', 'confiscation', 'recovery-of-money']),
  amountCents: z.int().optional(),
  restriction: z.string().optional(),
  executedOn: date.optional(),
  endedOn: date.optional(),
  current: z.boolean(),
});

const ended = z.object({
  ...entry,
  ...norm,
  kind: z.enum(['acquittal', 'termination']),
  authority: z.string(),
  ground: z.string(),
});

/** What may be asked of this register. What happened in a case (`sealedOffence`) is not among what leaves it here. */
export const queries = [
  query({
    name: 'convictions',
    purpose: { lv: 'Uzzināt, vai un par ko persona ir sodīta', en: 'Learn whether and of what a person was convicted' },
    input: asked,
    output: z.array(conviction),
    ask: (tx, look: Look, { subject, archive }) => convictionsOf(tx, look, subject, { archive }),
  }),
  query({
    name: 'penalties',
    purpose: {
      lv: 'Uzzināt personas administratīvos sodus',
      en: 'Learn the administrative penalties of a person or entity',
    },
    input: asked,
    output: z.array(penalty),
    ask: (tx, look: Look, { subject, archive }) => penaltiesOf(tx, look, subject, { archive }),
  }),
  query({
    name: 'coercive-measures',
    purpose: {
      lv: 'Uzzināt juridiskajai personai piemērotos piespiedu ietekmēšanas līdzekļus',
      en: 'Learn the coercive measures applied to a legal entity',
    },
    input: asked,
    output: z.array(measure),
    ask: (tx, look: Look, { subject, archive }) => coerciveMeasuresOf(tx, look, subject, { archive }),
  }),
  query({
    name: 'ended-proceedings',
    purpose: {
      lv: 'Uzzināt par attaisnošanu un izbeigtiem kriminālprocesiem',
      en: 'Learn of acquittals and ended proceedings',
    },
    input: z.object({ subject }),
    output: z.array(ended),
    ask: (tx, look: Look, { subject }) => endedProceedingsOf(tx, look, subject),
  }),
];
