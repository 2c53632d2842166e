import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { beginApplication, submit } from '../src/case/testing.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { payFee } from '../src/payments/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { runJobs, testHouse } from './support/index.js';

const house = await testHouse();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();

const officer = (unit = 'punishment-register') =>
  signIn(
    web,
    { ...demonstrationPeople.dace, id: randomUUID() },
    { side: 'staff', grants: [{ grant: 'officer', unit }] },
  );

const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });

test('what an officer typed is shown again when a colleague was faster', async () => {
  await fillRegister(house.adminUrl);
  const { caseId } = await submit(house, await beginApplication(house));
  await payFee(house, caseId);
  await runJobs(house);
  const [first, second] = [await officer(), await officer()];
  await post(first, `/desk/cases/${caseId}/take`);
  await post(second, `/desk/cases/${caseId}/take`);
  const late = await post(first, `/desk/cases/${caseId}/ask`, { question: 'Vai šis teksts paliks redzams?' });
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('Vai šis teksts paliks redzams?');
});

test('what is typed on any form of the case page is kept while it is typed; of two windows the later is told what the other says', async () => {
  const { caseId } = await submit(house, await beginApplication(house));
  await payFee(house, caseId);
  await runJobs(house);
  const url = `/desk/cases/${caseId}`;
  const dace = await officer();
  await post(dace, `${url}/take`);
  const keep = (fields: Readonly<Record<string, string>>, by = dace) => post(by, `${url}/unsent`, fields);
  const page = async (by = dace) => (await web.inject({ url, headers: { cookie: by.cookie } })).body;
  const kinds = {
    note: { note: 'Zvanīt pēc pusdienām' },
    question: { question: 'Kurā gadā dzimāt?' },
    refusal: { ground: 'R04', facts: 'Divas personas ar šo vārdu.' },
    'hand-over': { handOverTo: 'unit:quality', handOverNote: 'Sūdzas par rindu' },
    await: { whom: 'PMLP', untilOn: '2026-12-15', whatAsked: 'Vai vārds mainīts?' },
    extend: { extendReason: 'Gaidām arhīvu' },
    look: { reason: 'Salīdzinu dzimšanas vietu' },
  };
  for (const [unsent, fields] of Object.entries(kinds))
    expect((await keep({ unsent, version: '0', ...fields })).json()).toEqual({ version: 1 });
  const reloaded = await page();
  for (const text of Object.values(kinds).flatMap((fields) => Object.values(fields))) expect(reloaded).toContain(text);
  expect((await keep({ unsent: 'note', note: 'Zvanīt rīt', version: '1' })).json()).toEqual({ version: 2 });
  const second = await keep({ unsent: 'note', note: 'Zvanīt šodien', version: '1' });
  expect([second.statusCode, second.json()]).toEqual([409, { other: 'Zvanīt rīt' }]);
  const pressed = await post(dace, `${url}/draft`, { unsent: 'note', note: 'Zvanīt šodien', version: '1' });
  expect(pressed.statusCode).toBe(422);
  expect(pressed.body).toMatch(/Zvanīt <del>.*rīt<span[\s\S]*<ins>.*šodien/);
  // There is no form for a longer term in this case; the text is there all the same.
  expect(reloaded).toMatch(/Nenosūtītie teksti šajā lietā \(7\)[\s\S]*Gaidām arhīvu/);
  await post(dace, `${url}/throw-away`, { unsent: 'extend', version: '1' });
  expect(await page()).not.toContain('Gaidām arhīvu');
  await keep({ unsent: 'priority', version: '0', impact: '1', urgency: '2', priorityReason: 'Rīt tiesa' });
  expect(await page()).toMatch(/Nenosūtītie teksti šajā lietā \(7\)[\s\S]*Rīt tiesa/);
  const priority = (await web.inject({ url: `${url}/priority`, headers: { cookie: dace.cookie } })).body;
  expect(priority).toMatch(/name="version" value="1"[\s\S]*Rīt tiesa/);
  await post(dace, `${url}/priority`, {
    unsent: 'priority',
    version: '1',
    impact: '1',
    urgency: '2',
    priorityReason: 'Rīt tiesa',
  });
  expect(await page()).not.toMatch(/Nenosūtītie teksti[\s\S]*Kāpēc prioritāte mainās/);
  // The note that is sent from the window that was behind is not the one that the other window keeps.
  await post(dace, `${url}/note`, { unsent: 'note', note: 'Zvanīt šodien', version: '1' });
  expect(await page()).toMatch(/<textarea[^>]*name="note"[^>]*>Zvanīt rīt</);
  await post(dace, `${url}/note`, { unsent: 'note', note: 'Zvanīt rīt', version: '2' });
  expect(await page()).toMatch(/<textarea[^>]*name="note"[^>]*><\/textarea>/);
  expect((await keep({ unsent: 'note', note: 'x'.repeat(20_001), version: '0' })).statusCode).toBe(422);
});

