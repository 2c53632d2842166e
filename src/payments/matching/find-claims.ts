import type { Look } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { penaltiesByNumber } from '../../registers/punishments/index.js';
import type { Claim } from './place.js';

/** What goes by these numbers: obligations of ours, and penalties of the register that nobody asked Lete to pay. */
export async function findClaims(tx: Tx, look: Look, keys: readonly string[]): Promise<readonly Claim[]> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return [];
  const [obligations, registered] = await Promise.all([
    obligationsBy(tx, wanted),
    penaltiesBy(tx, look, wanted, rigaDate(tx.now)),
  ]);
  if (obligations.length === 0) return registered;
  const penalties = new Map(registered.map((claim) => [nameOf(claim), claim]));
  const asked = new Map<string, Claim>();
  for (const { waived, ...claim } of obligations) {
    const held = penalties.get(nameOf(claim));
    // What is no longer asked may still be owed: then the register tells how much. What the register closed is closed.
    if (waived && held) continue;
    if (!asked.has(nameOf(claim)))
      asked.set(nameOf(claim), held?.closed && claim.due > 0 ? { ...claim, closed: held.closed } : claim);
  }
  return [...asked.values(), ...[...penalties.values()].filter((claim) => !asked.has(nameOf(claim)))];
}

const nameOf = ({ kind, sourceId }: Pick<Claim, 'kind' | 'sourceId'>) => `${kind} ${sourceId}`;

/** The newest that is still to be paid comes first of those about one record. */
async function obligationsBy(
  tx: Tx,
  keys: readonly string[],
): Promise<readonly (Claim & { readonly waived: boolean })[]> {
  const rows = await tx.many<ObligationRow>(sql`
    select wanted.key, obligation.id, kind, record_id, payer, holder, waived_at is not null as waived,
      case when waived_at is null then greatest(0, gross - paid.sum) else 0 end as due
    from unnest(${[...keys]}::text[]) as wanted (key) join payments.obligation on payments.plain(reference) collate "C" = wanted.key,
      lateral (select coalesce(sum(amount), 0)::bigint as sum from payments.settlement where obligation_id = obligation.id) as paid
    order by waived_at is not null, settled_at is not null, asked_at desc, obligation.id`);
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    sourceId: row.record_id,
    obligationId: row.id,
    subject: row.payer,
    holder: row.holder,
    due: row.due,
    waived: row.waived,
  }));
}

interface ObligationRow {
  readonly key: string;
  readonly id: string;
  readonly kind: string;
  readonly record_id: string;
  readonly payer: string;
  readonly holder: string;
  readonly waived: boolean;
  readonly due: number;
}

async function penaltiesBy(tx: Tx, look: Look, keys: readonly string[], on: PlainDate): Promise<readonly Claim[]> {
  const [found, holders] = await Promise.all([penaltiesByNumber(tx, look, keys, on), holdersByAuthority(tx)]);
  return found.map((penalty) => ({
    key: penalty.key,
    kind: 'penalty',
    sourceId: penalty.id,
    subject: penalty.subject,
    holder: holders.get(`${penalty.authority}|${penalty.series ?? ''}`) ?? holders.get(`${penalty.authority}|`),
    due: penalty.dueCents,
    ...(penalty.closed && { closed: penalty.closed }),
  }));
}

async function holdersByAuthority(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.many<{ authority: string; series: string; holder: string }>(
    sql`select authority, series, holder from payments.holder_of_authority`,
  );
  return new Map(rows.map(({ authority, series, holder }) => [`${authority}|${series}`, holder]));
}
