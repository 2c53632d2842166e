// The finance unit's day, over HTTP: invoices out and paid, statements in, payments placed, refunds by two people.
import { beforeAll, expect, test } from 'vitest';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { feeAccount } from '../src/payments/index.js';
import { type WrittenEntry, writeCamt } from '../src/payments/testing.js';
import { withRegistrationCheckDigit } from '../src/platform/identifiers/index.js';
import { addJob, announce } from '../src/platform/jobs/index.js';
import { demonstrationEntities } from '../src/registers/legal-entities/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { runJobs } from './support/index.js';
import { moneyHouse } from './support/money-house.js';

const { house, web, rooms, admin, asAccountant, asColleague, get, post, where, handIn, publishDays } =
  await moneyHouse();
const { karlis, liga } = demonstrationPeople;
const { fictitiousForest: forest } = demonstrationEntities;
/** A company that has no e-address. */
const small = withRegistrationCheckDigit('4999990077') ?? '';

beforeAll(async () => {
  await admin(
    'insert into legal_entities.entity (id, registration_number, name, form, address) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [forest.id, forest.registrationNumber, forest.name, forest.form, forest.address],
  );
  await admin(
    `insert into legal_entities.signatory (entity_id, person_id, office, alone, from_on) values ($1, $2, 'valdes loceklis', true, '2020-01-01')`,
    [forest.id, karlis.id],
  );
  await admin(
    'insert into legal_entities.entity (id, registration_number, name, form, address) values (gen_random_uuid(), $1, $2, $3, $4)',
    [small, 'SIA "Bez e-adreses"', 'SIA', 'Upes iela 2, Ogre, Ogres novads, LV-5001'],
  );
});

const account = await house.db('worker').transaction({}, (tx) => feeAccount(house, tx));
const own = account?.iban.replaceAll(' ', '') ?? '';

let [statements, balance] = [0, 0];
/** Each statement begins where the last one ended. */
function statement(...entries: readonly Omit<WrittenEntry, 'bookedOn' | 'ref'>[]): string {
  statements++;
  const opening = balance;
  balance += entries.reduce((sum, { amount }) => sum + amount, 0);
  return writeCamt({
    id: `S-${statements}`,
    iban: own,
    opening,
    entries: entries.map((entry, n) => ({ ...entry, bookedOn: '2026-11-25', ref: `R-${statements}-${n}` })),
  });
}

const issue = async (me: SignedIn, more: Readonly<Record<string, string>> = {}) => {
  const fields = { registration: forest.registrationNumber, item1: 'certificate-normal', quantity1: '10', days: '14' };
  return await post(me, '/desk/money/invoices/new', { ...fields, ...more });
};

/** A service that stands in no price list. */
const agreed = {
  agreedName: 'Moduļa izstrāde',
  agreedUnit: 'HUR',
  agreedPrice: '17,82',
  agreedVat: '21',
  agreedQuantity: '12',
};

