// The rules of EN 16931 (CEN/TS 16931-3-2) and of Peppol BIS Billing 3 that apply to what we write, by their codes, stated once more for
// the tests: independent of how the message is made, from the message alone.
import { DOMParser, type Element } from '@xmldom/xmldom';

export const readXml = (xml: string) =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml').documentElement as Element;
export const all = (root: Element, name: string) => [...root.getElementsByTagName(name)];
export const text = (root: Element, name: string) => all(root, name)[0]?.textContent ?? undefined;
const number = (root: Element, name: string) => Math.round(Number(text(root, name)) * 100);
const children = (root: Element) =>
  [...root.childNodes].flatMap((node) => ('tagName' in node ? [node as Element] : []));
const sumOf = (elements: readonly Element[], name: string) =>
  elements.reduce((sum, each) => sum + number(each, name), 0);

interface Parts {
  readonly root: Element;
  readonly totals: Element;
  readonly taxes: Element;
  readonly subtotals: readonly Element[];
  readonly lines: readonly Element[];
  readonly seller: Element;
  readonly buyer: Element;
  readonly isCredit: boolean;
}

/** The codes of the rules that a message breaks. */
export function brokenRules(root: Element): string[] {
  const one = (name: string) => all(root, name)[0] ?? root;
  const parts: Parts = {
    root,
    totals: one('cac:LegalMonetaryTotal'),
    taxes: one('cac:TaxTotal'),
    subtotals: all(root, 'cac:TaxSubtotal'),
    lines: [...all(root, 'cac:InvoiceLine'), ...all(root, 'cac:CreditNoteLine')],
    seller: one('cac:AccountingSupplierParty'),
    buyer: one('cac:AccountingCustomerParty'),
    isCredit: root.tagName === 'CreditNote',
  };
  const rules = {
    ...presence(parts),
    ...sums(parts),
    ...taxed(parts),
    ...untaxed(parts),
    ...peppol(parts),
    ...shape(parts),
  };
  return Object.entries(rules).flatMap(([code, holds]) => (holds ? [] : [code]));
}

type Rules = Readonly<Record<string, boolean>>;

/** What has to be there, and from which list. */
function presence({ root, totals, subtotals, lines, seller, buyer, isCredit }: Parts): Rules {
  const means = text(root, 'cbc:PaymentMeansCode') ?? '';
  const account = all(root, 'cac:PayeeFinancialAccount')[0];
  return {
    'BR-01': text(root, 'cbc:CustomizationID')?.startsWith('urn:cen.eu:en16931:2017') ?? false,
    'BR-02': Boolean(text(root, 'cbc:ID')),
    'BR-03 PEPPOL-F001': /^\d{4}-\d\d-\d\d$/.test(text(root, 'cbc:IssueDate') ?? ''),
    'BR-04 PEPPOL-P0100 P0101': text(root, `cbc:${root.tagName}TypeCode`) === (isCredit ? '381' : '380'),
    'BR-05 BR-CL-04': text(root, 'cbc:DocumentCurrencyCode') === 'EUR',
    'BR-06': Boolean(text(seller, 'cbc:RegistrationName')),
    'BR-07': Boolean(text(buyer, 'cbc:RegistrationName')),
    'BR-08 BR-10': [seller, buyer].every((party) => all(party, 'cac:PostalAddress').length === 1),
    'BR-09 BR-11 BR-CL-14': [seller, buyer].every((party) =>
      /^[A-Z]{2}$/.test(text(party, 'cbc:IdentificationCode') ?? ''),
    ),
    'BR-12 BR-13 BR-14 BR-15': ['LineExtension', 'TaxExclusive', 'TaxInclusive', 'Payable'].every((name) =>
      Boolean(text(totals, `cbc:${name}Amount`)),
    ),
    'BR-16': lines.length > 0,
    'BR-21': new Set(lines.map((line) => text(line, 'cbc:ID'))).size === lines.length,
    'BR-22 BR-23 BR-CL-23': lines.every((line) =>
      ['C62', 'HUR', 'MON'].includes(quantityOf(line)?.getAttribute('unitCode') ?? ''),
    ),
    'BR-24 BR-25 BR-26': lines.every((line) =>
      ['LineExtensionAmount', 'Name', 'PriceAmount'].every((name) => Boolean(text(line, `cbc:${name}`))),
    ),
    'BR-27': lines.every((line) => number(line, 'cbc:PriceAmount') >= 0),
    'BR-45 BR-46 BR-47': subtotals.every((each) =>
      ['TaxableAmount', 'TaxAmount', 'ID'].every((name) => Boolean(text(each, `cbc:${name}`))),
    ),
    'BR-48': subtotals.every((each) => categoryOf(each) === 'O' || text(each, 'cbc:Percent') !== undefined),
    'BR-49 BR-CL-16': ['30', '58'].includes(means),
    'BR-50 BR-61': account !== undefined && /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text(account, 'cbc:ID') ?? ''),
    'BR-55': !isCredit || Boolean(text(root, 'cac:InvoiceDocumentReference')?.trim()),
    'BR-CO-04': lines.every((line) => all(line, 'cac:ClassifiedTaxCategory').length === 1),
    'BR-CO-09': [seller, buyer].every((party) => vatOf(party) === undefined || /^[A-Z]{2}/.test(vatOf(party) ?? '')),
    'BR-CO-25': Boolean(text(root, 'cbc:DueDate') ?? all(root, 'cac:PaymentTerms')[0]),
    'BR-CO-26': Boolean(legalIdOf(seller)),
  };
}

