import { expect, test } from 'vitest';
import { runJobs } from '../../../test/support/index.js';
import { whoOf } from '../../case/index.js';
import { openLife } from '../../case/testing.js';
import { signIn } from '../../identity/testing.js';
import { articles } from '../../knowledge/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
const grants = ['service-desk', 'records'].map((unit) => ({ grant: 'officer' as const, unit }));
const officer = await signIn(web, demonstrationPeople.edgars, { side: 'staff', grants });
const colleague = await signIn(web, demonstrationPeople.dace, { side: 'staff', grants });

const get = (url: string, who = officer) =>
  web.inject({ url: url.replace(/#.*/, ''), headers: { cookie: who.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>>, who = officer) =>
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
const after = async (done: Promise<{ statusCode: number; headers: { location?: string | undefined } }>) => {
  const { statusCode, headers } = await done;
  expect(statusCode).toBe(303);
  return (await get(String(headers.location))).body;
};

test('a case is given its priority on a page of its own, and case, list and alarms tell its clock in words', async () => {
  const id = await caseThatIs('with-officer', 'letter');
  const url = `/desk/cases/${id}/priority`;
  expect((await post(url, { impact: '1' })).body).toContain('Izvēlieties, cik tas ir steidzami.');
  expect(await after(post(url, { impact: '1', urgency: '1' }))).toContain('jāatbild līdz');
  const again = await post(url, { impact: '3', urgency: '3' });
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('Norādiet, kāpēc prioritāte jāmaina');
  // What holds now is chosen already.
  const chosen = (await get(url)).body
    .match(/<input[^>]*\schecked[^>]*>/g)
    ?.map((input) => /name="(\w+)"/.exec(input)?.[1]);
  expect(chosen).toEqual(['impact', 'urgency']);
  expect((await get('/desk?queue=all')).body).toContain('atbildei vēl 15 min');
  // A session ends after a quarter of an hour in which nothing is asked.
  for (const minutes of [8, 8]) {
    house.clock.advance(minutes * 60_000);
    for (const who of [officer, colleague]) await get('/desk', who);
  }
  await house.db('worker').pool.query(`select jobs.add_job('case:watch-levels', '{}'::json, null, now(), 3)`);
  await runJobs(house);
  expect((await get('/desk')).body).toContain('Trauksmes, kas gaida: 2');
  const alarms = (await get('/desk/alarms')).body;
  expect(alarms).toContain(`/desk/cases/${id}`);
  expect(await after(post(/\/desk\/alarms\/[\da-f-]{36}/.exec(alarms)?.[0] ?? '', {}))).toContain('Atzīmēts.');
  expect((await get('/desk/service-levels')).body).toContain(
    'P1, P2: 5 min pirms pirmās atbildes termiņa ziņo nodaļas dežurantam (ja neviens nav maiņā, tad nodaļai).',
  );
});

test('a shift is put in, a wrong one keeps what was typed, a note is handed over and taken over', async () => {
  expect((await get('/desk/rota')).body).toContain('neviens');
  const shift = { unit: 'service-desk', week: '2026-11-23', day: '2026-11-25', begins: '8', ends: '20:00' };
  const person = officer.visitor.person.key;
  const wrong = await post('/desk/rota', { ...shift, person });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Rakstiet laiku kā 08:00.');
  expect(wrong.body).toContain('value="20:00"');
  const page = await after(post('/desk/rota', { ...shift, begins: '08:00', person }));
  expect(page).toContain('08:00–20:00 Edgars Lācis');
  expect(page).toContain('Nav dežuranta');
  for (const list of ['/desk', '/desk/alarms'])
    expect((await get(list)).body).toMatch(
      /href="\/desk\/rota\?unit=service-desk">Nav dežuranta: Lietotāju atbalsta nodaļa/,
    );
  const note = /\/desk\/rota\/shifts\/[\da-f-]{36}\/note/.exec(page)?.[0] ?? '';
  await after(post(note, { note: 'Vērot Sodu reģistra savienojumu.' }));
  expect((await get('/desk/rota', colleague)).body).toContain('Izlasīju un pārņēmu');
  await post(note.replace(/note$/, 'read'), {}, colleague);
  expect((await get('/desk/rota')).body).toContain('Pārņēma');
});

test('a problem is registered in both languages, told of and published', async () => {
  const typed = {
    kind: 'incident',
    unit: 'service-desk',
    'title-lv': 'Nav radiosakaru',
    'systems-lv': 'Radiosakari',
    'systems-en': 'Radio',
    'impact-lv': 'Posteņi bez sakariem.',
    'impact-en': 'Posts without communication.',
    words: 'radio',
  };
  const wrong = await post('/desk/incidents/new', typed);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('href="#title-en"');
  expect(wrong.body).toContain('Posteņi bez sakariem.');
  const page = await after(post('/desk/incidents/new', { ...typed, 'title-en': 'No radio' }));
  const url = /\/desk\/incidents\/[\da-f-]{36}/.exec(page)?.[0] ?? '';
  expect((await post(`${url}/updates`, { 'body-lv': 'Tehniķi ir ceļā.', resolves: 'no' })).statusCode).toBe(422);
  await after(
    post(`${url}/updates`, { 'body-lv': 'Tehniķi ir ceļā.', 'body-en': 'Engineers are on their way.', resolves: 'no' }),
  );
  expect(await after(post(`${url}/publish`, {}))).toContain('publisks');
  expect((await get('/desk/incidents')).body).toContain('Nav radiosakaru');
});

test('a rule reads as a sentence, is tried on past cases and switched on by a colleague', async () => {
  const typed = {
    unit: 'service-desk',
    'name-lv': 'Radio',
    'name-en': 'Radio',
    place: '10',
    words: 'radio',
    impact: '1',
  };
  const wrong = await post('/desk/routing/new', typed);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('href="#urgency"');
  const page = await after(post('/desk/routing/new', { ...typed, urgency: '1', version: '0' }));
  expect(page).toContain(
    'Ja tekstā ir kāds no vārdiem «radio»: prioritāte (skar visus vai vairākas iestādes; darbs ir apstājies).',
  );
  const url = /\/desk\/routing\/[\da-f-]{36}/.exec(page)?.[0] ?? '';
  expect((await post(`${url}/try`, { version: '1' })).body).toContain('Noteikums der: 0.');
  expect((await post(`${url}/on`, { version: '1' })).statusCode).toBe(409);
  expect((await get(url, colleague)).body).toContain('Ieslēgt šo versiju');
  expect((await post(`${url}/on`, { version: '1' }, colleague)).statusCode).toBe(303);
  expect((await get('/desk/routing')).body).toContain('ieslēgts');
});

test('an article whose review is overdue is a task on the list of whoever keeps it, and nobody else’s', async () => {
  const typed = {
    title: { lv: 'Kā lieto rāciju', en: 'How to use a radio' },
    summary: { lv: 'Par rācijām.', en: 'About radios.' },
    body: { lv: 'Ieslēdziet rāciju un klausieties.', en: 'Switch the radio on and listen.' },
    audience: 'staff',
    services: [],
    standing: 'published',
  } as const;
  const reviewOn = addDays(rigaDate(house.clock.now()), 1);
  await house
    .db('web')
    .transaction(whoOf(officer.visitor), (tx) =>
      articles.saveArticle(tx, officer.visitor, { ...typed, version: 0, reviewOn }),
    );
  expect((await get('/desk')).body).not.toContain('Kā lieto rāciju');
  house.clock.advance(3 * 86_400_000);
  const [later, other] = [
    await signIn(web, demonstrationPeople.edgars, { side: 'staff', grants }),
    await signIn(web, demonstrationPeople.dace, { side: 'staff', grants }),
  ];
  expect((await get('/desk', later)).body).toMatch(/Raksts jāpārskata kopš [^<]*Kā lieto rāciju/);
  expect((await get('/desk', other)).body).not.toContain('Kā lieto rāciju');
});

test('what was typed on any of these forms when the session had ended is offered again after signing in, word for word', async () => {
  const other = '/00000000-0000-4000-8000-00000000000c';
  const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '/desk/rota': { day: '2026-11-26', begins: '07:30', ends: '19:30' },
    [`/desk/rota/shifts${other}/note`]: { note: 'Vērot “Sodu reģistra” savienojumu & rindu.' },
    '/desk/incidents/new': { 'title-lv': 'Nav radiosakaru', 'impact-en': 'Posts without communication.' },
    [`/desk/incidents${other}/updates`]: { 'body-lv': 'Tehniķi ir ceļā.', 'body-en': 'Engineers are on their way.' },
    [`/desk/cases${other}/priority`]: {
      impact: '1',
      urgency: '2',
      priorityReason: 'Nestrādā visa iestāde <kopš rīta>.',
    },
    '/desk/admin/import': { file: '{"datasets": {"promises": []}}' },
    '/desk/admin/agency/unit/new': { 'name-lv': 'Dronu nodaļa', 'name-en': 'Drone unit' },
    [`/desk/quality${other}/score`]: { 'points.norm': '3', summary: 'Atbilde skaidra, trūka normas.' },
  };
  const ended = await signIn(web, demonstrationPeople.edgars, { side: 'staff', grants });
  house.clock.advance(16 * 60_000);
  const again = await signIn(web, demonstrationPeople.edgars, { side: 'staff', grants });
  for (const [url, fields] of Object.entries(forms)) {
    const sent = await post(url, fields, ended);
    const kept = sent.cookies.find(({ name }) => name.includes('kept'));
    expect((await get(String(sent.headers.location), ended)).body, url).toContain('Ierakstītais ir saglabāts');
    const offered = await get('/desk/turpinat', { ...again, cookie: `${again.cookie}; ${kept?.name}=${kept?.value}` });
    const form = new RegExp(`action="${url}"[\\s\\S]*?</form>`).exec(offered.body)?.[0] ?? '';
    for (const [name, value] of Object.entries(fields)) {
      expect(form, url).toContain(`name="${name}"`);
      expect(form, url).toContain(value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
    }
  }
});
