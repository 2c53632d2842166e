import { z } from 'zod';
import type { Lookup } from '../../case/index.js';
import { type PlainDate, plainDateTyped } from '../../platform/clock/index.js';
import { type AnswersOf, defineForm, parsed, text } from '../../platform/form/index.js';
import { dateInWords, fill, same, type Text } from '../../platform/text/index.js';
import { type PenaltyToPay, penaltyToPay } from '../../registers/punishments/index.js';
import { beginPayment } from './pay.js';
import { money } from './show-penalty.js';
import { strangerWords as words } from './stranger-texts.js';

/** What whoever has the decision in their hands can copy from it. */
export const form = defineForm({
  id: 'penalty-by-number',
  pages: [
    {
      id: 'decision',
      title: words.title,
      hint: words.lead,
      fields: {
        number: text({
          label: words.number,
          hint: words.numberHint,
          required: true,
          max: 25,
          // Loosely: series and writing differ between authorities (domain §5.1).
          pattern: /^[A-ZĀČĒĢĪĶĻŅŠŪŽa-zāčēģīķļņšūž0-9][A-ZĀČĒĢĪĶĻŅŠŪŽa-zāčēģīķļņšūž0-9 /.-]{4,24}$/,
          patternProblem: words.numberProblem,
          width: 20,
        }),
        proof: parsed({
          label: words.proof,
          hint: words.proofHint,
          required: true,
          max: 14,
          width: 20,
          parse: (typed) => {
            const value = readProof(typed);
            return value ? { ok: true, value } : { ok: false, problem: words.proofProblem };
          },
        }),
      },
    },
  ],
});
type Answers = AnswersOf<typeof form>;

/** A birth date as a plain date, or a code as its eleven digits. */
function readProof(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  if (/^\d{11}$/.test(digits)) return digits;
  return plainDateTyped(typed);
}

const page = { lv: '/lv/pakalpojumi/administrativie-sodi/parbaude', en: '/en/services/administrative-penalties/check' };

/** Paying a penalty of somebody else, known by the decision's number and by what the decision says of the punished. */
export const strangers: Lookup<Answers, PenaltyToPay | undefined> = {
  begin: words.begin,
  beginHint: words.beginHint,
  form,
  signedIn: 'substantial',
  // Enough for a family's fines, too little to try out birth dates.
  guesses: { limit: { bucket: 'penalty-by-number', perMinute: 6, perDay: 40 }, about: ({ number }) => plain(number) },
  ask: (tx, look, { number, proof }) => penaltyToPay(tx, look, { number, ...handOf(proof) }),
  tell: (penalty) => {
    if (!penalty) return { tone: 'info', heading: words.notFound, advice: [words.notFoundAdvice] };
    if (!penalty.payable) return { tone: 'warning', heading: words.notNow, advice: [whyNot(penalty)] };
    const { decisionNumber: number, dueCents, authority } = penalty;
    return {
      tone: 'info',
      heading: fill(words.toPay, { number, amount: money(dueCents) }),
      advice: [fill(words.authority, { authority: same(authority) }), ...terms(penalty)],
    };
  },
  next: {
    label: words.pay,
    isOpen: (penalty) => penalty?.payable === true,
    act: async ({ tx, look, applicant, lang }, answers) => {
      const { number, proof } = answers;
      const penalty = await penaltyToPay(tx, look, { number, ...handOf(proof) });
      if (!penalty) return { problem: words.notFoundAdvice };
      return await beginPayment(tx, applicant.subject.key, [penalty], page[lang]);
    },
  },
  toJson: (penalty) => ({ found: penalty !== undefined }),
  shape: z.object({ found: z.boolean() }),
  disclaimer: words.disclaimer,
};

function handOf(proof: string): { readonly birthDate?: PlainDate; readonly code?: string } {
  return /^\d{11}$/.test(proof) ? { code: proof } : { birthDate: proof };
}

const plain = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

function terms({
  dueOn,
  discountUntil,
  testExpensesCents,
  dueCents,
  amountCents = 0,
  paidCents,
}: PenaltyToPay): Text[] {
  const on = (date: PlainDate) => ({ lv: dateInWords(date, 'lv', 'by'), en: dateInWords(date, 'en', 'by') });
  const isReduced = dueCents < amountCents + testExpensesCents - paidCents;
  return [
    ...(dueOn ? [fill(words.dueBy, { on: on(dueOn) })] : []),
    ...(testExpensesCents > 0 ? [fill(words.withTests, { amount: money(testExpensesCents) })] : []),
    ...(isReduced && discountUntil ? [fill(words.discount, { on: on(discountUntil) })] : []),
  ];
}

function whyNot({ givenToBailiffOn, speedCamera, inForceOn, dueCents }: PenaltyToPay): Text {
  if (speedCamera) return words.camera;
  if (givenToBailiffOn) return words.bailiff;
  return dueCents > 0 || !inForceOn ? words.notInForce : words.paid;
}