test('an invoice is issued for a company, leaves as a sealed paper with its e-invoice, and the company sees and pays it', async () => {
  const me = await asAccountant();
  expect((await issue(me, { registration: '123', quantity1: 'x' })).body).toContain(
    'Ierakstiet derīgu 11 ciparu reģistrācijas numuru',
  );
  const address = where(await issue(me, { email: 'gramatvediba@example.lv', reference: 'Līgums 7', ...agreed }));
  expect(address).toMatch(/^\/desk\/money\/invoices\/[0-9a-f-]{36}$/);
  await runJobs(house, rooms);
  const page = (await get(me, address)).body;
  for (const words of ['IC-2026-000001', 'Fiktīvais mežs', 'Gaida apmaksu', 'e-adrese', 'Moduļa izstrāde', '12 st.'])
    expect(page).toContain(words);
  expect(
    await admin(
      `select count(*)::int as files from e_address.outgoing join e_address.outgoing_file on outgoing = id where key like 'invoice:%'`,
    ),
  ).toEqual([{ files: 2 }]);
  const pdf = await get(me, `${address}/invoice.pdf`);
  expect(pdf.rawPayload.includes('ETSI.CAdES.detached')).toBe(true);
  const xml = (await get(me, `${address}/invoice.xml`)).body;
  expect(xml).toContain('>213.84</cbc:LineExtensionAmount>');
  expect(xml).toContain('<cbc:BuyerReference>Līgums 7</cbc:BuyerReference>');
  const company = { key: `entity:${forest.id}`, name: forest.name, relation: 'company' } as const;
  const client = await signIn(web, karlis, { actingFor: company });
  const list = (await get(client, '/lv/rekini')).body;
  expect(list).toContain('IC-2026-000001');
  const id = address.split('/').at(-1) ?? '';
  expect((await get(client, `/lv/rekini/${id}/rekins.pdf`)).headers['content-type']).toBe('application/pdf');
  const stranger = await signIn(web, liga);
  expect((await get(stranger, `/lv/rekini/${id}/rekins.xml`)).statusCode).toBe(404);

  const gross = Number((await admin('select gross from payments.invoice where id = $1', [id]))[0]?.gross);
  await handIn(statement({ amount: gross, party: forest.name, purpose: 'rek. ic 2026 000001' }));
  expect((await get(client, '/lv/rekini')).body).toContain('Apmaksāts');
  const found = async (query: string) => (await get(me, `/desk/money/invoices?${query}`)).body;
  for (const text of ['mezs', 'ic 2026 0', forest.registrationNumber])
    expect(await found(String(new URLSearchParams({ text })))).toContain('IC-2026-000001');
  expect(await found('state=owed')).toContain('Tādu rēķinu nav');
  const account = (await get(me, `${address}/account`)).body;
  expect(account).toContain('Maksājums IC-2026-000001');
  expect((await post(me, `${address}/credit`, {})).statusCode).toBe(409);
  // Paid between the morning's look and the reminder's leaving: nobody is dunned for nothing.
  await house.db('worker').transaction({}, (tx) => announce(tx, 'invoice-overdue', { invoiceId: id, level: 1 }));
  await runJobs(house, rooms);
  expect(await admin('select what from payments.invoice_sending where invoice_id = $1', [id])).toEqual([
    { what: 'issued' },
  ]);
});

test('an overdue invoice is dunned by rule, one level after the other, each once; a credit note ends it', async () => {
  const me = await asAccountant();
  const address = where(await issue(me, { registration: small, email: 'gramatvediba@example.lv', days: '1' }));
  const id = address.split('/').at(-1) ?? '';
  await runJobs(house, rooms);
  const morning = async (day: string) => {
    house.clock.set(`${day}T06:00:00Z`);
    await house.db('worker').transaction({}, (tx) => addJob(tx, 'payments:dun', {}));
    await runJobs(house, rooms);
    return (await admin(`select what from payments.invoice_sending where invoice_id = $1 order by at, what`, [id])).map(
      ({ what }) => what,
    );
  };
  // Due on the 26th; the first reminder three days later, the second after fourteen, until the agency publishes twenty.
  expect(await morning('2026-11-28')).toEqual(['issued']);
  const mail = () =>
    admin(`select recipient, jsonb_array_length(files) as files from email.notice where key like 'invoice:%'`);
  expect(await mail()).toEqual([{ recipient: 'gramatvediba@example.lv', files: 2 }]);
  expect(await morning('2026-11-29')).toEqual(['issued', 'dunning-1']);
  await publishDays('invoice-2', 20);
  expect(await morning('2026-12-10')).toEqual(['issued', 'dunning-1']);
  expect(await morning('2026-12-16')).toEqual(['issued', 'dunning-1', 'dunning-2']);
  // What cannot be recovered is written off by two people; of one that is asked for twice the second is refused.
  const other =
    where(await issue(await asAccountant(), { registration: small, days: '1' }))
      .split('/')
      .at(-1) ?? '';
  await runJobs(house, rooms);
  house.clock.set('2026-12-20T08:00:00Z');
  const [debt] = await admin(`select id from payments.obligation where source_id = $1`, [other]);
  expect((await get(await asAccountant(), '/desk/money/invoices?state=overdue')).body).toContain(`/invoices/${other}`);
  expect((await get(await asAccountant(), '/desk/money/debts')).body).toContain('SIA &quot;Bez e-adreses&quot;');
  const writeOff = async (fields: Readonly<Record<string, string>>) =>
    (await post(await asAccountant(), `/desk/money/debts/${debt?.id}`, fields)).statusCode;
  expect(await writeOff({ ground: 'liquidated' })).toBe(422);
  const reasons = { ground: 'liquidated', why: 'Uzņēmums izslēgts no reģistra, mantas nav.' };
  expect([await writeOff(reasons), await writeOff(reasons)]).toEqual([303, 409]);
  const [asked] = await admin('select id, hash from payments.write_off');
  const approve = async (who: SignedIn) =>
    (await post(who, `/desk/money/debts/write-offs/${asked?.id}`, { deed: 'approve', hash: String(asked?.hash) }))
      .statusCode;
  expect([await approve(await asAccountant()), await approve(await asColleague())]).toEqual([403, 303]);
  await runJobs(house, rooms);
  expect((await get(await asAccountant(), '/desk/money/debts')).body).toContain('Norakstīts; apstiprināja');
  const credit = where(await post(await asAccountant(), `${address}/credit`, {}));
  await runJobs(house, rooms);
  expect((await get(await asAccountant(), credit)).body).toContain(address);
  for (const words of [credit, '2. atgādinājums'])
    expect((await get(await asAccountant(), address)).body).toContain(words);
  expect(await morning('2026-12-30')).toEqual(['issued', 'dunning-1', 'dunning-2']);
});

