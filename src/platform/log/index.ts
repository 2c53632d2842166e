import { type Logger, pino } from 'pino';

export { safeError } from './safe-error.js';
export type Log = Logger;

/** Log lines as JSON on standard output. They carry request ids, case numbers and codes, never names, personal codes, addresses or text that a person wrote. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    redact: { paths: ['*.personalCode', '*.email', '*.phone', '*.name', 'req.headers', '*.answers'], censor: '***' },
  });
}
