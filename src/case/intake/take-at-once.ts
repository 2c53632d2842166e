import type { PlainDate } from '../../platform/clock/index.js';
import type { House } from '../../platform/room/index.js';
import { getCase } from '../case-file.js';
import { everyUnit } from '../who.js';
import type { IncomingMessage, SubmissionKind, Taken } from './message.js';
import { receiveMessage } from './receive-message.js';
import { keepReturnCode, returnCodeOf } from './return-code.js';

/** What whoever sent a form is told at once. `code` opens the answers to a whistleblower's report that nobody signed in for. */
export interface TakenAtOnce extends Taken {
  readonly kind: SubmissionKind;
  readonly dueOn: PlainDate | null;
  readonly code?: string;
}

/** The intake for a form of our own site: its sender waits for the number. In a transaction of its own, for nobody need be signed in. */
export function takeAtOnce(
  house: Pick<House, 'db' | 'secretFor'>,
  messageId: string,
  message: IncomingMessage,
  requestId?: string,
): Promise<TakenAtOnce> {
  return house.db('web').transaction(
    everyUnit,
    async (tx) => {
      const taken = await receiveMessage(house, tx, messageId, message);
      if (!taken) throw new Error('a form always has a case');
      const { kind, dueOn } = await getCase(tx, taken.caseId);
      if (kind !== 'whistleblower') return { ...taken, kind, dueOn };
      const code = message.returnCode ?? returnCodeOf(house, messageId);
      await keepReturnCode(tx, code, taken.caseId);
      return { ...taken, kind, dueOn, code };
    },
    requestId,
  );
}
