// What becomes of a penalty's money from the payer's bank to the register, over HTTP: paid through Lete, seen at the bank, told to
// the register, confirmed on paper.
import { expect, test } from 'vitest';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { writeCamt } from '../src/payments/testing.js';
import { addJob, announce } from '../src/platform/jobs/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { runJobs } from './support/index.js';
import { moneyHouse } from './support/money-house.js';

const { house, web, rooms, admin, asAccountant, get, post, where, handIn } = await moneyHouse();
const { roberts, anna, ilze, liga, keita } = demonstrationPeople;
const base = '/lv/pakalpojumi/administrativie-sodi';

const idOf = async (number: string) =>
  String((await admin('select id from punishments.penalty where decision_number = $1', [number]))[0]?.id);

async function choose(me: SignedIn, ...numbers: string[]): Promise<readonly string[]> {
  const records = await Promise.all(numbers.map(async (number) => ['record', await idOf(number)] as const));
  const address = where(await post(me, `${base}/mani-dati/maksat`, records));
  return new URL(address, house.settings.publicUrl).searchParams.getAll('obligation');
}

/** Pays at the demonstration's bank; resolves with where the browser comes back to. */
async function payAtBank(me: SignedIn, obligations: readonly string[]): Promise<string> {
  const chosen = obligations.map((id) => ['obligation', id] as const);
  const bank = where(await post(me, '/lv/maksajumi', [['way', 'initiation'], ...chosen]));
  const query = [...new URL(bank, house.settings.publicUrl).searchParams];
  const back = where(await post(me, '/demo/bank/pay', [...query, ['deed', 'pay']]));
  await get(me, back);
  await runJobs(house, rooms);
  return back;
}

const ibanOf = async (holder: string) =>
  String((await admin('select iban from payments.holder where code = $1', [holder]))[0]?.iban);
const sentAs = async (reference: string) => {
  const [sent] = await admin(
    `select replace(attempt.id::text, '-', '') as id from payments.attempt join payments.obligation on obligation.id = obligation_id
     where reference = $1 and paid_at is not null`,
    [reference],
  );
  return String(sent?.id);
};
const inRegister = async (number: string) =>
  (
    await admin(
      'select paid_cents::int as paid, served_on is not null as served from punishments.penalty where decision_number = $1',
      [number],
    )
  )[0];
const entryOf = async (me: SignedIn, number: string) => {
  const { body } = await get(me, `${base}/mani-dati`);
  return body.split('<article').find((article) => article.includes(`Lēmums Nr. ${number}`)) ?? '';
};

test('two penalties paid in one order are paid in the register once each transfer is seen at its own authority’s account', async () => {
  const me = await signIn(web, roberts);
  await payAtBank(me, await choose(me, 'PP 99000102', 'SD 99000103'));
  expect(await entryOf(me, 'SD 99000103')).toContain('Samaksa apstrādē');
  expect(await inRegister('SD 99000103')).toEqual({ paid: 0, served: false });
  const seen = async (holder: string, purpose: string, amount: number) => {
    const [iban, endToEndId] = [await ibanOf(holder), await sentAs(purpose)];
    const entry = { amount, bookedOn: '2026-11-26', ref: `R-${holder}`, endToEndId, purpose };
    await handIn(writeCamt({ id: `S-${holder}`, iban, entries: [entry] }));
  };
  await seen('riga-police', 'SD 99000103', 3000);
  expect(await inRegister('SD 99000103')).toEqual({ paid: 3000, served: true });
  expect(await inRegister('PP 99000102')).toEqual({ paid: 0, served: false });
  expect(await entryOf(me, 'SD 99000103')).toContain('Apmaksāts');
  expect(await entryOf(me, 'PP 99000102')).toContain('Samaksa apstrādē');
  await seen('police-devices', 'PP 99000102', 51_537);
  // Paid, but the prohibition that was imposed beside it is still to be served.
  expect(await inRegister('PP 99000102')).toEqual({ paid: 51_537, served: false });
  expect(await entryOf(me, 'PP 99000102')).toContain('Apmaksāts');
  expect(
    await admin(
      'select account from payments.ledger_line where account in ($1, $2) group by 1 having sum(amount) <> 0',
      ['transit', 'suspense'],
    ),
  ).toEqual([]);
});

test('what was paid at the bank becomes paid by asking the bank, however often it is asked', async () => {
  const me = await signIn(web, roberts);
  await payAtBank(me, await choose(me, 'SD 99000108'));
  for (let times = 1; times <= 2; times++) {
    expect(where(await post(await asAccountant(), '/desk/money/fetch', []))).toBe('/desk/money?asked=1');
    await runJobs(house, rooms);
  }
  expect(await inRegister('SD 99000108')).toEqual({ paid: 2000, served: true });
  expect(await entryOf(me, 'SD 99000108')).toContain('Apmaksāts');
});

