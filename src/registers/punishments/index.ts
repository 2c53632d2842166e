export { coerciveMeasuresOf, convictionsOf, endedProceedingsOf, type Parts, penaltiesOf } from './asked.js';
export type { CoerciveMeasure, Conviction, EndedProceeding, Penalty, Qualification } from './entry.js';
export { openOffence } from './offence-text.js';
export { words as punishmentWords } from './texts.js';