test('a payment that no rule could place is placed by hand, with the reasons that speak for it', async () => {
  const me = await asAccountant();
  const address = where(await issue(me, { email: 'gramatvediba@example.lv' }));
  const id = address.split('/').at(-1) ?? '';
  const [row] = await admin('select gross::int from payments.invoice where id = $1', [id]);
  await handIn(statement({ amount: Number(row?.gross), party: forest.name, purpose: 'paldies par pakalpojumu' }));
  const worklist = (await get(me, '/desk/money/unsure')).body;
  const entry = /\/desk\/money\/unsure\/([0-9a-f-]{36})/.exec(worklist)?.[1] ?? '';
  expect(worklist).toContain('Nav numura, ko pazīstam');
  const page = (await get(me, `/desk/money/unsure/${entry}`)).body;
  expect(page).toContain('IC2026000005');
  expect(page).toContain('summa, konts');
  const decide = () => post(me, `/desk/money/unsure/${entry}`, { how: 'settle', key: 'IC2026000005', source: id });
  expect((await decide()).statusCode).toBe(200);
  await runJobs(house, rooms);
  expect((await decide()).statusCode).toBe(409);
  expect((await get(me, address)).body).toContain('Apmaksāts');
});

test('a refund leaves only when somebody else approves it within the day', async () => {
  const me = await asAccountant();
  await handIn(statement({ amount: 777, party: 'Anna Ozola', partyIban: 'LV80BANK0000435195001', purpose: 'kļūda' }));
  const entry = /\/desk\/money\/unsure\/([0-9a-f-]{36})/.exec((await get(me, '/desk/money/unsure')).body)?.[1] ?? '';
  await post(me, `/desk/money/unsure/${entry}`, { how: 'return' });
  await runJobs(house, rooms);
  const refund = /\/desk\/money\/refunds\/([0-9a-f-]{36})/.exec((await get(me, '/desk/money/refunds')).body)?.[1] ?? '';
  const ask = async () =>
    post(await asAccountant(), `/desk/money/refunds/${refund}`, {
      name: 'Anna Ozola',
      iban: 'LV80 BANK 0000 4351 9500 1',
    });
  expect((await ask()).statusCode).toBe(303);
  const order = async () => (await admin('select id, hash from payments.refund_order where closed_at is null'))[0];
  const decide = async (who: SignedIn, hash?: string) => {
    const asked = await order();
    return post(who, `/desk/money/refunds/orders/${asked?.id}`, { deed: 'approve', hash: hash ?? String(asked?.hash) });
  };
  expect((await decide(await asAccountant())).statusCode).toBe(403);
  expect((await decide(await asColleague(), 'another')).statusCode).toBe(409);
  // The next day it has to be asked for again.
  house.clock.advance(25 * 3_600_000);
  expect((await decide(await asColleague())).statusCode).toBe(409);
  expect((await ask()).statusCode).toBe(303);
  expect((await decide(await asColleague())).statusCode).toBe(303);
  const batch = where(await post(await asAccountant(), '/desk/money/refunds/batches', { holder: 'agency' }));
  expect(batch).toContain('/desk/money/refunds');
  const [made] = await admin('select id, message from payments.refund_batch');
  const file = await get(await asAccountant(), `/desk/money/refunds/batches/${made?.id}/pain001.xml`);
  expect(file.body).toContain('<InstdAmt Ccy="EUR">7.77</InstdAmt>');
  const sentAs = /<EndToEndId>([0-9a-f]{32})</.exec(file.body)?.[1];
  const waits = async () =>
    (await get(await asAccountant(), '/desk/money/refunds')).body.includes(`/desk/money/refunds/${refund}`);
  expect(await waits()).toBe(false);
  await handIn(statement({ amount: -777, endToEndId: sentAs ?? '', purpose: 'Kļūdaina maksājuma atmaksa' }));
  expect(
    await admin(
      `select account from payments.ledger_line where holder = 'agency' and account = 'outgoing' group by 1 having sum(amount) <> 0`,
    ),
  ).toEqual([]);
});

