import { sql, type Tx } from '../../platform/db/index.js';

/** How many looks there were, and how many of them while the case that they were for was open. */
export async function countLooks(
  tx: Tx,
  looks: readonly { readonly caseNumber: string | null; readonly at: readonly Date[] }[],
): Promise<{ readonly total: number; readonly hits: number }> {
  const named = looks.flatMap(({ caseNumber, at }) => (caseNumber ? at.map((each) => ({ caseNumber, each })) : []));
  const { hits } = await tx.one<{ hits: number }>(sql`
    select count(*)::int as hits from unnest(${named.map(({ caseNumber }) => caseNumber)}::text[], ${named.map(({ each }) => each)}::timestamptz[])
      as look(number, at) join casework.case_file on case_file.number = look.number
    where submitted_at <= look.at and (closed_at is null or closed_at >= look.at)`);
  return { total: looks.reduce((sum, { at }) => sum + at.length, 0), hits };
}