test('what each of two authorities answered is kept apart while it is typed, and the other stays when one is noted or a colleague was faster', async () => {
  const { caseId } = await submit(house, await beginApplication(house));
  await payFee(house, caseId);
  await runJobs(house);
  const url = `/desk/cases/${caseId}`;
  const [dace, colleague] = [await officer(), await officer()];
  await post(dace, `${url}/take`);
  for (const whom of ['PMLP', 'VID']) await post(dace, `${url}/await`, { whom, untilOn: '2026-12-15', whatAsked: '' });
  const page = async () => (await web.inject({ url, headers: { cookie: dace.cookie } })).body;
  const [first = '', second = ''] = [...(await page()).matchAll(/name="awaited" value="([^"]+)"/g)].map(([, id]) => id);
  const keep = (awaited: string, text: string, version: string) =>
    post(dace, `${url}/unsent`, { unsent: 'their-answer', awaited, [`theirAnswer.${awaited}`]: text, version });
  expect((await keep(first, 'Vārds mainīts 2019. gadā', '0')).json()).toEqual({ version: 1 });
  expect((await keep(second, 'Parādu nav', '1')).json()).toEqual({ version: 2 });
  const both = await page();
  for (const text of ['value="Vārds mainīts 2019. gadā"', 'value="Parādu nav"']) expect(both).toContain(text);
  const noted = {
    unsent: 'their-answer',
    version: '2',
    awaited: first,
    [`theirAnswer.${first}`]: 'Vārds mainīts 2019. gadā',
  };
  await post(dace, `${url}/awaited`, noted);
  expect(await page()).toContain('value="Parādu nav"');
  await post(colleague, `${url}/awaited`, { awaited: second, [`theirAnswer.${second}`]: 'Nav' });
  const late = await post(dace, `${url}/awaited`, {
    unsent: 'their-answer',
    version: '3',
    awaited: second,
    [`theirAnswer.${second}`]: 'Parādu nav',
  });
  expect(late.statusCode).toBe(422);
  expect(late.body).toMatch(/Ko atbildēja:<\/p><blockquote[^>]*>Parādu nav/);
});

test('two people write at once: each sees the other’s text beside their own, also after the case has changed hands', async () => {
  const { caseId } = await submit(house, await beginApplication(house));
  await payFee(house, caseId);
  await runJobs(house);
  const url = `/desk/cases/${caseId}`;
  const [dace, colleague] = [await officer(), await officer()];
  await post(dace, `${url}/take`);
  await post(dace, `${url}/unsent`, { unsent: 'note', note: 'Klients zvanīs otrdien', version: '0' });
  const seen = async () => (await web.inject({ url, headers: { cookie: colleague.cookie } })).body;
  // Not in the colleague's own box, but there to be read.
  expect(await seen()).toMatch(/Kolēģa nenosūtītais teksts[\s\S]*Klients zvanīs otrdien/);
  expect(await seen()).toMatch(/<textarea[^>]*name="note"[^>]*><\/textarea>/);
  await post(colleague, `${url}/unsent`, { unsent: 'note', note: 'Klients zvanīs trešdien', version: '0' });
  expect(await seen()).toMatch(/Klients zvanīs <del>.*otrdien<span[\s\S]*<ins>.*trešdien/);
  await post(dace, `${url}/unsent`, { unsent: 'question', question: 'Vai tas esat Jūs?', version: '0' });
  await post(colleague, `${url}/take`);
  // Whoever holds the case goes on from what was begun.
  expect(await seen()).toMatch(/name="question"[^>]*>Vai tas esat Jūs\?/);
  expect(await seen()).toContain('Tas nav Jūsu teksts');
});

