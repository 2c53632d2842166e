import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { receiveMessage } from '../intake/receive-message.js';
import { everyUnit } from '../who.js';
import { choose, hashOfPopulation } from './choose.js';
import { drawReviews, lastPeriod } from './draw.js';

const house = await testHouse();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
const { dace, edgars, baiba } = demonstrationPeople;
const atDesk = (person: Parameters<typeof signIn>[1], grants: Parameters<typeof signIn>[2]) =>
  signIn(web, person, grants);
const writer = () => atDesk(dace, { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] });
const reviewer = () => atDesk(baiba, { side: 'staff', grants: [{ grant: 'quality', unit: 'quality' }] });
const get = (url: string, who: SignedIn) => web.inject({ url, headers: { cookie: who.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>>, who: SignedIn) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: house.settings.publicUrl,
      cookie: who.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: who.csrf })),
  });

/** A letter to an officer, and so many answers to it in October. */
async function answers(of: { id: string; name: string }, count: number, unit = 'records'): Promise<void> {
  const message = {
    channel: 'email',
    externalId: `<${randomUUID()}@test>`,
    originalSha256: '00'.repeat(32),
    receivedAt: house.clock.now(),
    from: { name: 'Ilze', address: 'ilze@example.lv', identity: 'email' },
    subject: 'Jautājums',
    text: 'Kad būs atbilde?',
    references: [],
    attachments: [],
    kind: 'question',
  } as const;
  const taken = await house
    .db('worker')
    .transaction(everyUnit, (tx) => receiveMessage(house, tx, randomUUID(), message));
  for (let nth = 0; nth < count; nth++)
    await asAdmin(
      house.adminUrl,
      `insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, body, subject_key, unit)
        values ($1, $2::timestamptz + $3 * interval '1 hour', 'message', 'portal', 'high', 'staff', $4, $5, 'everyone', $6, 'person:x', $7)`,
      [String(taken?.caseId), '2026-10-12 09:00+03', nth, of.name, `person:${of.id}`, `Atbilde Nr. ${nth}.`, unit],
    );
}

test('who is drawn follows from seed and population alone: so many of each person, whatever the order', () => {
  const people = fc.array(fc.record({ id: fc.uuid(), ofKey: fc.constantFrom('a', 'b', 'c') }), { maxLength: 40 });
  fc.assert(
    fc.property(people, fc.string(), fc.integer({ min: 1, max: 5 }), (all, seed, n) => {
      const drawn = choose(seed, all, n);
      const again = choose(seed, [...all].reverse(), n);
      expect(again.map(({ id }) => id).sort()).toEqual(drawn.map(({ id }) => id).sort());
      for (const key of ['a', 'b', 'c']) {
        const has = all.filter(({ ofKey }) => ofKey === key).length;
        expect(drawn.filter(({ ofKey }) => ofKey === key)).toHaveLength(Math.min(n, has));
      }
    }),
    { numRuns: 50 },
  );
});

test('a period is the whole week or month before', () => {
  expect(lastPeriod('2026-11-25', 'month').from.toISOString()).toBe('2026-09-30T21:00:00.000Z');
  expect(lastPeriod('2026-01-01', 'month').from.toISOString()).toBe('2025-11-30T22:00:00.000Z');
  expect(lastPeriod('2026-11-25', 'week').to.toISOString()).toBe('2026-11-22T22:00:00.000Z');
});

