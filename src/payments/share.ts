/** How money that came is shared out: what is owed takes its part, the rest is the payer's. Pure; whole cents. */
export interface Share {
  readonly applied: number;
  /** Goes back. */
  readonly over: number;
  /** All that was owed has come with it. */
  readonly completes: boolean;
}

/** `before`: what came earlier for the same; `gross`: what is owed in all, nothing where it is no longer asked. */
export function share(gross: number, before: number, amount: number): Share {
  const applied = Math.min(amount, Math.max(0, gross - before));
  return { applied, over: amount - applied, completes: before < gross && before + amount >= gross };
}
