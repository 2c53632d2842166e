import { afterAll, beforeAll, expect } from 'vitest';
import { agencyOn, agencySet, kinds } from '../../src/agency/index.js';
import { type SignedIn, signIn } from '../../src/identity/testing.js';
import { fillRegister, freePort } from '../../src/identity/testing-browser.js';
import { publishDraft, saveDraft } from '../../src/platform/dataset/index.js';
import { discoverRooms } from '../../src/platform/house/index.js';
import { createWeb } from '../../src/platform/http/index.js';
import { demonstrationPeople } from '../../src/registers/persons/index.js';
import { asAdmin, runJobs, testHouse } from './index.js';

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

/** A house that listens, with the demonstration's penalties, prices and accounts, and the hands of its finance unit. */
export async function moneyHouse() {
  const house = await testHouse({ LETE_DEMO_PEOPLE: '100', PORT: String(await freePort()) });
  const web = await createWeb({ house });
  const rooms = await discoverRooms(house);
  for (const room of rooms) await room.pages?.(web);
  await web.listen({ port: house.settings.PORT, host: '127.0.0.1' });
  afterAll(() => web.close());
  beforeAll(async () => {
    await fillRegister(house.adminUrl);
    for (const id of ['registers/punishments', 'payments']) await rooms.find((room) => room.id === id)?.demonstrate?.();
  });
  const { mara, ilze } = demonstrationPeople;
  const finance = { side: 'staff', grants: [{ grant: 'officer', unit: 'finance' }] } as const;
  const asAccountant = () => signIn(web, mara, finance);
  const send = ({ cookie }: SignedIn, url: string, type: string, payload: string | Buffer) =>
    web.inject({
      method: 'POST',
      url,
      headers: { origin: house.settings.publicUrl, cookie, 'content-type': type },
      payload,
    });
  const post = (who: SignedIn, url: string, fields: Fields) => {
    const given = Array.isArray(fields) ? fields : Object.entries(fields);
    const typed = new URLSearchParams([...given.map(([name, value]) => [name, value]), ['_csrf', who.csrf]]);
    return send(who, url, 'application/x-www-form-urlencoded', String(typed));
  };
  const where = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location ?? '');
  return {
    house,
    web,
    rooms,
    asAccountant,
    asColleague: () => signIn(web, ilze, finance),
    admin: (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values),
    get: ({ cookie }: SignedIn, url: string) => web.inject({ url, headers: { cookie } }),
    post,
    where,
    /** From now on the reminder of this name leaves after so many days. */
    publishDays: (key: string, days: number) =>
      house.db('web').transaction({}, async (tx) => {
        const before = (await agencyOn(tx)).find(kinds.reminder, key)?.content;
        const editor = { kind: 'staff', key: 'person:inta', name: 'Inta' } as const;
        const content = before && { ...before, days };
        const draft = { kind: kinds.reminder.id, key, content, from: tx.now, to: undefined, note: '', seen: 1 };
        const { id, hash } = await saveDraft(tx, agencySet, editor, draft);
        await publishDraft(tx, agencySet, editor, id, hash);
      }),
    /** Hands in a bank's file on the page, as an accountant does, and has it taken. */
    async handIn(text: string) {
      const me = await asAccountant();
      const form = new FormData();
      form.set('_csrf', me.csrf);
      form.set('file', new File([text], 'izraksts.xml', { type: 'text/xml' }));
      const request = new Request('http://x', { method: 'POST', body: form });
      const type = request.headers.get('content-type') ?? '';
      const answer = await send(me, '/desk/money/statements', type, Buffer.from(await request.arrayBuffer()));
      expect(where(answer)).toMatch(/^\/desk\/money\?sent=[\da-f-]{36}$/);
      await runJobs(house, rooms);
    },
  };
}
