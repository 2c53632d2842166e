import { z } from 'zod';
import { openOutgoing } from '../../../platform/outgoing/index.js';

/** What a validation service says of one signature, whichever service it is. */
export interface Told {
  /** The id of the signature in its file; empty where the service does not say. */
  readonly id: string;
  readonly indication: 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';
  readonly subIndication?: string | undefined;
  /** Such as `XAdES_BASELINE_LT`. */
  readonly format: string;
  /** Such as `QESIG`. */
  readonly level?: string | undefined;
  readonly errors: readonly string[];
  /** The time that a timestamp proves. */
  readonly provenAt?: string | undefined;
  /** SHA-256 of the certificate that signed, hexadecimal. */
  readonly print?: string | undefined;
}

/** The file to be judged, and the name that tells the service what it is. */
export interface Asked {
  readonly name: string;
  readonly file: Uint8Array;
}

/** Posts JSON to a validation service and reads its answer, or says why there is none: whatever goes wrong leaves signatures undecided. */
export async function askService(
  url: string,
  path: string,
  question: object,
  read: (answer: unknown) => Told[] | string,
): Promise<Told[] | string> {
  const outgoing = openOutgoing({
    origins: [new URL(url).origin],
    anywhere: true,
    plain: true,
    longest: 30_000,
    largest: 8 * 1_048_576,
  });
  try {
    const body = JSON.stringify(question);
    const { status, text } = await outgoing.call(`${url.replace(/\/$/, '')}${path}`, { body });
    return status === 200 ? read(JSON.parse(text)) : `the service answered ${status}`;
  } catch (error) {
    return error instanceof z.ZodError || error instanceof SyntaxError
      ? 'the service’s answer cannot be read'
      : `the service did not answer: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}
