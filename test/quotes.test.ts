import { extractText } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { matters, whoOf } from '../src/case/index.js';
import { staff } from '../src/case/testing.js';
import { testContainers } from '../src/documents/signed/testing-container.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { payAsked, payFee } from '../src/payments/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationEntities } from '../src/registers/legal-entities/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs, testHouse } from './support/index.js';

// A request in one's own words whose work is quoted, agreed, paid, done and accepted; statistics stand for every service that works so.
const house = await testHouse({ LETE_LIMIT_FACTOR: '100000' });
const web = await createWeb({ house });
const rows = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
let anna: SignedIn;
let officer: SignedIn;
const until = async (what: Promise<{ statusCode: number; body: string }>) => {
  const { statusCode, body } = await what;
  expect(statusCode, body.slice(0, 2000)).toBe(303);
};

function post(url: string, { cookie, csrf }: SignedIn, fields: Readonly<Record<string, string>> = {}) {
  return web.inject({
    method: 'POST',
    url,
    headers: { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
  });
}
const get = (url: string, { cookie }: SignedIn) => web.inject({ url, headers: { cookie } });

/** Anna's request, taken by an officer of the unit that answers it. */
async function requested(): Promise<string> {
  const url = '/lv/pakalpojumi/statistika/pieteikums';
  const form = await get(url, anna);
  house.clock.advance(10_000);
  const hidden = [...form.body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&amp;', '&'),
  ]);
  await until(
    post(url, anna, {
      ...Object.fromEntries(hidden),
      text: 'Lūdzu statistiku par 2025. gadu.',
      receive: 'e-address',
      email: 'anna@example.com',
    }),
  );
  await runJobs(house);
  const [row] = await rows(
    `select id, unit from casework.case_file where answers->>'service' = 'statistics' order by submitted_at desc limit 1`,
  );
  officer = await signIn(web, demonstrationPeople.dace, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: String(row?.unit) }],
  });
  const id = String(row?.id);
  await until(post(`/desk/cases/${id}/take`, officer));
  return id;
}

const offer = {
  quoteItem: 'certificate-normal',
  quoteAmount: '3',
  quoteWords: 'Trīs tabulas par 2025. gada notikumiem.',
  quoteDays: '14',
};
const quoteId = async (id: string) =>
  String((await rows('select id from casework.quote where case_id = $1 and closed_at is null', [id]))[0]?.id);

async function words(url: string, who: SignedIn): Promise<string> {
  const { rawPayload, statusCode } = await get(url, who);
  expect(statusCode, url).toBe(200);
  const { text } = await extractText(new Uint8Array(rawPayload), { mergePages: true });
  return text;
}

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  anna = await signIn(web, demonstrationPeople.anna);
});