test('the system draws last month’s replies once, and anyone can draw the same again; a whistleblower’s are never drawn', async () => {
  await answers({ id: dace.id, name: 'Dace Rozīte' }, 8);
  await answers({ id: edgars.id, name: 'Edgars Lācis' }, 2);
  await answers({ id: randomUUID(), name: 'Kontaktpersona' }, 4, 'whistleblowing');
  const draw = () => house.db('worker').transaction(everyUnit, drawReviews);
  expect((await Promise.all([draw(), draw()])).sort()).toEqual([0, 5]);
  const [kept] = await asAdmin(house.adminUrl, `select * from casework.review_draw where sort = 'replies'`, []);
  const population = (
    await asAdmin(
      house.adminUrl,
      `select id::text, author_key as "ofKey" from casework.entry where author_kind = 'staff' and unit <> 'whistleblowing'
        and kind = 'message'`,
      [],
    )
  ).map(({ id, ofKey }) => ({ id: String(id), ofKey: String(ofKey) }));
  expect(kept).toMatchObject({ population: 10, drawn: 5, population_hash: hashOfPopulation(population) });
  const drawn = await asAdmin(house.adminUrl, 'select subject_id from casework.review order by subject_id', []);
  const again = choose(String(kept?.seed), population, 3).map(({ id }) => id);
  expect(drawn.map(({ subject_id }) => String(subject_id)).sort()).toEqual(again.sort());
});

test('a reviewer scores, whose work it is sees it and answers, it is scored anew, and nothing of it can be deleted', async () => {
  const [baibasDesk, dacesDesk] = [await reviewer(), await writer()];
  const list = (await get('/desk/quality', baibasDesk)).body;
  expect(list).toContain('Dace Rozīte');
  expect(list).toContain('Edgars Lācis');
  const own = (await get('/desk/quality', dacesDesk)).body;
  expect(own).toContain('vēl nav vērtēts');
  expect(own).not.toContain('Edgars Lācis');
  const url = /\/desk\/quality\/[\da-f-]{36}/.exec(own)?.[0] ?? '';
  const page = (await get(url, baibasDesk)).body;
  expect(page).toContain('Kad būs atbilde?');
  expect(page).toMatch(/Atbilde Nr\. \d\./);
  const points = { understood: '4', right: '3', language: '4', identity: '4', registered: '1' };
  const form = Object.fromEntries(Object.entries(points).map(([key, value]) => [`points.${key}`, value]));
  const wrong = await post(`${url}/score`, { ...form, 'points.right': '', summary: 'Laba atbilde.' }, baibasDesk);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('href="#points.right"');
  expect(wrong.body).toContain('Laba atbilde.');
  expect((await post(`${url}/score`, { ...form, summary: 'Laba atbilde.' }, dacesDesk)).statusCode).toBe(403);
  await post(`${url}/score`, { ...form, summary: 'Laba atbilde, bet norma nav nosaukta.' }, baibasDesk);
  expect((await get('/desk', dacesDesk)).body).toContain('Jūsu darbs ir novērtēts: 1');
  const seen = (await get(url, dacesDesk)).body;
  for (const text of ['89 %', 'bet norma nav nosaukta', '3 no 4', 'Vai piekrītat vērtējumam'])
    expect(seen).toContain(text);
  expect((await get('/desk', dacesDesk)).body).not.toContain('Jūsu darbs ir novērtēts');
  await post(`${url}/remark`, { remark: 'Norma bija iepriekšējā vēstulē.', stance: 'disagree' }, dacesDesk);
  expect((await get(url, baibasDesk)).body).toMatch(/Nepiekrītu[\s\S]*Norma bija iepriekšējā vēstulē/);
  await post(`${url}/remark`, { remark: 'Pārbaudīju: taisnība.' }, baibasDesk);
  await post(`${url}/score`, { ...form, 'points.right': '4', summary: 'Norma bija nosaukta iepriekš.' }, baibasDesk);
  const after = (await get(url, dacesDesk)).body;
  for (const text of ['94 %', '89 %', 'Iepriekšējie vērtējumi', 'Pārbaudīju: taisnība.']) expect(after).toContain(text);
  const stranger = await atDesk(edgars, { side: 'staff', grants: [{ grant: 'officer', unit: 'service-desk' }] });
  expect((await get(url, stranger)).statusCode).toBe(404);
  for (const table of ['review', 'review_scoring', 'review_remark', 'review_draw'])
    await expect(asAdmin(house.adminUrl, `delete from casework.${table}`, []), table).rejects.toThrow(
      'neither deleted',
    );
  await expect(
    asAdmin(house.adminUrl, `update casework.review_scoring set summary = 'Viss bija ļoti labi.'`, []),
  ).rejects.toThrow('neither deleted');
});
