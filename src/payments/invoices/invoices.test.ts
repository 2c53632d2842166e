import { randomUUID } from 'node:crypto';
import { DOMParser, type Element } from '@xmldom/xmldom';
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

const read = (xml: string) =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml').documentElement as Element;
const all = (root: Element, name: string) => [...root.getElementsByTagName(name)];
const text = (root: Element, name: string) => all(root, name)[0]?.textContent ?? undefined;
const number = (root: Element, name: string) => Math.round(Number(text(root, name)) * 100);

/** The rules of EN 16931 and of Peppol BIS Billing 3 that a message of ours can break; the codes of those it does. */
function broken(root: Element): string[] {
  const totals = all(root, 'cac:LegalMonetaryTotal')[0] ?? root;
  const lines = [...all(root, 'cac:InvoiceLine'), ...all(root, 'cac:CreditNoteLine')];
  const subtotals = all(root, 'cac:TaxSubtotal');
  const taxes = all(root, 'cac:TaxTotal')[0] ?? root;
  const sumOf = (elements: readonly Element[], name: string) =>
    elements.reduce((sum, each) => sum + number(each, name), 0);
  const rules: Readonly<Record<string, boolean>> = {
    'BR-01': text(root, 'cbc:CustomizationID')?.startsWith('urn:cen.eu:en16931:2017') ?? false,
    'BR-02': Boolean(text(root, 'cbc:ID')),
    'BR-03': /^\d{4}-\d\d-\d\d$/.test(text(root, 'cbc:IssueDate') ?? ''),
    'BR-04': ['380', '381'].includes(text(root, 'cbc:InvoiceTypeCode') ?? text(root, 'cbc:CreditNoteTypeCode') ?? ''),
    'BR-05': text(root, 'cbc:DocumentCurrencyCode') === 'EUR',
    'BR-06 BR-07': all(root, 'cbc:RegistrationName').filter((name) => name.textContent).length === 2,
    'BR-08 BR-10': all(root, 'cac:PostalAddress').length === 2,
    'BR-09 BR-11': all(root, 'cbc:IdentificationCode').every((country) => /^[A-Z]{2}$/.test(country.textContent ?? '')),
    'BR-16': lines.length > 0,
    'BR-22 BR-24 BR-26': lines.every((each) => text(each, 'cbc:LineExtensionAmount') && text(each, 'cbc:PriceAmount')),
    'BR-27': lines.every((each) => number(each, 'cbc:PriceAmount') >= 0),
    'BR-CO-04': lines.every((each) => all(each, 'cac:ClassifiedTaxCategory').length === 1),
    'BR-CO-10': number(totals, 'cbc:LineExtensionAmount') === sumOf(lines, 'cbc:LineExtensionAmount'),
    'BR-CO-13': number(totals, 'cbc:TaxExclusiveAmount') === number(totals, 'cbc:LineExtensionAmount'),
    'BR-CO-14': number(taxes, 'cbc:TaxAmount') === sumOf(subtotals, 'cbc:TaxAmount'),
    'BR-CO-15':
      number(totals, 'cbc:TaxInclusiveAmount') ===
      number(totals, 'cbc:TaxExclusiveAmount') + number(taxes, 'cbc:TaxAmount'),
    'BR-CO-16': number(totals, 'cbc:PayableAmount') === number(totals, 'cbc:TaxInclusiveAmount'),
    'BR-CO-17': subtotals.every(
      (each) =>
        Math.abs(
          number(each, 'cbc:TaxAmount') -
            (number(each, 'cbc:TaxableAmount') * Number(text(each, 'cbc:Percent') ?? 0)) / 100,
        ) <= 0.5,
    ),
    'BR-CO-18': subtotals.length > 0,
    'BR-S-02 BR-O-05': lines.every(
      (each) =>
        (text(each, 'cbc:Percent') === undefined) ===
        all(each, 'cac:ClassifiedTaxCategory').some((category) => text(category, 'cbc:ID') === 'O'),
    ),
    'BR-S-08': sumOf(subtotals, 'cbc:TaxableAmount') === number(totals, 'cbc:TaxExclusiveAmount'),
    'BR-O-10': subtotals.every((each) =>
      all(each, 'cac:TaxCategory').every(
        (category) => (text(category, 'cbc:ID') === 'O') === (text(category, 'cbc:TaxExemptionReason') !== undefined),
      ),
    ),
    'PEPPOL-R001': text(root, 'cbc:ProfileID') === 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    'PEPPOL-R003': Boolean(text(root, 'cbc:BuyerReference')),
    'PEPPOL-R010 R020':
      all(root, 'cbc:EndpointID').length === 2 &&
      all(root, 'cbc:EndpointID').every((each) => each.getAttribute('schemeID') === '0218'),
    'PEPPOL-R120': lines.every(
      (each) =>
        number(each, 'cbc:LineExtensionAmount') ===
        number(each, 'cbc:PriceAmount') *
          Number(text(each, 'cbc:InvoicedQuantity') ?? text(each, 'cbc:CreditedQuantity')),
    ),
  };
  return Object.entries(rules).flatMap(([code, holds]) => (holds ? [] : [code]));
}

test('whatever is sold, the message keeps the rules of EN 16931 and Peppol BIS Billing 3', () => {
  const lines = fc.array(
    fc
      .record({
        price: fc.nat(1_000_000),
        quantity: fc.integer({ min: 1, max: 5_000 }),
        vat: fc.constantFrom(21, 12, 5),
      })
      .map(({ price, quantity, vat }) => line(price, quantity, vat)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, fc.boolean(), (sold, isCredit) => {
      const credit = { type: '381', corrects: { number: 'IC-2026-000000', issuedOn: '2026-11-01' } } as const;
      expect(broken(read(writeUbl(invoice(sold, isCredit ? credit : {}), seller)))).toEqual([]);
      const { net, vat, gross } = totalsOf(sold);
      expect(net).toBe(sold.reduce((sum, each) => sum + netOf(each), 0));
      expect(net + vat).toBe(gross);
    }),
    { numRuns: 60 },
  );
  expect(broken(read(writeUbl(invoice([line(1000, 1, 0)]), seller)))).toEqual([]);
});

test('the rules notice what is wrong', () => {
  const good = writeUbl(invoice([line(1782, 10)]), seller);
  const wrong = (from: string | RegExp, to: string) => broken(read(good.replace(from, to)));
  expect(wrong('>215.62<', '>215.63<')).toContain('BR-CO-15');
  expect(wrong('<cbc:TaxAmount currencyID="EUR">37.42', '<cbc:TaxAmount currencyID="EUR">37.43')).toContain('BR-CO-14');
  expect(wrong(/<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/, '')).toContain('PEPPOL-R003');
  expect(wrong('>10</cbc:InvoicedQuantity>', '>11</cbc:InvoicedQuantity>')).toContain('PEPPOL-R120');
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
  await expect(
    asStaff((tx) => issueInvoice(tx, actor, seller, { buyer, lines: [], dueOn: '2026-12-25' })),
  ).rejects.toThrow('has lines');
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
  expect(csv.toString()).toContain(';receivable;IC-2026-000002;"215,62";');
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
    const root = read(
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
