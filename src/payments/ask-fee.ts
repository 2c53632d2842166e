import { randomUUID } from 'node:crypto';
import { record, type SubjectKey } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { post } from './ledger.js';
import type { Price } from './prices/price.js';
import { systemActor } from './system-actor.js';

export interface Fee {
  readonly caseId: string;
  /** Who owes it; only they see and pay it. */
  readonly payer: SubjectKey;
  readonly price: Price;
  /** The case's number, as shown at the bank and on the receipt. */
  readonly reference: string;
  /** Local path of the matter, where the payer comes back to. */
  readonly returnTo: string;
}

/** Asks for a fee in the caller's transaction: the obligation with its frozen price lines, and its booking. Asked again for the same case, it is the same obligation. */
export async function askFee(tx: Tx, fee: Fee): Promise<{ readonly obligationId: string }> {
  const { caseId, payer, price, reference, returnTo } = fee;
  if (price.gross <= 0) throw new Error('a fee is more than nothing; what is free is not asked');
  const obligationId = randomUUID();
  const isNew = await tx.run(sql`
    insert into payments.obligation (id, case_id, payer, reference, return_to, price, net, vat, gross, asked_at)
    values (${obligationId}::uuid, ${caseId}::uuid, ${payer}, ${reference}, ${returnTo}, ${JSON.stringify(price)}::jsonb,
      ${price.net}, ${price.vat}, ${price.gross}, ${tx.now}) on conflict (case_id) do nothing`);
  if (!isNew)
    return await tx.one(sql`select id as "obligationId" from payments.obligation where case_id = ${caseId}::uuid`);
  await post(tx, { kind: 'asked', obligationId }, [
    { account: 'receivable', amount: price.gross },
    { account: 'income', amount: -price.net },
    { account: 'vat', amount: -price.vat },
  ]);
  await record(tx, {
    actor: systemActor,
    deed: 'payments:ask',
    subject: payer,
    purpose: 'payment',
    legalGround: 'MK 08.11.2022. noteikumi Nr. 693',
    caseNumber: reference,
    detail: { cents: price.gross },
  });
  return { obligationId };
}
