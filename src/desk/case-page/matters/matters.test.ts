import { expect, test } from 'vitest';
import { asAdmin } from '../../../../test/support/index.js';
import { openLife } from '../../../case/testing.js';
import { signIn } from '../../../identity/testing.js';
import { discoverRooms } from '../../../platform/house/index.js';
import { createWeb } from '../../../platform/http/index.js';
import { demonstrationPeople } from '../../../registers/persons/index.js';

const { house, caseThatIs } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
const grants = ['punishment-register', 'records'].map((unit) => ({ grant: 'officer' as const, unit }));
const officer = await signIn(web, demonstrationPeople.dace, { side: 'staff', grants });
const client = await signIn(web, demonstrationPeople.anna);

type Session = typeof officer;
const get = (url: string, by: Session = officer) =>
  web.inject({ url: url.replace(/#.*/, ''), headers: { cookie: by.cookie } });
async function post(url: string, fields: Readonly<Record<string, string>>, by: Session = officer) {
  return web.inject({
    method: 'POST',
    url,
    headers: {
      origin: house.settings.publicUrl,
      cookie: by.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ ...fields, _csrf: by.csrf }).toString(),
  });
}
const letter = () => caseThatIs('with-officer', 'letter');
async function numberOf(id: string) {
  const [row] = await asAdmin(house.adminUrl, 'select number from casework.case_file where id = $1', [id]);
  return String(row?.number);
}

test('an officer merges two letters of one client: both addresses lead to the one that goes on, for staff and client', async () => {
  const [part, into] = [await letter(), await letter()];
  const wrong = await post(`/desk/cases/${part}/merge`, { number: 'IC/2026/9-99/1' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="IC/2026/9-99/1"');
  const merged = await post(`/desk/cases/${part}/merge`, { number: await numberOf(into) });
  expect((await get(String(merged.headers.location))).headers.location).toBe(`/desk/cases/${into}?done=merge#done`);
  const page = (await get(`/desk/cases/${into}?done=merge`)).body;
  for (const shown of ['Lietas ir apvienotas', await numberOf(part), 'apvienota ar šo', 'Atcelt apvienošanu'])
    expect(page).toContain(shown);
  expect((await get(`/lv/mani-jautajumi/${part}`, client)).headers.location).toBe(`/lv/mani-jautajumi/${into}`);
  await post(`/desk/cases/${into}/unmerge`, { number: await numberOf(part) });
  expect((await get(`/desk/cases/${part}`)).statusCode).toBe(200);
});

test('part of a letter becomes a case of its own, and each shows the other', async () => {
  const id = await letter();
  expect((await post(`/desk/cases/${id}/split`, { about: 'Cits jautājums', splitKind: 'question' })).body).toContain(
    'Atzīmējiet vismaz vienu šīs lietas ierakstu.',
  );
  const [entry] = await asAdmin(
    house.adminUrl,
    `select id from casework.entry where case_id = $1 and audience = 'everyone' order by id limit 1`,
    [id],
  );
  await post(`/desk/cases/${id}/split`, { entry: String(entry?.id), about: 'Cits jautājums', splitKind: 'question' });
  const page = (await get(`/desk/cases/${id}`)).body;
  expect(page).toContain('nodalīta no šīs');
  expect(page).toMatch(/Nodalītā daļa ir lietā IC\/2026\//);
});

test('what others were asked stands on the page until they answer', async () => {
  const id = await letter();
  const typed = { whom: 'PMLP', whatAsked: 'Vai vārds mainīts?', untilOn: '15.12.' };
  const wrong = await post(`/desk/cases/${id}/await`, typed);
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Vai vārds mainīts?');
  await post(`/desk/cases/${id}/await`, { ...typed, untilOn: '2026-12-15' });
  const waits = (await get(`/desk/cases/${id}`)).body;
  expect(waits).toContain('PMLP, līdz 2026. gada 15. decembrim: Vai vārds mainīts?');
  expect((await get('/desk?queue=others')).body).toContain(`/desk/cases/${id}`);
  const awaited = /name="awaited" value="([\w-]+)"/.exec(waits)?.[1] ?? '';
  await post(`/desk/cases/${id}/awaited`, { awaited, [`theirAnswer.${awaited}`]: 'Jā, mainīts.' });
  expect((await get(`/desk/cases/${id}`)).body).toContain('Jā, mainīts.');
  expect((await get('/desk?queue=others')).body).not.toContain(`/desk/cases/${id}`);
});

test('a letter is forwarded and taken up again; the client reopens what was answered; another unit gets what is handed over', async () => {
  const id = await letter();
  const forward = { authority: 'Valsts policija', forwardWhy: 'Tas ir policijas kompetencē.' };
  const wrong = { ...forward, forwardWay: 'email', forwardAddress: 'policija' };
  const refused = await post(`/desk/cases/${id}/forward`, wrong);
  expect([refused.statusCode, refused.body.includes('value="policija"')], 'nothing is half forwarded').toEqual([
    422,
    true,
  ]);
  await post(`/desk/cases/${id}/forward`, forward);
  const ended = (await get(`/desk/cases/${id}`)).body;
  expect(ended).toContain('Pārsūtīts: Valsts policija');
  await post(`/desk/cases/${id}/reopen`, { reopenWhy: 'Policija to atsūtīja atpakaļ.' });
  expect((await get(`/desk/cases/${id}`)).body).not.toContain('Lieta ir slēgta.');
  const answered = await caseThatIs('answered', 'letter');
  expect((await get(`/lv/mani-jautajumi/${answered}`, client)).body).toContain('lietu var atsākt līdz');
  await post(`/lv/mani-jautajumi/${answered}/atsakt`, { reopen: 'Uz otro jautājumu neatbildējāt.' }, client);
  expect((await get(`/desk/cases/${answered}`)).body).toContain('Uz otro jautājumu neatbildējāt.');
  const handed = await post(`/desk/cases/${id}/hand-over`, {
    handOverTo: 'unit:quality',
    handOverNote: 'Par kvalitāti.',
  });
  expect(handed.headers.location).toBe('/desk?did=gone#done');
  expect((await get('/desk?did=gone')).body).toContain('Lieta ir nodota citai nodaļai');
  expect((await get(`/desk/cases/${id}`)).statusCode).toBe(404);
});
