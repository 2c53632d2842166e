import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { type Application, addressOfMatter, cases, drafts, stateOf, whoOf } from '../../case/index.js';
import { actorOf, type Subject } from '../../identity/index.js';
import { createRoom as createIdentity } from '../../identity/room.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { createRoom as createPortal } from '../../portal/room.js';
import { createRoom as createLicences } from '../../registers/licences/register.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { demonstrationWeapons } from '../../registers/weapons/index.js';
import { createRoom as createWeapons } from '../../registers/weapons/register.js';
import { examples } from './examples.js';
import { service } from './service.js';

const { anna, roberts, normunds } = demonstrationPeople;
const house = await testHouse({ LETE_DEMO_PEOPLE: '100' });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createPortal(house).pages?.(web);
await web.ready();
// Reminders of the penalties and the like do not concern this file.
const rooms = (await discoverRooms(house)).filter(({ id }) => !id.startsWith('channels/'));

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  await createWeapons(house).demonstrate?.();
  await createLicences(house).demonstrate?.();
});

const page = '/lv/pakalpojumi/ieroci/mani-dati';
const get = ({ cookie }: SignedIn, url = page) => web.inject({ url, headers: { cookie } });
const post = ({ cookie, csrf }: SignedIn, action: string, one: string) =>
  web.inject({
    method: 'POST',
    url: `${page}/${action}`,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ one, _csrf: csrf })),
  });
const admin = (text: string, values: unknown[] = []) => asAdmin(house.adminUrl, text, values);

/** Sends an application as if it had been filled in. */
async function send({ visitor }: SignedIn, answers: Readonly<Record<string, unknown>>): Promise<string> {
  const applicant = { actor: actorOf(visitor), subject: visitor.actingFor as Subject };
  const { caseId } = await house.db('web').transaction(whoOf(visitor), async (tx) => {
    const draftId = await drafts.startDraft(tx, { service: service.id, applicant, lang: 'lv' });
    await drafts.saveDraftPage(tx, draftId, answers);
    return cases.submitCase(tx, { draftId, service, applicant, assurance: 'high', way: 'portal' });
  });
  return caseId;
}

const officer = () =>
  signIn(web, normunds, { side: 'staff', grants: [{ grant: 'officer', unit: service.passport.unit }] });

/** An officer takes the case and grants it. */
async function grant(caseId: string): Promise<void> {
  const { visitor } = await officer();
  await house.db('web').transaction(whoOf(visitor), async (tx) => {
    if (!(await cases.getCase(tx, caseId)).assignedTo) await cases.assignCase(tx, visitor, caseId);
    await cases.grantByOfficer(house, tx, visitor, caseId, {
      content: { what: 'register' },
      departure: 'Citi fakti nekā iepriekš.',
    });
  });
  await runJobs(house, rooms);
}

const reasonOf = async (caseId: string) =>
  (await admin('select referral_reason as reason from casework.case_file where id = $1', [caseId]))[0]?.reason as {
    lv: string;
  };
const alarms = () =>
  admin(
    `select subject_line->>'lv' as line, priority, subject_key as key from casework.case_file where unit = 'police-duty' order by substring(number from '\\d+$')::int`,
  );
const register = (serial: string, make: string) => ({ ...examples.person, serial, make });

describe('my weapons', () => {
  test('weapons, permits and certificates are seen at once, numbers in full only when asked for, each look written down', async () => {
    const me = await signIn(web, roberts);
    const { body } = await get(me);
    for (const words of ['Sauer', '.30-06', 'IA-9900001', 'AS-9900001', '•••••••471']) expect(body).toContain(words);
    expect(body).not.toContain(demonstrationWeapons.rifle.serial);
    expect((await get(me, `${page}?numbers=yes`)).body).toContain(demonstrationWeapons.rifle.serial);
    const lines = await admin(
      `select deed, count(*)::int as n from audit.entry where subject = $1 and purpose = 'own-data' group by deed order by deed`,
      [`person:${roberts.id}`],
    );
    expect(lines).toEqual(
      [
        'registers/licences:held',
        'registers/weapons:held',
        'registers/weapons:permits',
        'registers/weapons:transfers',
      ].map((deed) => ({ deed, n: 2 })),
    );
  });
});

