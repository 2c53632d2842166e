import type { Text } from '../platform/text/index.js';

/** What a booking was. */
export const bookingWords: Readonly<Record<string, Text>> = {
  asked: { lv: 'Pieprasīts', en: 'Asked' },
  settled: { lv: 'Samaksāts', en: 'Paid' },
  'settled-together': { lv: 'Samaksāts (vairāki kopā)', en: 'Paid (several together)' },
  waived: { lv: 'Vairs netiek prasīts', en: 'Waived' },
  'written-off': { lv: 'Norakstīts', en: 'Written off' },
  received: { lv: 'Saņemts bankā', en: 'Received at the bank' },
  cleared: { lv: 'Maksājumu iestādes nauda bankā', en: 'Provider’s money at the bank' },
  'refunds-ordered': { lv: 'Atmaksas nodotas bankai', en: 'Refunds handed to the bank' },
  'refund-rejected': { lv: 'Banka atmaksu noraidīja', en: 'Refund refused by the bank' },
  'payout-cleared': { lv: 'Karšu maksājumi saņemti kopā', en: 'Card payments received in one sum' },
  'refund-left': { lv: 'Atmaksa izgājusi', en: 'Refund left' },
  'refund-returned': { lv: 'Atmaksa atnākusi atpakaļ', en: 'Refund came back' },
  'to-be-returned': { lv: 'Atmaksājams maksātājam', en: 'To be returned to the payer' },
  'bank-charge': { lv: 'Bankas komisija', en: 'Bank charge' },
  moved: { lv: 'Pārcelts', en: 'Moved' },
};
