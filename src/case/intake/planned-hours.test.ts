// A change of hours entered ahead takes effect in every place that tells the hours, by the clock alone.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { exchangeOf } from '../../channels/phone/testing.js';
import { signIn } from '../../identity/testing.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { receiveMessage } from './receive-message.js';

const house = await testHouse({}, '2027-01-08T06:00:00Z');
const rooms = await discoverRooms(house);
const web = await createWeb({ house });
for (const room of rooms) await room.pages?.(web);
await web.ready();
const editor = await signIn(web, demonstrationPeople.rihards, {
  side: 'staff',
  grants: [{ grant: 'editor', unit: '*' }],
});
const phone = exchangeOf(house, web);
const page = '/desk/admin/agency/hours/office';

const post = (url: string, fields: Readonly<Record<string, string>>) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: 'http://localhost:3000',
      cookie: editor.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: editor.csrf })),
  });
const text = async (url: string) => (await web.inject({ url, headers: { cookie: editor.cookie } })).body;

/** What each place tells of the office's hours now. */
async function told(subject: string) {
  const ringing = await phone.tell(randomUUID(), 'ringing', { from: '+37129111222', priority: 'P4' });
  const message = {
    channel: 'email' as const,
    externalId: `<${subject}@x>`,
    originalSha256: '0'.repeat(64),
    receivedAt: house.clock.now(),
    from: { name: 'A. L.', address: `${subject}@klients.example`, identity: 'email' as const },
    subject,
    text: 'Lūdzu, atbildiet.',
    references: [],
    attachments: [],
  };
  await house.db('worker').transaction({ units: ['*'] }, (tx) => receiveMessage(house, tx, randomUUID(), message));
  await runJobs(house, rooms);
  const [notice] = await asAdmin(house.adminUrl, 'select body from email.notice where recipient = $1', [
    message.from.address,
  ]);
  const { hours } = JSON.parse(await text('/agency.json')) as { hours: { id: string; inWords: { lv: string } }[] };
  return {
    phone: ringing.json().next as string,
    acknowledgement: String(notice?.body),
    json: hours.find(({ id }) => id === 'office')?.inWords.lv,
    calendar: /UID:office-2027-01-11@lete\r\nDTSTAMP:\w+\r\nDTSTART:(\w+)/.exec(await text('/en/hours.ics'))?.[1],
    feed: await text('/lv/pazinojumi.atom'),
    contacts: await text('/lv/kontakti'),
  };
}

test('a planned change of hours is seen on pages, in acknowledgements, on the phone, in the calendar, the feed and the data', async () => {
  const before = await told('before');
  expect(before).toMatchObject({
    phone: 'call-back',
    json: 'P–C 08:30–17:00; Pk 08:30–16:00',
    calendar: '20270111T063000Z',
  });
  expect(before.acknowledgement).toContain('P–C 08:30–17:00');

  const form = {
    'name-lv': 'Pārējās nodaļas',
    'name-en': 'The other units',
    holidays: 'closed',
    seen: '1',
    'from-date': '11.1.2027.',
  };
  const wrong = await post(page, { ...form, 'week-1': 'no astoņiem', 'to-date': '10.01.2027' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('no astoņiem');
  expect(wrong.body).toContain('Beigas ir agrāk par sākumu');
  expect(await text('/desk/admin/agency?on=rīt')).toMatch(/Rakstiet datumu kā[\s\S]*value="rīt"/);
  const days = { 'week-1': '07:00–19:00', 'week-2': '07:00–19:00' };
  expect((await post(page, { ...form, ...days })).statusCode).toBe(303);
  const [draft] = await asAdmin(
    house.adminUrl,
    `select id, encode(content_hash, 'hex') as hash from dataset.version where published_at is null`,
  );
  const published = await post(`${page}/publish`, { version: String(draft?.id), hash: String(draft?.hash) });
  expect(published.statusCode).toBe(303);

  // Announced at once where the future is told; nothing else changes yet.
  const announced = await told('announced');
  expect(announced).toMatchObject({
    phone: 'call-back',
    json: 'P–C 08:30–17:00; Pk 08:30–16:00',
    calendar: '20270111T050000Z',
  });
  expect(announced.feed).toContain('P–O 07:00–19:00');
  expect(announced.contacts).toContain('P–C 08:30–17:00; Pk 08:30–16:00');
  expect(announced.contacts).toContain('2027. gada 11. janvārī plkst. 00:00 mainās uz P–O 07:00–19:00');
  expect(await text('/desk/admin/agency')).toContain('2027. gada 11. janvāris');

  house.clock.set('2027-01-11T05:30:00Z');
  const after = await told('after');
  expect(after).toMatchObject({ phone: 'queue', json: 'P–O 07:00–19:00' });
  expect(after.feed).not.toContain('P–O 07:00–19:00');
  expect(after.contacts).toContain('P–O 07:00–19:00');
  expect(after.contacts).not.toContain('Plānotās izmaiņas');
  house.clock.set('2027-01-11T18:00:00Z');
  expect((await told('late')).acknowledgement).toContain('P–O 07:00–19:00');
});

test('the name under which the agency writes and what a way is worth before the law are those of the day, in mail and on pages', async () => {
  const change = (kind: string, key: string, content: object, from: string) =>
    asAdmin(
      house.adminUrl,
      `select dataset.seed('agency', kind, key, content || $3::jsonb, $4::timestamptz) from dataset.version where kind = $1 and key = $2 and version = 1`,
      [kind, key, JSON.stringify(content), from],
    );
  const name = { lv: 'Datu centrs', en: 'Data Centre' };
  await change('mailbox', 'general', { displayName: name, signature: name }, '2027-01-12 00:00+02');
  await change('way', 'post', { weight: { lv: 'Vēstule no jauna.', en: 'A letter anew.' } }, '2027-01-12 00:00+02');
  const frame = async (subject: string) => {
    const { contacts } = await told(subject);
    const [mail] = await asAdmin(house.adminUrl, 'select text from email.outbox where recipient = $1', [
      `${subject}@klients.example`,
    ]);
    return { mail: String(mail?.text), contacts };
  };
  const before = await frame('yesterday');
  expect(before.mail).toContain('Iekšlietu ministrijas Informācijas centrs');
  expect(before.contacts).toContain('Pašrocīgi parakstīta vēstule ir iesniegums.');
  house.clock.set('2027-01-12T08:00:00Z');
  const after = await frame('today');
  expect(after.mail).toContain('Datu centrs');
  expect(after.mail).not.toContain('Informācijas centrs');
  expect(after.contacts).toContain('Vēstule no jauna.');
  expect(after.contacts).not.toContain('Pašrocīgi parakstīta');
});
