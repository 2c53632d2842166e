/** A time from one instant to another, the second not included. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The times within a span in which nobody is on duty, in order. Shifts may come in any order and overlap. */
export function gapsIn(
  { from, to }: Span,
  shifts: readonly { readonly startsAt: Date; readonly endsAt: Date }[],
): Span[] {
  const gaps: Span[] = [];
  let covered = from;
  for (const { startsAt, endsAt } of [...shifts].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (startsAt >= to) break;
    if (startsAt > covered) gaps.push({ from: covered, to: startsAt });
    if (endsAt > covered) covered = endsAt;
  }
  if (covered < to) gaps.push({ from: covered, to });
  return gaps;
}
