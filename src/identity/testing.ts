// For the tests of every room: a signed-in browser without the walk through the eID.
import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql, type Tx } from '../platform/db/index.js';
import { actForSubject, csrfOf, findSession, type ProvenPerson, type Side, startSession } from './sessions.js';
import type { Assurance, Grant, Subject, Visitor } from './visitor.js';

export interface SignInOptions {
  readonly side?: Side;
  readonly level?: Assurance;
  /** Rights to hold, for staff; given for good, as if two administrators had. */
  readonly grants?: readonly Grant[];
  readonly actingFor?: Subject;
}

/** What a test sends to be someone: `headers: { cookie }`, and `csrf` as the field `_csrf` of a form. */
export interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
  readonly visitor: Visitor;
}

/** Signs a person in directly: makes the session and returns its cookie. `web` must hold the identity room's pages. */
export async function signIn(
  web: FastifyInstance,
  person: Omit<ProvenPerson, 'inRegister'>,
  { side = 'client', level = 'high', grants = [], actingFor }: SignInOptions = {},
): Promise<SignedIn> {
  const { house, cookies } = web.identity;
  const token = await house.db('web').transaction({ subjects: [`person:${person.id}`] }, async (tx) => {
    for (const grant of grants) await giveRight(tx, person, grant);
    const first = await startSession(tx, {
      person: { ...person, inRegister: true },
      side,
      assurance: level,
      browser: 'test',
    });
    if (!actingFor) return first;
    const { id } = await tx.one<{ id: string }>(sql`select id from identity.session
      where person_id = ${person.id} order by started_at desc, last_seen_at desc limit 1`);
    return actForSubject(tx, id, actingFor);
  });
  const session = await findSession(house, token);
  if (!session) throw new Error('the session that was just begun is not there');
  return {
    cookie: `${cookies.name(side)}=${token}`,
    csrf: unmasked(csrfOf(house, session)),
    visitor: session.visitor,
  };
}

/** The token as forms carry it, a mask and the token under it; here the mask is all zeros. */
function unmasked(token: string): string {
  return Buffer.concat([Buffer.alloc(token.length), Buffer.from(token)]).toString('base64url');
}

async function giveRight(tx: Tx, person: Omit<ProvenPerson, 'inRegister'>, { grant, unit }: Grant): Promise<void> {
  const name = `${person.givenName} ${person.familyName}`;
  const hash = createHash('sha256').update(`${person.id} ${grant} ${unit}`).digest();
  const held = await tx.many(sql`select 1 from identity.staff_right where person_id = ${person.id}
    and grant_name = ${grant} and unit = ${unit} and approved_at is not null and revoked_at is null`);
  if (held.length) return;
  const { id } = await tx.one<{ id: string }>(sql`insert into identity.staff_right (person_id, person_name, grant_name,
      unit, reason, content_hash, requested_by, requested_by_name, requested_at)
    values (${person.id}, ${name}, ${grant}, ${unit}, 'test', ${hash}, ${randomUUID()}, 'test', ${tx.now}) returning id`);
  await tx.run(sql`update identity.staff_right set approved_by = ${randomUUID()}, approved_by_name = 'test',
    approved_at = ${tx.now}, approved_hash = content_hash where id = ${id}`);
}
