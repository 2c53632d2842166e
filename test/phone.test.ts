/** A call from ringing to the case and what becomes known later, as operators and officers do it in their pages. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cases, whoOf } from '../src/case/index.js';
import { openLife, staff } from '../src/case/testing.js';
import { proofs } from '../src/channels/phone/index.js';
import { exchangeOf, silence } from '../src/channels/phone/testing.js';
import type { GrantName } from '../src/identity/index.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin } from './support/index.js';

const { house } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const pbx = exchangeOf(house, web);
const { anna, dace, rihards } = demonstrationPeople;
const enter = (person: typeof dace | typeof rihards, grant: GrantName, unit: string) =>
  signIn(web, { ...person, id: randomUUID() }, { side: 'staff', grants: [{ grant, unit }] });
const santa = await enter(dace, 'operator', 'service-desk');
const edgars = await enter(rihards, 'operator', 'service-desk');
const client = { key: `person:${anna.id}`, name: 'Anna Bērziņa' } as const;

const get = (who: SignedIn, url: string) => web.inject({ url, headers: { cookie: who.cookie } });
const post = (who: SignedIn, url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: 'http://localhost:3000',
      cookie: who.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: who.csrf })),
  });
const rowsOf = (text: string, ...values: unknown[]) => asAdmin(house.adminUrl, text, values);

/** A call that rings from a number and that Santa takes; returns its page and the exchange's own id. */
async function taken(from: string) {
  const pbxId = randomUUID();
  await pbx.tell(pbxId, 'ringing', { from });
  const [call] = await rowsOf('select id from phone.call where pbx_id = $1', pbxId);
  const page = `/desk/phone/calls/${call?.id}`;
  expect((await post(santa, `${page}/take`)).statusCode).toBe(303);
  return { page, pbxId, id: String(call?.id) };
}

async function registered(from: string, fields: Readonly<Record<string, string>> = {}) {
  const call = await taken(from);
  const done = await post(santa, `${call.page}/register`, {
    text: 'Kad būs gatava atbilde?',
    kind: 'request',
    ...fields,
  });
  expect(done.statusCode).toBe(303);
  const [row] = await rowsOf('select case_id, entry_id from phone.call where id = $1', call.id);
  return { ...call, caseId: String(row?.case_id), entryId: Number(row?.entry_id) };
}

/** Anna has asked in the portal, strongly identified, and left her number. */
async function knownNumber(phone: string) {
  const operator = staff('operator', ['service-desk']);
  const { caseId } = await house.db('web').transaction(whoOf(operator), (tx) =>
    cases.enterMatter(house, tx, operator, {
      way: 'post',
      messageId: randomUUID(),
      kind: 'request',
      subject: 'Izziņa',
      text: 'Lūdzu izziņu.',
      sender: { name: client.name, phone, key: client.key },
      attachments: [],
      assurance: 'high',
    }),
  );
  return caseId;
}

/** An officer of the unit that answers the case. */
async function officerOf(caseId: string) {
  const [row] = await rowsOf('select unit from casework.case_file where id = $1', caseId);
  return enter(rihards, 'officer', String(row?.unit));
}

const entryOf = async (id: number) =>
  (await rowsOf('select assurance, author_key, audience from casework.entry where id = $1', id))[0];

test('a caller is proven by calling back the number on record, and the entry says how surely', async () => {
  await knownNumber('+37126000101');
  const { page } = await taken('26000101');
  expect((await get(santa, page)).body).toContain('+37126000101');
  const proven = { way: 'call-back', provenClient: client.key, code: '' };
  expect((await post(edgars, `${page}/prove`, proven)).statusCode).toBe(404);
  expect((await post(santa, `${page}/prove`, proven)).statusCode).toBe(303);
  expect((await get(santa, page)).body).toContain('atzvanot uz reģistrētu numuru');
  await post(santa, `${page}/register`, { text: 'Kur ir izziņa?', kind: 'question', client: client.key });
  const [call] = await rowsOf('select entry_id from phone.call where id = $1', page.split('/').at(-1));
  expect(await entryOf(Number(call?.entry_id))).toMatchObject({ assurance: 'substantial', author_key: client.key });
});

test('proving who calls keeps what is being written, and a code may be read out while the call is registered', async () => {
  const { page, id } = await taken('26000103');
  const said = { text: 'Kur ir mana izziņa?', subject: 'Izziņas gaita', kind: 'request' };
  const wrong = await post(santa, `${page}/prove`, { ...said, way: 'code', code: 'nepareizs' });
  expect([wrong.statusCode, kept(wrong.body)]).toEqual([422, true]);
  const refused = await post(santa, `${page}/register`, { ...said, code: 'nepareizs' });
  expect([refused.statusCode, kept(refused.body), refused.body.includes('Kods neder')]).toEqual([422, true, true]);
  const right = await post(santa, `${page}/prove`, { ...said, way: 'code', code: await shownCode() });
  expect([right.statusCode, kept(right.body)]).toEqual([200, true]);
  expect(right.body).toContain('ar kodu no klienta portāla');
  const other = await taken('26000104');
  await post(santa, `${other.page}/register`, { ...said, code: await shownCode() });
  const [call] = await rowsOf('select entry_id from phone.call where id = $1', other.id);
  expect(await entryOf(Number(call?.entry_id))).toMatchObject({ assurance: 'substantial', author_key: client.key });
  expect(await rowsOf('select case_id from phone.call where id = $1', id)).toEqual([{ case_id: null }]);
});

