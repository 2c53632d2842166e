import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { agencyOn, agencySet, kinds } from '../../agency/index.js';
import { approveDraft, publishDraft, saveDraft } from '../../platform/dataset/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import { cents } from '../../platform/money/index.js';
import { approveWriteOff, askWriteOff, bookWriteOff } from '../debts/write-off.js';
import { exportBooks } from '../export-books.js';
import { agencyIbansOf } from '../fee-account.js';
import { writePain001 } from '../refunds/pain-001.js';
import { dun } from './dunning.js';
import { type Buyer, type Invoice, type InvoiceLine, netOf, totalsOf } from './invoice.js';
import { creditInvoice, issueInvoice } from './issue-invoice.js';
import { findInvoice, invoiceState } from './list-invoices.js';
import { sellerOf } from './seller.js';
import { all, brokenRules, readXml, text } from './testing-ubl-rules.js';
import { type Seller, writeUbl } from './write-ubl.js';

const seller: Seller = {
  name: 'Iekšlietu ministrijas Informācijas centrs',
  registrationNumber: '90000289913',
  vatNumber: 'LV90000289913',
  street: 'Bruņinieku iela 72B',
  city: 'Rīga',
  postalCode: 'LV-1009',
  iban: 'LV80BANK0000435195001',
};
const buyer: Buyer = {
  key: `entity:${randomUUID()}`,
  name: 'SIA "Ēna & dēls"',
  registrationNumber: '40003032949',
  vatNumber: 'LV40003032949',
  street: 'Brīvības iela 1',
  city: 'Rīga',
  postalCode: 'LV-1010',
  country: 'LV',
};
const line = (price: number, quantity = 1, vatPercent = 21): InvoiceLine => ({
  name: 'Modulis',
  unit: 'HUR',
  quantity,
  price: cents(price),
  vatPercent,
});
const invoice = (lines: readonly InvoiceLine[], more: Partial<Invoice> = {}): Invoice => ({
  number: 'IC-2026-000001',
  type: '380',
  buyer,
  issuedOn: '2026-11-25',
  dueOn: '2026-12-25',
  lines,
  ...more,
});

test('whatever is sold and to whomever, the message keeps the rules of EN 16931 and Peppol BIS Billing 3', () => {
  const some = (vat: fc.Arbitrary<number>) =>
    fc.array(
      fc
        .record({ price: fc.nat(1_000_000), quantity: fc.integer({ min: 1, max: 5_000 }), vat })
        .map(({ price, quantity, vat }) => line(price, quantity, vat)),
      { minLength: 1, maxLength: 6 },
    );
  const lines = fc.oneof(some(fc.constantFrom(21, 12, 5)), some(fc.constant(0)));
  const buyers = fc.constantFrom(
    buyer,
    { ...buyer, postalCode: '', street: '' },
    { ...buyer, reference: 'Līgums & 7' },
  );
  fc.assert(
    fc.property(lines, buyers, fc.boolean(), (sold, who, isCredit) => {
      const credit = { type: '381', corrects: { number: 'IC-2026-000000', issuedOn: '2026-11-01' } } as const;
      const message = writeUbl(invoice(sold, { buyer: who, ...(isCredit && credit) }), seller);
      expect(brokenRules(readXml(message))).toEqual([]);
      const { net, vat, gross } = totalsOf(sold);
      expect(net).toBe(sold.reduce((sum, each) => sum + netOf(each), 0));
      expect(net + vat).toBe(gross);
    }),
    { numRuns: 60 },
  );
});

