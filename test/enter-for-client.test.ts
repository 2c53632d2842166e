/** A request that came on paper becomes a case of the client's, filled in by a clerk in the service's own form. */
import { expect, test } from 'vitest';
import { getService } from '../src/case/index.js';
import { openLife } from '../src/case/testing.js';
import { findUntold } from '../src/case/ways/tell-client.js';
import { everyUnit } from '../src/case/who.js';
import { signIn } from '../src/identity/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { asAdmin, runJobs } from './support/index.js';

const { house } = await openLife();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();
const { anna, dace, normunds } = demonstrationPeople;
const clerk = await signIn(web, dace, {
  side: 'staff',
  grants: [{ grant: 'officer', unit: 'punishment-register' }],
});
const colleague = await signIn(web, normunds, {
  side: 'staff',
  grants: [{ grant: 'officer', unit: 'punishment-register' }],
});

const get = (url: string, who = clerk) => web.inject({ url, headers: { cookie: who.cookie } });
const post = (url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: {
      origin: 'http://localhost:3000',
      cookie: clerk.cookie,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: String(new URLSearchParams({ ...fields, _csrf: clerk.csrf })),
  });
const start = {
  service: 'conviction-certificate',
  code: anna.personalCode,
  relation: 'self',
  way: 'post',
  proof: 'document',
};

test('the service’s own rule of identity and ways holds for what staff enter, and what was typed stays', async () => {
  const weak = await post('/desk/enter', { ...start, proof: 'none' });
  expect(weak.statusCode).toBe(422);
  expect(weak.body).toContain('identitātei jābūt pierādītai drošāk');
  expect(weak.body).toContain(anna.personalCode);
  expect((await post('/desk/enter', { ...start, way: 'phone' })).body).toContain('tādā veidā nevar pieprasīt');
  expect((await post('/desk/enter', { ...start, way: 'signed-email', proof: 'paper' })).body).toContain(
    'pašrocīgs paraksts ir uz papīra',
  );
  const nothing = await post('/desk/enter', { letter: '' });
  for (const problem of [
    'Izvēlieties pakalpojumu',
    'kas pieprasa',
    'kā pieprasījums saņemts',
    'kā pierādīta identitāte',
  ])
    expect(nothing.body).toContain(problem);
  expect((await post('/desk/enter', { ...start, code: '00000000000' })).body).toContain('Reģistrā neviena');
});

test('a clerk fills in the form, checks it, and the client has a case that says who entered it', async () => {
  const begun = await post('/desk/enter', start);
  expect(begun.statusCode, begun.body).toBe(303);
  const draft = /enter\/([\da-f-]{36})/.exec(String(begun.headers.location))?.[1] ?? '';
  const first = await get(String(begun.headers.location));
  const page = String(first.headers.location);
  expect((await get(page)).body).toContain('Anna Bērziņa');
  expect((await get(page, colleague)).statusCode).toBe(404);
  expect((await post(page, {})).statusCode).toBeGreaterThanOrEqual(303);
  expect((await post(`/desk/enter/${draft}/check`)).statusCode).toBe(422);
  const answers = { ...getService(house, 'conviction-certificate').examples.person, formerNames: [] };
  await asAdmin(house.adminUrl, 'update casework.draft set answers = $1 where id = $2', [
    JSON.stringify(answers),
    draft,
  ]);
  const check = await get(`/desk/enter/${draft}/check`);
  expect(check.body).toContain('Iesniegt klienta vārdā');
  const sent = await post(`/desk/enter/${draft}/check`);
  expect(sent.statusCode, sent.body).toBe(303);
  const [caseFile] = await asAdmin(
    house.adminUrl,
    'select number, subject_key, applicant_key, way, assurance, price_gross, paid_at from casework.case_file where draft_id = $1',
    [draft],
  );
  const key = `person:${anna.id}`;
  expect(caseFile).toMatchObject({
    subject_key: key,
    applicant_key: key,
    way: 'post',
    assurance: 'high',
    paid_at: null,
  });
  const [line] = await asAdmin(
    house.adminUrl,
    "select deed, actor_key, subject from audit.entry where case_number = $1 and deed = 'case:enter-for-client'",
    [caseFile?.number],
  );
  expect(line).toMatchObject({ actor_key: `person:${dace.id}`, subject: key });
  expect((await post(`/desk/enter/${draft}/check`)).statusCode).toBe(409);
});

