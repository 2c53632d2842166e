import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { agencySet } from '../../agency/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { signIn } from '../../identity/testing.js';
import { approveDraft, publishDraft, saveDraft } from '../../platform/dataset/index.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { cases, decisions, type Service, stateOf, whoOf } from '../index.js';
import { type Life, officer, openLife, staff } from '../testing.js';
import { withoutNames } from './without-names.js';

let life: Life;
/** The same house, whose services all ask for four eyes. */
let careful: House;
beforeAll(async () => {
  life = await openLife();
  const { house } = life;
  const services = (house.members('services') as readonly Service[]).map((service) => ({
    ...service,
    passport: { ...service.passport, fourEyes: ['grant', 'refuse'] as const },
  }));
  careful = { ...house, members: (kind) => (kind === 'services' ? services : house.members(kind)) };
});

const colleague = staff('officer', ['punishment-register'], randomUUID());
const as = <T>(visitor: Visitor, work: Parameters<ReturnType<House['db']>['transaction']>[1]) =>
  life.house.db('web').transaction(whoOf(visitor), work) as Promise<T>;
const facts = 'Pieteikumā norādītais pilnvarojums beidzies, un jauns nav iesniegts.';
const refuse = (house: House, id: string, draft: Partial<cases.RefusalDraft> = {}) =>
  as<cases.Decided>(officer, (tx) => cases.refuseCase(house, tx, officer, id, { ground: 'R13', facts, ...draft }));
const proposalOf = (id: string) =>
  as<decisions.Proposal | undefined>(officer, (tx) => decisions.findProposal(careful, tx, id));
const approve = (id: string, hash: string | undefined, by = colleague) =>
  as<void>(by, (tx) => decisions.approveDecision(careful, tx, by, id, hash ?? ''));
const caseOf = (id: string) =>
  as<cases.Decided & Awaited<ReturnType<typeof cases.getCase>>>(officer, (tx) => cases.getCase(tx, id));

test('a refusal that departs from like cases is warned of and must give its reason, which is kept', async () => {
  for (const _ of [1, 2]) await refuse(life.house, await life.caseThatIs('with-officer'));
  const id = await life.caseThatIs('with-officer');
  const earlier = await as<readonly decisions.EarlierDecision[]>(officer, async (tx) =>
    decisions.likeDecisions(tx, officer, await cases.getCase(tx, id), { facts }),
  );
  expect(earlier[0]).toMatchObject({ outcome: 'refuse', ground: 'R13', likeness: 1 });
  expect(decisions.departureOf(earlier, { outcome: 'refuse', ground: 'R13' })).toBeUndefined();
  expect(decisions.departureOf(earlier, { outcome: 'refuse', ground: 'R04' })).toMatchObject({
    alike: 2,
    otherwise: 2,
  });
  await expect(refuse(life.house, id, { ground: 'R04' })).rejects.toMatchObject({
    code: 'not-valid',
    details: { field: 'departure' },
  });
  await expect(refuse(life.house, id, { ground: 'R04', departure: '..........' })).rejects.toMatchObject({
    code: 'not-valid',
  });
  await refuse(life.house, id, { ground: 'R04', departure: 'Šeit pilnvarojums ir derīgs.' });
  expect((await caseOf(id)).decision).toMatchObject({ ground: 'R04', departure: 'Šeit pilnvarojums ir derīgs.' });
});

test('a refusal like the earlier ones needs no reason, and earlier decisions are found by words', async () => {
  const id = await life.caseThatIs('with-officer');
  const found = await as<readonly decisions.EarlierDecision[]>(officer, async (tx) =>
    decisions.likeDecisions(tx, officer, await cases.getCase(tx, id), { typed: 'pilnvarojumu beigas' }),
  );
  expect(found).toEqual([]);
  const again = await as<readonly decisions.EarlierDecision[]>(officer, async (tx) =>
    decisions.likeDecisions(tx, officer, await cases.getCase(tx, id), { typed: 'pilnvarojuma beidzies' }),
  );
  expect(again.length).toBeGreaterThan(1);
  expect(await refuse(life.house, id)).toBe('decided');
  expect((await caseOf(id)).decision?.departure).toBeUndefined();
});