test('the rules notice what is wrong', () => {
  const [good, outside] = [21, 0].map((vat) => writeUbl(invoice([line(1782, 10, vat)]), seller));
  const wrong = (from: string | RegExp, to: string, message = good) =>
    brokenRules(readXml(String(message).replace(from, to)));
  const number = /<cac:PartyTaxScheme>.*?<\/cac:PartyTaxScheme>/;
  for (const [rule, broken] of [
    ['BR-CO-15', wrong('>215.62<', '>215.63<')],
    ['BR-CO-14', wrong('<cbc:TaxAmount currencyID="EUR">37.42', '<cbc:TaxAmount currencyID="EUR">37.43')],
    ['BR-DEC-12 BR-DEC-19 BR-DEC-23', wrong('>215.62<', '>215.620<')],
    ['BR-S-02', wrong(number, '')],
    ['BR-S-08', wrong('<cbc:TaxableAmount currencyID="EUR">178.20', '<cbc:TaxableAmount currencyID="EUR">178.21')],
    ['BR-O-02', wrong('<cac:PartyLegalEntity>', `${number.exec(good ?? '')?.[0]}<cac:PartyLegalEntity>`, outside)],
    ['BR-O-10', wrong(/<cbc:TaxExemptionReasonCode>.*?<\/cbc:TaxExemptionReasonCode>/, '', outside)],
    ['PEPPOL-R003', wrong(/<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/, '')],
    ['PEPPOL-R008', wrong(/<cbc:PostalZone>.*?<\/cbc:PostalZone>/, '<cbc:PostalZone></cbc:PostalZone>')],
    ['PEPPOL-R120', wrong('>10</cbc:InvoicedQuantity>', '>11</cbc:InvoicedQuantity>')],
    ['UBL-2.1 order', wrong(/(<cbc:IssueDate>.*?<\/cbc:IssueDate>)(<cbc:DueDate>.*?<\/cbc:DueDate>)/, '$2$1')],
  ] as const)
    expect(broken, rule).toContain(rule);
});

const house = await testHouse();
const actor = { kind: 'staff', key: `person:${randomUUID()}`, name: 'Baiba' } as const;
const asStaff = <T>(work: Parameters<ReturnType<typeof house.db>['transaction']>[1]) =>
  house.db('web').transaction({ units: ['finance'] }, work) as Promise<T>;
const issue = () =>
  asStaff<{ id: string; number: string }>((tx) =>
    issueInvoice(tx, actor, seller, { buyer, lines: [line(1782, 10)], dueOn: '2026-12-25' }),
  );

test('invoices are numbered without gaps, owed until paid, and taken back once by a credit note', async () => {
  const [first, second] = [await issue(), await issue()];
  expect([first.number, second.number]).toEqual(['IC-2026-000001', 'IC-2026-000002']);
  const refused = (lines: InvoiceLine[]) =>
    expect(asStaff((tx) => issueInvoice(tx, actor, seller, { buyer, lines, dueOn: '2026-12-25' }))).rejects;
  await refused([]).toThrow('has lines');
  await refused([line(100, 1, 21), line(100, 1, 0)]).toMatchObject({ code: 'not-valid' });
  const credit = await asStaff<{ number: string }>((tx) => creditInvoice(tx, actor, seller, first.id));
  expect(credit.number).toBe('IC-2026-000003');
  await expect(asStaff((tx) => creditInvoice(tx, actor, seller, first.id))).rejects.toThrow();
  const [row] = await asAdmin(
    house.adminUrl,
    `select (select sum(amount)::int from payments.ledger_line where account = 'receivable') as owed,
       (select waived_at is not null from payments.obligation where source_id = $1) as waived`,
    [first.id],
  );
  expect(row).toEqual({ owed: totalsOf([line(1782, 10)]).gross, waived: true });
  await expect(asAdmin(house.adminUrl, 'update payments.invoice set net = 1')).rejects.toThrow('stays booked');
});

test('the books of a month leave as CSV and as a workbook', async () => {
  const csv = await asStaff<Buffer>((tx) => exportBooks(tx, actor, '2026-11', 'csv'));
  expect(csv.toString()).toContain(
    ';Pieprasīts;agency;Informācijas centra maksas pakalpojumi;receivable;Klientu parādi;IC-2026-000002;"215,62";',
  );
  const workbook = await asStaff<Buffer>((tx) => exportBooks(tx, actor, '2026-11', 'xlsx'));
  expect(workbook.subarray(0, 2).toString()).toBe('PK');
});

test('an invoice that was written off is shown so, and no credit note takes it back from a page that was open before', async () => {
  const { id } = await issue();
  house.clock.set('2027-01-05T08:00:00Z');
  const [owed] = await asAdmin(house.adminUrl, 'select id from payments.obligation where source_id = $1', [id]);
  const why = 'Uzņēmums izslēgts no reģistra.';
  await asStaff((tx) => askWriteOff(tx, actor, String(owed?.id), { ground: 'liquidated', why }));
  const [asked] = await asAdmin(house.adminUrl, 'select id, hash from payments.write_off');
  const colleague = { ...actor, key: `person:${randomUUID()}` } as const;
  await asStaff((tx) => approveWriteOff(tx, colleague, String(asked?.id), String(asked?.hash)));
  const transaction: JobContext['transaction'] = (who, work) => house.db('worker').transaction(who, work);
  await bookWriteOff({ writeOffId: asked?.id }, { log: house.log, attempt: 1, isLastAttempt: false, transaction });
  await expect(asStaff((tx) => creditInvoice(tx, actor, seller, id))).rejects.toMatchObject({ code: 'not-now' });
  const found = await asStaff<Awaited<ReturnType<typeof findInvoice>>>((tx) => findInvoice(tx, id));
  expect(found && invoiceState(found, '2027-01-05')).toBe('written-off');
  expect(
    await asAdmin(
      house.adminUrl,
      `select sum(amount)::int as owed from payments.ledger_line join payments.ledger_transaction t on t.id = transaction_id
       where obligation_id = $1 and account = 'receivable'`,
      [owed?.id],
    ),
  ).toEqual([{ owed: 0 }]);
});

