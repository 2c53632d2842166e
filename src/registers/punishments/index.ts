export {
  coerciveMeasuresOf,
  convictionsOf,
  decisionsAbout,
  endedProceedingsOf,
  type Parts,
  penaltiesEnding,
  penaltiesOf,
  penaltyToPay,
} from './asked.js';
export { demonstrationPenalties } from './demonstration-penalties.js';
export type {
  CoerciveMeasure,
  Conviction,
  EndedProceeding,
  Penalty,
  PenaltyDecision,
  PenaltyToPay,
  Qualification,
} from './entry.js';
export { openOffence } from './offence-text.js';
export * as papers from './papers.js';
export { type NamedPenalty, penaltiesByNumber, type TakenPayment, takePayments } from './payments.js';
export { words as punishmentWords } from './texts.js';
