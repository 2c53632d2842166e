import type { reach } from '../../case/index.js';
import type { Text } from '../../platform/text/index.js';

/** Words of the page on how a client is reached. */
export const texts = {
  title: { lv: 'Kā ar Jums sazināties', en: 'How we reach you' },
  lead: {
    lv: 'Izvēle attiecas uz visiem nākamajiem paziņojumiem. To var mainīt vai atsaukt jebkurā laikā.',
    en: 'Your choice counts for every notice from now on. You can change or withdraw it at any time.',
  },
  forWhom: { lv: 'Izvēle attiecas uz', en: 'The choice is for' },
  law: {
    lv: 'Ja Jums ir aktivizēta e-adrese, lēmumus, dokumentus un atbildes likums liek sūtīt tikai tur (Oficiālās elektroniskās adreses likums, 12. pants). Pārējos paziņojumus sūtām tā, kā izvēlaties.',
    en: 'If you have an active e-address, the law has decisions, documents and answers sent only there (Law on the Official Electronic Address, section 12). Other notices go the way you choose.',
  },
  way: { lv: 'Kur saņemt paziņojumus', en: 'Where to receive notices' },
  none: { lv: 'Man nav īpašas vēlēšanās', en: 'I have no particular wish' },
  noneHint: {
    lv: 'Rakstīsim uz e-pastu, ko norādāt pieteikumā, bet ja tāda nav – portālā.',
    en: 'We write to the e-mail that you give in an application, or in the portal if there is none.',
  },
  lang: { lv: 'Valoda', en: 'Language' },
  langHint: {
    lv: 'Dokumentus izsniedzam valsts valodā; šī izvēle ir par paziņojumiem.',
    en: 'Documents are issued in the state language; this choice is about notices.',
  },
  latvian: { lv: 'Latviešu', en: 'Latvian' },
  english: { lv: 'Angļu', en: 'English' },
  save: { lv: 'Saglabāt izvēli', en: 'Save the choice' },
  skip: { lv: 'Ne tagad', en: 'Not now' },
  choose: { lv: 'Izvēlēties', en: 'Choose' },
  askText: {
    lv: 'Izvēlieties, kur un kādā valodā Jums rakstīt. Jautājam tikai vienreiz; vēlāk to atradīsiet sadaļā „Jūsu dati”.',
    en: 'Choose where and in which language we write to you. We ask only once; later you find this under “Your data”.',
  },
  noPhone: {
    lv: 'Vispirms zemāk pievienojiet tālruņa numuru.',
    en: 'Add a telephone number below first.',
  },
  noPostal: {
    lv: 'Lai saņemtu vēstules, vispirms zemāk norādiet pasta adresi.',
    en: 'To receive letters, first give your postal address below.',
  },
  noWay: { lv: 'Izvēlieties vienu no veidiem.', en: 'Choose one of the ways.' },
  noLang: { lv: 'Izvēlieties valodu.', en: 'Choose a language.' },
  contacts: { lv: 'Jūsu kontaktinformācija', en: 'Your contact details' },
  contactsLead: {
    lv: 'E-pasta adresi un tālruni izmantojam Jūsu lietām tikai tad, kad esat to apstiprinājis ar kodu.',
    en: 'An e-mail address and a telephone are used for your matters only when you have confirmed them with a code.',
  },
  confirmed: { lv: 'Apstiprināts', en: 'Confirmed' },
  waiting: { lv: 'Gaida kodu', en: 'Waits for the code' },
  withdraw: { lv: 'Atsaukt', en: 'Withdraw' },
  another: { lv: 'Norādīt citu', en: 'Give another' },
  addEmail: { lv: 'E-pasta adrese', en: 'E-mail address' },
  addPhone: { lv: 'Tālrunis', en: 'Telephone' },
  addPost: { lv: 'Pasta adrese', en: 'Postal address' },
  postHint: {
    lv: 'Iela un māja, pilsēta vai pagasts, pasta indekss (LV-…); katrs savā rindā.',
    en: 'Street and house, town, postcode (LV-…); each on its own line.',
  },
  sendCode: { lv: 'Nosūtīt kodu', en: 'Send the code' },
  askCall: { lv: 'Lūgt piezvanīt un apstiprināt', en: 'Ask for a call to confirm it' },
  savePost: { lv: 'Saglabāt adresi', en: 'Save the address' },
  code: { lv: 'Kods no e-pasta', en: 'Code from the e-mail' },
  codeHint: { lv: 'Seši cipari; kods der stundu.', en: 'Six digits; the code is good for an hour.' },
  confirm: { lv: 'Apstiprināt', en: 'Confirm' },
  wrongCode: {
    lv: 'Kods neatbilst vai ir novecojis. Pārbaudiet ciparus vai lūdziet jaunu kodu.',
    en: 'The code does not match or is too old. Check the digits or ask for a new one.',
  },
  callCode: {
    lv: 'Pakalpojumu dienests piezvanīs uz šo numuru. Nosauciet kodu: {code}',
    en: 'The service desk will call this number. Tell them the code: {code}',
  },
  badEmail: {
    lv: 'Ierakstiet pilnu e-pasta adresi, piemēram, vards@piemers.lv.',
    en: 'Type a full e-mail address, such as name@example.com.',
  },
  badPhone: {
    lv: 'Ierakstiet tālruņa numuru, piemēram, 20000000 vai +371 20000000.',
    en: 'Type a telephone number, such as 20000000 or +371 20000000.',
  },
  badPost: {
    lv: 'Ierakstiet ielu, pilsētu un pasta indeksu, katru savā rindā.',
    en: 'Type the street, the town and the postcode, each on its own line.',
  },
  ways: { lv: 'Ko katrs saziņas veids nozīmē', en: 'What each way means' },
  history: { lv: 'Iepriekšējās izvēles', en: 'Earlier choices' },
  when: { lv: 'Kad', en: 'When' },
  who: { lv: 'Kas', en: 'Who' },
  what: { lv: 'Izvēle', en: 'Choice' },
} satisfies Record<string, Text>;

