/** What a payer has sent already: where its page is. */
import type { SubjectKey } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { Lang } from '../platform/text/index.js';
import { paths } from './addresses.js';

/** The last order at a provider by which the payer paid, or is paying, for each of the records: the id of its page. */
export async function sentBy(
  tx: Tx,
  payer: SubjectKey,
  kind: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.many<{ record: string; intent: string }>(sql`
    select distinct on (record_id) record_id as record, intent_id as intent
    from payments.obligation join payments.attempt on obligation_id = obligation.id
    where kind = ${kind} and record_id = any(${[...recordIds]}::uuid[]) and attempt.payer = ${payer}
      and (paid_at is not null or pending_at is not null)
    order by record_id, started_at desc, attempt.id`);
  return new Map(rows.map(({ record, intent }) => [record, intent]));
}

/** The page of one go at paying: everything that it paid, how each stands, one confirmation of all. */
export function paymentAddress(lang: Lang, intentId: string): string {
  return `/${lang}${paths.payments[lang]}/${intentId}`;
}
