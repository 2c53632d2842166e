import {
  type AnswersOf,
  address,
  choice,
  date,
  defineForm,
  email,
  longText,
  personalCode,
  registrationNumber,
  text,
} from '../../platform/form/index.js';
import { serialPattern } from '../../registers/weapons/index.js';
import { formWords as words } from './form-texts.js';

const asks =
  (...kinds: readonly string[]) =>
  (answers: Readonly<Record<string, unknown>>) =>
    kinds.includes(String(answers.what));

const serial = {
  hint: words.serialHint,
  required: true,
  max: 30,
  pattern: serialPattern,
  patternProblem: words.serialProblem,
  width: 20,
} as const;

/** Registration of category E gas weapons, and loss or theft of any weapon (domain §5.6). */
export const form = defineForm({
  id: 'weapons',
  pages: [
    {
      id: 'what',
      title: words.what,
      hint: words.whatLead,
      fields: {
        what: choice({
          label: words.what,
          required: true,
          options: [
            { value: 'register', label: words.register, hint: words.registerHint },
            { value: 're-register', label: words.reRegister, hint: words.reRegisterHint },
            { value: 'loss', label: words.loss, hint: words.lossHint },
          ],
        }),
      },
    },
    {
      id: 'weapon',
      title: words.weapon,
      when: asks('register', 're-register'),
      fields: {
        kind: choice({
          label: words.kind,
          required: true,
          options: [
            { value: 'gas-pistol', label: words.gasPistol },
            { value: 'gas-revolver', label: words.gasRevolver },
          ],
        }),
        make: text({ label: words.make, hint: words.makeHint, required: true, max: 80 }),
        model: text({ label: words.model, required: true, max: 80 }),
        calibre: text({ label: words.calibre, hint: words.calibreHint, required: true, max: 40, width: 20 }),
        serial: text({ label: words.serial, ...serial }),
        madeYear: text({
          label: words.madeYear,
          max: 4,
          pattern: /^(19|20)\d\d$/,
          patternProblem: words.madeYearProblem,
          width: 4,
        }),
      },
    },
    {
      id: 'purchase',
      title: words.purchase,
      hint: words.purchaseLead,
      when: asks('register'),
      fields: {
        seller: registrationNumber({ label: words.seller, hint: words.sellerHint, required: true }),
        boughtOn: date({ label: words.boughtOn, required: true, within: 'past' }),
        paper: text({ label: words.paper, hint: words.paperHint, required: true, max: 120 }),
      },
    },
    {
      id: 'previous-owner',
      title: words.previous,
      hint: words.previousLead,
      when: asks('re-register'),
      fields: {
        previousOwner: personalCode({ label: words.previousOwner, required: true }),
        agreedOn: date({ label: words.agreedOn, required: true, within: 'past' }),
      },
    },
    {
      id: 'keeping',
      title: words.keeping,
      hint: words.keepingLead,
      when: asks('register', 're-register'),
      fields: { keptAt: address({ label: words.keeping, required: true }) },
    },
    {
      id: 'loss',
      title: words.lossTitle,
      hint: words.lossLead,
      when: asks('loss'),
      fields: {
        how: choice({
          label: words.how,
          required: true,
          options: [
            { value: 'lost', label: words.lost },
            { value: 'stolen', label: words.stolen },
          ],
        }),
        lostMake: text({ label: words.make, hint: words.makeHint, required: true, max: 80 }),
        lostSerial: text({ label: words.serial, ...serial }),
        lostOn: date({ label: words.lostOn, required: true, within: 'past' }),
        lostAt: text({ label: words.lostAt, required: true, max: 200 }),
        circumstances: longText({ label: words.circumstances, required: true, max: 3000 }),
      },
    },
    {
      id: 'contact',
      title: words.contact,
      hint: words.contactHint,
      fields: { email: email({ label: words.email, required: true }) },
    },
  ],
});

export type Answers = AnswersOf<typeof form>;
