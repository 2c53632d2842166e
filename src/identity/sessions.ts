import type { SubjectKey } from '../audit/index.js';
import { hashToken, hmac, randomToken } from '../platform/crypto/index.js';
import { sql, type Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import type { Assurance, Grant, Relation, Subject, Visitor } from './visitor.js';

export type Side = Visitor['side'];

/** Someone who has just proved who they are. */
export interface ProvenPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  /** False for people of other states, whom only the identity room knows. */
  readonly inRegister: boolean;
}

/** A living session with the secret that the browser holds. */
export interface LiveSession {
  readonly token: string;
  readonly visitor: Visitor;
  /** Shared by sessions that follow each other in one browser for one person. */
  readonly lineage: string;
}

/** The anti-forgery token of a session: derived, so that the database never holds it. */
export function csrfOf(house: House, session: LiveSession): string {
  return hmac(house.secretFor('identity csrf'), session.lineage).toString('base64url');
}

interface SessionRow {
  id: string;
  side: Side;
  person_id: string;
  given_name: string;
  family_name: string;
  assurance: Assurance;
  in_register: boolean;
  lineage: string;
  authenticated_at: Date;
  acting_key: SubjectKey | null;
  acting_name: string | null;
  acting_relation: Relation | null;
  acting_number: string | null;
  rights: Grant[];
}

/**
 * The living session behind a cookie, by one indexed statement; undefined when it ended, idled or aged out. `seen` keeps it from
 * idling, `by-itself` is a page that looks again with nobody before it.
 */
export async function findSession(
  house: House,
  token: string,
  look: 'seen' | 'by-itself' = 'seen',
): Promise<LiveSession | undefined> {
  const [row] = await house
    .db('web')
    .query<SessionRow>(
      sql`select * from identity.session_behind(${hashToken(token)}, ${house.clock.now()}, ${look === 'by-itself'})`,
    );
  return row && { token, visitor: visitorOf(row), lineage: row.lineage };
}

function visitorOf(row: SessionRow): Visitor {
  const key: SubjectKey = `person:${row.person_id}`;
  const name = `${row.given_name} ${row.family_name}`;
  const acting: Subject =
    row.acting_key && row.acting_name && row.acting_relation
      ? { key: row.acting_key, name: row.acting_name, relation: row.acting_relation }
      : { key, name, relation: 'self' };
  const institution =
    acting.relation === 'institution' && row.acting_number
      ? { registrationNumber: row.acting_number, name: acting.name }
      : undefined;
  return {
    sessionId: row.id,
    person: { key, id: row.person_id, givenName: row.given_name, familyName: row.family_name },
    ...(!row.in_register && { outsider: true }),
    assurance: row.assurance,
    authenticatedAt: row.authenticated_at,
    side: row.side,
    actingFor: acting,
    ...(institution && { institution }),
    grants: row.rights,
  };
}

export interface NewSession {
  readonly person: ProvenPerson;
  readonly side: Side;
  readonly assurance: Assurance;
  /** The browser in a few words, for the owner's list of sessions. */
  readonly browser: string;
  /** The secret that this browser held before, if any. */
  readonly before?: string | undefined;
}

/** Begins a session and returns the secret for the cookie. Run with the person among the transaction's subjects. */
export async function startSession(tx: Tx, { person, side, assurance, browser, before }: NewSession): Promise<string> {
  const token = randomToken();
  await tx.run(sql`insert into identity.session (token_hash, side, person_id, given_name, family_name, assurance,
    in_register, lineage, browser, started_at, authenticated_at, last_seen_at)
    values (${hashToken(token)}, ${side}, ${person.id}, ${person.givenName}, ${person.familyName}, ${assurance},
      ${person.inRegister}, coalesce(identity.lineage_of(${before ? hashToken(before) : null}, ${person.id}), gen_random_uuid()), ${browser}, ${tx.now}, ${tx.now}, ${tx.now})`);
  return token;
}

/** Gives the session a new secret, and the strength that was just proven; the old secret is dead at once. */
export async function strengthenSession(tx: Tx, sessionId: string, assurance: Assurance): Promise<string> {
  const token = randomToken();
  await tx.run(sql`update identity.session set token_hash = ${hashToken(token)}, assurance = ${assurance},
    authenticated_at = ${tx.now} where id = ${sessionId} and ended_at is null`);
  return token;
}

/** Notes for whom the session acts from now on, under a new secret. */
export async function actForSubject(tx: Tx, sessionId: string, subject: Subject, number?: string): Promise<string> {
  const token = randomToken();
  const self = subject.relation === 'self';
  await tx.run(sql`update identity.session set token_hash = ${hashToken(token)}, acting_key = ${self ? null : subject.key},
    acting_name = ${self ? null : subject.name}, acting_relation = ${self ? null : subject.relation},
    acting_number = ${self ? null : (number ?? null)} where id = ${sessionId} and ended_at is null`);
  return token;
}

/** Ends one session of the person among the transaction's subjects; false when there was none to end. */
export async function endSession(tx: Tx, sessionId: string): Promise<boolean> {
  return (
    (await tx.run(
      sql`update identity.session set ended_at = ${tx.now} where id = ${sessionId}::uuid and ended_at is null`,
    )) === 1
  );
}

/** One of a person's own living sessions, as they see it. */
export interface SessionInList {
  readonly id: string;
  readonly side: Side;
  readonly browser: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly actingName: string | null;
}

/** The living sessions of a person, newest first. */
export async function listSessions(tx: Tx, personKey: SubjectKey): Promise<SessionInList[]> {
  return tx.many(sql`select id, side, browser, started_at as "startedAt", last_seen_at as "lastSeenAt",
      acting_name as "actingName" from identity.session
    where person_key = ${personKey} and ended_at is null
      and last_seen_at > ${tx.now}::timestamptz - case side when 'staff' then interval '15 minutes' else interval '30 minutes' end
      and started_at > ${tx.now}::timestamptz - case side when 'staff' then interval '8 hours' else interval '4 hours' end
    order by started_at desc`);
}
