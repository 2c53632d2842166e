export type { Actor, Look, SubjectKey } from './look.js';
export { type AuditLine, record } from './record.js';
