import { agency } from '../platform/html/index.js';
import type { DocumentLanguage } from './order.js';

/** The agency as it stands at the head of its papers, in each language that papers are written in. */
export interface PaperHead {
  readonly name: string;
  readonly address: string;
  readonly contacts: readonly string[];
  /** Where papers are made out. */
  readonly place: string;
}

const { name, address, registrationNumber, email, website } = agency;
// The number for questions about certificates (domain §1).
const contacts = [email, '+371 67208218', website];

/** Latvian and English follow the theme; only papers are also written in Russian. */
export const paperHead: Readonly<Record<DocumentLanguage, PaperHead>> = {
  lv: { name: name.lv, address: `Reģ. Nr. ${registrationNumber} · ${address.lv}`, contacts, place: 'Rīgā' },
  en: { name: name.en, address: `Reg. No. ${registrationNumber} · ${address.en}`, contacts, place: 'Riga' },
  ru: {
    name: 'Информационный центр Министерства внутренних дел',
    address: `Рег. № ${registrationNumber} · ${address.en}`,
    contacts,
    place: 'Рига',
  },
};

/** The colour of rules and names on paper: the head of the pages (theme.css), dark enough for small print. */
export const paperAccent = '#0b4a52';
