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
export { words as punishmentWords } from './texts.js';
