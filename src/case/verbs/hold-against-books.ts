import { money } from '../../payments/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import { everyUnit } from '../who.js';

const batch = 1_000;
/** Longer than any payment is under way: what is older was held against the books while it was new. */
const days = 400;

/**
 * The job of every night: what a case says of its fee is what the books say. A case that counts as paid without money, or money that no
 * case knows of, stands among the differences of the day and is an error in the log.
 */
export const holdAgainstBooks: JobHandler = async (_payload, { transaction, log }) => {
  const found: money.FeeStanding[] = [];
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after) {
    const from: string = after;
    const page = await transaction(everyUnit, (tx) => compare(tx, from));
    found.push(...page.found);
    after = page.next;
  }
  await transaction(everyUnit, (tx) => money.keepCaseDifferences(tx, found));
  for (const { caseId, isSettled } of found) log.error({ caseId, isSettled }, 'a case and the books do not agree');
};

async function compare(tx: Tx, after: string): Promise<{ found: money.FeeStanding[]; next: string | undefined }> {
  const cases = await tx.many<{ id: string; isPaid: boolean; isEnded: boolean }>(sql`
    select id, paid_at is not null as "isPaid", coalesce(withdrawn_at, lapsed_at) is not null as "isEnded" from casework.case_file
    where price_gross > 0 and id > ${after}::uuid and submitted_at > ${tx.now}::timestamptz - make_interval(days => ${days}::int)
    order by id limit ${batch}`);
  const fees = new Map(
    (
      await money.feesOf(
        tx,
        cases.map(({ id }) => id),
      )
    ).map((fee) => [fee.caseId, fee] as const),
  );
  const found = cases.flatMap(({ id, isPaid, isEnded }) => {
    const fee = fees.get(id);
    // What was taken back or lapsed may have been paid a moment before; that money goes back by its own way.
    if (!fee || isEnded || fee.isWaived || fee.isSettled === isPaid) return [];
    return [fee];
  });
  return { found, next: cases.length === batch ? cases.at(-1)?.id : undefined };
}
