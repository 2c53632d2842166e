import { expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../test/support/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { mountDemonstrationEid } from './eid-pages.js';
import { newChallenge, openIdProvider, type ProviderAccess } from './provider.js';

const { anna } = demonstrationPeople;

/** The eID at an address that this process could never reach. */
async function farAwayEid(house: TestHouse) {
  const web = await createWeb({ house });
  const access = mountDemonstrationEid(web, house);
  /** Walks through the eID without a socket and returns the address of the callback. */
  const walk = async (start: URL) => {
    const jar = new Map<string, string>();
    const go = async (url: URL, payload?: string) => {
      const answer = await web.inject({
        method: payload ? 'POST' : 'GET',
        url: url.pathname + url.search,
        headers: {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          origin: house.settings.publicUrl,
          ...(payload && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(payload && { payload }),
      });
      for (const { name, value } of answer.cookies) jar.set(name, value);
      return answer;
    };
    let at = start;
    for (let hops = 0; hops < 10 && at.pathname !== '/sign-in/callback'; hops++) {
      const answer = await go(at);
      const { location } = answer.headers;
      if (location) at = new URL(location, at);
      else {
        const chosen = await go(at, new URLSearchParams({ person: anna.id, level: 'high' }).toString());
        at = new URL(String(chosen.headers.location), at);
      }
    }
    return at;
  };
  return { access, walk };
}

test('discovery and the exchange of the code need no way back to the public address', async () => {
  const house = await testHouse({ LETE_PUBLIC_URL: 'https://lete.invalid' });
  const { access, walk } = await farAwayEid(house);
  const provider = openIdProvider(house, access);
  const challenge = newChallenge();
  const answer = await walk(await provider.begin(challenge, 'high', 'lv'));
  expect(answer.origin).toBe('https://lete.invalid');
  expect(await provider.finish(answer, challenge)).toEqual({
    vouched: { country: 'LV', identifier: anna.personalCode, givenName: 'Anna', familyName: 'Bērziņa' },
    assurance: 'high',
  });
});

test('an answer to another nonce, or without the verifier of this sign-in, is refused', async () => {
  const house = await testHouse({ LETE_PUBLIC_URL: 'https://lete.invalid' });
  const { access, walk } = await farAwayEid(house);
  const provider = openIdProvider(house, access);
  for (const part of ['nonce', 'verifier', 'state'] as const) {
    const challenge = newChallenge();
    const answer = await walk(await provider.begin(challenge, 'high', 'lv'));
    const altered = { ...challenge, [part]: newChallenge()[part] };
    await expect(provider.finish(answer, altered)).rejects.toMatchObject({ reason: 'not-trusted' });
  }
});

test('an ID token of another issuer, or for another audience, is refused', async () => {
  const house = await testHouse({ LETE_PUBLIC_URL: 'https://lete.invalid' });
  const { access, walk } = await farAwayEid(house);
  const challenge = newChallenge();
  for (const alter of [{ iss: 'https://evil.invalid' }, { aud: 'someone-else' }, { acr: undefined }]) {
    const provider = openIdProvider(house, { ...access, fetch: alteringIdToken(access, alter) });
    const answer = await walk(await provider.begin(challenge, 'high', 'lv'));
    await expect(provider.finish(answer, challenge)).rejects.toMatchObject({
      reason: 'acr' in alter ? 'unknown-certainty' : 'not-trusted',
    });
  }
});

/** The provider's answers with other claims in the ID token, as a lying or confused provider would give them. */
function alteringIdToken(
  access: ProviderAccess,
  claims: Record<string, unknown>,
): NonNullable<ProviderAccess['fetch']> {
  return async (address, options) => {
    const answer = await access.fetch?.(address, options);
    if (!answer) throw new Error('no fetch');
    if (!address.endsWith('/token')) return answer;
    const body = JSON.parse(await answer.text());
    const [head, payload, signature] = body.id_token.split('.');
    const altered = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims };
    body.id_token = [head, Buffer.from(JSON.stringify(altered)).toString('base64url'), signature].join('.');
    return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } });
  };
}

test('a provider that does not answer is said to be out of reach, and asked again next time', async () => {
  const house = await testHouse();
  let asked = 0;
  const fetch = async () => {
    asked += 1;
    throw new TypeError('no route');
  };
  const provider = openIdProvider(house, { issuer: 'https://eid.invalid', clientId: 'a', clientSecret: 'b', fetch });
  for (const _ of [1, 2])
    await expect(provider.begin(newChallenge(), 'high', 'lv')).rejects.toMatchObject({ reason: 'out-of-reach' });
  expect(asked).toBe(2);
});
