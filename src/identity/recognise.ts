import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../platform/http/index.js';
import { sideOf } from './guard.js';
import type { RepresentationWatch } from './representation-watch.js';
import { csrfOf, findSession, type LiveSession } from './sessions.js';
import { texts } from './texts.js';
import type { Visitor } from './visitor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session behind the request, with its secret; only for this room. */
    session: LiveSession | undefined;
    /** A form that came without a session: turned away as soon as it has been read and kept. */
    turnedAway: boolean;
    /** The person signed in on the client's side, asked for on the staff's pages only. */
    clientPerson(): Promise<Visitor['person'] | undefined>;
  }
}

/** Routes that serve everyone alike or have their own door: no session is looked up for them. The preferences are set from pages of both sides. */
const impersonal = /^\/(?:assets|health|metrics|preferences|demo\/eid)(?:\/|$|\?)/;

/** The hook that finds out who is signed in: no cookie, no query; with one, one indexed statement. */
export function recogniseVisitors(web: FastifyInstance, stillHolds: RepresentationWatch): void {
  web.decorateRequest('visitor', undefined);
  web.decorateRequest('session', undefined);
  web.decorateRequest('turnedAway', false);
  web.decorateRequest('clientPerson', function clientPerson(this: FastifyRequest) {
    return clientOf(this);
  });
  web.addHook('onRequest', async (request) => {
    if (impersonal.test(request.url) || request.routeOptions.config.access === 'machine') return;
    const token = request.server.identity.cookies.read(request, sideOf(request));
    if (!token) return;
    const look = looksByItself(request) ? 'by-itself' : 'seen';
    const session = await findSession(request.server.identity.house, token, look);
    if (!session || session.visitor.side !== sideOf(request)) return;
    request.session = session;
    const holds = await stillHolds(session.visitor, { fresh: request.method !== 'GET' });
    request.visitor = holds ? session.visitor : asOneself(session.visitor);
    fillChrome(request, session, request.visitor);
    // What was meant for someone else must not be done in one's own name.
    if (!holds && request.routeOptions.config.access === 'client')
      throw new Refusal('not-allowed', texts.representationEnded);
  });
}

/**
 * What a page asks for without anybody's doing: what its script fetches, which browsers say, and its refresh, whose address ends in the
 * time at which it was made.
 */
function looksByItself({ method, headers, url }: FastifyRequest): boolean {
  return method === 'GET' && (headers['sec-fetch-dest'] === 'empty' || /\?\d{13}$/.test(url));
}

/** The same visitor, acting for nobody but themselves: what is left when a representation has ended. */
export function asOneself(visitor: Visitor): Visitor {
  const { institution: _gone, ...rest } = visitor;
  const { key, givenName, familyName } = visitor.person;
  return { ...rest, actingFor: { key, name: `${givenName} ${familyName}`, relation: 'self' } };
}

function fillChrome(request: FastifyRequest, session: LiveSession, visitor: Visitor): void {
  request.csrf = csrfOf(request.server.identity.house, session);
  request.chrome.userName = `${visitor.person.givenName} ${visitor.person.familyName}`;
  if (visitor.actingFor.relation !== 'self') request.chrome.actingFor = visitor.actingFor.name;
  if (visitor.side === 'staff') request.chrome.staff = true;
}

async function clientOf(request: FastifyRequest): Promise<Visitor['person'] | undefined> {
  const { cookies, house } = request.server.identity;
  const token = cookies.read(request, 'client');
  const session = token ? await findSession(house, token) : undefined;
  return session?.visitor.side === 'client' ? session.visitor.person : undefined;
}