test('work is quoted, agreed by eID, paid, handed over and accepted, with a quote and an act as papers', async () => {
  const id = await requested();
  const matter = `/lv/mani-jautajumi/${id}`;
  await until(post(`/desk/cases/${id}/quote`, officer, offer));
  expect((await get(matter, anna)).body).toMatch(/Izlasiet tāmi un piekrītiet[\s\S]*Piekrist tāmei/);
  expect(await words(`${matter}/tame.pdf`, anna)).toMatch(/Tāme[\s\S]*Trīs tabulas[\s\S]*31,20/);
  expect((await post(`/desk/cases/${id}/quote`, officer, offer)).statusCode, 'one offer at a time').toBe(422);
  expect((await post(`/desk/cases/${id}/quote`, officer, { ...offer, quoteItem: 'nothing' })).body).toContain('spēkā');
  expect(
    (await post(`/desk/cases/${id}/deliver-work`, officer, { quoteDelivered: 'Viss ir izdarīts.' })).statusCode,
    'not before it is paid',
  ).not.toBe(303);
  await until(post(`${matter}/tame/piekrist`, anna));
  expect((await post(`${matter}/tame/piekrist`, anna)).statusCode, 'a second press loses politely').toBe(409);
  expect((await get(matter, anna)).body).toContain('Piekrists, gaida samaksu');
  await payFee(house, await quoteId(id));
  await runJobs(house);
  expect((await get(matter, anna)).body).toContain('Samaksāts, notiek darbs');
  await until(post(`/desk/cases/${id}/deliver-work`, officer, { quoteDelivered: 'Nodotas trīs tabulas XLSX datnē.' }));
  expect((await get(`${matter}/akts.pdf`, anna)).statusCode, 'no act before it is accepted').toBe(404);
  await until(post(`${matter}/tame/pienemt`, anna));
  expect(await words(`${matter}/akts.pdf`, anna)).toMatch(/Pieņemšanas[\s\S]*Nodotas trīs tabulas[\s\S]*Anna/);
  expect(await words(`/desk/cases/${id}/act.pdf`, officer)).toContain('Pieņemšanas');
  const deeds = await rows(
    `select deed from audit.entry where deed like 'case:%' and deed ~ 'quote|work|settle' order by id`,
  );
  expect(deeds.map(({ deed }) => deed)).toEqual([
    'case:quote',
    'case:agree-quote',
    'case:settle',
    'case:deliver-work',
    'case:accept-work',
  ]);
});

test('an offer lapses after its last day, is declined or taken back, and another may follow; without a signed file nobody agrees for the client', async () => {
  const id = await requested();
  const matter = `/lv/mani-jautajumi/${id}`;
  const wrong = await post(`/desk/cases/${id}/quote`, officer, { ...offer, quoteDays: 'mēnesi' });
  expect([wrong.statusCode, wrong.body.includes('href="#quoteDays"')]).toEqual([422, true]);
  await post(`/desk/cases/${id}/unsent`, officer, { unsent: 'quote', version: '0', quoteWords: 'Pusgatava tāme.' });
  expect((await get(`/desk/cases/${id}`, officer)).body).toContain('>Pusgatava tāme.</textarea>');
  await until(post(`/desk/cases/${id}/quote`, officer, { ...offer, quoteDays: '1' }));
  expect((await post(`/desk/cases/${id}/agree-signed`, officer)).body).toContain('visi paraksti ir derīgi');
  await until(post(`${matter}/tame/noraidit`, anna));
  await until(post(`/desk/cases/${id}/quote`, officer, offer));
  await until(post(`/desk/cases/${id}/take-back-quote`, officer));
  await until(post(`/desk/cases/${id}/quote`, officer, { ...offer, quoteDays: '1' }));
  const [other] = [await signIn(web, demonstrationPeople.mara)];
  expect((await post(`${matter}/tame/piekrist`, other)).statusCode, 'another’s matter looks missing').toBe(404);
  await rows(`update casework.quote set holds_until = '2026-11-01' where case_id = $1 and closed_at is null`, [id]);
  expect((await get(matter, anna)).body).toContain('Termiņš beidzies');
  expect((await post(`${matter}/tame/piekrist`, anna)).statusCode).toBe(409);
});

