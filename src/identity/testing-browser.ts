// For this room's tests: a browser that keeps cookies and follows redirects one by one, over a real socket.
import { createServer } from 'node:net';
import { asAdmin } from '../../test/support/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

export type Browser = ReturnType<typeof newBrowser>;

export function newBrowser(origin: string) {
  const jar = new Map<string, string>();
  const go = async (address: string, body?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(address, origin), {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...(body && { origin }) },
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  /** Follows redirects until a page, or until the next address matches `before`, which is then returned unvisited. */
  const follow = async (address: string, body?: Record<string, string>, before?: string): Promise<Page> => {
    let response = await go(address, body);
    let url = new URL(address, origin).href;
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 15; hops++) {
      url = new URL(response.headers.get('location') ?? '', url).href;
      if (before && url.includes(before)) break;
      response = await go(url);
    }
    return { url, status: response.status, text: await response.text() };
  };
  /** Chooses a person on the eID's page. */
  const choose = (page: Page, person: string, level = 'high', before?: string) =>
    follow(page.url, { person, level }, before);
  const signIn = async (person: string, level = 'high', start = '/lv/ieiet') =>
    choose(await follow(start), person, level);
  return { jar, go, follow, choose, signIn };
}

/** The value of a hidden field or the address of a form in a page. */
export function inPage(page: Page, pattern: RegExp): string {
  const found = pattern.exec(page.text)?.[1];
  if (found === undefined) throw new Error(`${pattern} is not in the page`);
  return found.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Puts the demonstration's people into the register, without the thousands of others. */
export async function fillRegister(adminUrl: string): Promise<void> {
  const run = (text: string, values: unknown[]) => asAdmin(adminUrl, text, values);
  for (const person of Object.values(demonstrationPeople)) {
    const { id, givenName, familyName, sex, birthDate, birthPlace, personalCode, previousCodes } = person;
    await run(
      `insert into persons.person (id, given_name, family_name, sex, birth_date, birth_place, citizenship_country,
        citizenship_kind) values ($1, $2, $3, $4, $5, $6, 'LV', 'citizen')`,
      [id, givenName, familyName, sex, birthDate, birthPlace],
    );
    await run('insert into persons.code (code, person_id) values ($1, $2)', [personalCode, id]);
    for (const code of previousCodes)
      await run('insert into persons.code (code, person_id, replaced_on) values ($1, $2, $3)', [
        code,
        id,
        '2020-01-01',
      ]);
  }
}