describe('registering a gas weapon', () => {
  test('it is in the register once an officer has granted it, and the paper is handed over', async () => {
    const me = await signIn(web, anna);
    const caseId = await send(me, examples.person);
    await runJobs(house, rooms);
    await grant(caseId);
    const [kept] = await admin(`select category, use from weapons.weapon where serial = $1`, [examples.person.serial]);
    expect(kept).toEqual({ category: 'E', use: 'self-defence' });
    const state = await house
      .db('web')
      .transaction(whoOf(me.visitor), async (tx) => stateOf(await cases.getCase(tx, caseId)));
    expect(state).toBe('delivered');
    expect((await get(me)).body).toContain('Walther');
  });

  test.each([
    ['that is searched for', demonstrationWeapons.wanted, 'meklēšanā'],
    ['of somebody else', demonstrationWeapons.ivars, 'citai personai'],
  ])(
    'a number %s shows the client nothing and alarms the police unit with P1',
    async (_what, { serial, make }, words) => {
      const me = await signIn(web, anna);
      const before = await alarms();
      const [free, taken] = [await send(me, register('Q 77-11', 'Reck')), await send(me, register(serial, make))];
      await runJobs(house, rooms);
      const raised = (await alarms()).slice(before.length);
      expect(raised).toHaveLength(1);
      expect(raised[0]).toMatchObject({ priority: 'P1', line: expect.stringContaining(words) });
      expect(raised[0]?.key).not.toBe(me.visitor.person.key);
      expect((await reasonOf(taken)).lv).toContain(words);
      // What the client can read of both is the same but for numbers and instants.
      const read = async (id: string) =>
        (await web.inject({ url: addressOfMatter('lv', id), headers: { cookie: me.cookie } })).body
          .replace(/IC\/2026\/[\d/-]+|[0-9a-f-]{36}|name="_csrf" value="[^"]*"/g, '')
          .replaceAll(serial, 'Q 77-11')
          .replaceAll(make, 'Reck');
      expect(await read(taken)).toBe(await read(free));
      // An officer who grants it all the same is stopped by the register itself.
      await expect(grant(taken)).rejects.toThrow();
    },
  );
});

describe('re-registering', () => {
  const { serial, make } = demonstrationWeapons.gasPistol;
  const answers = {
    ...examples.person,
    what: 're-register',
    serial,
    make,
    previousOwner: roberts.personalCode,
    agreedOn: '2026-11-20',
  };

  test('the other party is asked in their own portal and told that something waits; without their consent nothing happens', async () => {
    const buyer = await signIn(web, anna);
    const caseId = await send(buyer, answers);
    await runJobs(house, rooms);
    expect((await reasonOf(caseId)).lv).toContain('piekrišanas vēl nav');
    await expect(grant(caseId)).rejects.toThrow();
    const reminders = await admin('select key from casework.reminder where subject_key = $1', [`person:${roberts.id}`]);
    expect(reminders).toHaveLength(1);
    const looks = await admin(
      `select distinct deed from audit.entry where subject = $1 and deed in ('registers/weapons:asked-party', 'registers/weapons:consent') order by 1`,
      [`person:${roberts.id}`],
    );
    expect(looks.map(({ deed }) => deed)).toEqual(['registers/weapons:asked-party', 'registers/weapons:consent']);
    const seller = await signIn(web, roberts);
    const { body } = await get(seller);
    expect(body).toContain('Gaida Jūsu piekrišanu');
    expect(body).toContain('Anna Bērziņa');
    const [id = ''] = [...body.matchAll(/value="([^"]+)"[^>]*formaction="[^"]*piekrist"/g)].map(([, one]) => one);
    expect((await post(await signIn(web, anna), 'piekrist', id)).statusCode).toBe(422);
    expect((await post(seller, 'piekrist', id)).statusCode).toBe(303);
    expect((await post(seller, 'nepiekrist', id)).statusCode).toBe(422);
    await runJobs(house, rooms);
    expect(
      (await web.inject({ url: addressOfMatter('lv', caseId), headers: { cookie: buyer.cookie } })).body,
    ).toContain('Otra puse piekrīt');
    await grant(caseId);
    expect((await get(buyer)).body).toContain('Pārreģistrēts');
    expect((await get(seller)).body).not.toContain('P22');
  });
});

