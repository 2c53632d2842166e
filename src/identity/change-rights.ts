import { randomUUID } from 'node:crypto';
import { unitsOn, wholeAgency } from '../agency/index.js';
import { record } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { adminTexts as texts } from './admin-texts.js';
import { rightsLook } from './looks.js';
import { hashOfRight, listRequests, listRights, type RightAsked, type StaffRight } from './staff-rights.js';
import { hasGrant, type Visitor } from './visitor.js';

/** Asks for a right in someone's name; nothing holds until a second person approves. Returns the request's id. */
export async function requestRight(tx: Tx, visitor: Visitor, asked: RightAsked): Promise<string> {
  requireAdministrator(visitor);
  const { personId, personName, grant, unit, reason } = asked;
  await refuseUnitThatIsNone(tx, unit);
  const held =
    await tx.many(sql`select 1 from identity.staff_right where person_id = ${personId} and grant_name = ${grant}
    and unit = ${unit} and approved_at is not null and revoked_at is null`);
  if (held.length) throw new Refusal('not-now', texts.alreadyHeld, { field: 'grant' });
  const id = randomUUID();
  const hash = hashOfRight(id, asked);
  await tx.run(sql`insert into identity.staff_right (id, person_id, person_name, grant_name, unit, reason, content_hash,
      requested_by, requested_by_name, requested_at)
    values (${id}, ${personId}, ${personName}, ${grant}, ${unit}, ${reason}, ${hash}, ${visitor.person.id},
      ${nameOf(visitor)}, ${tx.now})`);
  await note(tx, visitor, 'identity:right-requested', { id, personId, grant, unit });
  return id;
}

/** Approves what was seen, by another person than who asked, within a day; the database checks the same once more. */
export async function approveRight(tx: Tx, visitor: Visitor, id: string, seenHash: string): Promise<void> {
  requireAdministrator(visitor);
  const right = (await listRequests(tx)).find((request) => request.id === id);
  if (!right) throw new Refusal('not-now', texts.requestGone);
  if (right.requestedBy === visitor.person.id || right.personId === visitor.person.id)
    throw new Refusal('not-allowed', texts.fourEyes);
  const expected = hashOfRight(id, right).toString('hex');
  if (expected !== seenHash || expected !== right.contentHash) throw new Refusal('not-now', texts.contentChanged);
  await refuseUnitThatIsNone(tx, right.unit);
  await refuseWhatIsHeld(tx, right);
  const done = await tx.run(sql`update identity.staff_right set approved_by = ${visitor.person.id},
      approved_by_name = ${nameOf(visitor)}, approved_at = ${tx.now}, approved_hash = ${Buffer.from(seenHash, 'hex')}
    where id = ${id} and approved_at is null and declined_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.requestGone);
  await note(tx, visitor, 'identity:right-approved', right);
}

/** Turns a request down, or takes one's own back. */
export async function declineRight(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  requireAdministrator(visitor);
  const right = (await listRequests(tx)).find((request) => request.id === id);
  const done =
    right &&
    (await tx.run(sql`update identity.staff_right set declined_by = ${visitor.person.id}, declined_at = ${tx.now}
      where id = ${id} and approved_at is null and declined_at is null`));
  if (!right || done !== 1) throw new Refusal('not-now', texts.requestGone);
  await note(tx, visitor, 'identity:right-declined', right);
}

/** Takes a right away; living sessions lose it with their next request. The last administrators cannot go. */
export async function revokeRight(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  requireAdministrator(visitor);
  // One at a time, or two administrators could revoke each other at once.
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('identity.revoke'))`);
  const rights = await listRights(tx);
  const right = rights.find((held) => held.id === id);
  if (!right) throw new Refusal('not-now', texts.rightGone);
  const left = new Set(
    rights.filter((held) => held.grant === 'administrator' && held.id !== id).map((r) => r.personId),
  );
  if (right.grant === 'administrator' && left.size < 2) throw new Refusal('not-now', texts.lastAdministrators);
  await tx.run(sql`update identity.staff_right set revoked_by = ${visitor.person.id}, revoked_by_name = ${nameOf(visitor)},
    revoked_at = ${tx.now} where id = ${id} and revoked_at is null`);
  await note(tx, visitor, 'identity:right-revoked', right);
}

/** A right is given in a unit that there is or that is to begin, so that its people are there on its first day. */
async function refuseUnitThatIsNone(tx: Tx, unit: string): Promise<void> {
  const { standing, planned } = await unitsOn(tx);
  if (![...standing, ...planned, wholeAgency].some(({ id }) => id === unit))
    throw new Refusal('not-valid', texts.unitGone, { field: 'unit' });
}

async function refuseWhatIsHeld(tx: Tx, { personId, grant, unit }: RightAsked): Promise<void> {
  const held = await tx.many(sql`select 1 from identity.staff_right where person_id = ${personId}
    and grant_name = ${grant} and unit = ${unit} and approved_at is not null and revoked_at is null`);
  if (held.length) throw new Refusal('not-now', texts.alreadyHeld, { field: 'grant' });
}

function requireAdministrator(visitor: Visitor): void {
  if (!hasGrant(visitor, 'administrator')) throw new Refusal('not-allowed', texts.onlyAdministrators);
}

function nameOf({ person }: Visitor): string {
  return `${person.givenName} ${person.familyName}`;
}

type RightDeed = `identity:right-${'requested' | 'approved' | 'declined' | 'revoked'}`;

async function note(
  tx: Tx,
  visitor: Visitor,
  deed: RightDeed,
  right: Pick<StaffRight, 'id' | 'personId' | 'grant' | 'unit'>,
) {
  const { id, personId, grant, unit } = right;
  await record(tx, { ...rightsLook(visitor), deed, subject: `person:${personId}`, detail: { right: id, grant, unit } });
}