const kept = (body: string) => body.includes('>Kur ir mana izziņa?</textarea>') && body.includes('Izziņas gaita');

test('a caller proven after the call was registered is the entry’s author, and the case that it began is theirs', async () => {
  const { page, caseId, entryId } = await registered('26000102');
  expect(await entryOf(entryId)).toMatchObject({ assurance: 'anonymous', author_key: 'anonymous' });
  expect((await get(santa, page)).body).toContain(`href="/desk/cases/${caseId}"`);
  const code = await shownCode();
  expect((await post(santa, `${page}/prove`, { way: 'code', code: 'nepareizs' })).statusCode).toBe(422);
  expect((await post(santa, `${page}/prove`, { way: 'code', code })).statusCode).toBe(303);
  expect(await entryOf(entryId)).toMatchObject({ assurance: 'substantial', author_key: client.key });
  expect(await rowsOf('select subject_key, assurance from casework.case_file where id = $1', caseId)).toEqual([
    { subject_key: client.key, assurance: 'substantial' },
  ]);
  const officer = await officerOf(caseId);
  expect((await get(officer, `/desk/cases/${caseId}`)).body).toContain('ar kodu no klienta portāla');
  expect(await rowsOf(`select subject from audit.entry where deed = 'case:prove-caller'`)).toEqual([
    { subject: client.key },
  ]);
});

test('what proves one client raises nothing that was registered for another', async () => {
  await knownNumber('+37126000103');
  const { page, entryId } = await registered('26000103', { client: client.key });
  const other = { key: `person:${randomUUID()}`, name: 'Cits Cilvēks' } as const;
  const answer = await post(santa, `${page}/prove`, { way: 'code', code: await shownCode(other) });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('zvans reģistrēts citam cilvēkam');
  expect(await entryOf(entryId)).toMatchObject({ assurance: 'anonymous' });
});

async function shownCode(who: { readonly key: `person:${string}`; readonly name: string } = client): Promise<string> {
  return house.db('web').transaction({}, (tx) => proofs.showCode(house, tx, { kind: 'person', ...who }, who));
}

test('a recording added by hand is heard beside its entry, held and exported by two', async () => {
  const { page, id, caseId } = await registered('26000104');
  const recording = `/desk/phone/recordings/${id}`;
  const form = new FormData();
  form.set('_csrf', santa.csrf);
  form.set('recording', new Blob([new Uint8Array(silence())], { type: 'audio/wav' }), 'zvans.wav');
  const body = new Response(form);
  const sent = await web.inject({
    method: 'POST',
    url: `${recording}/upload`,
    headers: {
      origin: 'http://localhost:3000',
      cookie: santa.cookie,
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  expect(sent.statusCode).toBe(303);
  expect((await get(santa, page)).body).toContain(recording);
  const officer = await officerOf(caseId);
  expect((await get(officer, `/desk/cases/${caseId}`)).body).toContain(`${recording}?from=case`);
  const heard = await post(officer, `${recording}/listen`, {
    purpose: 'phone:case',
    reason: 'Lietas izskatīšana',
    from: 'case',
  });
  const beside = await get(officer, String(heard.headers.location).replace(/#.*/, ''));
  const source = /<audio[^>]* src="([^"]+)"/.exec(beside.body)?.[1] ?? '';
  expect(beside.headers['content-security-policy']).toContain(`media-src 'self'`);
  expect((await get(officer, source)).rawPayload).toEqual(silence());
  expect((await get(edgars, source)).statusCode).toBe(404);
  for (const kind of ['hold', 'export']) {
    const asked = await post(santa, `${recording}/permissions`, {
      kindOfPermission: kind,
      why: 'Tiesvedība par zvanu',
    });
    expect(asked.statusCode).toBe(303);
  }
  const permissions = await rowsOf('select id, kind from phone.permission where call_id = $1 order by kind', id);
  const [taking, held] = permissions.map((one) => `${recording}/permissions/${one.id}`);
  expect((await post(santa, `${held}`, { deed: 'approve' })).statusCode).toBe(403);
  for (const one of [taking, held]) expect((await post(edgars, `${one}`, { deed: 'approve' })).statusCode).toBe(303);
  const out = await post(santa, `${taking}`, { deed: 'download' });
  expect(out.rawPayload).toEqual(silence());
  expect((await post(santa, `${taking}`, { deed: 'download' })).statusCode).toBe(403);
  expect((await post(santa, `${held}`, { deed: 'lift' })).statusCode).toBe(303);
});

test('a complaint of the same client, later and by another way, keeps the recordings of their calls longer', async () => {
  await knownNumber('+37126000105');
  const { id, pbxId } = await registered('26000105', { client: client.key });
  await pbx.push(pbxId, silence());
  const ruleOf = async () => (await rowsOf('select rule from phone.recording where call_id = $1', id))[0]?.rule;
  expect(await ruleOf()).toBe('ordinary');
  const operator = staff('operator', ['service-desk']);
  await house.db('web').transaction(whoOf(operator), (tx) =>
    cases.enterMatter(house, tx, operator, {
      way: 'post',
      messageId: randomUUID(),
      kind: 'complaint',
      subject: 'Sūdzība',
      text: 'Sūdzos par sarunu pa tālruni.',
      sender: { name: client.name, key: client.key },
      attachments: [],
      assurance: 'high',
    }),
  );
  expect(await ruleOf()).toBe('complaint');
  expect(await rowsOf(`select 1 as one from audit.entry where deed = 'channels/phone:keep-longer'`)).not.toEqual([]);
});
