import { expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { getReceived } from '../../documents/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { getMessage } from './index.js';
import { carryingLook } from './looks.js';
import { simulatorPath } from './open-gateway.js';
import { writeToAgency } from './simulator/letters.js';
import { boxOf, connect } from './testing.js';
import { envelopeOf } from './wire/read-envelope.js';
import { readXml } from './wire/read-xml.js';

const { plain, web, address, house, room, keys, worker, add, lettersIn } = await connect();
const { anna } = demonstrationPeople;
const run = () => runJobs(plain, [room]);
const incoming = () =>
  asAdmin(
    plain.adminUrl,
    'select id, wire_id, sender, refusal, confirmed_at from e_address.incoming order by received_at, id',
  );
const write = (text: string, size = 600_000) =>
  plain.db('web').transaction({}, (tx) =>
    writeToAgency(tx, keys, boxOf('anna'), {
      title: 'Sūdzība',
      text,
      files: [{ name: 'pielikums.bin', type: 'application/octet-stream', bytes: Buffer.alloc(size, 7) }],
    }),
  );

test('a letter to the agency is fetched, kept, told once, and confirmed', async () => {
  const id = await write('Lūdzu pārbaudīt.');
  await add('poll');
  await run();
  await add('poll');
  await run();
  const rows = await incoming();
  expect(rows).toMatchObject([
    { wire_id: id, sender: `person:${anna.id}`, refusal: null, confirmed_at: house.clock.now() },
  ]);
  const message = await worker.transaction({}, (tx) => getMessage(plain, tx, String(rows[0]?.id)));
  expect(message).toMatchObject({
    channel: 'e-address',
    from: { name: 'Anna Bērziņa', personKey: `person:${anna.id}`, identity: 'high' },
    subject: 'Sūdzība',
    text: 'Lūdzu pārbaudīt.',
    attachments: [{ name: 'pielikums.bin', size: 600_000 }],
    unreadable: false,
  });
  const original = await plain
    .db('web')
    .transaction({}, (tx) => getReceived(plain, tx, carryingLook(undefined), message?.originalSha256 ?? ''));
  const envelope = readXml(original.bytes).getElementsByTagName('Envelope')[0];
  expect(envelope && envelopeOf(envelope).title).toBe('Sūdzība');
});

test('a letter altered on its way is kept, told as unreadable and not confirmed', async () => {
  const id = await write('Šis teksts būs grozīts.');
  await asAdmin(
    plain.adminUrl,
    `update e_address.simulated_message set sender_section = replace(sender_section, 'grozīts', 'viltots') where id = $1`,
    [id],
  );
  const other = await write('Šim būs grozīts pielikums.', 10);
  await asAdmin(
    plain.adminUrl,
    `update e_address.simulated_section set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) where message = $1`,
    [other],
  );
  await add('poll');
  await run();
  await add('poll');
  await run();
  const rows = (await incoming()).filter(({ refusal }) => refusal);
  expect(new Map(rows.map(({ wire_id, refusal }) => [wire_id, refusal]))).toEqual(
    new Map([
      [id, 'digest'],
      [other, 'encrypted-content'],
    ]),
  );
  expect(rows.every(({ confirmed_at }) => confirmed_at === null)).toBe(true);
  const message = await worker.transaction({}, (tx) => getMessage(plain, tx, String(rows[0]?.id)));
  expect(message).toMatchObject({ unreadable: true, from: { identity: 'anonymous' } });
});

test('no personal code stands in the clear in what the room keeps, nor in jobs', async () => {
  for (const table of [
    'e_address.outgoing',
    'e_address.incoming',
    'e_address.lookup',
    'graphile_worker._private_jobs',
  ]) {
    const rows = await asAdmin(plain.adminUrl, `select t::text as row from ${table} t`);
    expect(rows.filter(({ row }) => String(row).includes(anna.personalCode))).toEqual([]);
  }
});

const post = (url: string, fields: Record<string, string>) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

test('the demonstration shows its mailboxes, in both languages, and takes a letter', async () => {
  for (const [lang, title] of [
    ['lv', 'E-adreses simulators'],
    ['en', 'E-address simulator'],
  ] as const) {
    const page = await web.inject(`/demo/e-address?box=anna&lang=${lang}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(title);
    expect(page.body).not.toContain(anna.personalCode);
  }
  const empty = await post('/demo/e-address', { lang: 'lv', from: 'anna', title: '', text: 'Labdien!' });
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('Labdien!');
  const before = (await incoming()).length;
  const taken = await post('/demo/e-address', {
    lang: 'en',
    from: 'karlis',
    title: 'Jautājums',
    text: 'Labdien!',
    attach: 'on',
  });
  expect(taken.headers.location).toBe('/demo/e-address?box=karlis&lang=en&sent=1#done');
  await run();
  expect(await incoming()).toHaveLength(before + 1);
  const form = new FormData();
  for (const [name, value] of Object.entries({ lang: 'lv', from: 'anna', title: 'Ar failu', text: 'Pielikumā.' }))
    form.set(name, value);
  form.set('files', new File(['saturs'], 'pielikums.txt', { type: 'text/plain' }));
  const sent = await fetch(`${address}/demo/e-address`, {
    method: 'POST',
    headers: { origin: 'http://localhost:3000' },
    body: form,
    redirect: 'manual',
  });
  expect(sent.status).toBe(303);
  await run();
  expect(await incoming()).toHaveLength(before + 2);
  const [letter] = await lettersIn('anna');
  const opened = await post('/demo/e-address/open', { lang: 'lv', box: 'anna', id: letter?.id ?? '' });
  expect(opened.headers.location).toBe('/demo/e-address?box=anna&lang=lv');
});

test('the service answers nonsense with a refusal', async () => {
  for (const [type, body] of [
    ['application/soap+xml', '<a/>'],
    ['multipart/related', 'x'],
    ['application/soap+xml', '<!DOCTYPE a><a/>'],
  ]) {
    const answered = await fetch(`${address}${simulatorPath}`, {
      method: 'POST',
      headers: { 'content-type': type ?? '' },
      body,
    });
    expect(answered.status).toBe(500);
    expect(await answered.text()).toContain('PSS.045');
  }
});
