import type { Tx } from '../platform/db/index.js';
import { agency } from '../platform/html/index.js';
import type { House, Letterhead } from '../platform/room/index.js';
import type { DocumentLanguage } from './order.js';

/** The agency as it stands at the head of a paper, in the paper's language. */
export interface PaperHead {
  readonly name: string;
  readonly address: string;
  readonly contacts: readonly string[];
  /** Where papers are made out. */
  readonly place: string;
}

const { name, address, registrationNumber, email, website } = agency;
// The number for questions about certificates (domain §1).
const released: Letterhead = { name, address, registrationNumber, contacts: [email, '+371 67208218', website] };

/** Only papers are also written in Russian; a name other than the one released stands there in English. */
function headOf({ name, address, registrationNumber, contacts }: Letterhead, language: DocumentLanguage): PaperHead {
  if (language === 'lv')
    return { name: name.lv, address: `Reģ. Nr. ${registrationNumber} · ${address.lv}`, contacts, place: 'Rīgā' };
  if (language === 'en')
    return { name: name.en, address: `Reg. No. ${registrationNumber} · ${address.en}`, contacts, place: 'Riga' };
  return {
    name: name.lv === released.name.lv ? 'Информационный центр Министерства внутренних дел' : name.en,
    address: `Рег. № ${registrationNumber} · ${address.en}`,
    contacts,
    place: 'Рига',
  };
}

/** The head as it was released: for the demonstration's seal, tests and measurements. */
export function releasedHead(language: DocumentLanguage): PaperHead {
  return headOf(released, language);
}

/** The head as it was published at an instant. */
export async function headAt(
  house: Pick<House, 'letterhead'>,
  tx: Tx,
  language: DocumentLanguage,
  at: Date = tx.now,
): Promise<PaperHead> {
  return headOf((await house.letterhead.read?.(tx, at)) ?? released, language);
}

/** The colour of rules and names on paper: the head of the pages (theme.css), dark enough for small print. */
export const paperAccent = '#0b4a52';
