export { type Actor, type Look, lookJson, type SubjectKey } from './look.js';
export { type AuditLine, record } from './record.js';
