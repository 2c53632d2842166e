import { moneyAsDecimal } from '../../platform/money/index.js';
import { escapeXml } from '../escape-xml.js';
import { type Buyer, type Invoice, type InvoiceLine, netOf, type Totals, totalsOf } from './invoice.js';

/** Who sells: the agency, with its VAT number and account. */
export interface Seller {
  readonly name: string;
  readonly registrationNumber: string;
  readonly vatNumber: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly iban: string;
  readonly bic?: string | undefined;
}

/** Peppol's scheme for Latvian registration numbers (ISO 6523 ICD 0218). */
const scheme = '0218';
const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** The invoice as UBL 2.1 by Peppol BIS Billing 3 (EN 16931); a credit note is a message of its own. */
export function writeUbl(invoice: Invoice, seller: Seller): string {
  const root = invoice.type === '380' ? 'Invoice' : 'CreditNote';
  const totals = totalsOf(invoice.lines);
  const isOutside = totals.byRate.some(({ percent }) => percent === 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"`,
    ' xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"',
    ' xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">',
    element('CustomizationID', customization),
    element('ProfileID', profile),
    element('ID', invoice.number),
    element('IssueDate', invoice.issuedOn),
    invoice.type === '380' ? element('DueDate', invoice.dueOn) : '',
    element(`${root}TypeCode`, invoice.type),
    element('DocumentCurrencyCode', 'EUR'),
    element('BuyerReference', invoice.buyer.reference ?? invoice.buyer.registrationNumber),
    invoice.corrects ? corrected(invoice.corrects) : '',
    group('AccountingSupplierParty', party({ ...seller, country: 'LV' }, isOutside)),
    group('AccountingCustomerParty', party(invoice.buyer, isOutside)),
    payment(invoice, seller),
    invoice.type === '381' ? group('PaymentTerms', element('Note', nothingToPay)) : '',
    taxes(totals),
    sums(totals),
    ...invoice.lines.map((line, index) => lineOf(line, index + 1, root)),
    `</${root}>\n`,
  ].join('');
}

const element = (name: string, text: string) => `<cbc:${name}>${escapeXml(text)}</cbc:${name}>`;
/** What is not known is left out: Peppol takes no empty element (R008). */
const known = (name: string, text: string) => (text ? element(name, text) : '');
const group = (name: string, ...inside: readonly string[]) => `<cac:${name}>${inside.join('')}</cac:${name}>`;
const money = (name: string, amount: Parameters<typeof moneyAsDecimal>[0]) =>
  `<cbc:${name} currencyID="EUR">${moneyAsDecimal(amount)}</cbc:${name}>`;

function corrected({ number, issuedOn }: NonNullable<Invoice['corrects']>): string {
  return group(
    'BillingReference',
    group('InvoiceDocumentReference', element('ID', number), element('IssueDate', issuedOn)),
  );
}

/** A credit note asks for nothing, which its terms say (BR-CO-25). */
const nothingToPay = 'Nekas nav jāmaksā.';

/** Outside of VAT no VAT number is told, neither the seller's nor the buyer's (BR-O-02). */
function party(of: Omit<Buyer, 'key' | 'reference'>, isOutside: boolean): string {
  const address = [
    known('StreetName', of.street),
    known('CityName', of.city),
    known('PostalZone', of.postalCode),
    group('Country', element('IdentificationCode', of.country)),
  ];
  return group(
    'Party',
    `<cbc:EndpointID schemeID="${scheme}">${escapeXml(of.registrationNumber)}</cbc:EndpointID>`,
    group('PartyName', element('Name', of.name)),
    group('PostalAddress', ...address),
    of.vatNumber && !isOutside
      ? group('PartyTaxScheme', element('CompanyID', of.vatNumber), group('TaxScheme', element('ID', 'VAT')))
      : '',
    group('PartyLegalEntity', element('RegistrationName', of.name), element('CompanyID', of.registrationNumber)),
  );
}

/** By transfer (30), with the invoice's number as what it is found by. */
function payment({ number }: Invoice, { iban, bic }: Seller): string {
  const branch = bic ? group('FinancialInstitutionBranch', element('ID', bic)) : '';
  return group(
    'PaymentMeans',
    element('PaymentMeansCode', '30'),
    element('PaymentID', number),
    group('PayeeFinancialAccount', element('ID', iban), branch),
  );
}

/** S is taxed at the rate, O outside of VAT. */
const category = (percent: number) => (percent > 0 ? 'S' : 'O');

function taxCategory(name: string, percent: number, isBreakdown: boolean): string {
  const reason =
    percent === 0 && isBreakdown
      ? element('TaxExemptionReasonCode', 'VATEX-EU-O') +
        element('TaxExemptionReason', 'Nav PVN objekts (PVN likums, 3. pants)')
      : '';
  return group(
    name,
    element('ID', category(percent)),
    percent > 0 ? element('Percent', String(percent)) : '',
    reason,
    group('TaxScheme', element('ID', 'VAT')),
  );
}

function taxes({ vat, byRate }: Totals): string {
  return group(
    'TaxTotal',
    money('TaxAmount', vat),
    ...byRate.map((rate) =>
      group(
        'TaxSubtotal',
        money('TaxableAmount', rate.net),
        money('TaxAmount', rate.vat),
        taxCategory('TaxCategory', rate.percent, true),
      ),
    ),
  );
}

function sums({ net, gross }: Totals): string {
  return group(
    'LegalMonetaryTotal',
    money('LineExtensionAmount', net),
    money('TaxExclusiveAmount', net),
    money('TaxInclusiveAmount', gross),
    money('PayableAmount', gross),
  );
}

function lineOf(line: InvoiceLine, position: number, root: 'Invoice' | 'CreditNote'): string {
  const quantity = root === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity';
  return group(
    `${root}Line`,
    element('ID', String(position)),
    `<cbc:${quantity} unitCode="${line.unit}">${line.quantity}</cbc:${quantity}>`,
    money('LineExtensionAmount', netOf(line)),
    group('Item', element('Name', line.name), taxCategory('ClassifiedTaxCategory', line.vatPercent, false)),
    group('Price', money('PriceAmount', line.price)),
  );
}
