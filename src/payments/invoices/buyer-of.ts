import type { Look } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { getEntity, type LegalEntity } from '../../registers/legal-entities/index.js';
import type { Buyer } from './invoice.js';

/** A company or institution as the buyer on an invoice, at the address of the register: `Mežu iela 3, Ogre, Ogres novads, LV-5001`. */
export function buyerFrom({ id, name, registrationNumber, address }: LegalEntity): Buyer {
  const parts = address.split(',').map((part) => part.trim());
  const [street = '', city = ''] = parts;
  const postalCode = parts.find((part) => /^LV-\d{4}$/.test(part)) ?? '';
  return { key: `entity:${id}`, name, registrationNumber, street, city, postalCode, country: 'LV' };
}

/** The same by its key; the register writes the look down. */
export async function buyerOf(tx: Tx, look: Look, key: Buyer['key']): Promise<Buyer> {
  return buyerFrom(await getEntity(tx, look, key.slice('entity:'.length)));
}
