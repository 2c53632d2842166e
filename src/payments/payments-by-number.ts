import type { Look } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { findClaims } from './matching/find-claims.js';
import type { Claim } from './matching/place.js';
import { numbersIn } from './statements/numbers-in.js';

/** What a number names, and all the money that came for it. */
export interface NumberPayments {
  readonly claim: Claim;
  readonly asked: readonly Asked[];
  readonly money: readonly CameIn[];
}

/** One time that its payment was asked through Lete. */
export interface Asked {
  readonly id: string;
  readonly askedAt: Date;
  readonly gross: number;
  readonly settledAt: Date | null;
  readonly waivedAt: Date | null;
  readonly receiptNumber: string | null;
  /** Somebody is at a provider with it now. */
  readonly isOpen: boolean;
}

/** Money that came for it, and where in the books it stands. */
export interface CameIn {
  readonly id: string;
  readonly amount: number;
  readonly bookedAt: Date;
  readonly provider: string;
  /** Seen at the bank on this day. */
  readonly arrivedOn: string | null;
  /** What of it goes back. */
  readonly over: number;
  readonly transactionId: string | null;
}

/** What an officer is shown about a number: penalties of the register too, whose look is written down. */
export async function paymentsByNumber(tx: Tx, look: Look, typed: string): Promise<readonly NumberPayments[]> {
  const claims = await findClaims(tx, look, numbersIn(typed).slice(0, 5));
  const found: NumberPayments[] = [];
  for (const claim of claims.slice(0, 5))
    found.push({ claim, asked: await askedFor(tx, claim), money: await moneyFor(tx, claim) });
  return found;
}

function askedFor(tx: Tx, { kind, sourceId }: Claim): Promise<Asked[]> {
  return tx.many<Asked>(sql`
    select id, asked_at as "askedAt", gross, settled_at as "settledAt", waived_at as "waivedAt", receipt_number as "receiptNumber",
      payments.is_being_paid(id) as "isOpen"
    from payments.obligation where kind = ${kind} and record_id = ${sourceId}::uuid order by asked_at desc, id limit 50`);
}

function moneyFor(tx: Tx, { kind, sourceId }: Claim): Promise<CameIn[]> {
  return tx.many<CameIn>(sql`
    select money.id, money.amount, money.booked_at as "bookedAt", money.provider, entry.booked_on as "arrivedOn",
      coalesce((select sum(amount) from payments.refund where settlement_id = money.id), 0)::bigint as over,
      coalesce(money.transaction_id, (select id from payments.ledger_transaction where settlement_id = money.id)) as "transactionId"
    from payments.money_about money
    left join payments.clearing on clearing.settlement_id = money.id
    left join payments.bank_entry entry on entry.id = coalesce(money.entry_id, clearing.entry_id)
    where money.kind = ${kind} and record_id = ${sourceId}::uuid order by money.booked_at desc, money.id limit 50`);
}
