export { findScans, refuseUnlessClean, requireClean, type Scan } from './scan-file.js';
export { scanWords } from './words.js';