test('however many look at once in the morning, each level is told of once', async () => {
  house.clock.set('2027-02-10T08:00:00Z');
  const transaction: JobContext['transaction'] = (who, work) => house.db('worker').transaction(who, work);
  const context = { log: house.log, attempt: 1, isLastAttempt: false, transaction };
  await Promise.all([1, 2, 3].map(() => dun({}, context)));
  const [told] = await asAdmin(
    house.adminUrl,
    `select (select count(*)::int from payments.dunning) as levels, count(*)::int as told from audit.entry where deed = 'payments:dun'`,
  );
  expect(told).toEqual({ levels: 1, told: 1 });
});

test('who sells and where it is paid is what the agency publishes, from the instant on which it changes', async () => {
  const [inta, oskars] = [actor, { ...actor, key: `person:${randomUUID()}` } as const];
  const [before, from] = [await asStaff<Seller>((tx) => sellerOf(house, tx)), new Date('2027-03-01T00:00:00+02:00')];
  await asStaff(async (tx) => {
    const own = (await agencyOn(tx)).find(kinds.requisites, 'agency')?.content;
    const content = own && {
      ...own,
      account: seller.iban,
      address: { ...own.address, lv: 'Jaunā iela 1, Rīga, LV-1001' },
    };
    const draft = { kind: kinds.requisites.id, key: 'agency', content, from, to: undefined, note: '', seen: 1 };
    const { id, hash } = await saveDraft(tx, agencySet, inta, draft);
    await publishDraft(tx, agencySet, inta, id, hash);
    await approveDraft(tx, agencySet, oskars, id, hash);
  });
  expect(await asStaff((tx) => sellerOf(house, tx))).toEqual(before);
  house.clock.set('2027-03-02T08:00:00Z');
  expect(await asStaff((tx) => sellerOf(house, tx))).toMatchObject({ iban: seller.iban, street: 'Jaunā iela 1' });
  expect(await asStaff((tx) => sellerOf(house, tx, new Date('2027-02-28T08:00:00Z')))).toEqual(before);
  // Statements of the old account come for some weeks.
  expect(await asStaff((tx) => agencyIbansOf(house, tx))).toEqual([seller.iban, before.iban]);
  house.clock.set('2027-06-01T08:00:00Z');
  expect(await asStaff((tx) => agencyIbansOf(house, tx))).toEqual([seller.iban]);
});

test('a refund’s message tells its number and sum, in both versions', () => {
  const transfers = [
    {
      endToEndId: 'a'.repeat(32),
      amount: 1040,
      name: 'Anna <Ozola>',
      iban: 'LV80BANK0000435195001',
      purpose: 'Atmaksa: IC/1',
    },
    {
      endToEndId: 'b'.repeat(32),
      amount: 5,
      name: 'x'.repeat(100),
      iban: 'LV80BANK0000435195001',
      purpose: 'y'.repeat(200),
    },
  ];
  for (const version of ['03', '09'] as const) {
    const root = readXml(
      writePain001({
        version,
        messageId: 'M1',
        createdAt: new Date(0),
        executeOn: '2026-11-25',
        debtor: { name: 'IC', iban: seller.iban },
        transfers,
      }),
    );
    expect(root.namespaceURI).toBe(`urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}`);
    expect([text(root, 'NbOfTxs'), text(root, 'CtrlSum')]).toEqual(['2', '10.45']);
    expect(all(root, 'InstdAmt').map((each) => each.textContent)).toEqual(['10.40', '0.05']);
    expect(all(root, 'Ustrd').every((each) => (each.textContent ?? '').length <= 140)).toBe(true);
    expect(all(root, 'EndToEndId').every((each) => (each.textContent ?? '').length <= 35)).toBe(true);
  }
});
