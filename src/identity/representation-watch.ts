import { record } from '../audit/index.js';
import type { House } from '../platform/room/index.js';
import { representationLook } from './looks.js';
import { actForOneself, mayStillRepresent } from './representation.js';
import type { Visitor } from './visitor.js';

/** Milliseconds for which an answer of the registers is believed between two pages; what is sent is always checked anew. */
const believed = 2 * 60_000;
const most = 10_000;

export type RepresentationWatch = (visitor: Visitor, how: { readonly fresh: boolean }) => Promise<boolean>;

/**
 * Says at every request whether the visitor may still act for whom they chose: the registers are asked whenever something
 * is sent (`fresh`), and for pages at most every two minutes per session. When not, the session acts for its own person from then on, and the audit says so.
 */
export function watchRepresentation(house: House): RepresentationWatch {
  const asked = new Map<string, number>();
  return async (visitor, { fresh }) => {
    if (visitor.actingFor.relation === 'self') return true;
    const place = `${visitor.sessionId} ${visitor.actingFor.key}`;
    const now = house.clock.now().getTime();
    const last = asked.get(place);
    if (!fresh && last !== undefined && now >= last && now - last < believed) return true;
    const holds = await ask(house, visitor);
    asked.delete(place);
    if (holds) asked.set(place, now);
    if (asked.size > most) asked.delete(asked.keys().next().value ?? '');
    return holds;
  };
}

function ask(house: House, visitor: Visitor): Promise<boolean> {
  return house.db('web').transaction({ subjects: [visitor.person.key] }, async (tx) => {
    if (await mayStillRepresent(tx, visitor)) return true;
    await actForOneself(tx, visitor.sessionId);
    const { key, relation } = visitor.actingFor;
    const deed = 'identity:representation-ended';
    await record(tx, { ...representationLook(visitor), deed, subject: key, detail: { relation } });
    return false;
  });
}