/** A message of the client's with a file, as a browser sends it. */
async function sendFile(matter: string, name: string, bytes: Buffer): Promise<void> {
  const form = new FormData();
  form.append('_csrf', anna.csrf);
  form.append('message', 'Pievienoju parakstītu piekrišanu.');
  form.append('message-files', new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  const headers = {
    cookie: anna.cookie,
    origin: house.settings.publicUrl,
    'content-type': body.headers.get('content-type') ?? '',
  };
  const payload = Buffer.from(await body.arrayBuffer());
  await until(web.inject({ method: 'POST', url: `${matter}/zina`, headers, payload }));
  await runJobs(house);
}

test('a container with the client’s own qualified signature agrees for them; somebody else’s, or one from before the offer, does not', async () => {
  const id = await requested();
  const matter = `/lv/mani-jautajumi/${id}`;
  const containers = await testContainers(house.clock.now());
  await containers.trust(house.adminUrl, house.clock.now());
  const signedBy = (
    { given, family, personalCode }: { given: string; family: string; personalCode: string },
    words: string,
  ) => {
    const code = `${personalCode.slice(0, 6)}-${personalCode.slice(-5)}`;
    return containers.sign({ given, family, code }, words, house.clock.now());
  };
  const { anna: client, janis } = demonstrationPeople;
  const own = { given: 'ANNA', family: 'BĒRZIŅA', personalCode: client.personalCode };
  const agreeing = async () => post(`/desk/cases/${id}/agree-signed`, officer);
  await sendFile(matter, 'agrak.asice', await signedBy(own, 'Lūdzu tāmi.'));
  house.clock.advance(60_000);
  await until(post(`/desk/cases/${id}/quote`, officer, offer));
  expect((await agreeing()).body, 'what came before the offer').toContain('visi paraksti ir derīgi');
  house.clock.advance(60_000);
  await sendFile(
    matter,
    'svess.asice',
    await signedBy({ given: 'JĀNIS', family: 'OZOLS', personalCode: janis.personalCode }, 'Piekrītu.'),
  );
  expect((await agreeing()).body, 'somebody else’s').toContain('visi paraksti ir derīgi');
  await sendFile(matter, 'piekrisana.asice', await signedBy(own, 'Piekrītu tāmei.'));
  await until(agreeing());
  const [agreed] = await rows(
    'select agreed_by as by, agreed_with as how from casework.quote where case_id = $1 and closed_at is null',
    [id],
  );
  expect(agreed).toEqual({
    by: expect.stringMatching(/bērziņa/i),
    how: { how: 'signed-file', file: 'piekrisana.asice' },
  });
  expect((await get(matter, anna)).body).toContain('Piekrists, gaida samaksu');
});

test('an offer goes with its request to another unit, and holds no longer once the request has ended', async () => {
  const id = await requested();
  const matter = `/lv/mani-jautajumi/${id}`;
  await until(post(`/desk/cases/${id}/quote`, officer, offer));
  const [at] = await rows('select unit from casework.case_file where id = $1', [id]);
  const visitor = staff('officer', [String(at?.unit)]);
  await house
    .db('web')
    .transaction(whoOf(visitor), (tx) =>
      matters.handOver(tx, visitor, id, { to: { unit: 'quality' }, note: 'Lūdzu, turpiniet.' }),
    );
  officer = await signIn(web, demonstrationPeople.dace, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'quality' }],
  });
  expect((await get(`/desk/cases/${id}`, officer)).body).toContain('Gaida piekrišanu');
  await rows('update casework.case_file set withdrawn_at = now() where id = $1', [id]);
  expect((await get(matter, anna)).body).toContain('Termiņš beidzies');
  expect((await post(`${matter}/tame/piekrist`, anna)).statusCode).toBe(409);
  expect(await rows('select 1 from payments.obligation where source_id = $1', [await quoteId(id)])).toEqual([]);
});

