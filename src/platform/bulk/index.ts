export { numberOption, option } from './arguments.js';
export { type Cell, copyRows, type Row } from './copy-rows.js';
export { inBulk } from './in-bulk.js';
