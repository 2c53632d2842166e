import { unitsOf, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import type { CaseFile, KeptDecision } from '../case-file.js';
import { authoriseOfficer } from '../who.js';
import { withoutNames } from './without-names.js';

/** What an officer decided earlier in a case of the same service; no client is named in it. */
export interface EarlierDecision {
  readonly caseId: string;
  readonly number: string;
  readonly outcome: KeptDecision['outcome'];
  readonly ground: string | null;
  readonly reason: Text | null;
  readonly referral: Text | null;
  /** The facts of a refusal, names and numbers of people struck out. */
  readonly facts: string;
  /** Why it departed from the decisions before it, where it did. */
  readonly departure: string | null;
  readonly decidedAt: Date;
  /** From 0 to 1: how many of the words of both are common to both. */
  readonly likeness: number;
}

/** A decision about to be made differently from how like cases were decided. */
export interface Departure {
  readonly alike: number;
  readonly otherwise: number;
  readonly usual: EarlierDecision;
}

/** Cases whose reasons and facts have this much in common are alike. */
const leastLikeness = 0.4;

/**
 * Decisions of officers in cases of the same service, the likest first: by why the case is with an officer and by the facts, among the
 * newest few hundred; with `typed`, all that have these words. Only those of units whose officer the visitor is.
 */
export async function likeDecisions(
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
  { facts = '', typed = '' }: { readonly facts?: string | undefined; readonly typed?: string | undefined },
): Promise<readonly EarlierDecision[]> {
  authoriseOfficer(visitor, caseFile.unit);
  if (!caseFile.service) return [];
  const units = unitsOf(visitor, 'officer');
  const words = `${caseFile.referralReason?.lv ?? ''} ${facts}`;
  const rows = await tx.many<EarlierDecision & { readonly names: string }>(sql`
    with asked as materialized (
      select array(select word from unnest(tsvector_to_array(casework.words_of(${words}))) as word where length(word) > 2) as words
    ), candidates as materialized (
      (select * from casework.precedent where service = ${caseFile.service} and case_id <> ${caseFile.id}::uuid and ${typed} = ''
        order by decided_at desc, case_id limit 400)
      union all
      (select * from casework.precedent where ${typed} <> '' and search @@ casework.search_query(${typed})
        and service = ${caseFile.service} and case_id <> ${caseFile.id}::uuid order by decided_at desc limit 20)
    )
    select one.id as "caseId", one.number, outcome, ground, decision->'reason' as reason, referral_reason as referral,
      coalesce(decision->>'facts', '') as facts, decision->>'departure' as departure, found.decided_at as "decidedAt",
      concat_ws(' ', one.subject_name, one.applicant->'actor'->>'name') as names,
      (common::real / greatest(1, cardinality(found.words) + cardinality(asked.words) - common))::float8 as likeness
    from candidates as found cross join asked
    cross join lateral (select count(*)::int as common from unnest(found.words) as word where word = any (asked.words)) as counted
    join casework.case_file one on one.id = found.case_id
    where found.unit = any (${units}::text[]) or ('*' = any (${units}::text[]) and found.unit <> 'whistleblowing')
    order by likeness desc, found.decided_at desc limit 10`);
  return rows.map(({ names, ...row }) => ({ ...row, facts: withoutNames(row.facts, names) }));
}

/** Whether a decision departs from how like cases were decided: from at least two, and from most of them. */
export function departureOf(
  earlier: readonly EarlierDecision[],
  decision: { readonly outcome: KeptDecision['outcome']; readonly ground?: string | undefined },
): Departure | undefined {
  const alike = earlier.filter(({ likeness }) => likeness >= leastLikeness);
  const otherwise = alike.filter(
    ({ outcome, ground }) =>
      outcome !== decision.outcome || (outcome === 'refuse' && ground !== (decision.ground ?? null)),
  );
  const [usual] = otherwise;
  if (!usual || alike.length < 2 || otherwise.length * 2 <= alike.length) return undefined;
  return { alike: alike.length, otherwise: otherwise.length, usual };
}

/** The reason for departing, where the decision departs; refuses with the field when it is not given. Undefined where it does not depart. */
export async function reasonToDepart(
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
  decision: {
    readonly outcome: KeptDecision['outcome'];
    readonly ground?: string;
    readonly facts?: string;
    readonly departure?: string | undefined;
  },
): Promise<string | undefined> {
  const earlier = await likeDecisions(tx, visitor, caseFile, decision);
  if (!departureOf(earlier, decision)) return undefined;
  const reason = decision.departure?.trim() ?? '';
  if (reason.replace(/[^\p{L}\p{N}]/gu, '').length < 10)
    throw new Refusal('not-valid', departureMissing, { field: 'departure' });
  return reason;
}

export const departureMissing: Text = {
  lv: 'Līdzīgās lietās lemts citādi. Pierakstiet, kāpēc šī atšķiras (vismaz 10 burti).',
  en: 'Like cases were decided otherwise. Write down why this one differs (at least 10 letters).',
};
