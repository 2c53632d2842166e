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

const officer = () =>
  signIn(
    web,
    { ...demonstrationPeople.dace, id: randomUUID() },
    { side: 'staff', grants: [{ grant: 'officer', unit: 'punishment-register' }] },
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