/** The draft that a start leads to, with the example's answers for a person. */
async function filled(fields: Readonly<Record<string, string>>, answers: Readonly<Record<string, unknown>> = {}) {
  const begun = await post('/desk/enter', { ...start, ...fields });
  expect(begun.statusCode, begun.body).toBe(303);
  const draft = /enter\/([\da-f-]{36})/.exec(String(begun.headers.location))?.[1] ?? '';
  const given = { ...getService(house, 'conviction-certificate').examples.person, formerNames: [], ...answers };
  await asAdmin(house.adminUrl, 'update casework.draft set answers = $1 where id = $2', [JSON.stringify(given), draft]);
  return draft;
}

test('a letter signed by hand suffices where the service may be asked for on paper, and is answered on paper', async () => {
  const draft = await filled({ proof: 'paper' }, { delivery: 'portal' });
  expect((await get(`/desk/enter/${draft}/check`)).body).toContain('pašrocīgi parakstīts uz papīra');
  const refused = await post(`/desk/enter/${draft}/check`);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('mainiet saņemšanas veidu uz ierakstītu vēstuli');
  const address = { street: 'Avotu iela 14 - 7', town: 'Rīga', postalCode: 'LV-1011' };
  const posted = await filled(
    { proof: 'paper' },
    { delivery: 'post-latvia', addressLatvia: address, sealedEnvelope: false },
  );
  const sent = await post(`/desk/enter/${posted}/check`);
  expect(sent.statusCode, sent.body).toBe(303);
  const [caseFile] = await asAdmin(
    house.adminUrl,
    'select id, assurance, delivery from casework.case_file where draft_id = $1',
    [posted],
  );
  expect(caseFile).toMatchObject({ assurance: 'substantial', delivery: { way: 'post' } });
  expect((await get(`/desk/cases/${caseFile?.id}`)).body).toContain('pašrocīgi parakstīts uz papīra');
  await runJobs(house);
  const [{ id: telling } = {}] = await asAdmin(house.adminUrl, 'select id from casework.telling where case_id = $1', [
    caseFile?.id,
  ]);
  // The catalogue of e-addresses cannot be asked here: the notice waits, as it will be told.
  const untold = await house.db('worker').transaction(everyUnit, (tx) => findUntold(house, tx, String(telling)));
  expect(untold?.notice.weight).toBe('official');
  expect(untold?.notice.body).toMatch(
    /Summa: [\d,]+\s€\nSaņēmējs: Iekšlietu ministrijas Informācijas centrs.*\nKonts: LV\d\d DEMO.*\nMaksājuma mērķis: IC/,
  );
});

test('who asks for another is known by the register or by the document that the clerk saw', async () => {
  const { mara, emils } = demonstrationPeople;
  await asAdmin(house.adminUrl, 'insert into persons.kinship (parent_id, child_id, since) values ($1, $2, $3)', [
    mara.id,
    emils.id,
    emils.birthDate,
  ]);
  const child = { code: emils.personalCode, relation: 'child', proof: 'paper' };
  expect((await post('/desk/enter', { ...start, ...child })).body).toContain('pārstāvja personas kodu');
  const stranger = await post('/desk/enter', { ...start, ...child, signer: normunds.personalCode });
  expect(stranger.statusCode).toBe(422);
  expect(stranger.body).toContain('Reģistrs šo pārstāvību neapliecina');
  const byRegister = await filled({ ...child, signer: mara.personalCode });
  expect((await get(`/desk/enter/${byRegister}/check`)).body).toContain('Māra Liepiņa (reģistrs)');
  const shown = 'Rīgas bāriņtiesas lēmums Nr. 12';
  const address = { street: 'Avotu iela 14 - 7', town: 'Rīga', postalCode: 'LV-1011' };
  const byPaper = await filled(
    { ...child, signer: normunds.personalCode, seen: shown },
    { delivery: 'post-latvia', addressLatvia: address, sealedEnvelope: false },
  );
  expect((await post(`/desk/enter/${byPaper}/check`)).statusCode).toBe(303);
  const [entry] = await asAdmin(
    house.adminUrl,
    `select words->>'lv' as words, author_key from casework.entry join casework.case_file on case_file.id = case_id
     where draft_id = $1 and entry.kind = 'submitted'`,
    [byPaper],
  );
  expect(entry?.words).toContain(`Pārstāvību apliecina: ${shown}`);
  expect(entry?.author_key).toBe(`person:${normunds.id}`);
});
