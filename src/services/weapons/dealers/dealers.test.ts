import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../../test/support/index.js';
import { createRoom as createExchange } from '../../../exchange/room.js';
import { createRoom as createIdentity } from '../../../identity/room.js';
import { type SignedIn, signIn } from '../../../identity/testing.js';
import { fillRegister } from '../../../identity/testing-browser.js';
import { discoverRooms } from '../../../platform/house/index.js';
import { createWeb } from '../../../platform/http/index.js';
import { demonstrationEntities } from '../../../registers/legal-entities/index.js';
import { createRoom as createEntities } from '../../../registers/legal-entities/register.js';
import { createRoom as createLicences } from '../../../registers/licences/register.js';
import { demonstrationPeople } from '../../../registers/persons/index.js';
import { dealings, demonstrationWeapons } from '../../../registers/weapons/index.js';
import { createRoom as createWeapons } from '../../../registers/weapons/register.js';
import { createRoom } from '../service.js';

const { anna, karlis, roberts } = demonstrationPeople;
const { fictitiousForest: forest } = demonstrationEntities;
const house = await testHouse({ LETE_DEMO_PEOPLE: '100' });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createExchange(house).pages?.(web);
await createRoom(house).pages?.(web);
await web.ready();

const page = '/lv/pakalpojumi/ieroci/tirgotajiem';
const company = { key: `entity:${forest.id}`, name: forest.name, relation: 'company' } as const;
let dealer: SignedIn;

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  for (const create of [createEntities, createLicences, createWeapons]) await create(house).demonstrate?.();
  dealer = await signIn(web, karlis, { actingFor: company });
});

const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>>) =>
  web.inject({
    method: 'POST',
    url: page + url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });

const boundary = 'a-line-between-the-parts-of-a-form';

