/** What stands behind a decision: how like cases were decided, and the second officer where one is needed. */
export { approveDecision, returnDecision } from './decisions/approve-decision.js';
export {
  countToConfirm,
  findProposal,
  listProposals,
  type Proposal,
  type ProposalPage,
  type WaitingProposal,
} from './decisions/four-eyes.js';
export { withGrounds } from './decisions/grounds-on.js';
export {
  type Departure,
  departureMissing,
  departureOf,
  type EarlierDecision,
  likeDecisions,
} from './decisions/like-decisions.js';
export { withoutNames } from './decisions/without-names.js';
