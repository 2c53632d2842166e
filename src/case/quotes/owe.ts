import { askFee, money, waiveFee } from '../../payments/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { addressOfMatter } from '../address.js';
import type { CaseFile } from '../case-file.js';
import { systemActor } from '../who.js';
import type { Quote } from './quote.js';

const { invoices } = money;

/** What was agreed to is owed from now on: by an invoice where the client is a company or institution, else by a fee with its receipt. */
export async function oweQuote(house: House, tx: Tx, caseFile: CaseFile, quote: Quote): Promise<void> {
  const { subjectKey, lang, number, contactEmail } = caseFile;
  if (!quote.invoiceLine || !isOrganisation(subjectKey)) {
    // The quote is what is paid for: a case may have another later.
    const returnTo = addressOfMatter(lang, caseFile.id);
    await askFee(tx, { caseId: quote.id, payer: subjectKey, price: quote.price, reference: number, returnTo });
    return;
  }
  const look = { actor: systemActor, purpose: 'payment', legalGround: invoiceGround, caseNumber: number };
  const { id } = await invoices.issueInvoice(tx, systemActor, await invoices.sellerOf(house, tx), {
    buyer: { ...(await invoices.buyerOf(tx, look, subjectKey)), reference: number },
    lines: [quote.invoiceLine],
    // As the offer said, whatever has been published since.
    dueOn: addDays(rigaDate(tx.now), await invoices.daysToPay(tx, quote.offeredAt)),
    lang,
    ...(contactEmail && { email: contactEmail }),
  });
  await tx.run(sql`update casework.quote set invoice_id = ${id}::uuid where id = ${quote.id}::uuid`);
}

/** It is no longer owed. Refused where an invoice was paid in part: its money goes back first. */
export async function forgoQuote(house: House, tx: Tx, { id, invoiceId }: Quote): Promise<void> {
  if (!invoiceId) return waiveFee(tx, id);
  const invoice = await invoices.findInvoice(tx, invoiceId);
  // The finance unit may have taken it back, or written it off, before.
  if (invoice?.waivedAt || invoice?.isWrittenOff) return;
  await invoices.creditInvoice(tx, systemActor, await invoices.sellerOf(house, tx), invoiceId);
}

export const isOrganisation = (key: string): key is `entity:${string}` => key.startsWith('entity:');

const invoiceGround = 'Pievienotās vērtības nodokļa likums, 125. pants';