/** A way as a choice, and what to expect of it. */
export const wayChoices: Readonly<Record<reach.PreferredWay, { readonly label: Text; readonly hint: Text }>> = {
  'e-address': {
    label: { lv: 'E-adresē', en: 'In the e-address' },
    hint: { lv: 'Ja tā Jums ir aktivizēta.', en: 'If you have an active one.' },
  },
  email: {
    label: { lv: 'E-pastā', en: 'By e-mail' },
    hint: {
      lv: 'Ziņosim, ka kaut kas gaida; pats saturs paliek portālā.',
      en: 'We say that something waits; what it is stays in the portal.',
    },
  },
  portal: {
    label: { lv: 'Tikai portālā', en: 'Only in the portal' },
    hint: { lv: 'Ieskatīsieties paši sadaļā „Mani jautājumi”.', en: 'You look under “My matters” yourself.' },
  },
  post: {
    label: { lv: 'Vēstulē', en: 'By letter' },
    hint: {
      lv: 'Lēmumi, dokumenti un atbildes; īsie paziņojumi – e-pastā vai portālā.',
      en: 'Decisions, documents and answers; short notices by e-mail or in the portal.',
    },
  },
  phone: {
    label: { lv: 'Pa tālruni', en: 'By telephone' },
    hint: {
      lv: 'Par īsiem paziņojumiem piezvanīsim; lēmumus, dokumentus un atbildes pēc likuma sūtām rakstiski.',
      en: 'We call you about short notices; decisions, documents and answers are sent in writing, as the law asks.',
    },
  },
};

/** What was just done, by the word in the address. */
export const doneWords: Readonly<Record<string, Text>> = {
  saved: {
    lv: 'Izvēle ir saglabāta un attiecas jau uz nākamo paziņojumu.',
    en: 'Saved; it counts from the next notice.',
  },
  sent: { lv: 'Kods ir nosūtīts uz norādīto adresi.', en: 'The code has been sent to that address.' },
  added: { lv: 'Kontaktinformācija ir saglabāta.', en: 'The contact details are saved.' },
  confirmed: { lv: 'E-pasta adrese ir apstiprināta.', en: 'The e-mail address is confirmed.' },
  withdrawn: { lv: 'Kontaktinformācija ir atsaukta.', en: 'The contact details are withdrawn.' },
};
