// Where money belongs. Pure: the same movements and claims give the same places, whatever the order of their keys.

import { share } from '../share.js';

/** A movement that wants its place. */
export interface Arrived {
  readonly id: string;
  readonly holder: string;
  /** Cents; positive came in. */
  readonly amount: number;
  readonly isReturn: boolean;
  readonly bookedOn: string;
  /** Numbers that may be meant, the likeliest first. */
  readonly keys: readonly string[];
}

/** Something that money may be for. */
export interface Claim {
  /** The number it goes by, as it is compared. */
  readonly key: string;
  readonly kind: string;
  /** By which id its register knows it. */
  readonly sourceId: string;
  /** Absent for a penalty that nobody asked Lete to pay: it lives in its register. */
  readonly obligationId?: string;
  readonly subject?: string;
  /** On whose account it is paid; undefined where the authority has named none. */
  readonly holder: string | undefined;
  /** What is still owed. */
  readonly due: number;
  /** Why it cannot be paid here although something is owed, or for ever. */
  readonly closed?: string;
}

export const doubts = [
  'unknown',
  'ambiguous',
  'wrong-account',
  'not-payable',
  'returned',
  'went-out',
  'awaiting-provider',
] as const;
export type Doubt = (typeof doubts)[number];

export type Place =
  | { readonly entry: Arrived; readonly claim: Claim; readonly applied: number; readonly over: number }
  | { readonly entry: Arrived; readonly doubt: Doubt };

/**
 * Places what is certain: one number, one claim, its own account. Several movements for one claim fill it in their order;
 * what is beyond goes back. Whatever is not certain goes to a person with its reason.
 */
export function placeAll(entries: readonly Arrived[], claims: readonly Claim[]): readonly Place[] {
  const byKey = claimsByKey(claims);
  const left = new Map<string, number>();
  return entries.map((entry) => {
    const doubt = entry.amount < 0 ? 'went-out' : entry.isReturn ? 'returned' : undefined;
    if (doubt) return { entry, doubt };
    const meant = meantBy(entry, byKey);
    const [claim] = meant;
    if (!claim) return { entry, doubt: 'unknown' };
    if (meant.length > 1) return { entry, doubt: 'ambiguous' };
    if (claim.closed) return { entry, doubt: 'not-payable' };
    if (claim.holder !== entry.holder) return { entry, doubt: 'wrong-account' };
    const of = `${claim.kind} ${claim.sourceId}`;
    const due = left.get(of) ?? claim.due;
    const { applied, over } = share(due, 0, entry.amount);
    left.set(of, due - applied);
    return { entry, claim, applied, over };
  });
}

export function claimsByKey(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) {
    const known = byKey.get(claim.key);
    if (known) known.push(claim);
    else byKey.set(claim.key, [claim]);
  }
  return byKey;
}

/** The claims that a movement names. A number inside a longer one that was found too is not meant by itself. */
export function meantBy(entry: Pick<Arrived, 'keys'>, byKey: ReadonlyMap<string, readonly Claim[]>): readonly Claim[] {
  const found = entry.keys.filter((key) => byKey.has(key));
  const whole = found.filter((key) => !found.some((other) => other !== key && other.includes(key)));
  const meant = new Map<string, Claim>();
  for (const key of whole)
    for (const claim of byKey.get(key) ?? []) meant.set(`${claim.kind} ${claim.sourceId}`, claim);
  return [...meant.values()];
}
