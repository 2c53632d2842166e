import { cases } from '../../case/index.js';
import { type Call, getCall, proofs, recordings } from '../../channels/phone/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { texts } from './texts.js';

/** Proves a caller to be the client chosen: by the code they read out, or by having called back a number on record. */
export async function proveCaller(
  house: House,
  tx: Tx,
  operator: Visitor,
  id: string,
  asked: { readonly client: string; readonly code: string; readonly way: string },
) {
  const call = await getCall(tx, id);
  if (call.takenBy !== operator.person.key || !mayProve(call)) throw new Refusal('not-found');
  if (asked.way !== 'call-back') {
    const isRight = await proofs.proveByCode(house, tx, actorOf(operator), id, asked.code.slice(0, 20));
    return isRight ? raiseEntry(tx, operator, id) : [{ field: 'code', message: texts.wrongCode }];
  }
  const { clients } = await cases.findCaller(tx, operator, call.caller);
  const client = clients.find(({ key }) => key === asked.client);
  if (!client) return [{ field: 'code', message: texts.needClient }];
  const numbers = await cases.numbersOnRecord(tx, operator, client.key);
  if (!numbers.length) return [{ field: 'code', message: texts.noNumber }];
  await proofs.proveByCallBack(tx, actorOf(operator), id, client);
  return raiseEntry(tx, operator, id);
}

/** While the call goes on, and afterwards where it became a case. */
export function mayProve({ finishedAt, caseId, provenBy }: Call): boolean {
  return !finishedAt || (caseId !== null && provenBy === null);
}

/** A call that is a case already: its entry is raised to what was proven. Before that, registering does it. */
async function raiseEntry(tx: Tx, operator: Visitor, id: string) {
  const call = await getCall(tx, id);
  const client = provenOf(call);
  if (!call.provenBy || !client || call.entryId === null || !call.caseNumber) return undefined;
  const { assurance } = await proofs.strengthOf(tx, call.provenBy);
  const { entryId, caseNumber } = call;
  const isRaised = await cases.proveCaller(tx, operator, { ...client, entryId, caseNumber, assurance });
  return isRaised ? undefined : [{ field: 'code', message: texts.otherParty }];
}

/** Who the caller was proven to be; undefined while they are only a number. */
export function provenOf(call: Call): cases.Caller['clients'][number] | undefined {
  const { provenBy, subjectKey, subjectName } = call;
  return provenBy && recordings.isSubject(subjectKey) ? { key: subjectKey, name: subjectName ?? '' } : undefined;
}