test('earlier decisions name no client, and are shown to officers of the unit only', async () => {
  expect(withoutNames('Annai Bērziņai (010190-12345, anna@x.lv) pilnvara beigusies.', 'Anna Bērziņa')).toBe(
    '… … (…, … pilnvara beigusies.',
  );
  const id = await life.caseThatIs('with-officer');
  const other = staff('officer', ['quality']);
  await expect(
    as(officer, async (tx) => decisions.likeDecisions(tx, other, await cases.getCase(tx, id), { facts })),
  ).rejects.toMatchObject({ code: 'not-allowed' });
});

test('four eyes are two people: a refusal is decided once another officer confirms exactly what was proposed', async () => {
  const id = await life.caseThatIs('with-officer');
  expect(await refuse(careful, id)).toBe('proposed');
  expect(stateOf(await caseOf(id))).toBe('with-officer');
  const proposal = await proposalOf(id);
  await expect(approve(id, proposal?.contentHash, officer)).rejects.toMatchObject({ code: 'not-allowed' });
  const forced = `update casework.decision_proposal set approved_by = requested_by, approved_at = requested_at where case_id = $1`;
  await expect(asAdmin(life.house.adminUrl, forced, [id])).rejects.toThrow(/check constraint/);
  await approve(id, proposal?.contentHash);
  const decided = await caseOf(id);
  expect(stateOf(decided)).toBe('refused');
  expect(decided.decision).toMatchObject({ facts, by: 'Dace Kļaviņa', approvedBy: 'Dace Kļaviņa' });
  await expect(approve(id, proposal?.contentHash)).rejects.toMatchObject({ code: 'not-now' });
});

test('nobody confirms what has changed since, nor what is a day old', async () => {
  const id = await life.caseThatIs('with-officer');
  await refuse(careful, id);
  const before = await proposalOf(id);
  await refuse(careful, id, { facts: `${facts} Klients par to informēts.` });
  await expect(approve(id, before?.contentHash)).rejects.toMatchObject({ code: 'not-now' });
  const now = life.house.clock.now();
  const late = await proposalOf(id);
  life.house.clock.set(new Date(now.getTime() + 24 * 3_600_000));
  await expect(approve(id, late?.contentHash)).rejects.toMatchObject({ code: 'not-now' });
  life.house.clock.set(now);
  await approve(id, late?.contentHash);
  expect((await caseOf(id)).decision?.facts).toContain('Klients par to informēts.');
});

test('a grant waits for the second officer too, and falls when the registers are looked into again', async () => {
  const id = await life.caseThatIs('with-officer');
  const departure = 'Šajā lietā fakti ir citi.';
  const grant = () =>
    as(officer, (tx) => cases.grantByOfficer(careful, tx, officer, id, { content: { a: 1 }, departure }));
  expect(await grant()).toBe('proposed');
  const first = await proposalOf(id);
  const now = life.house.clock.now();
  life.house.clock.advance(60_000);
  await as(officer, (tx) => cases.gatherAgain(life.house, tx, officer, id, 'Klients labojis vārdu.'));
  await expect(approve(id, first?.contentHash)).rejects.toMatchObject({ code: 'not-now' });
  await grant();
  await approve(id, (await proposalOf(id))?.contentHash);
  expect(stateOf(await caseOf(id))).toBe('granted');
  life.house.clock.set(now);
});

test('a proposal given back is its author’s draft again, with what to mend on the timeline', async () => {
  const id = await life.caseThatIs('with-officer');
  await refuse(careful, id);
  const giveBack = (reason: string) =>
    as(colleague, (tx) => decisions.returnDecision(careful, tx, colleague, id, reason));
  await expect(giveBack('')).rejects.toMatchObject({ details: { field: 'returnReason' } });
  await giveBack('Norādiet, kad pilnvarojums beidzies.');
  expect(await proposalOf(id)).toBeUndefined();
  const kept = await asAdmin(life.house.adminUrl, `select content from casework.staff_draft where case_id = $1`, [id]);
  expect(kept[0]?.content).toMatchObject({ ground: 'R13', facts });
});

test('what waits for a second officer is listed a page at a time, and counted for those who may be the second', async () => {
  for (const _ of [1, 2, 3]) await refuse(careful, await life.caseThatIs('with-officer'));
  const list = (page: decisions.ProposalPage) =>
    as<readonly decisions.WaitingProposal[]>(officer, (tx) => decisions.listProposals(tx, officer, page));
  const all = await list({ limit: 100 });
  const paged: decisions.WaitingProposal[] = [];
  for (let page = await list({ limit: 2 }); page.length; page = await list({ limit: 2, after: page.at(-1) }))
    paged.push(...page);
  expect(paged).toEqual(all);
  const count = (who: Visitor) => as<number>(who, (tx) => decisions.countToConfirm(tx, who));
  expect([await count(officer), await count(colleague)]).toEqual([0, all.length]);
});

