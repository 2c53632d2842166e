/** Processes apart, for bytes that may be hostile (security.md, rule 1): where their code lies, what they may, how long they compute. */
export { builtFile } from './built-file.js';
export { openReader, type Reader, type Silence } from './open-reader.js';
export { walls } from './walls.js';
export { watchComputing } from './watch-computing.js';
