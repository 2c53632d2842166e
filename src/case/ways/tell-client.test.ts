import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import type { SubjectKey } from '../../audit/index.js';
import { connect } from '../../channels/e-address/testing.js';
import { addJob, announce } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { cases, reach } from '../index.js';
import { composeNotice } from '../notices.js';
import { createRoom } from '../room.js';
import { staff } from '../testing.js';
import { everyUnit, whoOf } from '../who.js';
import { failTry } from './take-outcome.js';
import { tellClient } from './tell-client.js';

const { plain, house, room: eAddress, worker, lettersIn } = await connect();
const own = createRoom(house);
const run = () => runJobs(plain, [own, eAddress]);
const admin = (text: string, values: unknown[] = []) => asAdmin(plain.adminUrl, text, values);
const { anna, karlis, liga } = demonstrationPeople;

interface Of {
  readonly subject?: SubjectKey;
  readonly email?: string;
  readonly phone?: string;
  readonly postal?: string;
  readonly assurance?: 'high' | 'email';
  readonly way?: 'portal' | 'email';
}

let count = 0;
async function newCase({
  subject = `person:${liga.id}`,
  email,
  phone,
  postal,
  assurance = 'high',
  way = 'portal',
}: Of) {
  const id = randomUUID();
  count += 1;
  await admin(
    `insert into casework.case_file (id, number, case_index, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
       lang, answers, contact_email, contact_phone, delivery, price, price_gross, submitted_at)
     values ($1, $2, '3-01', 'service-desk', $3, 'Līga Vītola', '{}', $3, $4, $5, 'lv', '{}', $6, $7, $8, '{}', 0, now())`,
    [
      id,
      `IC/2026/3-01/${count}`,
      subject,
      way,
      assurance,
      email ?? null,
      phone ?? null,
      JSON.stringify(postal ? { way: 'post', address: postal } : { way }),
    ],
  );
  return id;
}

async function tell(caseId: string, weight: 'official' | 'courtesy' = 'official', by: House = house) {
  await worker.transaction(everyUnit, async (tx) => {
    const caseFile = await cases.getCase(tx, caseId);
    const notice = {
      name: 'case-refused',
      lang: 'lv',
      subject: 'Lēmums',
      body: 'Gaida portālā.',
      whole: 'Viss lēmums',
    } as const;
    await tellClient(by, tx, caseFile, { ...notice, key: `test:${caseId}`, weight });
  });
}

const triesOf = (caseId: string) =>
  admin(
    `select tried.way, tried.rule, tried.carrier_id as id, tried.failed_at is not null as failed, tried.notified_on::text as notified,
       telling.given_up_at is not null as "givenUp" from casework.telling
     left join casework.telling_try tried on tried.telling_id = telling.id where telling.case_id = $1 order by tried.at, tried.failed_at`,
    [caseId],
  );
const waysOf = async (caseId: string) => (await triesOf(caseId)).map(({ way }) => way);
const linesOf = (caseId: string) => worker.transaction(everyUnit, (tx) => cases.listEntries(tx, caseId, 'staff'));

test('a decision goes to an active e-address whole, and the day from which it counts stands on the timeline', async () => {
  const id = await newCase({ subject: `person:${anna.id}`, email: 'anna@klients.example' });
  await tell(id);
  await tell(id);
  await run();
  expect(await triesOf(id)).toMatchObject([{ way: 'e-address', rule: 'e-address-by-law', notified: '2026-11-27' }]);
  expect(await lettersIn('anna')).toMatchObject([{ title: 'Lēmums', text: 'Viss lēmums' }]);
  const lines = (await linesOf(id)).map(({ kind, words }) => `${kind}: ${words?.lv}`);
  expect(lines[0]).toContain('12. panta pirmā daļa');
  expect(lines[1]).toContain('Uzskatāms par paziņotu 2026. gada 27. novembrī');
  const own = { subjects: [`person:${anna.id}`] };
  // 27 December is a Sunday: the term to contest ends on the next working day.
  expect(await plain.db('web').transaction(own, (tx) => reach.remedyTermOf(tx, id))).toEqual({
    notifiedOn: '2026-11-27',
    until: '2026-12-28',
  });
});

test('who has no e-address gets mail, a bounce goes on to a letter, and the same bounce told twice changes nothing', async () => {
  const id = await newCase({ email: 'liga@klients.example', postal: 'Avotu iela 1, Rīga, LV-1011' });
  await tell(id);
  await run();
  const [mail] = await triesOf(id);
  expect(mail).toMatchObject({ way: 'email', failed: false });
  for (let times = 0; times < 2; times += 1) {
    await worker.transaction({}, (tx) =>
      announce(tx, 'notice-bounced', { noticeId: mail?.id, caseId: id, bounce: 'permanent' }),
    );
    await worker.transaction({}, (tx) =>
      announce(tx, 'notice-bounced', { noticeId: mail?.id, caseId: id, bounce: 'temporary' }),
    );
  }
  await run();
  expect(await waysOf(id)).toEqual(['email', 'post']);
  expect((await linesOf(id)).map(({ kind }) => kind)).toEqual(['notice', 'notice-failed', 'notice']);
  expect((await linesOf(id)).at(-1)?.words?.lv).toContain('iepriekšējais veids neizdevās (e-pasts)');
});

