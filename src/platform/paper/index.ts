export { type Font, readFont } from './font.js';
export type { Piece } from './lay-out.js';
export { makePdf, type Paper } from './make-pdf.js';
