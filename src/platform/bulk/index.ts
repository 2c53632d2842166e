export type { Cell, Row } from '../copy-text/index.js';
export { copyRows, copyText } from './copy-rows.js';
export * as field from './fields.js';
export { fillCommand } from './fill-command.js';
export { type Import, importCommand, importPurposes, refusalInWords, rowImport } from './import-command.js';
export type { ImportResult, RefusedLine } from './import-rows.js';
export { inBulk } from './in-bulk.js';
export { withoutIndexes } from './without-indexes.js';