/** Everything adds up, to the cent. */
function sums({ totals, taxes, subtotals, lines }: Parts): Rules {
  return {
    'BR-CO-10': number(totals, 'cbc:LineExtensionAmount') === sumOf(lines, 'cbc:LineExtensionAmount'),
    'BR-CO-13': number(totals, 'cbc:TaxExclusiveAmount') === number(totals, 'cbc:LineExtensionAmount'),
    'BR-CO-14': number(taxes, 'cbc:TaxAmount') === sumOf(subtotals, 'cbc:TaxAmount'),
    'BR-CO-15':
      number(totals, 'cbc:TaxInclusiveAmount') ===
      number(totals, 'cbc:TaxExclusiveAmount') + number(taxes, 'cbc:TaxAmount'),
    'BR-CO-16': number(totals, 'cbc:PayableAmount') === number(totals, 'cbc:TaxInclusiveAmount'),
    'BR-CO-17': subtotals.every(
      (each) =>
        Math.abs(number(each, 'cbc:TaxAmount') - (number(each, 'cbc:TaxableAmount') * percentOf(each)) / 100) <= 0.5,
    ),
    'BR-CO-18': subtotals.length > 0,
    'BR-DEC-12 BR-DEC-19 BR-DEC-23': [totals, taxes, ...lines].every((part) =>
      [...part.getElementsByTagName('*')].every(
        (each) => !each.getAttribute('currencyID') || /^\d+\.\d\d$/.test(each.textContent ?? ''),
      ),
    ),
  };
}

/** S: taxed at a rate. */
function taxed({ subtotals, lines, seller }: Parts): Rules {
  const rated = lines.filter((line) => categoryOf(line) === 'S');
  const broken = subtotals.filter((each) => categoryOf(each) === 'S');
  return {
    'BR-S-01': rated.length === 0 ? broken.length === 0 : broken.length > 0,
    'BR-S-02': rated.length === 0 || vatOf(seller) !== undefined,
    'BR-S-05': [...rated, ...broken].every((each) => percentOf(each) > 0),
    'BR-S-08': broken.every(
      (each) =>
        number(each, 'cbc:TaxableAmount') ===
        sumOf(
          rated.filter((line) => percentOf(line) === percentOf(each)),
          'cbc:LineExtensionAmount',
        ),
    ),
    'BR-S-09': new Set(broken.map(percentOf)).size === broken.length,
    'BR-S-10': broken.every((each) => text(each, 'cbc:TaxExemptionReason') === undefined),
  };
}

/** O: outside of VAT; then nothing on the invoice is inside of it. */
function untaxed({ root, subtotals, lines, seller, buyer }: Parts): Rules {
  const outside = lines.filter((line) => categoryOf(line) === 'O');
  const broken = subtotals.filter((each) => categoryOf(each) === 'O');
  return {
    'BR-O-01': broken.length === (outside.length ? 1 : 0),
    'BR-O-02': outside.length === 0 || (vatOf(seller) === undefined && vatOf(buyer) === undefined),
    'BR-O-05': outside.every((line) => text(line, 'cbc:Percent') === undefined),
    'BR-O-08': broken.every((each) => number(each, 'cbc:TaxableAmount') === sumOf(outside, 'cbc:LineExtensionAmount')),
    'BR-O-09': broken.every((each) => number(each, 'cbc:TaxAmount') === 0),
    'BR-O-10': broken.every((each) => text(each, 'cbc:TaxExemptionReasonCode') === 'VATEX-EU-O'),
    'BR-O-11': broken.length === 0 || subtotals.length === 1,
    'BR-O-12': broken.length === 0 || outside.length === lines.length,
    'PEPPOL-P0104': all(root, 'cbc:TaxExemptionReasonCode').every((code) => code.textContent === 'VATEX-EU-O'),
  };
}

