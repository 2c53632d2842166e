import type { Look } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { numbersIn } from '../statements/numbers-in.js';
import { findClaims } from './find-claims.js';
import type { Claim } from './place.js';
import type { Proposal } from './place-by-hand.js';

/** What a movement may be for, the likeliest first, each with what speaks for it: its number, its amount, its payer, its account. */
export async function proposalsFor(tx: Tx, look: Look, entryId: string, typed = ''): Promise<readonly Proposal[]> {
  const entry = await tx.maybe<Entry>(sql`
    select holder, amount, keys, party_iban as "partyIban", party from payments.bank_entry where id = ${entryId}::uuid`);
  if (!entry) return [];
  const named = await findClaims(tx, look, [...numbersIn(typed), ...entry.keys]);
  const likely = await alike(tx, entry);
  const all = new Map<string, Claim>();
  for (const claim of [...named, ...likely.map(({ claim }) => claim)])
    all.set(`${claim.kind} ${claim.sourceId}`, claim);
  const payers = new Set(likely.flatMap(({ claim, byPayer }) => (byPayer ? [claim.sourceId] : [])));
  return [...all.values()]
    .map((claim) => ({ claim, reasons: reasonsFor(claim, entry, named.includes(claim), payers.has(claim.sourceId)) }))
    .sort((one, other) => other.reasons.length - one.reasons.length)
    .slice(0, 10);
}

interface Entry {
  readonly holder: string;
  readonly amount: number;
  readonly keys: readonly string[];
  readonly partyIban: string | null;
  readonly party: string | null;
}

function reasonsFor(claim: Claim, entry: Entry, isNamed: boolean, byPayer: boolean): Proposal['reasons'] {
  return [
    ...(isNamed ? (['number'] as const) : []),
    ...(claim.due === entry.amount ? (['amount'] as const) : []),
    ...(byPayer ? (['payer'] as const) : []),
    ...(claim.holder === entry.holder ? (['account'] as const) : []),
  ];
}

/** Open obligations of the same amount on the same account, and those of whoever paid from this account before. */
async function alike(tx: Tx, entry: Entry): Promise<readonly { readonly claim: Claim; readonly byPayer: boolean }[]> {
  const rows = await tx.many<Row>(sql`
    with payer as (
      select distinct payer from payments.bank_entry earlier join payments.settlement on entry_id = earlier.id
      join payments.obligation on obligation.id = obligation_id where earlier.party_iban = ${entry.partyIban} limit 20)
    select payments.plain(reference) as key, id, kind, record_id, holder, gross, exists (select from payer where payer.payer = obligation.payer) as "byPayer"
    from payments.obligation
    where settled_at is null and waived_at is null and holder = ${entry.holder}
      and (gross = ${entry.amount} or payer in (select payer from payer))
    order by "byPayer" desc, asked_at desc limit 8`);
  return rows.map(({ key, id, kind, record_id, holder, gross, byPayer }) => ({
    claim: { key, kind, sourceId: record_id, obligationId: id, holder, due: gross },
    byPayer,
  }));
}

interface Row {
  readonly key: string;
  readonly id: string;
  readonly kind: string;
  readonly record_id: string;
  readonly holder: string;
  readonly gross: number;
  readonly byPayer: boolean;
}
