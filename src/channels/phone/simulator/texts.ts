import type { Text } from '../../../platform/text/index.js';

export const texts = {
  title: { lv: 'Telefona simulators', en: 'Telephone simulator' },
  lead: {
    lv: 'Šī lapa zvana demonstrācijas operatoriem. Zvanu pieņem operatora lapā „Tālrunis” (/desk/phone); klausuli noliekot, tiek nosūtīts arī sarunas ieraksts.',
    en: 'This page rings the demonstration’s operators. A call is taken on the operators’ page “Phone” (/desk/phone); hanging up also sends the recording.',
  },
  from: { lv: 'Zvanītāja numurs', en: 'Number of the caller' },
  fromHint: { lv: 'Jebkurā pierakstā; tukšs nozīmē slēptu numuru.', en: 'In any notation; empty means withheld.' },
  priority: { lv: 'Prioritāte', en: 'Priority' },
  ring: { lv: 'Zvanīt', en: 'Ring' },
  lines: { lv: 'Zvani līnijā', en: 'Calls on the line' },
  none: { lv: 'Līnija ir brīva.', en: 'The line is free.' },
  withheld: { lv: 'numurs slēpts', en: 'number withheld' },
  takenBy: { lv: 'Pieņēma', en: 'Taken by' },
  deeds: { lv: 'Ko dara', en: 'What to do' },
  answer: { lv: 'Savienot', en: 'Connect' },
  abandon: { lv: 'Pārstāt gaidīt', en: 'Give up' },
  transfer: { lv: 'Pārslēgt lietvedībai', en: 'Transfer to records' },
  end: { lv: 'Nolikt klausuli', en: 'Hang up' },
  wrong: {
    lv: 'Ierakstiet numuru, piemēram, +371 26 123 456, vai atstājiet tukšu.',
    en: 'Give a number such as +371 26 123 456, or leave it empty.',
  },
} as const satisfies Record<string, Text>;
