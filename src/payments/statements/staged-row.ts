import type { Row } from '../../platform/copy-text/index.js';
import { numbersIn } from './numbers-in.js';
import type { Movement } from './read/piece.js';

/** Where a movement is staged (`staging.ts`), and in which order its cells stand. */
export const stageColumns =
  'staged (n, file_part, amount, booked_on, value_on, servicer_ref, end_to_end_id, transaction_id, party, party_iban, purpose, creditor_ref, code, is_return, keys)';

/** The `n`-th movement of a file, told by its `part`-th statement, with the numbers that its payer may have meant. */
export function rowOf(n: number, part: number, m: Movement): Row {
  return [
    n,
    part,
    m.amount,
    m.bookedOn,
    m.valueOn,
    m.servicerRef,
    m.endToEndId,
    m.transactionId,
    m.party,
    m.partyIban,
    m.purpose,
    m.creditorRef,
    m.code,
    m.isReturn,
    `{${numbersIn(m.purpose, m.creditorRef, m.endToEndId).join(',')}}`,
  ];
}
