import type { SubjectKey } from '../../audit/index.js';
import type { OwnOutcome } from '../../case/index.js';
import { type Asking, ask, holders, type Standing, standingOf, waysAddress } from '../../payments/index.js';
import type { Tx } from '../../platform/db/index.js';
import { formatPlate } from '../../platform/identifiers/index.js';
import { cents } from '../../platform/money/index.js';
import { dateInWords, fill, type Lang, type Text } from '../../platform/text/index.js';
import type { PenaltyToPay } from '../../registers/punishments/index.js';
import { words } from './texts.js';

/** A penalty's obligation in the payments room. */
export const kind = 'penalty';

/** How the money stands for each of the penalties, by the register's ids, whoever pays it. */
export function moneyFor(
  tx: Tx,
  penalties: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Standing>> {
  return standingOf(
    tx,
    kind,
    penalties.map(({ id }) => id),
  );
}

/** Being paid through Lete: somebody is at the bank, or as much as is due was sent and the register has not been told. */
export function isBeingPaid(
  { dueCents, payable }: Pick<PenaltyToPay, 'dueCents' | 'payable'>,
  standing?: Standing,
): boolean {
  return payable && standing !== undefined && (standing.isPending || standing.sent >= dueCents);
}

/** The exact words of a transfer: the number is compulsory, one fine per transfer (domain §11.4). */
export function purposeOf({ decisionNumber, vehicleNumber }: Pick<PenaltyToPay, 'decisionNumber' | 'vehicleNumber'>) {
  return vehicleNumber ? `${decisionNumber}, ${formatPlate(vehicleNumber)}` : decisionNumber;
}

/** Asks for the money of each, and leads to where the way to pay is chosen. `returnTo`: where the payer comes back to. */
export async function beginPayment(
  tx: Tx,
  payer: SubjectKey,
  penalties: readonly PenaltyToPay[],
  returnTo: string,
): Promise<OwnOutcome> {
  const obligations: string[] = [];
  for (const penalty of penalties) {
    const { authority, series, decisionNumber, dueOn, discountUntil } = penalty;
    if (!penalty.payable) return { problem: fill(words.notPayable, { number: decisionNumber }) };
    const holder = await holders.holderOf(tx, authority, series);
    if (!holder) return { problem: fill(words.noAccount, { number: decisionNumber, authority }) };
    const { obligationId } = await ask(tx, {
      kind,
      sourceId: penalty.id,
      changes: true,
      payer,
      price: priceOf(penalty),
      reference: decisionNumber,
      purpose: purposeOf(penalty),
      holder: holder.code,
      ...(dueOn && { dueOn }),
      ...(discountUntil && isReduced(penalty) && { until: discountUntil }),
      returnTo,
      legalGround: 'Administratīvās atbildības likums',
    });
    obligations.push(obligationId);
  }
  return { goTo: { lv: waysAddress('lv', obligations), en: waysAddress('en', obligations) } };
}

/** What is due, line by line; a fine bears no VAT. */
function priceOf(penalty: PenaltyToPay): Asking['price'] {
  const {
    decisionNumber,
    amountCents = 0,
    testExpensesCents,
    paidCents,
    dueCents,
    discountPercent,
    discountUntil,
  } = penalty;
  const reduction = reductionOf(penalty);
  const line = (label: Text, amount: number) => ({ label, net: cents(amount), vat: cents(0), gross: cents(amount) });
  const until = (lang: Lang) => (discountUntil ? dateInWords(discountUntil, lang, 'by') : '');
  const lines = [
    line(fill(words.fineLine, { number: decisionNumber }), amountCents),
    ...(testExpensesCents > 0 ? [line(words.tests, testExpensesCents)] : []),
    ...(reduction < 0
      ? [
          line(
            fill(words.discountLine, { percent: discountPercent ?? 0, until: { lv: until('lv'), en: until('en') } }),
            reduction,
          ),
        ]
      : []),
    ...(paidCents > 0 ? [line(words.paidLine, -paidCents)] : []),
  ];
  return { lines, net: cents(dueCents), vat: cents(0), gross: cents(dueCents) };
}

/** What a discount that still runs takes off; negative. */
function reductionOf({ amountCents = 0, testExpensesCents, paidCents, dueCents }: PenaltyToPay): number {
  return dueCents - (amountCents + testExpensesCents - paidCents);
}

const isReduced = (penalty: PenaltyToPay) => reductionOf(penalty) < 0;