function sendFile({ cookie, csrf }: SignedIn, text: string) {
  const form = [
    ['_csrf', csrf],
    ['file"; filename="kustiba.csv', text],
  ].map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return web.inject({
    method: 'POST',
    url: `${page}/datne`,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${form.join('')}--${boundary}--\r\n`,
  });
}

const holderOf = async (serial: string) =>
  (
    await asAdmin(
      house.adminUrl,
      `select h.subject from weapons.weapon w join weapons.holding h on h.weapon_id = w.id and h.until_on is null where w.serial = $1`,
      [serial],
    )
  )[0]?.subject;
const alarms = async () =>
  (await asAdmin(house.adminUrl, 'select why from weapons.alarm order by at')).map(({ why }) => why);
async function policeMatters() {
  const rooms = (await discoverRooms(house)).filter(({ id }) => !id.startsWith('channels/'));
  await runJobs(house, rooms);
  return asAdmin(house.adminUrl, `select priority from casework.case_file where unit = 'police-duty'`);
}
const received = {
  kind: 'received',
  make: 'Reck',
  serial: 'RK-7001',
  on: '20.11.2026',
  weapon: 'gas-revolver',
  category: 'E',
  model: 'Cobra',
  calibre: '9 mm R.K.',
};
const dated = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { 'on.day': String(Number(day)), 'on.month': String(Number(month)), 'on.year': year };
};
const form = ({ on: _, ...fields }: Readonly<Record<string, string>>) => ({ ...fields, ...dated('2026-11-20') });

describe('by the form', () => {
  test('what comes in is the dealer’s stock, what is sold is the buyer’s; sent twice it is once', async () => {
    for (const _ of [1, 2]) expect((await post(dealer, '', form(received))).statusCode).toBe(303);
    expect(await holderOf('RK-7001')).toBe(company.key);
    const sold = { kind: 'sold', make: 'Reck', serial: 'rk 7001', buyer: anna.personalCode };
    for (const _ of [1, 2]) expect((await post(dealer, '', form(sold))).statusCode).toBe(303);
    expect(await holderOf('RK-7001')).toBe(`person:${anna.id}`);
  });

  test('what is missing, not in stock or sold without a permit is told by its field, and nothing typed is lost', async () => {
    const wrong = async (fields: Readonly<Record<string, string>>, words: string) => {
      const { statusCode, body } = await post(dealer, '', form(fields));
      expect([statusCode, body.includes(words)]).toEqual([422, true]);
      expect(body).toContain(`value="${fields.serial}"`);
    };
    await wrong({ ...received, serial: 'RK-7002', model: '' }, 'Šis lauks te ir vajadzīgs');
    await wrong({ kind: 'sold', make: 'Reck', serial: 'RK-9999', buyer: anna.personalCode }, 'krājumā nav');
    const { make, serial } = demonstrationWeapons.stockShotgun;
    await wrong({ kind: 'sold', make, serial, buyer: roberts.personalCode, permit: 'IA-1' }, 'nav derīgas atļaujas');
    await wrong({ kind: 'sold', make, serial, buyer: '010180-00000' }, 'nav atrasts');
    expect(await holderOf(serial)).toBe(company.key);
    expect(
      (await post(dealer, '', form({ kind: 'sold', make, serial, buyer: roberts.personalCode, permit: 'IA-9900001' })))
        .statusCode,
    ).toBe(303);
    expect(await holderOf(serial)).toBe(`person:${roberts.id}`);
  });

  test('a number that is searched for is answered like any other, changes nothing, and alarms the police unit', async () => {
    const { make, serial } = demonstrationWeapons.wanted;
    const answers = [
      await post(dealer, '', form({ ...received, serial: 'RK-7003' })),
      await post(dealer, '', form({ ...received, make, serial })),
    ];
    expect(answers.map(({ statusCode, headers, body }) => [statusCode, headers.location, body])).toEqual(
      Array(2).fill([303, `${page}?done=taken#done`, '']),
    );
    expect([await holderOf('RK-7003'), await holderOf(serial)]).toEqual([company.key, undefined]);
    expect((await alarms()).at(-1)).toBe('wanted');
    expect(await policeMatters()).toEqual([{ priority: 'P1' }]);
  });

  test('selling a number that is searched for is refused, and alarms the police unit once however often it is tried', async () => {
    const { make, serial } = demonstrationWeapons.gasPistol;
    const holder = `person:${roberts.id}` as const;
    const actor = { kind: 'person', key: holder, name: 'Roberts' } as const;
    await house
      .db('web')
      .transaction({}, (tx) =>
        dealings.reportOut(
          tx,
          { actor, purpose: 'application', legalGround: 'IAL' },
          { holder, make, serial, what: 'stolen', on: '2026-11-20' },
        ),
      );
    const before = await policeMatters();
    for (const _ of [1, 2]) {
      const { statusCode, body } = await post(
        dealer,
        '',
        form({ kind: 'sold', make, serial, buyer: anna.personalCode }),
      );
      expect([statusCode, body.includes('krājumā nav')]).toEqual([422, true]);
    }
    expect(await policeMatters()).toEqual([...before, { priority: 'P1' }]);
    expect([await holderOf(serial), (await alarms()).at(-1)]).toEqual([holder, 'wanted']);
  });

  test('whoever has no licence to trade is told so and reports nothing', async () => {
    const { body } = await post(await signIn(web, anna), '', form({ ...received, serial: 'RK-8001' }));
    expect(body).toContain('derīgu ieroču tirdzniecības licenci');
    expect(await holderOf('RK-8001')).toBeUndefined();
  });
});

test('by a file: all of it or nothing, every wrong line told', async () => {
  const head = 'kind,weapon,category,make,model,calibre,serial,on,buyer';
  const row = (serial: string) => `received,gas-pistol,E,Ekol,Major,9 mm P.A.K.,${serial},2026-11-21,`;
  const bad = await sendFile(
    dealer,
    `${head}\n${row('EK-1')}\n${row('')}\nsold,,,Ekol,,,EK-99,2026-11-21,${anna.personalCode}\n`,
  );
  expect([bad.statusCode, bad.body.includes('3. rinda, serial')]).toEqual([422, true]);
  const late = await sendFile(dealer, `${head}\n${row('EK-1')}\nsold,,,Ekol,,,EK-99,2026-11-21,${anna.personalCode}\n`);
  expect([late.statusCode, late.body.includes('3. rinda, serial: Šāda ieroča')]).toEqual([422, true]);
  expect(await holderOf('EK-1')).toBeUndefined();
  expect((await sendFile(dealer, `${head}\n${row('EK-1')}\n${row('EK-2')}\n`)).statusCode).toBe(303);
  expect([await holderOf('EK-1'), await holderOf('EK-2')]).toEqual(Array(2).fill(company.key));
  expect((await sendFile(dealer, `${head}\n`)).body).toContain('nav nevienas rindas');
  const many = Array.from({ length: 501 }, (_, n) => row(`MN-${n}`)).join('\n');
  expect((await sendFile(dealer, `${head}\n${many}\n`)).body).toContain('vairāk nekā 500 rindu. Sadaliet');
  expect(await holderOf('MN-1')).toBeUndefined();
  // What may stand in a column is told where the file is asked for.
  expect((await web.inject({ url: page, headers: { cookie: dealer.cookie } })).body).toMatch(
    /gas-revolver[\s\S]*Gāzes revolveris/,
  );
});

