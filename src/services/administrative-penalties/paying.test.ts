import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { codeOf } from '../../documents/index.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { fillRegister, freePort } from '../../identity/testing-browser.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '100', PORT: String(await freePort()) });
const web = await createWeb({ house });
const rooms = await discoverRooms(house);
for (const room of rooms) await room.pages?.(web);
await web.listen({ port: house.settings.PORT, host: '127.0.0.1' });
afterAll(() => web.close());
const { roberts, anna, keita } = demonstrationPeople;

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  for (const id of ['registers/punishments', 'payments']) await rooms.find((room) => room.id === id)?.demonstrate?.();
});

const base = '/lv/pakalpojumi/administrativie-sodi';
const admin = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);
const idOf = async (number: string) =>
  String((await admin('select id from punishments.penalty where decision_number = $1', [number]))[0]?.id);
const get = async ({ cookie }: SignedIn, url: string) => web.inject({ url, headers: { cookie } });
const post = ({ cookie, csrf }: SignedIn, url: string, fields: readonly (readonly [string, string])[]) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: house.settings.publicUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams([...fields.map(([name, value]) => [name, value]), ['_csrf', csrf]])),
  });
const where = ({ headers }: { headers: Record<string, unknown> }) => String(headers.location ?? '');

async function choose(me: SignedIn, ...numbers: string[]): Promise<string> {
  const records = await Promise.all(numbers.map(async (number) => ['record', await idOf(number)] as const));
  const address = where(await post(me, `${base}/mani-dati/maksat`, records));
  expect(address).toMatch(/^\/lv\/maksajumi\?obligation=/);
  return address;
}
const payBy = (me: SignedIn, way: string, address: string) =>
  post(me, '/lv/maksajumi', [
    ['way', way],
    ...new URL(address, house.settings.publicUrl).searchParams
      .getAll('obligation')
      .map((id) => ['obligation', id] as const),
  ]);
/** Presses a button at the demonstration's bank. */
async function atTheBank(me: SignedIn, address: string, deed: string): Promise<string> {
  const query = [...new URL(address, house.settings.publicUrl).searchParams];
  return where(
    await post(me, '/demo/bank/pay', [...query.map(([name, value]) => [name, value] as const), ['deed', deed]]),
  );
}
const settled = () =>
  admin(
    `select reference, gross, settled_at is not null as sent, holder, purpose from payments.obligation order by reference`,
  );

