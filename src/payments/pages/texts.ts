import type { Text } from '../../platform/text/index.js';

/** Words of the page that the bank sends people back to. */
export const texts = {
  paid: { lv: 'Samaksa ir saņemta', en: 'We have received your payment' },
  paidNext: {
    lv: 'Vairāk nekas nav jāmaksā. Kvīts un tālākā gaita ir redzama Jūsu pieteikumā.',
    en: 'There is nothing more to pay. Your application shows the receipt and what happens next.',
  },
  sent: { lv: 'Maksājums ir nosūtīts', en: 'The payment has been sent' },
  sentNext: {
    lv: 'Vairāk nekas nav jādara. Kad nauda saņemta iestādes kontā, sods kļūst apmaksāts: parasti divu darbdienu laikā.',
    en: 'There is nothing more to do. The penalty becomes paid when the money has reached the authority’s account, usually within two working days.',
  },
  sentNextOfSeveral: {
    lv: 'Vairāk nekas nav jādara. Kad nauda saņemta iestāžu kontos, sodi kļūst apmaksāti: parasti divu darbdienu laikā. Šī lapa rāda katra soda stāvokli.',
    en: 'There is nothing more to do. The penalties become paid when the money has reached the authorities’ accounts, usually within two working days. This page shows how each of them stands.',
  },
  arrived: { lv: 'Maksājums ir saņemts', en: 'The payment has arrived' },
  arrivedNextOfSeveral: {
    lv: 'Nauda saņemta iestāžu kontos. Vairāk nekas nav jādara.',
    en: 'The money has reached the authorities’ accounts. There is nothing more to do.',
  },
  arrivedNext: {
    lv: 'Nauda saņemta iestādes kontā. Vairāk nekas nav jādara.',
    en: 'The money has reached the authority’s account. There is nothing more to do.',
  },
  total: { lv: 'Kopā', en: 'In all' },
  stateToPay: { lv: 'Nav samaksāts', en: 'Not paid' },
  stateProcessing: { lv: 'Tiek apstrādāts', en: 'Being processed' },
  statePartly: { lv: 'Samaksāta daļa, atlicis {rest}', en: 'Partly paid, {rest} left' },
  stateSent: { lv: 'Nosūtīts, tiek apstrādāts', en: 'Sent, being processed' },
  statePaid: { lv: 'Samaksāts', en: 'Paid' },
  stateGone: { lv: 'Vairs nav jāmaksā', en: 'No longer due' },
  goBack: { lv: 'Atpakaļ uz sodiem', en: 'Back to the penalties' },
  processing: { lv: 'Maksājums tiek apstrādāts', en: 'Your payment is being processed' },
  processingNext: {
    lv: 'Banka maksājumu ir pieņēmusi, bet vēl nav pabeigusi. Otrreiz nemaksājiet: kad nauda būs saņemta, pieteikums virzīsies tālāk pats.',
    en: 'The bank has taken your payment but has not finished it yet. Do not pay again: your application moves on by itself as soon as the money arrives.',
  },
  waiting: { lv: 'Gaidām bankas apstiprinājumu', en: 'Waiting for the bank to confirm' },
  waitingNext: {
    lv: 'Ja bankā maksājumu apstiprinājāt, otrreiz nemaksājiet: banka par to mums drīz paziņos. Ja maksājumu neapstiprinājāt, varat to pabeigt.',
    en: 'If you confirmed the payment at the bank, do not pay again: the bank will tell us shortly. If you did not confirm it, you can finish it.',
  },
  cancelled: { lv: 'Maksājums nav veikts', en: 'The payment was not made' },
  cancelledNext: {
    lv: 'Maksājums ir atcelts vai banka to noraidīja. Pieteikums ir saglabāts un gaida samaksu; samaksāt var, kad Jums ērti.',
    en: 'The payment was cancelled, or the bank declined it. Your application is kept and waits for the fee; you can pay whenever it suits you.',
  },
  expired: { lv: 'Maksājums netika pabeigts', en: 'The payment was not finished' },
  expiredNext: {
    lv: 'Saite uz banku vairs nav derīga. Pieteikums ir saglabāts un gaida samaksu.',
    en: 'The link to the bank is no longer valid. Your application is kept and waits for the fee.',
  },
  partly: { lv: 'Saņemta daļa no summas', en: 'Part of the amount has been received' },
  partlyNext: {
    lv: 'Saņemti {paid} no {asked}. Pieteikums virzīsies tālāk, kad būs samaksāti atlikušie {rest}.',
    en: 'We have received {paid} of {asked}. Your application moves on when the remaining {rest} are paid.',
  },
  disputed: { lv: 'Maksājums jāpārbauda darbiniekam', en: 'A member of staff must check the payment' },
  disputedNext: {
    lv: 'Bankas ziņas neatbilst pieprasītajai maksai. Otrreiz nemaksājiet; ja nepieciešams, sazināsimies ar Jums.',
    en: 'What the bank told us does not match the fee. Do not pay again; we will contact you if we need anything.',
  },
  waived: { lv: 'Šī summa vairs nav jāmaksā', en: 'This amount is no longer due' },
  waivedNext: {
    lv: 'Pieteikums ir atsaukts vai slēgts. Ja par to jau esat samaksājis, naudu atmaksāsim.',
    en: 'The application was withdrawn or closed. If you have already paid for it, we will return the money.',
  },
  processingOther: {
    lv: 'Banka maksājumu ir pieņēmusi, bet vēl nav pabeigusi. Otrreiz nemaksājiet: kad nauda būs saņemta, tas šeit būs redzams.',
    en: 'The bank has taken your payment but has not finished it yet. Do not pay again: this page shows it as soon as the money arrives.',
  },
  cancelledOther: {
    lv: 'Maksājums ir atcelts vai banka to noraidīja. Samaksāt varat vēlreiz; samaksas termiņš nemainās.',
    en: 'The payment was cancelled, or the bank declined it. You can pay again; the last day to pay stays the same.',
  },
  expiredOther: {
    lv: 'Saite uz banku vairs nav derīga. Samaksāt varat vēlreiz; samaksas termiņš nemainās.',
    en: 'The link to the bank is no longer valid. You can pay again; the last day to pay stays the same.',
  },
  partlyOther: {
    lv: 'Saņemti {paid} no {asked}. Vēl jāsamaksā {rest}.',
    en: 'We have received {paid} of {asked}. {rest} are still to be paid.',
  },
  disputedOther: {
    lv: 'Bankas ziņas neatbilst prasītajai summai. Otrreiz nemaksājiet; ja nepieciešams, sazināsimies ar Jums.',
    en: 'What the bank told us does not match the amount asked. Do not pay again; we will contact you if we need anything.',
  },
  waivedOther: {
    lv: 'Summa ir mainījusies vai vairs netiek prasīta; cik jāmaksā tagad, redzams sarakstā. Ko par to samaksās vēlāk, atmaksāsim.',
    en: 'The amount has changed or is no longer asked; the list shows what is due now. Whatever is paid for it later is returned.',
  },
  refund: {
    lv: 'Jums atmaksāsim {amount}.',
    en: 'We will return {amount} to you.',
  },
  reference: { lv: 'Pieteikums', en: 'Application' },
  invoice: { lv: 'Rēķins', en: 'Invoice' },
  invoicePaidNext: {
    lv: 'Vairāk nekas nav jāmaksā. Rēķins norēķinu pārskatā jau ir apmaksāts.',
    en: 'There is nothing more to pay. The invoice is paid in your statement of account.',
  },
  toInvoices: { lv: 'Uz rēķiniem', en: 'Go to your invoices' },
  amount: { lv: 'Maksa', en: 'Fee' },
  receipt: { lv: 'Kvīts numurs', en: 'Receipt number' },
  receipts: { lv: 'Kvīšu numuri', en: 'Receipt numbers' },
  sentAt: { lv: 'Nosūtīts', en: 'Sent' },
  settledAt: { lv: 'Samaksāts', en: 'Paid' },
  toMatter: { lv: 'Uz pieteikumu', en: 'Go to your application' },
  payAgain: { lv: 'Maksāt vēlreiz', en: 'Try to pay again' },
  payRest: { lv: 'Samaksāt atlikumu', en: 'Pay the rest' },
  goOn: { lv: 'Turpināt maksājumu bankā', en: 'Finish the payment at the bank' },
  refresh: { lv: 'Pārbaudīt vēlreiz', en: 'Check again' },
  bankSilent: {
    lv: 'Banka šobrīd neatbild, tāpēc maksājums nav sākts. Mēģiniet vēlreiz pēc brīža vai samaksājiet ar pārskaitījumu.',
    en: 'The bank does not answer at present, so no payment was started. Try again in a moment or pay by bank transfer.',
  },
  noProvider: {
    lv: 'Tiešsaistes maksājumi šobrīd nav pieejami. Mēģiniet vēlāk vai samaksājiet ar pārskaitījumu.',
    en: 'Online payments are not available at present. Try again later or pay by bank transfer.',
  },
} as const satisfies Readonly<Record<string, Text>>;
