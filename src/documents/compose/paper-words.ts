import type { DocumentLanguage } from '../order.js';

/** The letterhead's own words. Papers are written in Russian too, hence not a `Text`. */
export interface PaperWords {
  readonly number: string;
  readonly page: string;
  readonly sealed: string;
  readonly verify: string;
  readonly code: string;
  readonly qr: string;
  /** Printed across the page in the demonstration. */
  readonly mark: string;
  readonly fictitious: string;
}

export const paperWords: Readonly<Record<DocumentLanguage, PaperWords>> = {
  lv: {
    number: 'Nr.',
    page: '{n}. lapa no {all}',
    sealed: 'Dokuments ir elektronisks un apzīmogots ar iestādes elektronisko zīmogu.',
    verify:
      'Izdrukai nav juridiska spēka. Dokumenta īstumu var pārbaudīt ikviens: noskenējiet kvadrātkodu vai ievadiet pārbaudes kodu.',
    code: 'Pārbaudes kods:',
    qr: 'Kvadrātkods, kas atver šī dokumenta pārbaudes lapu',
    mark: 'PARAUGS',
    fictitious: 'demonstrācija, izdomāti dati',
  },
  en: {
    number: 'No.',
    page: 'Page {n} of {all}',
    sealed: 'This is an electronic document, sealed with the electronic seal of the institution.',
    verify:
      'A printout has no legal force. Anyone can check that the document is genuine: scan the QR code or enter the verification code.',
    code: 'Verification code:',
    qr: 'QR code that opens the verification page of this document',
    mark: 'SPECIMEN',
    fictitious: 'demonstration, fictitious data',
  },
  ru: {
    number: '№',
    page: 'Страница {n} из {all}',
    sealed: 'Документ является электронным и заверен электронной печатью учреждения.',
    verify:
      'Распечатка не имеет юридической силы. Проверить подлинность документа может каждый: отсканируйте QR-код или введите код проверки.',
    code: 'Код проверки:',
    qr: 'QR-код, открывающий страницу проверки этого документа',
    mark: 'ОБРАЗЕЦ',
    fictitious: 'демонстрация, вымышленные данные',
  },
};

/** Why a paper is sealed, as PDF viewers show it beside the seal. */
export const sealReasons: Readonly<Record<DocumentLanguage, string>> = {
  lv: 'Apliecina dokumenta izcelsmi un nemainību',
  en: 'Certifies the origin and integrity of the document',
  ru: 'Подтверждает происхождение и неизменность документа',
};
