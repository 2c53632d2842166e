/** The agency's own mistakes, from being admitted to the measure that was carried out. */
export { countMistakes, type MistakeCount } from './mistakes/count-mistakes.js';
export { finishMeasure, listMistakes, type MistakeLine } from './mistakes/measures.js';
export { findMistake, type Mistake, type MistakeParts } from './mistakes/mistake.js';
export { checkMistake, markMistake, saveMistake, settleMistake } from './mistakes/settle-mistake.js';
