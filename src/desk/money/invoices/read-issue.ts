import type { FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import { money, type PriceItem } from '../../../payments/index.js';
import { addDays, type PlainDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { parseRegistrationNumber } from '../../../platform/identifiers/index.js';
import { parseMoney } from '../../../platform/money/index.js';
import type { Text } from '../../../platform/text/index.js';
import { findEntityByNumber } from '../../../registers/legal-entities/index.js';
import { given } from '../../officer.js';
import { invoiceTexts as texts } from './texts.js';

const { buyerFrom, lineOfListed, saleUnits, vatRates } = money.invoices;

/** Lines that the form has room for. */
export const rows = [1, 2, 3, 4] as const;
const fields = ['registration', 'name', 'street', 'city', 'postalCode', 'reference', 'email', 'days'] as const;
/** What is sold by contract and stands in no price list. */
const agreed = ['agreedName', 'agreedUnit', 'agreedPrice', 'agreedVat', 'agreedQuantity'] as const;

/** The form as it was typed. */
export type TypedInvoice = Readonly<Record<string, string>>;

export interface Problem {
  readonly field: string;
  readonly message: Text;
}

export function typedInvoice(request: FastifyRequest): TypedInvoice {
  const names = [...fields, ...agreed, ...rows.flatMap((n) => [`item${n}`, `quantity${n}`])];
  return Object.fromEntries(names.map((name) => [name, given(request.body, name).slice(0, 200)]));
}

type Wanted = Parameters<typeof money.invoices.issueInvoice>[3];

/** The invoice that the form asks for, or what is wrong with it. The buyer is looked up in the register, which writes the look down. */
export async function readIssue(
  tx: Tx,
  look: Look,
  typed: TypedInvoice,
  { prices, today }: { readonly prices: readonly PriceItem[]; readonly today: PlainDate },
): Promise<{ readonly wanted: Wanted } | { readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const buyer = await buyerOf(tx, look, typed, problems);
  const lines = [...linesOf(typed, prices, problems), ...agreedLine(typed, problems)];
  if (lines.length === 0 && !problems.some(({ field }) => /^(quantity|agreed)/.test(field)))
    problems.push({ field: 'item1', message: texts.noLines });
  if (money.invoices.isMixed(lines)) problems.push({ field: 'item1', message: money.invoices.mixed });
  const days = Number(typed.days);
  if (!/^\d{1,2}$/.test(typed.days ?? '') || days < 1 || days > 90)
    problems.push({ field: 'days', message: texts.badDays });
  const { email = '' } = typed;
  if (email && !/^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>".]{2,63}$/.test(email))
    problems.push({ field: 'email', message: texts.badEmail });
  if (!buyer || problems.length) return { problems };
  return { wanted: { buyer, lines, dueOn: addDays(today, days), ...(email && { email }) } };
}

async function buyerOf(
  tx: Tx,
  look: Look,
  typed: TypedInvoice,
  problems: Problem[],
): Promise<money.invoices.Buyer | undefined> {
  const parsed = parseRegistrationNumber(typed.registration ?? '');
  if (!parsed.ok) {
    problems.push({ field: 'registration', message: texts.badNumber });
    return undefined;
  }
  const registrationNumber = parsed.value;
  const entity = await findEntityByNumber(tx, look, registrationNumber);
  if (!entity) {
    problems.push({ field: 'registration', message: texts.unknownBuyer });
    return undefined;
  }
  const { name, street, city, postalCode, reference } = typed;
  return {
    ...buyerFrom(entity),
    ...(name && { name }),
    ...(street && { street }),
    ...(city && { city }),
    ...(postalCode && { postalCode }),
    ...(reference && { reference }),
  };
}

function linesOf(typed: TypedInvoice, prices: readonly PriceItem[], problems: Problem[]): money.invoices.InvoiceLine[] {
  return rows.flatMap((n) => {
    const item = prices.find(({ code }) => code === typed[`item${n}`]);
    if (!item) return [];
    const quantity = Number(typed[`quantity${n}`]);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 100_000) {
      problems.push({ field: `quantity${n}`, message: texts.badQuantity });
      return [];
    }
    const line = lineOfListed(item, quantity, 'lv');
    if (!line) problems.push({ field: `item${n}`, message: texts.oddVat });
    return line ?? [];
  });
}

function agreedLine(typed: TypedInvoice, problems: Problem[]): money.invoices.InvoiceLine[] {
  const { agreedName: name = '' } = typed;
  if (!name) return [];
  const [price, quantity] = [parseMoney((typed.agreedPrice ?? '').replace(',', '.')), Number(typed.agreedQuantity)];
  const unit = saleUnits.find((each) => each === typed.agreedUnit) ?? 'C62';
  const vatPercent = Number(vatRates.find((each) => each === typed.agreedVat) ?? Number.NaN);
  if (!price || price <= 0) problems.push({ field: 'agreedPrice', message: texts.badPrice });
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 100_000)
    problems.push({ field: 'agreedQuantity', message: texts.badQuantity });
  if (Number.isNaN(vatPercent)) problems.push({ field: 'agreedVat', message: texts.badVat });
  return problems.length || !price ? [] : [{ name, unit, quantity, price, vatPercent }];
}