describe('ways to pay', () => {
  test('a transfer is written out with its account, its exact words and the code, one for each penalty', async () => {
    const me = await signIn(web, roberts);
    const { body } = await get(me, await choose(me, 'PP 99000102', 'SD 99000103'));
    for (const words of [
      'PP 99000102, MV-1984',
      'SD 99000103, MV-1984',
      '515,37\u00a0€',
      '545,37\u00a0€',
      'Valsts kase',
      'DEMO',
    ])
      expect(body).toContain(words);
    expect(body.match(/class="transfer-code"/g)).toHaveLength(2);
  });

  test('two penalties are one confirmation at the bank and two transfers, each to its own authority', async () => {
    const me = await signIn(web, roberts);
    const bank = where(await payBy(me, 'initiation', await choose(me, 'PP 99000102', 'SD 99000103')));
    expect(bank).toMatch(/^\/demo\/bank\/pay\?order=PI-/);
    // Asked again, it is the same order.
    expect(where(await payBy(me, 'initiation', await choose(me, 'SD 99000103', 'PP 99000102')))).toBe(bank);
    const back = await atTheBank(me, bank, 'pay');
    expect(await settled()).toMatchObject([{ sent: false }, { sent: false }]);
    await get(me, back);
    await runJobs(house);
    expect(await settled()).toMatchObject([
      {
        reference: 'PP 99000102',
        gross: 51_537,
        sent: true,
        holder: 'police-devices',
        purpose: 'PP 99000102, MV-1984',
      },
      { reference: 'SD 99000103', gross: 3000, sent: true, holder: 'riga-police' },
    ]);
    const page = (await get(me, back)).body;
    expect(page).toContain('Maksājums ir nosūtīts');
    expect(page).toContain('SD 99000103, MV-1984');
    expect(page.match(/Nosūtīts, tiek apstrādāts/g)).toHaveLength(2);
    const list = (await get(me, `${base}/mani-dati`)).body;
    expect(list.match(/Samaksa apstrādē/g)).toHaveLength(2);
    // Each of them leads back to the page of the payment, whichever of the two that page is named by.
    expect(list.match(/\/lv\/maksajumi\/[\da-f-]{36}/g)).toHaveLength(2);
    expect((await get(me, await choose(me, 'SD 99000103'))).body).toContain('Te vairs nav ko maksāt');
    const [{ rows }] = [
      await admin('select count(*)::int as rows from payments.settlement').then(([row]) => ({ rows: row?.rows })),
    ];
    expect(rows).toBe(2);
  });

  test('paid in one go, they have one confirmation: listed one by one, numbered, sealed, and the same when asked again', async () => {
    const me = await signIn(web, roberts);
    const address = await choose(me, 'PP 99000102', 'SD 99000103');
    const all = new URL(address, house.settings.publicUrl).searchParams.getAll('obligation');
    const confirm = async (...obligations: string[]) =>
      where(
        await post(
          me,
          '/lv/maksajumi/apliecinajumi',
          obligations.map((id) => ['obligation', id] as const),
        ),
      );
    const one = await confirm(...all);
    expect(one).toMatch(/^\/lv\/maksajumi\/apliecinajumi\//);
    expect(await confirm(...all.toReversed(), ...all)).toBe(one);
    expect(await confirm(...all.slice(1))).not.toBe(one);
    await runJobs(house);
    const { body } = await get(me, one);
    for (const words of [
      '1. PP 99000102, MV-1984',
      '2. SD 99000103, MV-1984',
      '515,37\u00a0€',
      '30,00\u00a0€',
      '545,37\u00a0€',
    ])
      expect(body).toContain(words);
    expect(body.match(/\d{4}-\d{6}/g)).toHaveLength(2);
    const file = await get(me, `${one}/apliecinajums.pdf`);
    expect([file.headers['content-type'], file.rawPayload.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    const [made] = await admin('select document_id as id from payments.receipt where id = $1', [one.split('/').at(-1)]);
    const verified = await web.inject({ url: `/verify/${codeOf(house, String(made?.id))}?lang=lv` });
    for (const words of ['Maksājumu apliecinājums', '545,37\u00a0€']) expect(verified.body).toContain(words);
    // From the list of penalties it is one too, of those ticked; somebody else has none of it.
    const records = await Promise.all(
      ['PP 99000102', 'SD 99000103'].map(async (number) => ['record', await idOf(number)] as const),
    );
    const ticked = where(await post(me, `${base}/mani-dati/kopigs-apliecinajums`, records));
    expect(ticked).toMatch(/^\/lv\/maksajumi\/apliecinajumi\//);
    const stranger = await signIn(web, anna);
    expect((await get(stranger, one)).statusCode).toBe(404);
    expect((await get(stranger, `${one}/apliecinajums.pdf`)).statusCode).toBe(404);
  });

  test('a card is charged once, after Stripe’s signed word and its own answer', async () => {
    const me = await signIn(web, roberts);
    const card = where(await payBy(me, 'card', await choose(me, 'PP 99000101')));
    expect(card).toContain('/demo/card/pay/cs_test_');
    const { pathname } = new URL(card);
    expect((await get(me, pathname)).body).toContain('PP 99000101, MV-1984');
    const back = where(await post(me, pathname, [['deed', 'pay']]));
    await post(me, pathname, [['deed', 'pay']]);
    await runJobs(house);
    expect((await get(me, back)).body).toContain('Maksājums ir nosūtīts');
    expect((await settled())[0]).toMatchObject({ reference: 'PP 99000101', gross: 4000, sent: true });
    expect(await admin(`select amount from payments.settlement where provider = 'demo-card'`)).toEqual([
      { amount: 4000 },
    ]);
  });

  test('a webhook that Stripe did not sign, or signed long ago, is not believed', async () => {
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'x',
      data: { object: { client_reference_id: 'x' } },
    });
    const send = (signature?: string) =>
      web.inject({
        method: 'POST',
        url: '/payments/callback/demo-card',
        headers: { 'content-type': 'application/json', ...(signature && { 'stripe-signature': signature }) },
        payload,
      });
    const secret = `whsec_${house.secretFor('demonstration card webhook').replace(/\W/g, '')}`;
    const sign = (at: number, key = secret) =>
      `t=${at},v1=${createHmac('sha256', key).update(`${at}.${payload}`).digest('hex')}`;
    const now = Math.floor(house.clock.now().getTime() / 1000);
    for (const signature of [undefined, sign(now, 'whsec_other'), sign(now - 900), 'nonsense'])
      expect((await send(signature)).statusCode).toBe(400);
    expect((await send(sign(now))).statusCode).toBe(202);
    expect((await send(sign(now))).statusCode).toBe(400);
  });

  test('given up at the bank, nothing is booked and it can be paid another way', async () => {
    const me = await signIn(web, roberts);
    const address = await choose(me, 'SD 99000108');
    const back = await atTheBank(me, where(await payBy(me, 'initiation', address)), 'cancel');
    await get(me, back);
    await runJobs(house);
    expect((await get(me, back)).body).toContain('Maksājums nav veikts');
    expect(where(await payBy(me, 'card', address))).toContain('/demo/card/pay/');
  });

  test('what is not payable, or not one’s own, is refused', async () => {
    const me = await signIn(web, roberts);
    const act = async (number: string) => post(me, `${base}/mani-dati/maksat`, [['record', await idOf(number)]]);
    expect((await act('VL 99000106')).body).toContain('šobrīd nevar samaksāt');
    expect((await act('VL 99000120')).statusCode).toBe(404);
  });
});

describe('somebody else’s penalty', () => {
  const ask = (who: SignedIn, number: string, proof: string, rest = '') =>
    post(who, `${base}/parbaude${rest}`, [
      ['number', number],
      ['proof', proof],
    ]);

  test('with the decision in hand one sees what to pay, and pays it; every wrong pair says the same', async () => {
    const stranger = await signIn(web, anna);
    const found = await ask(stranger, 'vl-99000120', '19.08.2011');
    expect(found.body).toContain('20,00\u00a0€');
    for (const hidden of ['Keita', 'Smēķēšana', 'Ziedoņdārzs', keita.personalCode])
      expect(found.body).not.toContain(hidden);
    const bare = (body: string) => body.replace(/value="[^"]*"|<code>[^<]*<\/code>/g, '');
    const wrong = await Promise.all([
      ask(stranger, 'VL 99000120', '20.08.2011'),
      ask(stranger, 'VL 99999999', '19.08.2011'),
      ask(stranger, 'VL 99000120', '19081129999'),
    ]);
    for (const { body, statusCode } of wrong)
      expect([statusCode, bare(body)]).toEqual([200, bare(wrong[0]?.body ?? '')]);
    const ways = where(await ask(stranger, 'VL 99000120', '2011-08-19', '/talak'));
    expect((await get(stranger, ways)).body).toContain('VL 99000120');
    const back = await atTheBank(stranger, where(await payBy(stranger, 'initiation', ways)), 'pay');
    await get(stranger, back);
    await runJobs(house);
    expect((await get(stranger, back)).body).toContain('Maksājums ir nosūtīts');
    // Nobody else may look at that payment.
    expect((await get(await signIn(web, demonstrationPeople.liga), ways)).statusCode).toBe(404);
  });

  test('guessing is stopped, by person and by number', async () => {
    const guesser = await signIn(web, demonstrationPeople.karlis);
    const codes: number[] = [];
    for (let day = 1; day <= 8; day++) codes.push((await ask(guesser, 'PP 99000109', `0${day}.03.1984`)).statusCode);
    expect(codes.slice(0, 6)).toEqual(Array(6).fill(200));
    expect(codes.slice(6)).toEqual([429, 429]);
    const other = await signIn(web, demonstrationPeople.ilze);
    expect((await ask(other, 'PP99000109', '22.03.1984')).statusCode).toBe(429);
    expect((await ask(other, 'PP 99000102', '22.03.1984')).statusCode).toBe(200);
  });

  test('nobody asks without signing in', async () => {
    const answer = await web.inject({ url: `${base}/parbaude` });
    expect(String(answer.headers.location)).toMatch(/^\/lv\/ieiet/);
  });
});
