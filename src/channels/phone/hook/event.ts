import { z } from 'zod';
import { parsePhone } from '../../../platform/identifiers/index.js';

export const eventKinds = [
  'ringing',
  'answered',
  'held',
  'transferred',
  'ended',
  'abandoned',
  'recording-ready',
  'call-back-asked',
] as const;
export type EventKind = (typeof eventKinds)[number];

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const seconds = z.number().min(0).max(86_400);

/** A stretch of a recording in which nothing was recorded: seconds from its beginning. */
const pause = z.object({
  from: seconds,
  to: seconds,
  why: z.enum(['payment', 'biometrics', 'other']).default('other'),
});

/** What the exchange says, one event at a time. The caller's number may be in any notation, or left out when withheld. */
const event = z.object({
  id: z.string().min(1).max(80),
  call: z.string().min(1).max(80),
  event: z.enum(eventKinds),
  at: instant,
  from: z.string().max(40).optional(),
  priority: z.enum(['P1', 'P2', 'P3', 'P4']).optional(),
  /** `held`: how long the caller was held in all so far, in seconds. */
  seconds: seconds.optional(),
  /** `transferred`: to which extension or unit. */
  to: z.string().max(80).optional(),
  /** `recording-ready`: SHA-256 of the recording, hexadecimal, and where it pauses. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  pauses: z.array(pause).max(100).optional(),
});
export type PbxEvent = z.output<typeof event>;
export type PauseMark = z.output<typeof pause>;

/** The event in a body; undefined when it is none. */
export function readEvent(body: string): PbxEvent | undefined {
  const read = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(event)
    .safeParse(body);
  return read.success ? read.data : undefined;
}

/** A caller's number in E.164, whatever its notation; undefined when withheld or no number at all. */
export function callerOf(from: string | undefined): string | undefined {
  const parsed = from === undefined ? undefined : parsePhone(from);
  return parsed?.ok ? parsed.value : undefined;
}
