import type { Text } from '../../platform/text/index.js';

export const quoteTexts = {
  title: { lv: 'Tāme', en: 'Quote' },
  state: { lv: 'Stāvoklis', en: 'State' },
  until: { lv: 'Spēkā līdz', en: 'Holds until' },
  pdf: { lv: 'Tāme (PDF)', en: 'Quote (PDF)' },
  act: { lv: 'Pieņemšanas–nodošanas akts (PDF)', en: 'Act of acceptance (PDF)' },
  agree: { lv: 'Piekrist tāmei', en: 'Agree to the quote' },
  agreeAbout: {
    lv: 'Piekrītot Jūs pasūtāt darbu par šo summu. Darbs sākas pēc samaksas.',
    en: 'By agreeing you order the work for this amount. Work begins after payment.',
  },
  agreeInvoiced: {
    lv: 'Piekrītot Jūs pasūtāt darbu par šo summu un saņemat rēķinu. Darbs sākas pēc samaksas.',
    en: 'By agreeing you order the work for this amount and get the invoice. Work begins after payment.',
  },
  invoice: { lv: 'Rēķins', en: 'Invoice' },
  payBy: { lv: 'jāsamaksā līdz {due}', en: 'to be paid by {due}' },
  agreeSigned: {
    lv: 'Varat arī pievienot lietai ar drošu elektronisko parakstu parakstītu piekrišanu.',
    en: 'You may also add an agreement signed with a secure electronic signature to the matter.',
  },
  decline: { lv: 'Noraidīt', en: 'Decline' },
  pay: { lv: 'Samaksāt', en: 'Pay' },
  done: { lv: 'Izdarīts un nodots', en: 'Done and handed over' },
  accept: { lv: 'Pieņemt darbu', en: 'Accept the work' },
  acceptAbout: {
    lv: 'Ja kas nav kārtībā, rakstiet mums zemāk, nevis pieņemiet.',
    en: 'If something is not right, write to us below instead of accepting.',
  },
} as const satisfies Record<string, Text>;