test('a company that agrees has its invoice for what was quoted to the cent, and the work begins once that is paid; taken back, the invoice gets its credit note', async () => {
  const rooms = (await discoverRooms(house)).filter(({ id }) =>
    /^(registers\/legal-entities|payments|services\/data-exchange-module)$/.test(id),
  );
  for (const room of [...rooms, ...rooms]) await room.demonstrate?.();
  const quoted = await rows(
    `select q.amount, (q.price->>'gross')::int as gross, c.subject_name as who, c.id,
       i.number, i.gross::int as invoiced, i.buyer->>'reference' = c.number as refers, i.buyer->>'postalCode' as post, i.id as invoice
     from casework.quote q join casework.case_file c on c.id = q.case_id left join payments.invoice i on i.id = q.invoice_id
     where q.item = 'module-hour' order by q.amount desc`,
  );
  const [court, forest] = quoted;
  // VAT is of the whole sum: 40 times the list's own rounding would be nine cents less.
  expect(court).toMatchObject({ amount: 40, gross: 86_249, who: 'Fiktīvā novada bāriņtiesa', invoice: null });
  expect(forest).toMatchObject({ amount: 12, gross: 25_875, invoiced: 25_875, refers: true, post: 'LV-5001' });
  expect(quoted).toHaveLength(2);
  const { karlis, edgars, ilze } = demonstrationPeople;
  const actingFor = {
    key: `entity:${demonstrationEntities.fictitiousForest.id}`,
    name: 'SIA',
    relation: 'company',
  } as const;
  const client = await signIn(web, karlis, { actingFor });
  const matter = `/lv/mani-jautajumi/${forest?.id}`;
  await runJobs(house);
  expect((await get(matter, client)).body).toMatch(
    new RegExp(`/lv/rekini/${forest?.invoice}/rekins\\.pdf[^>]*>${forest?.number}<`),
  );
  await payAsked(house, { kind: 'invoice', sourceId: String(forest?.invoice) });
  await runJobs(house);
  expect((await get(matter, client)).body).toContain('Samaksāts, notiek darbs');
  const grants = [{ grant: 'officer' as const, unit: 'information-systems' }];
  const edgar = await signIn(web, edgars, { side: 'staff', grants });
  expect((await get(`/desk/cases/${forest?.id}`, edgar)).body).toMatch(
    new RegExp(`${forest?.number} <[^>]*>Apmaksāts<`),
  );
  // The institution agrees in the portal; nobody pays, and the officer takes it back.
  const asCourt = {
    key: `entity:${demonstrationEntities.orphansCourt.id}`,
    name: 'Tiesa',
    relation: 'institution',
  } as const;
  const clerk = await signIn(web, ilze, { actingFor: asCourt });
  // The agency gives less time from now on: what was offered before keeps the term that it told.
  house.clock.advance(60_000);
  await rows(
    `select dataset.seed('agency', 'payment-term', 'invoice', content || '{"days": 14}', $1) from dataset.version where kind = 'payment-term'`,
    [house.clock.now()],
  );
  await until(post(`/lv/mani-jautajumi/${court?.id}/tame/piekrist`, clerk));
  expect(
    (await post(`/desk/cases/${forest?.id}/take-back-quote`, edgar)).statusCode,
    'what is paid for stays',
  ).not.toBe(303);
  await until(post(`/desk/cases/${court?.id}/take-back-quote`, edgar));
  expect((await get(`/lv/mani-jautajumi/${court?.id}`, clerk)).body).toContain('Atsaukta');
  const invoices = await rows(
    `select i.type, i.gross::int as gross, i.due_on - i.issued_on as days from payments.invoice i where buyer_key = $1 order by number`,
    [asCourt.key],
  );
  expect(invoices.map(({ type, gross }) => `${type}: ${gross}`)).toEqual(['380: 86249', '381: 86249']);
  expect(invoices[0]).toMatchObject({ days: 30 });
});

test('what was agreed to and nobody pays for is taken back: the fee is waived, and another offer may follow', async () => {
  const id = await requested();
  const matter = `/lv/mani-jautajumi/${id}`;
  await until(post(`/desk/cases/${id}/quote`, officer, offer));
  await until(post(`${matter}/tame/piekrist`, anna));
  const fee = await quoteId(id);
  await until(post(`/desk/cases/${id}/take-back-quote`, officer));
  await runJobs(house);
  const waived = `select from payments.obligation where source_id = $1 and waived_at is not null`;
  expect(await rows(waived, [fee])).toHaveLength(1);
  expect((await get(matter, anna)).body).toContain('Atsaukta');
  await until(post(`/desk/cases/${id}/quote`, officer, offer));
});
