export { findScans, refuseUnlessClean, requireClean, type Scan } from './scan-file.js';
export { refusalWords, scanWords } from './words.js';
