import {
  type AnswersOf,
  address,
  choice,
  choices,
  confirm,
  date,
  defineForm,
  email,
  phone,
  text,
  textList,
  yesNo,
} from '../../platform/form/index.js';
import { words } from './texts.js';

const language = {
  id: 'language',
  title: words.language,
  fields: {
    language: choice({
      label: words.language,
      hint: words.languageHint,
      required: true,
      options: [
        { value: 'lv', label: words.latvian },
        { value: 'en', label: words.english },
        { value: 'ru', label: words.russian },
      ],
    }),
  },
} as const;

const urgency = {
  id: 'urgency',
  title: words.urgency,
  fields: {
    urgency: choice({
      label: words.urgency,
      required: true,
      options: [
        { value: 'normal', label: words.normal, hint: words.normalHint },
        { value: 'urgent', label: words.urgent, hint: words.urgentHint },
      ],
    }),
  },
} as const;

const delivery = {
  id: 'delivery',
  title: words.delivery,
  fields: {
    delivery: choice({
      label: words.delivery,
      required: true,
      options: [
        { value: 'portal', label: words.portal, hint: words.portalHint },
        { value: 'e-address', label: words.eAddress, hint: words.eAddressHint },
        { value: 'signed-email', label: words.signedEmail, hint: words.signedEmailHint },
        { value: 'post-latvia', label: words.postLatvia },
        { value: 'post-abroad', label: words.postAbroad },
      ],
    }),
  },
} as const;

const addressInLatvia = {
  id: 'address',
  title: words.address,
  when: (answers: Readonly<Record<string, unknown>>) => answers.delivery === 'post-latvia',
  fields: { addressLatvia: address({ label: words.address, required: true }) },
} as const;

const addressAbroad = {
  id: 'address-abroad',
  title: words.address,
  when: (answers: Readonly<Record<string, unknown>>) => answers.delivery === 'post-abroad',
  fields: { addressAbroad: address({ label: words.address, required: true, abroad: true }) },
} as const;

const envelope = {
  id: 'envelope',
  title: words.sealedEnvelope,
  when: (answers: Readonly<Record<string, unknown>>) =>
    answers.delivery === 'post-latvia' || answers.delivery === 'post-abroad',
  fields: { sealedEnvelope: yesNo({ label: words.sealedEnvelope, hint: words.sealedEnvelopeHint, required: true }) },
} as const;

const contact = {
  id: 'contact',
  title: words.contact,
  hint: words.contactHint,
  fields: {
    email: email({ label: words.email, required: true }),
    phone: phone({ label: words.phone, hint: words.phoneHint }),
  },
} as const;

const terms = {
  id: 'terms',
  title: words.terms,
  fields: { accepted: confirm({ label: words.accepted, required: true }) },
} as const;

const purpose = {
  id: 'purpose',
  title: words.purpose,
  hint: words.purposeHint,
  fields: { reason: text({ label: words.reason, max: 200 }), recipient: text({ label: words.recipient, max: 200 }) },
} as const;

/** The questions about a natural person (domain §5.7). */
export const personForm = defineForm({
  id: 'conviction-certificate-person',
  pages: [
    {
      id: 'contents',
      title: words.contents,
      fields: {
        database: choice({
          label: words.database,
          required: true,
          options: [
            { value: 'current', label: words.current, hint: words.currentHint },
            { value: 'current-and-archive', label: words.archive, hint: words.archiveHint },
          ],
        }),
        penalties: yesNo({ label: words.penalties, required: true }),
      },
    },
    {
      id: 'names',
      title: words.names,
      fields: {
        formerNames: textList({ label: words.names, hint: words.namesHint, itemLabel: words.formerName, max: 70 }),
      },
    },
    purpose,
    language,
    urgency,
    delivery,
    addressInLatvia,
    addressAbroad,
    envelope,
    {
      id: 'relief',
      title: words.relief,
      fields: {
        relief: choice({
          label: words.relief,
          hint: words.reliefHint,
          required: true,
          options: [
            { value: 'none', label: words.reliefNone },
            { value: 'repressed', label: words.reliefRepressed },
            { value: 'disability', label: words.reliefDisability },
            { value: 'poverty', label: words.reliefPoverty },
          ],
        }),
      },
    },
    {
      id: 'relief-document',
      title: words.reliefDocument,
      hint: words.reliefDocumentHint,
      when: (answers) => answers.relief !== undefined && answers.relief !== 'none',
      fields: {
        reliefNumber: text({ label: words.reliefNumber, required: true, max: 60 }),
        reliefIssuer: text({ label: words.reliefIssuer, required: true, max: 120 }),
        reliefSince: date({ label: words.reliefSince, required: true, within: 'past' }),
      },
    },
    contact,
    terms,
  ],
});

/** The questions about a legal entity: its penalties and coercive measures. */
export const entityForm = defineForm({
  id: 'conviction-certificate-entity',
  pages: [
    {
      id: 'contents',
      title: words.contents,
      fields: {
        entityContents: choices({
          label: words.contents,
          required: true,
          options: [
            { value: 'measures', label: words.measures },
            { value: 'penalties', label: words.entityPenalties },
          ],
        }),
        database: choice({
          label: words.database,
          required: true,
          options: [
            { value: 'current', label: words.current, hint: words.entityCurrentHint },
            { value: 'current-and-archive', label: words.archive, hint: words.entityArchiveHint },
          ],
        }),
      },
    },
    purpose,
    language,
    urgency,
    delivery,
    addressInLatvia,
    addressAbroad,
    envelope,
    contact,
    terms,
  ],
});

export type PersonAnswers = AnswersOf<typeof personForm>;
export type EntityAnswers = AnswersOf<typeof entityForm>;
export type Answers = PersonAnswers | EntityAnswers;

export function isAboutPerson(answers: Answers): answers is PersonAnswers {
  return 'penalties' in answers;
}
