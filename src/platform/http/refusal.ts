import type { Text } from '../text/index.js';

export type RefusalCode = 'not-found' | 'not-allowed' | 'not-now' | 'not-valid' | 'too-many';

/** A request that is turned down for a reason that is safe to show. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  /** `field` names the offending input; `retryAfter` is in seconds. */
  constructor(
    readonly code: RefusalCode,
    readonly why?: Text,
    readonly details: { readonly field?: string; readonly retryAfter?: number } = {},
  ) {
    super(code);
  }
}
