import { letterTemplate } from './letter.js';
import type { DocumentOrder } from './order.js';

/** A believable order, for tests here and for looking at the letterhead. */
export function exampleOrder(changes: Partial<DocumentOrder> = {}): DocumentOrder {
  return {
    key: 'case:1',
    caseNumber: 'IC/2026/3-01/9',
    owner: 'person:00000000-0000-4000-8000-000000000001',
    unit: 'punishment-register',
    series: '3-01',
    title: { lv: 'Izziņa no Sodu reģistra', en: 'Certificate from the Punishment Register' },
    language: 'lv',
    template: letterTemplate,
    data: {
      title: 'Izziņa',
      subject: 'Par sodāmību',
      addressee: ['Jānim Bērziņam', 'Brīvības iela 1–12', 'Rīga, LV-1010'],
      blocks: [
        { kind: 'facts', rows: [{ label: 'Vārds, uzvārds', value: 'Jānis Bērziņš' }] },
        { kind: 'statement', text: 'Ziņas par sodāmību Sodu reģistra aktuālajā datubāzē nav atrastas.' },
        { kind: 'note', text: 'Izziņas derīguma termiņu nosaka tās saņēmējs.' },
      ],
    },
    publicFields: [{ label: { lv: 'Izsniegta', en: 'Issued to' }, value: { lv: 'J. B.', en: 'J. B.' } }],
    issuedOn: '2026-11-25',
    ...changes,
  };
}