test('an officer sees by the number what the payer sees, and each sum leads to its booking', async () => {
  const accountant = await asAccountant();
  const { body } = await get(accountant, '/desk/money/payments?number=pp-99000102');
  for (const words of ['Apmaksāts', '515,37\u00a0€', '26.11.2026.', '/desk/money/bookings/'])
    expect(body).toContain(words);
  const colleague = await signIn(web, ilze, {
    side: 'staff',
    grants: [{ grant: 'officer', unit: 'punishment-register' }],
  });
  expect((await get(colleague, '/desk/money/payments?number=PP99000102')).body).toContain('Apmaksāts');
  const stranger = await signIn(web, liga, { side: 'staff', grants: [{ grant: 'officer', unit: 'radio' }] });
  expect((await get(stranger, '/desk/money/payments?number=PP99000102')).statusCode).toBe(403);
});

test('a confirmation is a sealed PDF, made once, and nobody else’s', async () => {
  const me = await signIn(web, roberts);
  const ask = async () =>
    where(await post(me, `${base}/mani-dati/apliecinajums`, [['one', await idOf('SD 99000103')]]));
  const address = await ask();
  expect(address).toMatch(/^\/lv\/maksajumi\/apliecinajumi\//);
  await runJobs(house, rooms);
  const page = (await get(me, address)).body;
  for (const words of ['Maksājuma apliecinājums', 'SD 99000103, MV-1984', '30,00\u00a0€', '2026. gada 26. novembr'])
    expect(page).toContain(words);
  const file = await get(me, `${address}/apliecinajums.pdf`);
  expect(file.headers['content-type']).toBe('application/pdf');
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.rawPayload.includes('ETSI.CAdES.detached')).toBe(true);
  expect(await ask()).toBe(address);
  const other = await signIn(web, anna);
  expect((await get(other, address)).statusCode).toBe(404);
  expect((await get(other, `${address}/apliecinajums.pdf`)).statusCode).toBe(404);
});

test('a price that held for a time is no longer asked after it; what is paid late goes for the full price', async () => {
  const before = await signIn(web, roberts);
  const [reduced] = await choose(before, 'PP 99000101');
  expect(await choose(before, 'PP 99000101')).toEqual([reduced]);
  house.clock.set('2026-12-02T08:00:00Z');
  const me = await signIn(web, roberts);
  await house.db('worker').transaction({}, (tx) => addJob(tx, 'payments:lapse-prices', {}));
  await runJobs(house, rooms);
  const [full] = await choose(me, 'PP 99000101');
  expect(
    await admin(
      'select gross::int, waived_at is not null as waived from payments.obligation where id = any($1) order by gross',
      [[reduced, full]],
    ),
  ).toEqual([
    { gross: 4000, waived: true },
    { gross: 8000, waived: false },
  ]);
  await handIn(
    writeCamt({
      id: 'S-late',
      iban: await ibanOf('police-devices'),
      opening: 51_537,
      entries: [{ amount: 4000, bookedOn: '2026-12-02', ref: 'R-late', party: 'Roberts Vilks', purpose: 'PP99000101' }],
    }),
  );
  expect(await inRegister('PP 99000101')).toEqual({ paid: 4000, served: false });
  expect(await entryOf(me, 'PP 99000101')).toContain('40,00\u00a0€');
  expect(await choose(me, 'PP 99000101')).toEqual([full]);
});

test('whoever owes is reminded before the term by the way they wish, once for each penalty and term', async () => {
  const contact = (person: { id: string }, email: string) =>
    admin(
      `insert into casework.contact (id, subject_key, kind, value, added_at, confirmed_at) values (gen_random_uuid(), $1, 'email', $2, now(), now())`,
      [`person:${person.id}`, email],
    );
  await contact(roberts, 'roberts@example.lv');
  await contact(keita, 'keita@example.lv');
  await admin(
    `insert into casework.preference (subject_key, at, way, lang, by_key, by_name) values ($1, now(), 'portal', 'lv', $1, 'Keita')`,
    [`person:${keita.id}`],
  );
  const morning = async (day: string) => {
    house.clock.set(`${day}T07:00:00Z`);
    await house.db('worker').transaction({}, (tx) => addJob(tx, 'services/administrative-penalties:remind', {}));
    await runJobs(house, rooms);
    return await admin(`select recipient, body from email.notice where key like 'reminder:%' order by recipient`);
  };
  // Of PP 99000101 half is still owed, until the 11th; a week before, and on no other morning.
  const told = await morning('2026-12-05');
  expect(told).toMatchObject([{ recipient: 'roberts@example.lv' }]);
  expect(String(told[0]?.body)).toContain('2026. gada 11. decembri');
  expect(String(told[0]?.body)).not.toMatch(/sods|99000101/);
  // Keita wished for the portal, which sends nothing; and nobody is told twice.
  expect(await morning('2026-12-06')).toHaveLength(1);
  expect(await morning('2026-12-07')).toHaveLength(1);
  expect(
    await admin(
      `select way from casework.reminder join punishments.penalty on key = 'penalty:' || penalty.id || ':' || due_on where decision_number = 'VL 99000120'`,
    ),
  ).toEqual([{ way: 'portal' }]);
  // A mail that bounces is tried by the next way, however often the bounce is told; there the portal shows it.
  const [mailed] = await admin(`select carrier_id as id from casework.reminder where way = 'email'`);
  for (let time = 0; time < 2; time++)
    await house
      .db('worker')
      .transaction({}, (tx) => announce(tx, 'notice-bounced', { noticeId: String(mailed?.id), bounce: 'permanent' }));
  await runJobs(house, rooms);
  expect(await admin(`select way, failed from casework.reminder where failed <> '{}'`)).toEqual([
    { way: 'portal', failed: ['email'] },
  ]);
});

