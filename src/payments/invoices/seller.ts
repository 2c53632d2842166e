import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { formatIban } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { agencyIbanOf, requisitesOf } from '../fee-account.js';
import { sellerFactsOf } from '../finance-unit.js';
import type { Seller } from './write-ubl.js';

/** The agency as it sells, by what it published of itself at an instant; refused where it has named no account, for nobody could pay. */
export async function sellerOf(house: Pick<House, 'settings'>, tx: Tx, at?: Date): Promise<Seller> {
  const iban = await agencyIbanOf(house, tx, at);
  if (!iban) throw new Refusal('not-now', noAccount);
  const vatNumber = (await sellerFactsOf(tx, at))?.vatNumber;
  if (!vatNumber) throw new Refusal('not-now', noVatNumber);
  const { name, registrationNumber, address } = await requisitesOf(tx, at);
  const [street = '', city = '', postalCode = ''] = address.lv.split(', ');
  return {
    name: name.lv,
    registrationNumber,
    vatNumber,
    street,
    city,
    postalCode,
    iban,
  };
}

/** The account in groups, as it is printed. */
export const printedIban = (seller: Seller) => formatIban(seller.iban);

const noAccount = {
  lv: 'Rēķinus nevar izrakstīt, kamēr iestādes rekvizītos nav norādīts konts.',
  en: 'Invoices cannot be issued before the agency’s requisites name an account.',
};

const noVatNumber = {
  lv: 'Rēķinus nevar izrakstīt, kamēr iestādes ziņās nav norādīts PVN numurs.',
  en: 'Invoices cannot be issued before the agency’s facts name its VAT number.',
};
