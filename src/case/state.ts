/**
 * The life of a caseFile. Instants are stored; the state is the word for what they tell. Which verb is possible in which
 * state stands here, and `state.test.ts` reads it from here:
 *
 * | state            | settle | rule | take | ask | reply | grant | refuse | answer | extend | look | issue | send | collect | message | withdraw | lapse |
 * | awaiting-payment | ✓      |      | ✓    |     |       |       |        |        |        |      |       |      |         | ✓       | ✓        | ✓     |
 * | in-progress      |        | ✓    | ✓    |     |       |       |        |        |        |      |       |      |         | ✓       | ✓        |       |
 * | with-officer     |        |      | ✓    | ✓   |       | ✓     | ✓      | ✓      | ✓      | ✓    |       |      |         | ✓       | ✓        |       |
 * | awaiting-client  |        |      | ✓    |     | ✓     | ✓     | ✓      | ✓      | ✓      | ✓    |       |      |         | ✓       | ✓        |       |
 * | granted          |        |      | ✓    |     |       |       |        |        |        |      | ✓     |      |         | ✓       |          |       |
 * | ready-to-send    |        |      | ✓    |     |       |       |        |        |        |      |       | ✓    |         | ✓       |          |       |
 * | delivered        |        |      |      |     |       |       |        |        |        |      |       |      | ✓       | ✓       |          |       |
 * | refused          |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |
 * | withdrawn        |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |
 * | lapsed           |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |
 * | answered         |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |
 *
 * `rule` is the service's own rule, run by the worker: it grants or refers. `ask` is the officer's question, `reply` the
 * client's answer to it. Grant and refuse end a service's case, `answer` a letter. Ended is ended: a new case is opened instead.
 *
 * Each verb is one guarded statement that names the state it needs, so that of two at once the second loses politely.
 */
import type { CaseFile } from './case-file.js';

export const states = [
  'awaiting-payment',
  'in-progress',
  'with-officer',
  'awaiting-client',
  'granted',
  'ready-to-send',
  'delivered',
  'refused',
  'withdrawn',
  'lapsed',
  'answered',
] as const;
export type State = (typeof states)[number];

/** What computes the state: a part of CaseFile, so that list rows can be asked too. */
export type Instants = Pick<
  CaseFile,
  | 'paidAt'
  | 'referredAt'
  | 'askedAt'
  | 'decidedAt'
  | 'decision'
  | 'issuedAt'
  | 'deliveredAt'
  | 'withdrawnAt'
  | 'lapsedAt'
  | 'answeredAt'
>;

export function stateOf(caseFile: Instants): State {
  if (caseFile.withdrawnAt) return 'withdrawn';
  if (caseFile.lapsedAt) return 'lapsed';
  if (caseFile.answeredAt) return 'answered';
  if (caseFile.decidedAt && caseFile.decision?.outcome === 'refuse') return 'refused';
  if (caseFile.deliveredAt) return 'delivered';
  if (caseFile.issuedAt) return 'ready-to-send';
  if (caseFile.decidedAt) return 'granted';
  if (caseFile.askedAt) return 'awaiting-client';
  if (caseFile.referredAt) return 'with-officer';
  if (caseFile.paidAt) return 'in-progress';
  return 'awaiting-payment';
}

/** Whether nothing more is awaited from the agency. */
export function isEnded(caseFile: Instants): boolean {
  return ['delivered', 'refused', 'withdrawn', 'lapsed', 'answered'].includes(stateOf(caseFile));
}
