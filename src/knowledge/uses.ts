import { sql, type Tx } from '../platform/db/index.js';
import type { JobHandler } from '../platform/jobs/index.js';

/** A case that an article went out to. */
export interface Use {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly solved: boolean;
  readonly at: Date;
}

/** The newest cases, among those of the asker's units, that an article went out to. */
export function listUses(tx: Tx, articleId: string): Promise<readonly Use[]> {
  return tx.many<Use>(sql`
    select case_id as "caseId", case_number as "caseNumber", solved, at from knowledge.use
    where article_id = ${articleId}::uuid order by at desc limit 20`);
}

/** A reply has left with articles in it. Run twice, it is written down once; a case that was solved later becomes one that was. */
export const noteUse: JobHandler = async ({ caseId, number, unit, solved, articles }, { transaction }) => {
  const ids = Array.isArray(articles) ? articles.map(String) : [];
  if (!ids.length) return;
  await transaction({ units: [String(unit)] }, (tx) =>
    tx.run(sql`
      insert into knowledge.use as known (article_id, case_id, case_number, unit, solved, at)
      select id, ${String(caseId)}::uuid, ${String(number)}, ${String(unit)}, ${solved === true}, ${tx.now}
      from knowledge.article where id = any (${ids}::uuid[])
      on conflict (article_id, case_id) do update set solved = known.solved or excluded.solved`),
  );
};
