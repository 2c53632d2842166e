import {
  type AnswersOf,
  address,
  choice,
  confirm,
  date,
  defineForm,
  email,
  longText,
  phone,
  text,
  textList,
} from '../../platform/form/index.js';
import { words } from './texts.js';

const isAbout = (kind: string) => (answers: Readonly<Record<string, unknown>>) => answers.kind === kind;
const isForOther = (answers: Readonly<Record<string, unknown>>) =>
  answers.relation !== 'self' && answers.relation !== undefined;

/** The questions of both kinds of statements (domain §5.2). */
export const form = defineForm({
  id: 'archive-statements',
  pages: [
    {
      id: 'kind',
      title: words.kind,
      fields: {
        kind: choice({
          label: words.kind,
          required: true,
          options: [
            { value: 'service', label: words.service, hint: words.serviceHint },
            { value: 'deportation', label: words.deportation, hint: words.deportationHint },
          ],
        }),
      },
    },
    {
      id: 'relation',
      title: words.relation,
      fields: {
        relation: choice({
          label: words.relation,
          required: true,
          options: [
            { value: 'self', label: words.self },
            { value: 'relative', label: words.relative, hint: words.relativeProof },
            { value: 'guardian', label: words.guardian, hint: words.guardianProof },
            { value: 'holder', label: words.holder, hint: words.holderProof },
          ],
        }),
      },
    },
    {
      id: 'proof',
      title: words.proof,
      hint: words.proofHint,
      when: isForOther,
      fields: { proof: text({ label: words.proofWhich, hint: words.proofWhichHint, required: true, max: 300 }) },
    },
    {
      id: 'person',
      title: words.person,
      hint: words.personHint,
      fields: {
        givenName: text({ label: words.givenName, required: true, max: 80 }),
        surname: text({ label: words.surname, required: true, max: 80 }),
        formerSurnames: textList({
          label: words.formerSurnames,
          hint: words.formerSurnamesHint,
          required: false,
        }),
        fatherName: text({ label: words.fatherName, max: 80 }),
      },
    },
    {
      id: 'birth',
      title: words.birth,
      hint: words.birthHint,
      fields: {
        birthDate: date({ label: words.birthDate, birthday: true }),
        birthYear: text({
          label: words.birthYear,
          max: 4,
          pattern: /^(18|19|20)\d\d$/,
          patternProblem: words.birthYearProblem,
          width: 4,
        }),
        birthPlace: text({ label: words.birthPlace, max: 120 }),
      },
    },
    {
      id: 'service',
      title: words.serviceWhere,
      when: isAbout('service'),
      fields: {
        institution: text({ label: words.institution, hint: words.institutionHint, required: true, max: 300 }),
        posts: longText({ label: words.posts, rows: 3, max: 1000 }),
        period: text({ label: words.period, hint: words.periodHint, required: true, max: 200 }),
      },
    },
    {
      id: 'deportation',
      title: words.deported,
      when: isAbout('deportation'),
      fields: {
        deportedWhen: text({ label: words.deportedWhen, hint: words.deportedWhenHint, required: true, max: 200 }),
        settled: longText({ label: words.settled, rows: 3, max: 1000 }),
        family: longText({ label: words.family, rows: 3, max: 1000 }),
      },
    },
    {
      id: 'purpose',
      title: words.purpose,
      fields: {
        usedFor: choice({
          label: words.purpose,
          required: true,
          options: [
            { value: 'pension', label: words.pension },
            { value: 'status', label: words.status },
            { value: 'court', label: words.court },
            { value: 'other', label: words.other },
          ],
        }),
      },
    },
    {
      id: 'delivery',
      title: words.delivery,
      fields: {
        delivery: choice({
          label: words.delivery,
          required: true,
          options: [
            { value: 'portal', label: words.portal },
            { value: 'e-address', label: words.eAddress },
            { value: 'signed-email', label: words.signedEmail },
            { value: 'post', label: words.post, hint: words.postHint },
          ],
        }),
      },
    },
    {
      id: 'address',
      title: words.address,
      when: (answers) => answers.delivery === 'post',
      fields: { postalAddress: address({ label: words.address, required: true }) },
    },
    {
      id: 'contact',
      title: words.contact,
      fields: { email: email({ label: words.email, required: true }), phone: phone({ label: words.phone }) },
    },
    { id: 'terms', title: words.terms, fields: { accepted: confirm({ label: words.accepted, required: true }) } },
  ],
});

export type Answers = AnswersOf<typeof form>;