test('an e-address that was closed meanwhile is left for the next way', async () => {
  const id = await newCase({ subject: `person:${karlis.id}`, email: 'karlis@klients.example' });
  await tell(id);
  await runJobs(plain, [own]);
  const [first] = await triesOf(id);
  await worker.transaction({}, (tx) =>
    announce(tx, 'e-address-failed', { outgoingId: first?.id, caseId: id, code: 'no-active-address' }),
  );
  await runJobs(plain, [own]);
  expect(await waysOf(id)).toEqual(['e-address', 'email']);
});

test('a catalogue that is down is asked again for a day, and then the rule for it is named', async () => {
  const down: House = { ...house, settings: { ...house.settings, LETE_E_ADDRESS_URL: 'http://127.0.0.1:9/x' } };
  const room = createRoom(down);
  house.clock.advance(60 * 60_000);
  const id = await newCase({ email: 'liga@klients.example' });
  await tell(id, 'official', down);
  await runJobs(plain, [room]);
  expect(await triesOf(id)).toMatchObject([{ way: null }]);
  const [telling] = await admin('select id from casework.telling where case_id = $1', [id]);
  house.clock.advance(25 * 60 * 60_000);
  await worker.transaction({}, (tx) => addJob(tx, 'case:tell', { tellingId: telling?.id }));
  await runJobs(plain, [room]);
  expect(await triesOf(id)).toMatchObject([{ way: 'email' }]);
  expect((await linesOf(id)).at(-1)?.words?.lv).toContain('katalogs neatbildēja visu diennakti');
});

test('where only a telephone is known a human calls, and who is not reached is an alarm', async () => {
  const id = await newCase({ phone: '+371 20000001', assurance: 'email', way: 'email' });
  await tell(id);
  await run();
  const officer = staff('operator', ['service-desk']);
  const tasks = () => plain.db('web').transaction(whoOf(officer), (tx) => reach.listTasks(tx));
  const task = (await tasks()).find(({ caseId }) => caseId === id);
  expect(task).toMatchObject({ kind: 'call-back', phone: '+371 20000001' });
  await plain
    .db('web')
    .transaction(whoOf(officer), (tx) =>
      reach.closeTask(plain, tx, officer, task?.id ?? '', { outcome: 'not-reached' }),
    );
  await run();
  expect((await tasks()).filter(({ caseId }) => caseId === id)).toMatchObject([{ kind: 'untold' }]);
  expect(await own.checks?.['clients-untold']?.look()).toMatchObject({ status: 'degraded' });
});

test('whoever is not known is given no address of the portal, which they could not open', async () => {
  const [known, unknown] = [await newCase({}), await newCase({ phone: '+371 20000001' })];
  await admin(`update casework.case_file set subject_key = 'person:' || id where id = $1`, [unknown]);
  const bodyFor = (id: string) =>
    worker.transaction(everyUnit, async (tx) => {
      const told = { lang: 'lv', whole: undefined, account: undefined } as const;
      return composeNotice(house, await cases.getCase(tx, id), 'case-submitted', told).body;
    });
  expect(await bodyFor(known)).toContain(`/lv/mani-jautajumi/${known}`);
  expect(await bodyFor(unknown)).not.toContain('http');
});

test('whichever ways fail, each tells once, and the end is that the client was told or that staff know', async () => {
  const given = fc.record({
    subject: fc.constantFrom<SubjectKey>(`person:${anna.id}`, `person:${liga.id}`),
    email: fc.option(fc.constant('kads@klients.example'), { nil: undefined }),
    phone: fc.option(fc.constant('+371 20000001'), { nil: undefined }),
    postal: fc.option(fc.constant('Avotu iela 1, Rīga, LV-1011'), { nil: undefined }),
    assurance: fc.constantFrom('high' as const, 'email' as const),
    weight: fc.constantFrom('official' as const, 'courtesy' as const),
    failing: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  });
  // Many histories side by side, so that the jobs run once a round for all of them.
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 24, maxLength: 24 }), async (histories) => {
      const all: { id: string; failing: readonly boolean[] }[] = [];
      for (const { failing, weight, ...of } of histories) {
        const id = await newCase({ ...of, way: of.assurance === 'high' ? 'portal' : 'email' });
        await tell(id, weight);
        all.push({ id, failing });
      }
      let failing = all;
      for (let round = 0; round < 6 && failing.length > 0; round += 1) {
        await runJobs(plain, [own]);
        const next: typeof all = [];
        for (const one of failing) if (one.failing[round] && (await failLatest(one.id))) next.push(one);
        failing = next;
      }
      await runJobs(plain, [own]);
      for (const { id } of all) await expectToldOrKnown(id);
    }),
    { numRuns: 1 },
  );
}, 60_000);

/** What was tried last failed; the same news may come twice. False where nothing is left that can fail. */
async function failLatest(caseId: string): Promise<boolean> {
  const latest = (await triesOf(caseId)).find(({ way, failed }) => way && !failed);
  if (!latest || latest.way === 'portal') return false;
  for (let times = 0; times < 2; times += 1)
    await worker.transaction(everyUnit, (tx) => failTry(tx, String(latest.id), 'test'));
  return true;
}

async function expectToldOrKnown(caseId: string) {
  const tries = await triesOf(caseId);
  const used = tries.flatMap(({ way }) => way ?? []);
  expect(new Set(used).size).toBe(used.length);
  const told = tries.filter(({ way, failed }) => way && !failed);
  const alarms = await admin(`select 1 from casework.reach_task where case_id = $1 and kind = 'untold'`, [caseId]);
  expect(told.length + alarms.length).toBe(1);
  expect(tries[0]?.givenUp).toBe(alarms.length === 1);
}