describe('the switch of category E', () => {
  test('while the agency has it off, nothing is registered and whoever asks is told where to turn', async () => {
    const me = await signIn(web, anna);
    await admin(
      `select dataset.seed('agency', 'service-part', key, content || '{"on": false}', $1::timestamptz, $1::timestamptz + interval '1 hour')
       from dataset.version where kind = 'service-part' and key = 'weapons-category-e'`,
      [house.clock.now()],
    );
    await expect(send(me, register('Q 88-12', 'Reck'))).rejects.toMatchObject({
      code: 'not-now',
      why: { lv: expect.stringContaining('Valsts policijā') },
    });
    house.clock.advance(3_600_001);
    await send(await signIn(web, anna), register('Q 88-12', 'Reck'));
  });
});

describe('a loss', () => {
  test('acts at once: the number is searched for before any officer looks, and the case is P1', async () => {
    const me = await signIn(web, roberts);
    const { rifle } = demonstrationWeapons;
    const begun = await post(me, 'pieteikt-zudumu', rifle.id);
    expect(begun.headers.location).toMatch(/^\/lv\/pieteikums\//);
    const [draft] = await admin('select prefilled from casework.draft where id = $1', [
      begun.headers.location?.split('/').at(-1),
    ]);
    expect(draft?.prefilled).toEqual({ what: 'loss', lostMake: rifle.make, lostSerial: rifle.serial });
    const caseId = await send(me, {
      what: 'loss',
      how: 'stolen',
      lostMake: rifle.make,
      lostSerial: 'r99 120471',
      lostOn: '2026-11-24',
      lostAt: 'Ogre',
      circumstances: 'Uzlauzta automašīna pie meža.',
      email: 'roberts@example.com',
    });
    const [kept] = await admin('select priority from casework.case_file where id = $1', [caseId]);
    expect(kept?.priority).toBe('P1');
    const { body } = await get(me);
    expect(body).toContain('Nozagts');
    expect(body).not.toContain(`value="${rifle.id}"`);
    const before = await alarms();
    await send(await signIn(web, anna), register(rifle.serial, rifle.make));
    await runJobs(house, rooms);
    expect(await alarms()).toHaveLength(before.length + 1);
  });
});

describe('reminders', () => {
  test('60, 30 and 10 days before the last day, each once, by the holder’s own way', async () => {
    const mine = async () =>
      (await admin(
        `select key from casework.reminder where subject_key = $1 and key ~ '^(permit|licence):' order by asked_at, key`,
        [`person:${roberts.id}`],
      )) as { key: string }[];
    const remind = async (at: string) => {
      house.clock.set(new Date(at));
      const job = rooms.find(({ id }) => id === 'services/weapons')?.jobs?.['services/weapons:remind'];
      const context = { transaction: house.db('worker').transaction.bind(house.db('worker')) };
      await job?.({}, context as never);
      return (await mine()).map(({ key }) =>
        key
          .split(':')
          .map((part, at) => (at === 1 ? '' : part))
          .join(' '),
      );
    };
    // The permit ends on 24 January 2027, the certificate on 25 December 2026.
    expect(await remind('2026-11-25T08:00:00Z')).toEqual(['licence  2026-12-25 30', 'permit  2027-01-24 60']);
    expect(await remind('2026-11-26T08:00:00Z')).toHaveLength(2);
    expect((await remind('2026-12-15T08:00:00Z')).slice(2)).toEqual(['licence  2026-12-25 10']);
    expect((await remind('2026-12-25T08:00:00Z')).slice(3)).toEqual(['permit  2027-01-24 30']);
    expect((await remind('2027-01-14T08:00:00Z')).slice(4)).toEqual(['permit  2027-01-24 10']);
    expect(await remind('2027-01-15T08:00:00Z')).toHaveLength(5);
  });
});

test('the application decides nothing by itself', () => {
  const application = service.application as Application;
  const facts = {
    isAdult: true,
    number: { wanted: false, holder: 'nobody' },
    seller: { name: 'SIA', isLicensed: true },
  };
  expect(application.decide(examples.person, facts, {} as never)).toMatchObject({ outcome: 'refer' });
});
