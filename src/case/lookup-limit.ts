import type { Limit } from '../platform/http/index.js';

/** How often registers may be asked without signing in, by page and by program together: enough for a counter with a queue, too little to list a register. */
export const lookupLimit: Limit = { bucket: 'lookup', perMinute: 60, perDay: 2000, overall: 6000 };
