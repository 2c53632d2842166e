import type { PlainDate } from '../../platform/clock/index.js';
import type { PenaltyDecision } from '../../registers/punishments/index.js';

/** How a penalty stands (domain §5.1); never stored, computed from the decision's dates and from what is being paid. */
export type Status =
  | 'decided'
  | 'appealed'
  | 'in-force'
  | 'to-pay'
  | 'overdue'
  | 'processing'
  | 'paid'
  | 'postponed'
  | 'instalments'
  | 'bailiff'
  | 'elsewhere'
  | 'served'
  | 'archived'
  | 'cancelled'
  | 'lapsed';

/** The one word for a decision on a day. `beingPaid`: money was sent through Lete and the register has not been told of it yet. */
export function statusOf(decision: PenaltyDecision, today: PlainDate, beingPaid: boolean): Status {
  const { inForceOn, basePenalty, dueCents, dueOn, paidOn } = decision;
  const since = (date: PlainDate | undefined) => date !== undefined && date <= today;
  if (since(decision.cancelledOn)) return 'cancelled';
  if (since(decision.lapsedOn)) return 'lapsed';
  // A fine is served by paying it; the word that its payer looks for is "paid".
  if (since(decision.servedOn)) return !decision.current ? 'archived' : paidOn && dueCents === 0 ? 'paid' : 'served';
  if (!since(inForceOn)) return since(decision.appealedOn) ? 'appealed' : 'decided';
  if (basePenalty !== 'fine') return 'in-force';
  if (dueCents === 0 && paidOn) return 'paid';
  if (beingPaid) return 'processing';
  if (since(decision.givenToBailiffOn)) return 'bailiff';
  if (decision.speedCamera) return 'elsewhere';
  if (decision.instalments) return 'instalments';
  if (decision.postponedUntil && decision.postponedUntil > today) return 'postponed';
  return dueOn && dueOn < today ? 'overdue' : 'to-pay';
}
