import type { OwnFact, OwnRecord } from '../../case/index.js';
import { sent } from '../../payments/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { cents, moneyAsDecimal, moneyInWords } from '../../platform/money/index.js';
import { type DateForm, dateInWords, fill, instantInWords, same, type Text } from '../../platform/text/index.js';
import { type PenaltyDecision, punishmentWords } from '../../registers/punishments/index.js';
import type { View } from './age.js';
import { comesIntoForceOn } from './entry-into-force.js';
import type { Status } from './status.js';
import { statuses, words } from './texts.js';

/** Where a speed camera's fines are handled (domain §5.1). */
const cameras = 'https://fotoradari.gov.lv';

/** A penalty as its subject, or whoever represents them, reads it. `payment`: the go by which they paid it, which has a page of its own. */
export function showPenalty(
  decision: PenaltyDecision,
  status: Status,
  view: View,
  actions: readonly string[],
  payment?: string,
): OwnRecord {
  const circumstances = view === 'only-to-pay' ? [] : factsOf(decision);
  return {
    id: decision.id,
    title: fill(words.title, { number: decision.decisionNumber }),
    status: statuses[status],
    facts: [
      ...amounts(decision),
      ...(view === 'only-to-pay' ? [] : said(words.offence, decision.offence)),
      { label: words.authority, value: same(decision.authority) },
    ],
    more: [...circumstances, ...datesOf(decision)],
    notes: notesOf(decision, status, view),
    links: [
      ...(decision.speedCamera ? [{ label: words.cameraLink, href: same(cameras) }] : []),
      ...(payment ? [{ label: words.paymentLink, href: pageOf(payment) }] : []),
    ],
    actions,
  };
}

const pageOf = (payment: string): Text => ({
  lv: sent.paymentAddress('lv', payment),
  en: sent.paymentAddress('en', payment),
});

function amounts(decision: PenaltyDecision): readonly OwnFact[] {
  const { dueCents, dueOn, payable, discountUntil, amountCents = 0 } = decision;
  if (!payable) return [{ label: words.penalty, value: penaltyInWords(decision) }];
  const isReduced =
    discountUntil !== undefined && dueCents < amountCents + decision.testExpensesCents - decision.paidCents;
  const full = amountCents + decision.testExpensesCents - decision.paidCents;
  return [
    {
      label: words.amount,
      value: isReduced
        ? fill(words.discount, { amount: money(dueCents), until: day(discountUntil, 'by'), full: money(full) })
        : money(dueCents),
    },
    ...(dueOn ? [{ label: words.dueBy, value: day(dueOn, 'by') }] : []),
  ];
}

/** `Naudas sods 40,00 €`, a warning, a prohibition. */
function penaltyInWords({ basePenalty, amountCents, latsCents }: PenaltyDecision): Text {
  if (basePenalty !== 'fine' || amountCents === undefined) return punishmentWords.basePenalty[basePenalty];
  if (latsCents === undefined) return money(amountCents);
  const lats = moneyAsDecimal(cents(latsCents));
  return fill(words.lats, { euro: money(amountCents), lats: { lv: lats.replace('.', ','), en: lats } });
}

/** What happened, where, when, against which norm. */
function factsOf(decision: PenaltyDecision): readonly OwnFact[] {
  const { offenceAt, offencePlace, vehicleNumber, additionalPenalty, officialName } = decision;
  const at = new Date(offenceAt);
  return [
    { label: words.law, value: normOf(decision) },
    { label: words.when, value: { lv: instantInWords(at, 'lv'), en: instantInWords(at, 'en') } },
    { label: words.where, value: same(offencePlace) },
    ...said(words.vehicle, vehicleNumber),
    { label: words.penalty, value: penaltyInWords(decision) },
    ...said(words.additional, additionalPenalty),
    ...said(words.official, officialName),
  ];
}

function datesOf(decision: PenaltyDecision): readonly OwnFact[] {
  const { testExpensesCents, paidCents, paidOn, instalments } = decision;
  const on = (label: Text, date: PlainDate | undefined) => (date ? [{ label, value: day(date) }] : []);
  return [
    ...(testExpensesCents > 0 ? [{ label: words.tests, value: money(testExpensesCents) }] : []),
    { label: words.caseNumber, value: same(decision.caseNumber) },
    ...on(words.decidedOn, decision.decidedOn),
    ...on(words.notifiedOn, decision.notifiedOn),
    ...on(words.inForceOn, decision.inForceOn),
    ...on(words.appealedOn, decision.appealedOn),
    ...(paidOn
      ? [{ label: words.paid, value: fill(words.paidValue, { amount: money(paidCents), on: day(paidOn) }) }]
      : []),
    ...on(words.servedOn, decision.servedOn),
    ...on(words.cancelledOn, decision.cancelledOn),
    ...on(words.lapsedOn, decision.lapsedOn),
    ...on(words.postponedUntil, decision.postponedUntil),
    ...(instalments ? [{ label: words.instalments, value: same(String(instalments)) }] : []),
    ...said(words.bailiff, decision.bailiff),
  ];
}

function notesOf(decision: PenaltyDecision, status: Status, view: View): readonly Text[] {
  const { givenToBailiffOn, speedCamera } = decision;
  const inForce = comesIntoForceOn(decision);
  return [
    ...(status === 'decided' ? [inForce ? fill(words.notYet, { on: day(inForce, 'on') }) : words.notYetUnknown] : []),
    ...(status === 'appealed' ? [words.appealedNote] : []),
    ...(status === 'bailiff' && givenToBailiffOn ? [fill(words.bailiffNote, { on: day(givenToBailiffOn, 'on') })] : []),
    ...(status === 'processing' ? [words.processingNote] : []),
    ...(speedCamera ? [words.cameraNote] : []),
    ...(view === 'only-to-pay' ? [words.onlyToPayNote] : []),
  ];
}

/** The norm as it is quoted: law, section, paragraph, clause. */
export function normOf({ law, article, part, clause }: PenaltyDecision): Text {
  const pattern = part && clause ? words.clause : part ? words.part : words.article;
  return fill(pattern, { law, article, part: part ?? '', clause: clause ?? '' });
}

const said = (label: Text, value: string | undefined): readonly OwnFact[] =>
  value ? [{ label, value: same(value) }] : [];

export function money(amount: number): Text {
  return { lv: moneyInWords(cents(amount), 'lv'), en: moneyInWords(cents(amount), 'en') };
}

function day(date: PlainDate, form?: DateForm): Text {
  return { lv: dateInWords(date, 'lv', form), en: dateInWords(date, 'en', form) };
}
