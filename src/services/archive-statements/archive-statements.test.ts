import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Actor } from '../../audit/index.js';
import { cases, drafts, matters, stateOf, whoOf } from '../../case/index.js';
import { getIssuedFile } from '../../documents/index.js';
import { createRoom as createIdentity } from '../../identity/room.js';
import { signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { approveDraft, publishDraft, saveDraft } from '../../platform/dataset/index.js';
import { createWeb } from '../../platform/http/index.js';
import { createRoom as createPortal } from '../../portal/room.js';
import { archivedOfDemonstration } from '../../registers/archive/index.js';
import { createRoom as createArchive } from '../../registers/archive/register.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { examples } from './examples.js';
import { decide } from './facts.js';
import { lengthRuleSet, lengthRules } from './length-rules.js';
import { createRoom, service } from './service.js';

test('how service counts is dated data: what two editors published is what the next statement says', async () => {
  const editor = ({ id, givenName }: typeof demonstrationPeople.baiba | typeof demonstrationPeople.rihards): Actor => ({
    kind: 'staff',
    key: `person:${id}`,
    name: givenName,
  });
  const [baiba, rihards] = [editor(demonstrationPeople.baiba), editor(demonstrationPeople.rihards)];
  const inDb = house.db('web');
  const fire = () =>
    inDb.transaction({}, async (tx) =>
      (await lengthRules(tx)).find(({ code, percent }) => code === 'fire' && percent > 100),
    );
  const before = await fire();
  expect(before).toMatchObject({ validFrom: '1975-01-01', percent: 150 });
  const content = { ...before, validTo: '', percent: 200, norm: 'Noteikumu 7. punkts' };
  const draft = {
    kind: 'length-rule',
    key: 'fire-1975',
    content,
    from: house.clock.now(),
    note: 'Pēc normas',
    seen: 1,
  };
  const { id, hash } = await inDb.transaction({}, async (tx) => {
    const saved = await saveDraft(tx, lengthRuleSet, baiba, draft);
    await publishDraft(tx, lengthRuleSet, baiba, saved.id, saved.hash);
    return saved;
  });
  expect((await fire())?.percent, 'one person changes nothing').toBe(150);
  await expect(inDb.transaction({}, (tx) => approveDraft(tx, lengthRuleSet, baiba, id, hash))).rejects.toThrow();
  await inDb.transaction({}, (tx) => approveDraft(tx, lengthRuleSet, rihards, id, hash));
  expect(await fire()).toMatchObject({ percent: 200, norm: 'Noteikumu 7. punkts' });
});

test('what files say comes by a file too: once, and only of people and periods that can be', async () => {
  const [head = '', ...lines] = sheets;
  const count = async () => (await asAdmin(house.adminUrl, 'select count(*)::int as n from archive.record'))[0]?.n;
  const before = await count();
  expect(await loadSheets([head, ...lines])).toBe(0);
  expect(await count()).toBe(before);
  const [good = ''] = lines;
  for (const wrong of [
    good.replace('Zigfrīds', 'Nezināms'),
    good.replace('1979-12-31', '1970-12-31'),
    good.replace('ugunsdzēsējs', ''),
    good.replace('service', 'deportation'),
  ])
    expect(await loadSheets([head, wrong, ''])).toBe(1);
  expect(await count()).toBe(before);
});

test('every application goes to an officer, with what must be seen first', () => {
  const facts = { records: [], note: '', rules: [] };
  expect(decide(examples.person, facts)).toMatchObject({ outcome: 'refer', proposal: { records: [] } });
  expect(decide({ ...examples.person, relation: 'holder' }, facts)).toMatchObject({
    reason: { en: expect.stringContaining('power of attorney') },
  });
});

test('who asks about a relative does not find their own name and birthday filled in; who asks about themselves does', async () => {
  const client = await signIn(web, demonstrationPeople.anna);
  const send = (url: string, fields: Readonly<Record<string, string>> = {}) =>
    web.inject({
      method: 'POST',
      url,
      headers: {
        cookie: client.cookie,
        origin: house.settings.publicUrl,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: String(new URLSearchParams({ ...fields, _csrf: client.csrf })),
    });
  const begun = await send(`/lv/pakalpojumi/${service.passport.slug}/sakt`);
  const draft = /^\/lv\/pieteikums\/[0-9a-f-]{36}/.exec(String(begun.headers.location))?.[0] ?? '';
  const page = async (id: string) =>
    (await web.inject({ url: `${draft}/${id}`, headers: { cookie: client.cookie } })).body;
  await send(`${draft}/kind`, { kind: 'service' });
  await send(`${draft}/relation`, { relation: 'relative' });
  await send(`${draft}/proof`, { proof: 'Dzimšanas apliecība' });
  for (const id of ['person', 'birth']) expect(await page(id)).not.toMatch(/value="(Bērziņa|Anna|1988)"/);
  await send(`${draft}/relation`, { relation: 'self' });
  expect(await page('person')).toContain('value="Bērziņa"');
});

describe('from the application to the statement', () => {
  test('the demonstration has an application whose file an officer finds, once', async () => {
    const rooms = [createArchive(house), createRoom(house)];
    for (const room of [...rooms, ...rooms]) await room.demonstrate?.();
    const shown = await asAdmin(
      house.adminUrl,
      `select id from casework.case_file where service = $1 and answers->>'period' like 'apmēram%'`,
      [service.id],
    );
    expect(shown).toHaveLength(1);
    await runJobs(house);
    const officer = await signIn(web, demonstrationPeople.dace, { side: 'staff', grants });
    const caseId = String(shown[0]?.id);
    await asOfficer(officer.visitor, (tx) => cases.assignCase(tx, officer.visitor, caseId));
    const page = await web.inject({ url: `/desk/archive-statements/${caseId}`, headers: { cookie: officer.cookie } });
    const typed = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page.body)?.[1] ?? '';
    const asked = { givenName: typed('givenName'), surnames: typed('surnames'), birthYear: typed('birthYear') };
    expect((await posted(caseId, officer, 'search', asked)).body).toContain(String(archivedOfDemonstration()?.surname));
  });

  test('an officer finds the file, chooses what it says, and the client gets a sealed statement that cites it', async () => {
    const { caseId, officer, post, number } = await applied({
      ...examples.person,
      givenName: 'Zigfrīds',
      surname: 'Ozolinsch',
      formerSurnames: [],
    });
    const wrong = await post('search', { givenName: 'Zigfrīds', surnames: ' ', birthYear: '19x4' });
    expect(wrong.statusCode).toBe(422);
    for (const words of ['vismaz vienu uzvārdu', 'ar četriem cipariem', 'value="19x4"'])
      expect(wrong.body).toContain(words);
    const found = await post('search', { givenName: 'Зигфрид', surnames: 'Озолиньш', birthYear: '1931' });
    expect(found.body).toContain('Zigfrīds Ozoliņš');
    const opened = await post('open', { person: archived });
    expect(opened.body).toContain('Iekšlietu ministrijas Ugunsdrošības pārvalde');
    for (const record of [records[0] ?? '', records])
      expect((await post('choose', { record, person: archived })).statusCode).toBe(200);
    expect((await post('note', { note: 'Dokumentos uzvārds rakstīts arī Ozolinsch.' })).statusCode).toBe(200);
    await asOfficer(officer.visitor, async (tx) => {
      const opened = await cases.factsOf(house, tx, officer.visitor, await cases.getCase(tx, caseId));
      const content = opened?.decision.outcome === 'refer' ? opened.decision.proposal : undefined;
      await cases.grantByOfficer(house, tx, officer.visitor, caseId, { content });
    });
    await runJobs(house);
    const text = await textOf(caseId);
    for (const words of ['Arhīva izziņa', 'F-12. f., 3. apr., 77. l., 5. lp.', 'Izdienas stāžs', 'Ozolinsch', number])
      expect(text).toContain(words);
    const looks = await asAdmin(
      house.adminUrl,
      `select distinct deed from audit.entry where subject = $1 and case_number = $2 and deed like 'registers/archive:%'`,
      [key, number],
    );
    expect(looks).toHaveLength(3);
  });

  test('where the papers are another archive’s, the application is forwarded and the client told', async () => {
    const { caseId, officer } = await applied({
      ...examples.person,
      kind: 'deportation',
      deportedWhen: '1949',
      institution: undefined,
      period: undefined,
    });
    await asOfficer(officer.visitor, async (tx) => {
      expect(await cases.mayExtend(tx, await cases.getCase(tx, caseId))).toBe(true);
      await matters.forwardCase(
        tx,
        officer.visitor,
        caseId,
        { authority: 'Latvijas Nacionālais arhīvs', why: 'Lietu glabā 1894. fonds.' },
        service,
      );
      expect(stateOf(await cases.getCase(tx, caseId))).toBe('forwarded');
      await expect(cases.grantByOfficer(house, tx, officer.visitor, caseId, { content: {} })).rejects.toMatchObject({
        code: 'not-now',
      });
    });
  });

  test('an officer of another unit cannot gather, nor one who has not taken the case', async () => {
    const { caseId } = await applied(examples.person, false);
    const other = await signIn(
      web,
      { ...demonstrationPeople.rihards },
      { side: 'staff', grants: [{ grant: 'officer', unit: 'records' }] },
    );
    expect(
      (await web.inject({ url: `/desk/archive-statements/${caseId}`, headers: { cookie: other.cookie } })).statusCode,
    ).toBe(404);
    const colleague = await signIn(web, demonstrationPeople.dace, { side: 'staff', grants });
    expect((await posted(caseId, colleague, 'choose', { record: records[0] ?? '', person: archived })).statusCode).toBe(
      409,
    );
  });
});

const house = await testHouse({ LETE_LIMIT_FACTOR: '1000' });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createPortal(house).pages?.(web);
await createRoom(house).pages?.(web);
await web.ready();
await fillRegister(house.adminUrl);
const grants = [{ grant: 'officer', unit: 'archive' }] as const;
const archived = '5eed0001-000c-8000-8000-00000000aaaa';
const key = `person:${demonstrationPeople.anna.id}` as const;
const csv =
  'kind,fonds,inventory,file,title,given_name,surname,birth_year\nservice,F-12,3,77,Ozoliņš Zigfrīds,Zigfrīds,Ozoliņš,1932\n';
const file = join(mkdtempSync(join(tmpdir(), 'lete-archive-')), 'people.csv');
writeFileSync(file, csv);
await createArchive(house).commands?.import?.run([file]);
await asAdmin(house.adminUrl, `update archive.person set id = $1 where surname = 'Ozoliņš'`, [archived]);
const sheets = [
  'kind,fonds,inventory,file,given_name,surname,sheet,institution,post,from,to,length',
  'service,F-12,3,77,Zigfrīds,Ozoliņš,5,Iekšlietu ministrijas Ugunsdrošības pārvalde,ugunsdzēsējs,1976-01-01,1979-12-31,fire',
  'service,F-12,3,77,Zigfrīds,Ozoliņš,5,Rīgas pilsētas iekšlietu pārvalde,inspektors,1981-01-01,1985-06-30,ordinary',
  '',
];
const loadSheets = (lines: readonly string[]) => {
  writeFileSync(file, lines.join('\n'));
  return createArchive(house).commands?.import?.run([file, '--kind', 'records']);
};
await loadSheets(sheets);
const records = (
  await asAdmin(house.adminUrl, `select id from archive.record where person_id = $1 order by said->>'from'`, [archived])
).map(({ id }) => String(id));

type Session = Awaited<ReturnType<typeof signIn>>;

function asOfficer<T>(
  visitor: Session['visitor'],
  does: (tx: Parameters<Parameters<ReturnType<typeof house.db>['transaction']>[1]>[0]) => Promise<T>,
): Promise<T> {
  return house.db('web').transaction(whoOf(visitor), does);
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

function posted(caseId: string, { cookie, csrf }: Session, deed: string, fields: Fields) {
  const boxes = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return web.inject({
    method: 'POST',
    url: `/desk/archive-statements/${caseId}/${deed}`,
    headers: { cookie, origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams([...boxes, ['_csrf', csrf]]).toString(),
  });
}

/** Anna's application, with an officer who has taken it. */
async function applied(answers: object, taken = true) {
  const client = await signIn(web, demonstrationPeople.anna);
  const applicant = {
    actor: { kind: 'person', key, name: 'Anna Bērziņa' },
    subject: client.visitor.actingFor,
  } as const;
  const { caseId, number } = await house.db('web').transaction(whoOf(client.visitor), async (tx) => {
    const draftId = await drafts.startDraft(tx, { service: service.id, applicant, lang: 'lv' });
    await drafts.saveDraftPage(tx, draftId, answers as Readonly<Record<string, unknown>>);
    return cases.submitCase(tx, { draftId, service, applicant, assurance: 'high', way: 'portal' });
  });
  await runJobs(house);
  const officer = await signIn(web, demonstrationPeople.dace, { side: 'staff', grants });
  if (taken) await asOfficer(officer.visitor, (tx) => cases.assignCase(tx, officer.visitor, caseId));
  return {
    caseId,
    number,
    officer,
    post: (deed: string, fields: Fields) => posted(caseId, officer, deed, fields),
  };
}

async function textOf(caseId: string): Promise<string> {
  const look = {
    actor: { kind: 'system', key: 'system:test', name: 'Lete' },
    purpose: 'own-document',
    legalGround: 'Arhīvu likums',
  } as const;
  const { bytes } = await house.db('worker').transaction({ units: ['*'] }, async (tx) => {
    const { documentId } = await cases.getCase(tx, caseId);
    return getIssuedFile(house, tx, look, documentId ?? '');
  });
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  return text;
}
