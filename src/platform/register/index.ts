import type { z } from 'zod';
import type { Tx } from '../db/index.js';
import type { Text } from '../text/index.js';

/**
 * One question that a register answers. `ask` runs the statement that writes the audit line before it answers; `Look` is
 * the audit's word for who asks and why, which this floor does not know.
 */
export interface RegisterQuery<Look, Input = unknown, Output = unknown> {
  readonly name: string;
  /** What it is asked for, in plain words. */
  readonly purpose: Text;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  readonly ask: (tx: Tx, look: Look, input: Input) => Promise<Output>;
}

/** What a register declares about itself; `exchange` serves whatever is declared. The id is the folder's name. */
export interface RegisterDescription<Look> {
  readonly id: string;
  readonly name: Text;
  readonly keeper: Text;
  readonly legalGround: Text;
  readonly holds: Text;
  // biome-ignore lint/suspicious/noExplicitAny: each query knows its own input and output; the list only carries them
  readonly queries: readonly RegisterQuery<Look, any, any>[];
}

/** Declares a query with its types inferred from the schemas. */
export function query<Look, Input, Output>(
  declared: RegisterQuery<Look, Input, Output>,
): RegisterQuery<Look, Input, Output> {
  return declared;
}
