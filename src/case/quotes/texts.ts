import type { Text } from '../../platform/text/index.js';
import type { QuoteState } from './quote.js';

export const quoteTexts = {
  line: { lv: '{name}: {amount} × {unit}', en: '{name}: {amount} × {unit}' },
  itemWrong: {
    lv: 'Izvēlieties pozīciju, kas cenrādī ir spēkā.',
    en: 'Choose an item of the price list that is in force.',
  },
  oddVat: {
    lv: 'Šīs cenas PVN neatbilst nevienai likmei, tāpēc par to nevar izrakstīt rēķinu. Pārbaudiet cenrādi.',
    en: 'The VAT of this price fits no rate, so it cannot go on an invoice. Check the price list.',
  },
  wordsMissing: {
    lv: 'Aprakstiet, kas tiks izdarīts (vismaz 10 burti).',
    en: 'Describe what will be done (at least 10 letters).',
  },
  amountWrong: {
    lv: 'Norādiet veselu vienību skaitu no 1 līdz 10 000.',
    en: 'Give a whole number of units from 1 to 10,000.',
  },
  untilWrong: {
    lv: 'Norādiet nākamu dienu, līdz kurai piedāvājums ir spēkā.',
    en: 'Give a day to come until which the quote holds.',
  },
  stillOpen: {
    lv: 'Šai lietai jau ir tāme. Vispirms atsauciet to.',
    en: 'This case has a quote already. Take it back first.',
  },
  proveFirst: { lv: 'Lai piekristu tāmei, pieslēdzieties ar eID.', en: 'Sign in with an eID to agree to a quote.' },
  noSigned: {
    lv: 'Lietā nav pēc tāmes saņemtas klienta parakstītas datnes, kuras visi paraksti ir derīgi.',
    en: 'The case has no file signed by the client that came after the quote and whose every signature is valid.',
  },
  deliveredMissing: {
    lv: 'Aprakstiet, kas ir izdarīts un nodots (vismaz 10 burti).',
    en: 'Describe what was done and handed over (at least 10 letters).',
  },
  notPaid: { lv: 'Darbu var nodot, kad tāme ir samaksāta.', en: 'Work is handed over once the quote is paid.' },
} as const satisfies Record<string, Text>;

export const quoteStates: Readonly<Record<QuoteState, Text>> = {
  offered: { lv: 'Gaida piekrišanu', en: 'Waits for agreement' },
  expired: { lv: 'Termiņš beidzies', en: 'No longer holds' },
  declined: { lv: 'Noraidīta', en: 'Declined' },
  'taken-back': { lv: 'Atsaukta', en: 'Taken back' },
  agreed: { lv: 'Piekrists, gaida samaksu', en: 'Agreed, waits for payment' },
  paid: { lv: 'Samaksāts, notiek darbs', en: 'Paid, work goes on' },
  delivered: { lv: 'Nodots, gaida pieņemšanu', en: 'Handed over, waits for acceptance' },
  accepted: { lv: 'Pieņemts', en: 'Accepted' },
};

export const paperTexts = {
  quote: { lv: 'Tāme', en: 'Quote' },
  act: { lv: 'Pieņemšanas–nodošanas akts', en: 'Act of acceptance' },
  reference: { lv: 'Uz pieprasījumu Nr. {number} ({on})', en: 'To request No. {number} ({on})' },
  holds: {
    lv: 'Tāme ir spēkā līdz {until}. Darbs sākas pēc samaksas.',
    en: 'This quote holds until {until}. Work begins after payment.',
  },
  howToAgree: {
    lv: 'Piekrist var portālā ar eID vai ar drošu elektronisko parakstu parakstītā dokumentā.',
    en: 'Agree in the portal with an eID, or by a document signed with a secure electronic signature.',
  },
  invoiced: {
    lv: 'Pēc piekrišanas saņemsiet rēķinu, kas jāsamaksā {days} dienu laikā.',
    en: 'Once you agree you receive an invoice, to be paid within {days} days.',
  },
  done: { lv: 'Izdarīts un nodots', en: 'Done and handed over' },
  accepted: {
    lv: 'Darbu pieņēma {name}, {on}. Pretenziju nav.',
    en: 'The work was accepted by {name} on {on}, without objection.',
  },
  price: { lv: 'Maksa', en: 'Price' },
  what: { lv: 'Pakalpojums', en: 'Service' },
  net: { lv: 'Bez PVN', en: 'Without VAT' },
  vat: { lv: 'PVN', en: 'VAT' },
  gross: { lv: 'Kopā', en: 'Total' },
} as const satisfies Record<string, Text>;

/** Words for the audit codes and the timeline. */
export const quoteDeeds = {
  'case:quote': { lv: 'Darbinieks sagatavoja tāmi', en: 'A member of staff made a quote' },
  'case:take-back-quote': { lv: 'Darbinieks atsauca tāmi', en: 'A member of staff took a quote back' },
  'case:agree-quote': { lv: 'Piekrists tāmei', en: 'A quote was agreed to' },
  'case:decline-quote': { lv: 'Tāme noraidīta', en: 'A quote was declined' },
  'case:deliver-work': { lv: 'Darbinieks nodeva darbu', en: 'A member of staff handed work over' },
  'case:accept-work': { lv: 'Darbs pieņemts', en: 'Work was accepted' },
} as const satisfies Record<string, Text>;

export const quoteEntries = {
  quoted: { lv: 'Sagatavota tāme', en: 'A quote was made' },
  'quote-agreed': { lv: 'Piekrists tāmei', en: 'The quote was agreed to' },
  'quote-closed': { lv: 'Tāme vairs nav spēkā', en: 'The quote no longer stands' },
  'work-delivered': { lv: 'Darbs nodots', en: 'The work was handed over' },
  'work-accepted': { lv: 'Darbs pieņemts', en: 'The work was accepted' },
} as const satisfies Record<string, Text>;
