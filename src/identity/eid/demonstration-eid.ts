import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Provider } from 'oidc-provider/lib/provider.js';
import type { CustomFetch } from 'openid-client';
import type { House } from '../../platform/room/index.js';
import { callbackPath } from '../addresses.js';
import { type Holder, holderById } from './demonstration-holders.js';
import { inMemory } from './in-memory-adapter.js';
import type { ProviderAccess } from './provider.js';

/** Where the demonstration's provider is mounted. */
export const eidPath = '/demo/eid';

/** The two certainties that the demonstration's eID offers. */
export const eidLevels = {
  high: 'http://eidas.europa.eu/LoA/high',
  substantial: 'http://eidas.europa.eu/LoA/substantial',
} as const;
export type EidLevel = keyof typeof eidLevels;

/** A real OpenID Connect provider with keys of its own made at the start and everything in memory: for the demonstration only. */
export interface DemonstrationEid {
  readonly provider: Provider;
  /** How Lete signs in with it, without leaving the process. */
  access(web: FastifyInstance): ProviderAccess;
  handle(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): void;
}

export function createDemonstrationEid(house: House): DemonstrationEid {
  const issuer = house.settings.publicUrl + eidPath;
  const clientId = 'lete';
  const clientSecret = house.secretFor('demonstration eid client');
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [house.settings.publicUrl + callbackPath],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    adapter: inMemory(),
    jwks: { keys: [newKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'eid-session', interaction: 'eid-interaction', resume: 'eid-resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    acrValues: Object.values(eidLevels),
    scopes: ['openid', 'profile'],
    claims: {
      openid: ['sub', 'acr'],
      profile: ['given_name', 'family_name', 'name', 'serial_number', 'domain'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 3600, Session: 3600, Grant: 3600 },
    interactions: {
      url: (_context, { uid, params }) =>
        `${eidPath}/interaction/${uid}?lang=${params.ui_locales === 'en' ? 'en' : 'lv'}`,
    },
    findAccount: (_context, id) => {
      const holder = holderById(id);
      return holder && { accountId: id, claims: () => claimsOf(holder) };
    },
    // Nothing is asked twice: choosing a person is the consent.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  const answer = provider.callback();
  return {
    provider,
    access: (web) => ({ issuer, clientId, clientSecret, fetch: withinProcess(web) }),
    handle: (request, response) => {
      standAtPublicAddress(request, house.settings.publicUrl);
      if (/\/auth(?:[/?]|$)/.test(request.url ?? '')) forgetLastPerson(request);
      request.originalUrl = request.url ?? eidPath;
      request.url = request.originalUrl.slice(eidPath.length) || '/';
      void answer(request, response);
    },
  };
}

/** The provider builds its addresses from the request: they must be those that the browser knows, whatever proxies stand between. */
export function standAtPublicAddress(request: IncomingMessage, publicUrl: string): void {
  const { host, protocol } = new URL(publicUrl);
  request.headers.host = host;
  request.headers['x-forwarded-host'] = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
}

/** Each sign-in starts afresh: whoever was chosen last does not stand in the way of the next. */
function forgetLastPerson(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '').split(/;\s*/).filter((pair) => !pair.startsWith('eid-session'));
  request.headers.cookie = kept.join('; ');
}

function newKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: randomUUID() };
}

/** As eParaksts gives them. */
function claimsOf({ id, givenName, familyName, serialNumber }: Holder) {
  return {
    sub: id,
    given_name: givenName,
    family_name: familyName,
    name: `${givenName} ${familyName}`.toLocaleUpperCase('lv'),
    serial_number: serialNumber,
    domain: 'citizen',
  };
}

/** Calls to the provider reach it inside the process, so that the public address need not be reachable from here. */
function withinProcess(web: FastifyInstance): CustomFetch {
  return async (address, { method, headers, body }) => {
    const { pathname, search } = new URL(address);
    const answer = await web.inject({
      method: method === 'POST' ? 'POST' : 'GET',
      url: pathname + search,
      headers,
      ...(body instanceof URLSearchParams && { payload: body.toString() }),
      ...(typeof body === 'string' && { payload: body }),
    });
    const given = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    return new Response(answer.body, { status: answer.statusCode, headers: given });
  };
}