test('two officers carry a decision on their pages to the sealed document: one proposes, the other reads and confirms it', async () => {
  const web = await createWeb({ house: careful });
  for (const room of await discoverRooms(careful)) await room.pages?.(web);
  const grants = [{ grant: 'officer' as const, unit: 'punishment-register' }];
  const { dace, rihards } = demonstrationPeople;
  const first = await signIn(web, { ...dace, id: officer.person.id }, { side: 'staff', grants });
  const second = await signIn(web, { ...rihards, id: colleague.person.id }, { side: 'staff', grants });
  const get = (url: string, who: typeof first) => web.inject({ url, headers: { cookie: who.cookie } });
  const post = (url: string, fields: Readonly<Record<string, string>>, who: typeof first) =>
    web.inject({
      method: 'POST',
      url,
      headers: {
        origin: life.house.settings.publicUrl,
        cookie: who.cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: String(new URLSearchParams({ ...fields, _csrf: who.csrf })),
    });
  const id = await life.caseThatIs('with-officer');
  const url = `/desk/cases/${id}`;
  const proposed = await post(`${url}/grant`, { grantDeparture: 'Šajā lietā fakti ir citi.' }, first);
  expect(proposed.headers.location).toBe(`${url}?done=propose#done`);
  const listed = (await get('/desk/approvals', second)).body;
  expect([listed.includes(url), listed.includes('Jūsu paša')]).toEqual([true, false]);
  expect((await get('/desk/approvals', first)).body).toContain('Jūsu paša');
  const waits = /Lēmumi, kas gaida otru amatpersonu: [1-9]/;
  expect((await get('/desk', second)).body).toMatch(waits);
  expect((await get('/desk', first)).body).not.toMatch(waits);
  const hashIn = (page: string) => /name="hash" value="([\da-f]{64})"/.exec(page)?.[1];
  expect(hashIn((await get(url, first)).body)).toBeUndefined();
  const hash = hashIn((await get(url, second)).body) ?? '';
  expect((await post(`${url}/approve`, { hash }, first)).statusCode).toBe(403);
  expect((await get(`${url}/document.pdf`, first)).statusCode).toBe(404);
  expect((await post(`${url}/approve`, { hash }, second)).headers.location).toBe(`${url}?done=approve#done`);
  await runJobs(life.house);
  const document = await get(`${url}/document.pdf`, first);
  expect(document.headers['content-type']).toBe('application/pdf');
  expect(document.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  // The agency's seal is over all of it.
  expect(document.rawPayload.toString('latin1')).toMatch(/ETSI\.CAdES\.detached/);
});

test('a refusal cites a ground as the agency’s catalogue words it, from when two people have published its wording', async () => {
  const [before, after] = [await life.caseThatIs('with-officer'), await life.caseThatIs('with-officer')];
  const other = 'Šim lūgumam pilnvarojums ir jāapliecina citādi, nekā tas ir izdarīts.';
  await refuse(life.house, before, { facts: other, departure: 'Šis ir cits gadījums.' });
  const own = (await caseOf(before)).decision;
  const content = {
    reason: { lv: 'Pilnvarojums nav pierādīts.', en: 'The authorisation is not proven.' },
    act: { lv: 'Civillikums', en: 'Civil Law' },
    section: { lv: '2289. pants', en: 'section 2289' },
    verified: true,
  };
  await as(officer, async (tx) => {
    const draft = { kind: 'refusal-ground', key: 'R13', content, from: tx.now, note: '', seen: 1 };
    const { id, hash } = await saveDraft(tx, agencySet, actorOf(officer), draft);
    await publishDraft(tx, agencySet, actorOf(officer), id, hash);
    await approveDraft(tx, agencySet, actorOf(colleague), id, hash);
  });
  life.house.clock.advance(1000);
  await refuse(life.house, after, { facts: other, departure: 'Šis ir cits gadījums.' });
  expect((await caseOf(after)).decision).toMatchObject({
    ground: 'R13',
    reason: content.reason,
    norm: { lv: 'Civillikums, 2289. pants', en: 'Civil Law, section 2289' },
  });
  expect(own?.norm).not.toEqual((await caseOf(after)).decision?.norm);
});