test('what one window leaves for the next shift, another does not write over; a note that came too late can still be read', async () => {
  const [dace, colleague] = [await officer('service-desk'), await officer('service-desk')];
  const page = async () => (await web.inject({ url: '/desk/rota', headers: { cookie: dace.cookie } })).body;
  const person = /<option value="(person:[^"]+)"[^>]*>Dace/.exec(await page())?.[1] ?? '';
  const shift = { unit: 'service-desk', person, day: '2026-11-25', begins: '08:00', ends: '20:00' };
  expect((await post(dace, '/desk/rota', shift)).statusCode).toBe(303);
  const noteIn = (body: string) => /action="([^"]+)\/note"[\s\S]*?name="noted" value="(\d+)"/.exec(body) ?? [];
  const owner = noteIn(await page())[1] ? dace : colleague;
  const seen = async () => (await web.inject({ url: '/desk/rota', headers: { cookie: owner.cookie } })).body;
  const [, url = '', noted = ''] = noteIn(await seen());
  const write = (note: string, before: string) => post(owner, `${url}/note`, { note, noted: before });
  expect((await write('Reģistrs lēns kopš rīta', noted)).statusCode).toBe(303);
  const late = await write('Zvanīt VIRSIS dežurantam', noted);
  expect(late.statusCode).toBe(422);
  expect(late.body).toMatch(/<blockquote[^>]*>Reģistrs lēns[\s\S]*<textarea[^>]*>Zvanīt VIRSIS/);
  const again = noteIn(late.body)[2] ?? '';
  expect((await write('Reģistrs lēns; zvanīt dežurantam', again)).statusCode).toBe(303);
  await post(owner === dace ? colleague : dace, `${url}/read`);
  const afterwards = await write('Vēl kas', again);
  expect(afterwards.statusCode).toBe(422);
  expect(afterwards.body).toMatch(/id="note"[\s\S]*Jūs rakstījāt[\s\S]*Vēl kas/);
});

test('an update on a problem that a colleague has ended meanwhile is shown to its writer, and goes to nobody', async () => {
  const [dace, colleague] = [await officer('service-desk'), await officer('service-desk')];
  const words = {
    'title-lv': 'Portāls lēns',
    'title-en': 'The portal is slow',
    'systems-lv': 'Portāls',
    'systems-en': 'Portal',
  };
  const impact = { 'impact-lv': 'Lapas veras ilgi.', 'impact-en': 'Pages open slowly.', started: '25.11.' };
  const wrong = await post(dace, '/desk/incidents/new', { kind: 'incident', ...words, ...impact });
  expect(wrong.statusCode).toBe(422);
  for (const typed of ['Portāls lēns', 'Lapas veras ilgi.', '25.11.']) expect(wrong.body).toContain(typed);
  const made = await post(dace, '/desk/incidents/new', { kind: 'incident', ...words, ...impact, started: '' });
  const url = String(made.headers.location).replace(/\?.*/, '');
  const over = { 'body-lv': 'Traucējums ir novērsts.', 'body-en': 'The portal is mended.', resolves: 'yes' };
  expect((await post(colleague, `${url}/updates`, over)).statusCode).toBe(303);
  const late = await post(dace, `${url}/updates`, { ...over, 'body-lv': 'Meklējam cēloni.', resolves: 'no' });
  expect(late.statusCode).toBe(422);
  expect(late.body).toMatch(/Jūs rakstījāt[\s\S]*Meklējam cēloni\.[\s\S]*is mended\./);
  expect(late.body.match(/Meklējam cēloni/g)).toHaveLength(1);
});
