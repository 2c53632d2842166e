import type { View } from '../platform/dataset/index.js';
import type { Letterhead } from '../platform/room/index.js';
import { kinds } from './agency-set.js';

/** What stands at the head of the agency's papers; the telephone is the one for questions about certificates. */
export function letterhead(view: View): Letterhead | undefined {
  const own = view.find(kinds.requisites, 'agency')?.content;
  if (!own) return undefined;
  const { name, registrationNumber, address, email, website } = own;
  const phone = view.find(kinds.contact, 'certificates')?.content.phone;
  return { name, registrationNumber, address, contacts: [email, phone, website].flatMap((line) => line || []) };
}
