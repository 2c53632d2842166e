/** What officers, editors and reviewers do less often than cases: by keyboard alone, without script, on a narrow screen; a mistake first. */
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { choose, enter, skipToContent, unfold, write } from './by-keyboard.js';
import { chooseAtEid, lete, open } from './walk.js';

const [edgars, rihards, baiba] = await Promise.all(
  ['Edgars Lācis', 'Rihards Auziņš', 'Baiba Sproģe'].map(async (name) => {
    const page = await (await openBrowser({ script: false, width: 390 })).newPage();
    await open(page, '/desk');
    await chooseAtEid(page, name);
    return page;
  }),
);
if (!edgars || !rihards || !baiba) throw new Error('three people');
const main = (page: typeof edgars) => page.locator('main').innerText();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an officer puts a shift into the rota, registers a problem and tells of it', async () => {
  await open(edgars, `/desk/rota?week=${inDays(60)}`);
  await skipToContent(edgars);
  await unfold(edgars, /^Ielikt maiņu$/);
  await choose(edgars, /^Diena/, /\d/);
  await write(edgars, /^No \(HH/, '8 no rīta');
  await write(edgars, /^Līdz \(HH/, '20:00');
  await choose(edgars, /^Darbinieks/, /Edgars/);
  await enter(edgars, /^Ielikt maiņu$/);
  expect(await edgars.getByLabel('No (HH:MM)').inputValue()).toBe('8 no rīta');
  await write(edgars, /^No \(HH/, '08:00');
  await enter(edgars, /^Ielikt maiņu$/);
  expect(await main(edgars)).toContain('08:00–20:00 Edgars Lācis');

  await open(edgars, '/desk/incidents/new');
  await skipToContent(edgars);
  await choose(edgars, /^Zināma problēma/, /^Zināma problēma/);
  await write(edgars, /^Kas noticis, latviski/, 'Drukāšana portālā lēna');
  await enter(edgars, /^Reģistrēt/);
  expect(await main(edgars)).toContain('angliski');
  expect(await edgars.locator('[name=title-lv]').inputValue()).toBe('Drukāšana portālā lēna');
  await write(edgars, /^Kas noticis, angliski/, 'Printing from the portal is slow');
  await write(edgars, /^Sistēmas.*latviski/, 'Portāls');
  await write(edgars, /^Sistēmas.*angliski/, 'Portal');
  await write(edgars, /^Ko tas skar, latviski/, 'Izdruka sākas pēc minūtes.');
  await write(edgars, /^Ko tas skar, angliski/, 'Printing starts after a minute.');
  await enter(edgars, /^Reģistrēt/);
  await write(edgars, /^Teksts latviski/, 'Cēlonis ir atrasts un tiek novērsts.');
  await write(edgars, /^Teksts angliski/, 'The cause was found and is being mended.');
  await enter(edgars, /^Paziņot/);
  expect(await main(edgars)).toContain('Cēlonis ir atrasts un tiek novērsts.');
});

test('an officer says why a priority changes, waits for another authority and notes what it answered', async () => {
  await open(edgars, '/desk?queue=all');
  const address = await edgars
    .locator('main tbody tr', { hasText: 'Nevar pieslēgties' })
    .locator('a')
    .first()
    .getAttribute('href');
  await open(edgars, String(address));
  const take = edgars.getByRole('button', { name: /^(Uzņemties|Pārņemt)$/ });
  if (await take.count()) await enter(edgars, /^(Uzņemties|Pārņemt)$/);
  await open(edgars, `${address}/priority`);
  await skipToContent(edgars);
  await choose(edgars, /^Skar/, /^Skar visus/);
  await choose(edgars, /^Darbs/, /^Darbs ir apstājies/);
  await enter(edgars, /^Saglabāt$/);
  expect(await main(edgars)).toContain('Norādiet, kāpēc prioritāte jāmaina');
  expect(await edgars.getByLabel('Skar visus').isChecked()).toBe(true);
  await write(edgars, /^Kāpēc prioritāte mainās/, 'Nestrādā visa iestāde.');
  await enter(edgars, /^Saglabāt$/);
  expect(await main(edgars)).toContain('Nestrādā visa iestāde.');

  await unfold(edgars, /^Gaidīt atbildi no citiem$/);
  await write(edgars, /^No kā/, 'Valsts digitālās attīstības aģentūra');
  await write(edgars, /^Kas lūgts/, 'Vai eID atbild?');
  await write(edgars, /^Līdz kurai dienai/, 'rīt');
  await enter(edgars, /^Gaidīt$/);
  expect(await edgars.locator('[name=whom]').inputValue()).toBe('Valsts digitālās attīstības aģentūra');
  await write(edgars, /^Līdz kurai dienai/, inDays(20));
  await enter(edgars, /^Gaidīt$/);
  await write(edgars, /^Ko atbildēja/, 'Traucējums novērsts');
  await enter(edgars, /^Atbilde saņemta/);
  expect(await main(edgars)).toContain('Traucējums novērsts');
});

test('an editor prepares another promise, mistakes first, and takes the draft back', async () => {
  await open(rihards, '/desk/admin/promises/level/P4');
  await skipToContent(rihards);
  await write(rihards, /^Pirmā atbilde, cik/, 'viena');
  await write(rihards, /^Kāpēc/, 'Cilvēku ir mazāk.');
  await enter(rihards, /^Saglabāt melnrakstu$/);
  expect(await rihards.locator('[aria-invalid=true]').getAttribute('name')).toBe('responseAmount');
  expect(await rihards.locator('[name=note]').inputValue()).toBe('Cilvēku ir mazāk.');
  await write(rihards, /^Pirmā atbilde, cik/, '3');
  await enter(rihards, /^Saglabāt melnrakstu$/);
  expect(await main(rihards)).toContain('Cilvēku ir mazāk.');
  await enter(rihards, /^Nolikt malā$/);
  expect(await rihards.getByRole('button', { name: 'Publicēt' }).count()).toBe(0);
});

test('an editor adds a unit as data and hands in a file, which a second one carries out', async () => {
  await open(rihards, '/desk/admin/agency/unit/new');
  await skipToContent(rihards);
  await write(rihards, /^Īsais nosaukums/, `drones-${Date.now().toString(36)}`);
  await write(rihards, /^latviski/, 'Dronu nodaļa');
  await enter(rihards, /^Saglabāt melnrakstu$/);
  expect(await rihards.locator('[name=name-lv]').inputValue()).toBe('Dronu nodaļa');
  await write(rihards, /^angliski/, 'Drone unit');
  await choose(rihards, /^Rāda tīmekļvietnē/, /^Nē$/);
  await enter(rihards, /^Saglabāt melnrakstu$/);
  await enter(rihards, /^Publicēt$/);
  expect(await main(rihards)).toContain('Dronu nodaļa');

  const file = await (await rihards.request.get(`${lete}/desk/admin/export`)).text();
  await open(rihards, '/desk/admin/import');
  await write(rihards, /^Vai ielīmējiet faila saturu/, '{"datasets": ');
  await enter(rihards, /^Salīdzināt$/);
  expect(await rihards.locator('[name=file]').inputValue()).toBe('{"datasets":');
  const changed = file.replaceAll('+371 67219111, visu diennakti', '+371 67219111, dienu un nakti');
  await rihards
    .getByLabel('Importējamais fails')
    .setInputFiles({ name: 'lete.json', mimeType: 'application/json', buffer: Buffer.from(changed) });
  await enter(rihards, /^Salīdzināt$/);
  expect(await main(rihards)).toContain('service-desk');
  expect(await rihards.getByRole('button', { name: 'Importēt' }).count()).toBe(0);
  await open(baiba, '/desk/admin/import');
  await skipToContent(baiba);
  await enter(baiba, /^Importēt$/);
  await open(baiba, '/desk/admin/agency/mailbox/service-desk');
  expect(await main(baiba)).toContain('dienu un nakti');
});

test('a reviewer scores what was drawn', async () => {
  await open(baiba, '/desk/quality');
  const drawn = baiba.locator('main tbody tr', { hasText: 'jāvērtē' }).locator('a').first();
  await open(baiba, String(await drawn.getAttribute('href')));
  await skipToContent(baiba);
  await write(baiba, /^Kopsavilkums/, 'Atbilde skaidra, trūka normas.');
  await enter(baiba, /^Saglabāt vērtējumu$/);
  expect(await baiba.locator('[name=summary]').inputValue()).toBe('Atbilde skaidra, trūka normas.');
  const asked = await baiba.locator('main .ds-field:has(select) label').allInnerTexts();
  for (const question of asked) await choose(baiba, new RegExp(`^${question}`), /^\d no /);
  expect(asked.length).toBeGreaterThan(3);
  await enter(baiba, /^Saglabāt vērtējumu$/);
  expect(await main(baiba)).toContain('Atbilde skaidra, trūka normas.');
});