test('what lies in the watched folder is taken, and what contradicts itself is refused whole with the reason', async () => {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const folder = join(house.settings.LETE_DATA, 'statements');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'good.xml'), statement({ amount: 100, purpose: 'nezināms' }));
  writeFileSync(join(folder, 'half.xml'), statement({ amount: 100, purpose: 'nezināms' }).slice(0, 900));
  await house.db('worker').transaction({}, (tx) => addJob(tx, 'payments:watch-folder', {}));
  await runJobs(house, rooms);
  const page = (await get(await asAccountant(), '/desk/money')).body;
  expect(page).toContain('half.xml');
  expect(page).toContain('Datne ir aprauta');
  expect(page).not.toContain('good.xml');
});

test('a refund that the bank refuses in its answer is due again, and has to be approved anew', async () => {
  const me = await asAccountant();
  await handIn(statement({ amount: 888, party: 'Jānis Kalns', purpose: 'nezināms maksājums' }));
  const [entry] = await admin(
    'select entry_id as id from payments.unsure join payments.bank_entry on id = entry_id where amount = 888',
  );
  await post(me, `/desk/money/unsure/${entry?.id}`, { how: 'return' });
  await runJobs(house, rooms);
  const [refund] = await admin('select id from payments.refund where amount = 888');
  await post(me, `/desk/money/refunds/${refund?.id}`, { name: 'Jānis Kalns', iban: 'LV80BANK0000435195001' });
  const [order] = await admin('select id, hash from payments.refund_order where refund_id = $1', [refund?.id]);
  await post(await asColleague(), `/desk/money/refunds/orders/${order?.id}`, {
    deed: 'approve',
    hash: String(order?.hash),
  });
  await post(me, '/desk/money/refunds/batches', { holder: 'agency' });
  const [sent] = await admin('select id from payments.refund_batch');
  /** What the bank says: of the one transfer, or of its batch as a whole, which lists none. */
  const whole = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>
<OrgnlPmtInfId>${String(sent?.id).replaceAll('-', '')}</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
  const answer = (status: string) =>
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlPmtInfAndSts><TxInfAndSts>
<OrgnlEndToEndId>${String(order?.id).replaceAll('-', '')}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
  await handIn(answer('ACSP'));
  expect(await admin('select closed_how from payments.refund_order where id = $1', [order?.id])).toEqual([
    { closed_how: null },
  ]);
  await handIn(whole);
  await handIn(answer('RJCT'));
  await handIn(answer('RJCT'));
  expect(await admin('select closed_how from payments.refund_order where id = $1', [order?.id])).toEqual([
    { closed_how: 'rejected' },
  ]);
  expect(await admin(`select sum(amount)::int as due from payments.ledger_line where account = 'outgoing'`)).toEqual([
    { due: 0 },
  ]);
  expect((await get(me, '/desk/money/refunds')).body).toContain('8,88');
  await handIn(answer('RJCT').slice(0, 150));
  expect((await get(me, '/desk/money')).body).toContain('Datne ir aprauta');
});

test('who has neither e-address nor mail gets the invoice by post: it leaves with the day’s batch', async () => {
  const address = where(await issue(await asAccountant(), { registration: small }));
  await runJobs(house, rooms);
  expect((await get(await asAccountant(), address)).body).toContain('pasts');
  const registry = await signIn(web, liga, { side: 'staff', grants: [{ grant: 'officer', unit: 'registry' }] });
  expect((await get(registry, '/desk/post/out')).body).toContain(
    'SIA &quot;Bez e-adreses&quot;, Upes iela 2, Ogre, LV-5001',
  );
  const batch = where(await post(registry, '/desk/post/out/batch', {}));
  const pdf = await get(registry, `${batch}/letters.pdf`);
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(where(await post(registry, `${batch}/sent`, {}))).toContain('/desk/post/out');
  const [letter] = await admin(
    `select document_id is not null as enclosed, pages > 1 as pages, sent_at is not null as sent from post.letter
     join payments.invoice_sending on carrier_id = letter.id where way = 'post'`,
  );
  expect(letter).toEqual({ enclosed: true, pages: true, sent: true });
});
