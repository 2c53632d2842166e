/**
 * The life of a caseFile. Instants are stored; the state is the word for what they tell. Which verb is possible in which
 * state stands here, and `state.test.ts` reads it from here:
 *
 * | state            | settle | rule | take | ask | reply | grant | refuse | answer | extend | look | issue | send | collect | message | withdraw | lapse | forward | reopen | hand-over | await | split | merge | link |
 * | awaiting-payment | ✓      |      | ✓    |     |       |       |        |        |        |      |       |      |         | ✓       | ✓        | ✓     |         |        | ✓         |       | ✓     |       | ✓    |
 * | in-progress      |        | ✓    | ✓    |     |       |       |        |        |        |      |       |      |         | ✓       | ✓        |       |         |        | ✓         |       | ✓     |       | ✓    |
 * | with-officer     |        |      | ✓    | ✓   |       | ✓     | ✓      | ✓      | ✓      | ✓    |       |      |         | ✓       | ✓        |       | ✓       |        | ✓         | ✓     | ✓     | ✓     | ✓    |
 * | awaiting-client  |        |      | ✓    |     | ✓     | ✓     | ✓      | ✓      | ✓      | ✓    |       |      |         | ✓       | ✓        |       | ✓       |        | ✓         | ✓     | ✓     | ✓     | ✓    |
 * | granted          |        |      | ✓    |     |       |       |        |        |        |      | ✓     |      |         | ✓       |          |       |         |        | ✓         |       | ✓     |       | ✓    |
 * | ready-to-send    |        |      | ✓    |     |       |       |        |        |        |      |       | ✓    |         | ✓       |          |       |         |        | ✓         |       | ✓     |       | ✓    |
 * | delivered        |        |      |      |     |       |       |        |        |        |      |       |      | ✓       | ✓       |          |       |         |        |           |       | ✓     |       | ✓    |
 * | refused          |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |         |        |           |       | ✓     |       | ✓    |
 * | withdrawn        |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |         | ✓      |           |       | ✓     |       | ✓    |
 * | lapsed           |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |         |        |           |       | ✓     |       | ✓    |
 * | answered         |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |         | ✓      |           |       | ✓     |       | ✓    |
 * | forwarded        |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |         | ✓      |           |       | ✓     |       | ✓    |
 * | merged           |        |      |      |     |       |       |        |        |        |      |       |      |         | ✓       |          |       |         |        |           |       |       |       |      |
 *
 * `rule` is the service's own rule, run by the worker: it grants or refers. `ask` is the officer's question, `reply` the
 * client's answer to it. Grant and refuse end a service's case, `answer` a letter. `await` asks others; the clock
 * runs on. A decision stands until it is contested, and who took a request back or did not pay asks anew; but a letter that was answered, taken
 * back or forwarded is reopened, with a term of its own. `merge` makes it part of another case, which is where everything goes on.
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
  'forwarded',
  'merged',
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
  | 'forwardedAt'
  | 'mergedAt'
>;

export function stateOf(caseFile: Instants): State {
  if (caseFile.mergedAt) return 'merged';
  if (caseFile.forwardedAt) return 'forwarded';
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
  return ['delivered', 'refused', 'withdrawn', 'lapsed', 'answered', 'forwarded', 'merged'].includes(stateOf(caseFile));
}
