export { type Block, type LetterData, letterTemplate } from './letter.js';
export type { DocumentOrder, PublicField } from './order.js';
