import { createHash } from 'node:crypto';
import type { SubjectKey } from '../../audit/index.js';
import type { OwnOutcome } from '../../case/index.js';
import { type Asking, ask, holders, paymentsFor, waysAddress } from '../../payments/index.js';
import type { Tx } from '../../platform/db/index.js';
import { formatPlate } from '../../platform/identifiers/index.js';
import { cents } from '../../platform/money/index.js';
import { dateInWords, fill, type Lang, type Text } from '../../platform/text/index.js';
import type { PenaltyToPay } from '../../registers/punishments/index.js';
import { words } from './texts.js';

/** A penalty's obligation in the payments room. */
export const kind = 'penalty';

/**
 * By which id the payments room knows a penalty: the register's own. When another amount is due than was once asked, because a
 * discount ended or part was paid elsewhere, the new amount is an obligation of its own.
 */
export function sourceIdsOf({ id, dueCents }: Pick<PenaltyToPay, 'id' | 'dueCents'>): readonly [string, string] {
  const hex = createHash('sha256').update(`${id} ${dueCents}`).digest('hex');
  return [
    id,
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  ];
}

/** Which of the penalties are being paid through Lete: money was sent or is on its way, and the register has not been told. */
export async function beingPaid(tx: Tx, penalties: readonly PenaltyToPay[]): Promise<ReadonlySet<string>> {
  const standing = await paymentsFor(tx, kind, penalties.flatMap(sourceIdsOf));
  const isOnItsWay = (penalty: PenaltyToPay) =>
    sourceIdsOf(penalty).some((id) => {
      const payment = standing.get(id);
      return payment && (payment.isPending || (payment.isSent && payment.paid >= penalty.dueCents));
    });
  return new Set(penalties.filter(isOnItsWay).map(({ id }) => id));
}

/** Asks for the money of each, and leads to where the way to pay is chosen. `returnTo`: where the payer comes back to. */
export async function beginPayment(
  tx: Tx,
  payer: SubjectKey,
  penalties: readonly PenaltyToPay[],
  returnTo: string,
): Promise<OwnOutcome> {
  const known = await paymentsFor(tx, kind, penalties.flatMap(sourceIdsOf));
  const obligations: string[] = [];
  for (const penalty of penalties) {
    const { authority, series, vehicleNumber, decisionNumber, dueCents, dueOn } = penalty;
    if (!penalty.payable) return { problem: fill(words.notPayable, { number: decisionNumber }) };
    const holder = await holders.holderOf(tx, authority, series);
    if (!holder) return { problem: fill(words.noAccount, { number: decisionNumber, authority }) };
    const [own, anew] = sourceIdsOf(penalty);
    const before = known.get(own);
    const sourceId = before && before.asked !== dueCents && !before.isPending ? anew : own;
    const { obligationId } = await ask(tx, {
      kind,
      sourceId,
      payer,
      price: priceOf(penalty),
      reference: decisionNumber,
      // The number is compulsory, one fine per transfer (domain §11.4).
      purpose: vehicleNumber ? `${decisionNumber}, ${formatPlate(vehicleNumber)}` : decisionNumber,
      holder: holder.code,
      ...(dueOn && { dueOn }),
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
  const reduction = dueCents - (amountCents + testExpensesCents - paidCents);
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