test('of a refused report nothing is entered; but who was looked up, and what the police are told of, stays', async () => {
  const { make, serial } = demonstrationWeapons.ivars;
  const looks = (deed: string) =>
    asAdmin(house.adminUrl, 'select id from audit.entry where deed = $1 and subject = $2', [deed, `person:${anna.id}`]);
  const before = {
    people: await looks('registers/persons:find-by-code'),
    permits: await looks('registers/weapons:permits'),
  };
  const [raised, told] = [await alarms(), await policeMatters()];
  const refused = await sendFile(
    dealer,
    [
      'kind,weapon,category,make,model,calibre,serial,on,buyer,permit',
      'received,gas-pistol,E,Ekol,Major,9 mm P.A.K.,EK-3,2026-11-21,,',
      `received,gas-pistol,E,${make},Napoleon,9 mm P.A.K.,${serial},2026-11-21,,`,
      `sold,,,Ekol,,,EK-3,2026-11-22,${anna.personalCode},`,
      `sold,,,Ekol,,,EK-99,2026-11-21,${anna.personalCode},IA-7`,
      '',
    ].join('\n'),
  );
  expect(refused.statusCode).toBe(422);
  expect(refused.body.match(/\d\. rinda/g), 'what came in is in stock for the lines below it').toEqual(['5. rinda']);
  expect(await holderOf('EK-3')).toBeUndefined();
  expect(await asAdmin(house.adminUrl, `select from weapons.movement where plain = 'EK3'`)).toEqual([]);
  expect(await looks('registers/persons:find-by-code')).toHaveLength(before.people.length + 2);
  expect(await looks('registers/weapons:permits')).toHaveLength(before.permits.length + 1);
  expect(await alarms()).toEqual([...raised, 'another-holder']);
  expect(await policeMatters()).toEqual([...told, { priority: 'P1' }]);
});

test('by a program: with a key of the dealer’s, until it is revoked; problems point at their field', async () => {
  const made = await post(dealer, '/atslega', {});
  const [, token = ''] = /<code class="transfer-text">([^<]+)</.exec(made.body) ?? [];
  const call = (movements: unknown, key = token) =>
    web.inject({
      method: 'POST',
      url: '/api/v1/services/weapons/movements',
      headers: { authorization: `Bearer ${key}` },
      payload: { movements },
    });
  const movement = {
    kind: 'received',
    weapon: 'gas-pistol',
    category: 'E',
    make: 'Ekol',
    model: 'Major',
    calibre: '9 mm',
    serial: 'API-1',
    on: '2026-11-22',
  };
  for (const _ of [1, 2]) expect((await call([movement])).json()).toEqual({ taken: 1 });
  expect(await holderOf('API-1')).toBe(company.key);
  const wrong = await call([
    movement,
    { kind: 'sold', make: 'Ekol', serial: 'API-9', on: '2026-11-22', buyer: anna.personalCode },
  ]);
  expect([wrong.statusCode, wrong.body.includes('/movements/1/serial')]).toEqual([422, true]);
  expect((await call([{ ...movement, extra: 1 }])).statusCode).toBe(422);
  expect((await call([movement], 'wrong-key-wrong-key-wrong')).statusCode).toBe(401);
  const [kept] = await asAdmin(house.adminUrl, 'select id, hash from weapon_dealers.key');
  expect(String(kept?.hash)).not.toContain(token);
  await post(await signIn(web, anna), '/atsaukt', { key: String(kept?.id) });
  expect((await call([movement])).statusCode).toBe(200);
  await post(dealer, '/atsaukt', { key: String(kept?.id) });
  expect((await call([movement])).statusCode).toBe(401);
});
