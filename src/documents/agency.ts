import type { DocumentLanguage } from './order.js';

/** The agency as it stands at the head of its papers, in each language that papers are written in. */
export interface PaperHead {
  readonly name: string;
  readonly address: string;
  readonly contacts: readonly string[];
  /** Where papers are made out. */
  readonly place: string;
}

const contacts = ['pasts@ic.iem.gov.lv', '+371 67208218', 'ic.iem.gov.lv'];

export const paperHead: Readonly<Record<DocumentLanguage, PaperHead>> = {
  lv: {
    name: 'Iekšlietu ministrijas Informācijas centrs',
    address: 'Reģ. Nr. 90000289913 · Bruņinieku iela 72B, Rīga, LV-1009',
    contacts,
    place: 'Rīgā',
  },
  en: {
    name: 'Information Centre of the Ministry of the Interior',
    address: 'Reg. No. 90000289913 · Bruņinieku iela 72B, Riga, LV-1009, Latvia',
    contacts,
    place: 'Riga',
  },
  ru: {
    name: 'Информационный центр Министерства внутренних дел',
    address: 'Рег. № 90000289913 · Bruņinieku iela 72B, Рига, LV-1009, Латвия',
    contacts,
    place: 'Рига',
  },
};

/** The colour of rules and headings on paper; dark enough for small print. */
export const paperAccent = '#1d4f7c';
