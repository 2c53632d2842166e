import * as oidc from 'openid-client';
import type { House } from '../../platform/room/index.js';
import { callbackPath } from '../addresses.js';
import type { Assurance } from '../visitor.js';
import { acrToAskFor, assuranceOf, readClaims, type Vouched } from './read-claims.js';

/** How to reach the provider: from the settings, or the demonstration's own. */
export interface ProviderAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Given for the demonstration's provider, which lives in this process: no network, and http is no danger. */
  readonly fetch?: oidc.CustomFetch;
}

/** What must come back from the provider with its answer; kept sealed in the browser meanwhile. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider vouched for. */
export interface Proof {
  readonly vouched: Vouched;
  readonly assurance: Assurance;
}

/** A sign-in that did not succeed: the person cancelled, the answer was not what was asked for, the certainty too low, or the provider is out of reach. */
export class SignInFailed extends Error {
  constructor(
    readonly reason: 'cancelled' | 'not-trusted' | 'unknown-certainty' | 'nobody' | 'out-of-reach',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

export interface Provider {
  /** Where to send the person to. */
  begin(challenge: Challenge, level: Assurance, lang: string): Promise<URL>;
  /** What the provider's answer at the callback proves. Throws SignInFailed. */
  finish(address: URL, challenge: Challenge): Promise<Proof>;
}

/** A new challenge: 256 bits each. */
export function newChallenge(): Challenge {
  return { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
}

/** The provider behind OpenID Connect: authorization code with PKCE, state, nonce; issuer, audience and signature checked by the library. */
export function openIdProvider(house: House, access: ProviderAccess): Provider {
  const redirectUri = `${house.settings.publicUrl}${callbackPath}`;
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    known ??= discover(access).catch((cause: unknown) => {
      // Asked again at the next sign-in.
      known = undefined;
      throw new SignInFailed('out-of-reach', { cause });
    });
    return known;
  };
  return {
    begin: async ({ state, nonce, verifier }, level, lang) => {
      const config = await configuration();
      const { acr_values_supported: levels, scopes_supported: scopes } = config.serverMetadata();
      const scope = ['openid', 'profile', 'urn:lvrtc:fpeil:aa'].filter((s) => s === 'openid' || scopes?.includes(s));
      return oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: scope.join(' '),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Never on the strength of an earlier sign-in elsewhere: the person proves it now.
        prompt: 'login',
        acr_values: acrToAskFor(level, Array.isArray(levels) ? levels.map(String) : undefined),
        ui_locales: lang,
      });
    },
    finish: async (address, challenge) => {
      if (address.searchParams.get('error') === 'access_denied') throw new SignInFailed('cancelled');
      const config = await configuration();
      const { claims, acr } = await exchange(config, address, challenge);
      const assurance = assuranceOf(acr);
      if (!assurance) throw new SignInFailed('unknown-certainty');
      const vouched = readClaims(claims);
      if (!vouched) throw new SignInFailed('nobody');
      return { vouched, assurance };
    },
  };
}

function discover({ issuer, clientId, clientSecret, fetch }: ProviderAccess): Promise<oidc.Configuration> {
  const auth = oidc.ClientSecretBasic(clientSecret);
  const options: oidc.DiscoveryRequestOptions = { timeout: 5 };
  if (fetch) {
    options[oidc.customFetch] = fetch;
    options.execute = [oidc.allowInsecureRequests];
  }
  return oidc.discovery(new URL(issuer), clientId, undefined, auth, options);
}

async function exchange(config: oidc.Configuration, address: URL, challenge: Challenge) {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, address, {
      expectedState: challenge.state,
      expectedNonce: challenge.nonce,
      pkceCodeVerifier: challenge.verifier,
      idTokenExpected: true,
    });
    const idToken = tokens.claims();
    if (!idToken) throw new Error('no ID token');
    if (readClaims(idToken)) return { claims: idToken, acr: idToken.acr };
    const more = await oidc.fetchUserInfo(config, tokens.access_token, idToken.sub);
    return { claims: { ...more, ...idToken }, acr: idToken.acr ?? more.acr };
  } catch (cause) {
    throw new SignInFailed('not-trusted', { cause });
  }
}
