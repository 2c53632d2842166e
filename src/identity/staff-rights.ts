import { createHash } from 'node:crypto';
import type { SubjectKey } from '../audit/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { confidentialUnit } from './units.js';
import type { GrantName } from './visitor.js';

/** A right of a member of staff, from the request on. Its state is told by its instants. */
export interface StaffRight {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly grant: GrantName;
  readonly unit: string;
  readonly reason: string;
  /** Hash of exactly what was asked, hex; an approval must repeat it. */
  readonly contentHash: string;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: Date;
  readonly approvedByName: string | null;
  readonly approvedAt: Date | null;
}

/** What is asked: which right in which unit for whom, and why. */
export interface RightAsked {
  readonly personId: string;
  readonly personName: string;
  readonly grant: GrantName;
  readonly unit: string;
  readonly reason: string;
}

/** Whether the person holds any right in the agency now. */
export async function isStaffMember(house: House, personId: string): Promise<boolean> {
  const [row] = await house.db('web').query<{ held: boolean }>(sql`select exists (select from identity.staff_right
    where person_id = ${personId} and approved_at is not null and revoked_at is null) as held`);
  return row?.held === true;
}

/** Rights that hold now, by person. */
export async function listRights(tx: Tx): Promise<StaffRight[]> {
  return tx.many(sql`select id, person_id as "personId", person_name as "personName", grant_name as "grant", unit, reason,
      encode(content_hash, 'hex') as "contentHash", requested_by as "requestedBy", requested_by_name as "requestedByName",
      requested_at as "requestedAt", approved_by_name as "approvedByName", approved_at as "approvedAt"
    from identity.staff_right where approved_at is not null and revoked_at is null
    order by person_name collate "lv-x-icu", person_id, grant_name, unit`);
}

/** Requests that still wait for a second person: a day at most. */
export async function listRequests(tx: Tx): Promise<StaffRight[]> {
  return tx.many(sql`select id, person_id as "personId", person_name as "personName", grant_name as "grant", unit, reason,
      encode(content_hash, 'hex') as "contentHash", requested_by as "requestedBy", requested_by_name as "requestedByName",
      requested_at as "requestedAt", approved_by_name as "approvedByName", approved_at as "approvedAt"
    from identity.staff_right where approved_at is null and declined_at is null
      and requested_at > ${tx.now}::timestamptz - interval '24 hours' order by requested_at`);
}

/** An officer who works with a unit's cases. */
export interface Colleague {
  readonly personKey: SubjectKey;
  readonly name: string;
}

/** Officers of a unit; those of the whole agency too, but for the unit of whistleblowers' reports. */
export function listColleagues(tx: Tx, unit: string): Promise<readonly Colleague[]> {
  return tx.many<Colleague>(sql`
    select distinct 'person:' || person_id as "personKey", person_name as name from identity.staff_right
    where approved_at is not null and revoked_at is null and grant_name = 'officer'
      and (unit = ${unit} or (unit = '*' and ${unit} <> ${confidentialUnit})) order by name`);
}

/** Hash of what is asked, bound to its request. */
export function hashOfRight(id: string, { personId, grant, unit, reason }: RightAsked): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([id, personId, grant, unit, reason]))
    .digest();
}
