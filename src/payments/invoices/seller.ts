import { agency } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import { formatIban } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { agencyIbanOf } from '../fee-account.js';
import type { Seller } from './write-ubl.js';

/** The agency as it sells; refused where no account was set, for nobody could pay. */
export function sellerOf(house: Pick<House, 'settings'>): Seller {
  const iban = agencyIbanOf(house);
  if (!iban) throw new Refusal('not-now', noAccount);
  const [street = '', city = '', postalCode = ''] = agency.address.lv.split(', ');
  const { registrationNumber } = agency;
  return {
    name: agency.name.lv,
    registrationNumber,
    vatNumber: `LV${registrationNumber}`,
    street,
    city,
    postalCode,
    iban,
  };
}

/** The account in groups, as it is printed. */
export const printedIban = (seller: Seller) => formatIban(seller.iban);

const noAccount = {
  lv: 'Rēķinus nevar izrakstīt, kamēr nav norādīts iestādes konts (LETE_FEE_IBAN).',
  en: 'Invoices cannot be issued before the agency’s account is set (LETE_FEE_IBAN).',
};