test('a confirmation tells what stays, in the register’s words: neither what goes back nor what a payer wrote', async () => {
  const me = await signIn(web, roberts);
  await handIn(
    writeCamt({
      id: 'S-more',
      iban: await ibanOf('police-devices'),
      opening: 55_537,
      entries: [
        { amount: 5000, bookedOn: '2026-12-07', ref: 'R-more', party: 'X', purpose: 'PP99000101 un Jānim Bērziņam' },
      ],
    }),
  );
  const address = where(await post(me, `${base}/mani-dati/apliecinajums`, [['one', await idOf('PP 99000101')]]));
  await runJobs(house, rooms);
  const page = (await get(me, address)).body;
  expect(page).toContain('80,00\u00a0€');
  expect(page).toContain('PP 99000101');
  expect(page).not.toMatch(/Bērziņam|90,00|50,00/);
});

test('a complaint about a decision begins at its entry, filled in, and becomes a case for the authority that took it', async () => {
  const me = await signIn(web, roberts);
  const id = await idOf('VL 99000104');
  const address = `${base}/mani-dati/apstridet`;
  const form = await post(me, address, [['one', id]]);
  for (const words of ['VL 99000104', 'Valsts policija', 'Sūdzība par lēmumu', 'Sūdzības termiņš beidzās'])
    expect(form.body).toContain(words);
  const empty = await post(me, address, [
    ['one', id],
    ['written', 'yes'],
    ['text', 'Es tur nebiju'],
  ]);
  expect(empty.statusCode).toBe(422);
  expect(empty.body).toContain('Es tur nebiju');
  const send = (wish: string) =>
    post(me, address, [
      ['one', id],
      ['written', 'yes'],
      ['wish', wish],
      ['text', 'Es tajā dienā biju citur.'],
    ]);
  expect(where(await send('complaint'))).toMatch(/^\/lv\/mani-jautajumi\//);
  expect(where(await send('complaint'))).toBe(where(await send('complaint')));
  await send('correction');
  expect(
    await admin(
      `select kind, unit, term, due_on::text as due, answers->>'forwardTo' as to from casework.case_file where subject_line->>'lv' like '%VL 99000104' order by kind desc`,
    ),
  ).toEqual([
    { kind: 'request', unit: 'punishment-register', term: 'forward', due: '2026-12-14', to: 'Valsts policija' },
    {
      kind: 'data-subject-request',
      unit: 'punishment-register',
      term: 'data-subject-request',
      due: '2027-01-07',
      to: null,
    },
  ]);
  // Of somebody else's decision there is none to write about.
  expect((await post(await signIn(web, anna), address, [['one', id]])).statusCode).toBe(404);
});

test('card payments arrive in one sum the day after, and the institution’s own report places each', async () => {
  const numbers = ['VL 99000104', 'PP 99000105'];
  await admin(
    `update punishments.penalty set in_force_on = '2026-12-01', due_on = '2026-12-31', appealed_on = null where decision_number = any($1)`,
    [numbers],
  );
  const me = await signIn(web, roberts);
  const chosen = (await choose(me, ...numbers)).map((id) => ['obligation', id] as const);
  const { pathname } = new URL(where(await post(me, '/lv/maksajumi', [['way', 'card'], ...chosen])));
  await post(me, pathname, [['deed', 'pay']]);
  await runJobs(house, rooms);
  house.clock.set('2026-12-08T08:00:00Z');
  // The bank tells of the lump first: nobody knows what it is until the report comes. All of it twice.
  for (let times = 1; times <= 2; times++) {
    await post(await asAccountant(), '/desk/money/fetch', []);
    await runJobs(house, rooms);
    const lump = await admin(`select reason from payments.unsure where closed_at is null and reason = 'unknown'`);
    expect(lump).toHaveLength(times === 1 ? 1 : 0);
    await house.db('worker').transaction({}, (tx) => addJob(tx, 'payments:fetch-payouts', {}));
    await runJobs(house, rooms);
  }
  expect([await inRegister('VL 99000104'), await inRegister('PP 99000105')]).toEqual([
    { paid: 7000, served: true },
    { paid: 12_000, served: true },
  ]);
  expect(
    await admin(
      `select account, sum(amount)::int as sum from payments.ledger_line where account in ('transit', 'between', 'bank-charges')
       group by 1 having sum(amount) <> 0`,
    ),
  ).toEqual([{ account: 'bank-charges', sum: 310 }]);
  await house.db('worker').transaction({}, (tx) => addJob(tx, 'payments:reconcile-day', {}));
  await runJobs(house, rooms);
  const differ = `select kind, about from payments.difference where kind in ('books', 'bank', 'suspense', 'receivable')`;
  expect(await admin(differ)).toEqual([]);
});
