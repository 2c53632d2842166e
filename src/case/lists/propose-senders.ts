import { confidentialUnit, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { searchAsRegistry } from './for-registry.js';
import type { CaseRow } from './matters.js';
import { rowsOf } from './rows.js';

/** What a letter says that may tell whose it is, as a program read it. */
export interface SenderHints {
  readonly numbers: readonly string[];
  readonly emails: readonly string[];
  /** Two or three words that look like a name. */
  readonly names: readonly string[];
}

const mostHints = 100;
const mostProposed = 5;

/**
 * Earlier matters whose number, address or client's name stands in a letter, the newest of each client: proposals for whoever registers the
 * post, and proof of nothing. The records office is shown those of every unit, others those of their own; the look is written down.
 */
export async function proposeSenders(tx: Tx, visitor: Visitor, hints: SenderHints): Promise<readonly CaseRow[]> {
  const [numbers, emails, names] = [hints.numbers, hints.emails, hints.names].map((list) => list.slice(0, mostHints));
  if (!numbers?.length && !emails?.length && !names?.length) return [];
  const find = async () => {
    const ids = await tx.many<{ id: string }>(sql`
      select id from (
        select distinct on (subject_name) id, submitted_at, named from (
          select id, subject_name, submitted_at, 0 as named from casework.case_file where number = any (${numbers ?? []}::text[])
          union all select id, subject_name, submitted_at, 1 from casework.case_file
            where lower(contact_email) = any (${lowered(emails)}::text[])
          union all select id, subject_name, submitted_at, 2 from casework.case_file
            where lower(subject_name) = any (${lowered(names)}::text[])
        ) as found
        where id not in (select id from casework.case_file where unit = ${confidentialUnit})
        order by subject_name, named, submitted_at desc
      ) as newest order by named, submitted_at desc limit ${mostProposed}`);
    return rowsOf(
      tx,
      ids.map(({ id }) => id),
    );
  };
  return await searchAsRegistry(tx, visitor, find);
}

function lowered(texts: readonly string[] | undefined): string[] {
  return (texts ?? []).map((text) => text.toLowerCase());
}