function peppol({ root, lines, seller, buyer }: Parts): Rules {
  const endpoints = [seller, buyer].map((party) => all(party, 'cbc:EndpointID'));
  return {
    'PEPPOL-R001 R007': text(root, 'cbc:ProfileID') === 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    'PEPPOL-R002': all(root, 'cbc:Note').filter((note) => note.parentNode === root).length <= 1,
    'PEPPOL-R003': Boolean(text(root, 'cbc:BuyerReference')),
    'PEPPOL-R004':
      text(root, 'cbc:CustomizationID') ===
      'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    'PEPPOL-R005 R051': [...root.getElementsByTagName('*')].every((each) =>
      ['', null, 'EUR'].includes(each.getAttribute('currencyID')),
    ),
    'PEPPOL-R008': [...root.getElementsByTagName('*')].every((each) => (each.textContent ?? '').trim() !== ''),
    'PEPPOL-R010 R020 BR-62 BR-63': endpoints.every(
      ([each, ...more]) => more.length === 0 && each?.getAttribute('schemeID') === '0218' && each.textContent !== '',
    ),
    'PEPPOL-R053': all(root, 'cac:TaxTotal').length === 1,
    'PEPPOL-R120': lines.every(
      (line) =>
        number(line, 'cbc:LineExtensionAmount') ===
        number(line, 'cbc:PriceAmount') * Number(quantityOf(line)?.textContent ?? Number.NaN),
    ),
  };
}

/** The order of elements by the schemas of UBL 2.1, of those that we write. */
const order: Readonly<Record<string, string>> = {
  Invoice:
    'CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode DocumentCurrencyCode BuyerReference BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal InvoiceLine',
  CreditNote:
    'CustomizationID ProfileID ID IssueDate CreditNoteTypeCode DocumentCurrencyCode BuyerReference BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal CreditNoteLine',
  'cac:Party': 'EndpointID PartyName PostalAddress PartyTaxScheme PartyLegalEntity',
  'cac:PostalAddress': 'StreetName CityName PostalZone Country',
  'cac:PaymentMeans': 'PaymentMeansCode PaymentID PayeeFinancialAccount',
  'cac:TaxTotal': 'TaxAmount TaxSubtotal',
  'cac:TaxSubtotal': 'TaxableAmount TaxAmount TaxCategory',
  'cac:TaxCategory': 'ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme',
  'cac:LegalMonetaryTotal': 'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount PayableAmount',
  'cac:InvoiceLine': 'ID InvoicedQuantity LineExtensionAmount Item Price',
  'cac:CreditNoteLine': 'ID CreditedQuantity LineExtensionAmount Item Price',
};

function shape({ root }: Parts): Rules {
  const inOrder = [root, ...root.getElementsByTagName('*')].every((each) => {
    const places = order[each.tagName]?.split(' ');
    const found = children(each).map(({ tagName }) => places?.indexOf(tagName.replace(/^\w+:/, '')) ?? 0);
    return found.every((place, index) => place >= 0 && place >= (found[index - 1] ?? 0));
  });
  return { 'UBL-2.1 order': inOrder };
}

const categoryOf = (part: Element) => {
  const category = all(part, 'cac:ClassifiedTaxCategory')[0] ?? all(part, 'cac:TaxCategory')[0];
  return category && text(category, 'cbc:ID');
};
const percentOf = (part: Element) => Number(text(part, 'cbc:Percent') ?? 0);
const quantityOf = (line: Element) => all(line, 'cbc:InvoicedQuantity')[0] ?? all(line, 'cbc:CreditedQuantity')[0];
const vatOf = (party: Element) => {
  const scheme = all(party, 'cac:PartyTaxScheme')[0];
  return scheme && text(scheme, 'cbc:CompanyID');
};
const legalIdOf = (party: Element) => {
  const entity = all(party, 'cac:PartyLegalEntity')[0];
  return entity && text(entity, 'cbc:CompanyID');
};
