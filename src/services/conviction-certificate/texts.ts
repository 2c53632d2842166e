import type { Text } from '../../platform/text/index.js';

/** The questions and their answers, as the client reads them. */
export const words = {
  contents: { lv: 'Kādas ziņas iekļaut izziņā', en: 'What the certificate should cover' },
  database: { lv: 'Kura datubāze jāpārbauda?', en: 'Which database should be searched?' },
  current: { lv: 'Tikai aktuālā', en: 'The current one only' },
  currentHint: {
    lv: 'Sodāmība, kas nav dzēsta vai noņemta, un administratīvie sodi, kas izpildīti pirms mazāk nekā gada. Ar to parasti pietiek.',
    en: 'Convictions that are not spent or removed, and administrative penalties served less than a year ago. This is usually enough.',
  },
  archive: { lv: 'Aktuālā un arhīva', en: 'The current one and the archive' },
  archiveHint: {
    lv: 'Arī dzēsta un noņemta sodāmība, izbeigti procesi un senāki administratīvie sodi.',
    en: 'Also spent and removed convictions, ended proceedings and older administrative penalties.',
  },
  entityCurrentHint: {
    lv: 'Spēkā esošie līdzekļi un sodi, kas izpildīti pirms mazāk nekā gada.',
    en: 'Measures in force, and penalties served less than a year ago.',
  },
  entityArchiveHint: {
    lv: 'Arī izbeigtie līdzekļi un senāki sodi.',
    en: 'Also measures that have ended and older penalties.',
  },
  penalties: { lv: 'Vai iekļaut administratīvos sodus?', en: 'Should administrative penalties be included?' },
  measures: { lv: 'Piespiedu ietekmēšanas līdzekļi', en: 'Coercive measures' },
  entityPenalties: { lv: 'Administratīvie sodi', en: 'Administrative penalties' },
  names: { lv: 'Visi bijušie vārdi un uzvārdi', en: 'All former names and surnames' },
  namesHint: {
    lv: 'Reģistrā zināmie jau ir ierakstīti. Pievienojiet, ja kāda trūkst, arī ārvalstīs lietotos. Ja bijušo vārdu nav, atstājiet tukšu.',
    en: 'Those in the register are filled in. Add any that are missing, also those used abroad. Leave it empty if there are none.',
  },
  formerName: { lv: 'Bijušais vārds un uzvārds', en: 'Former name and surname' },
  purpose: { lv: 'Kam izziņa vajadzīga', en: 'What you need it for' },
  purposeHint: {
    lv: 'Abi lauki nav obligāti; norādītais būs lasāms izziņā.',
    en: 'Both are optional; what you enter will stand on the certificate.',
  },
  reason: { lv: 'Iemesls', en: 'Reason' },
  recipient: { lv: 'Iestāde vai uzņēmums, kam to iesniegsiet', en: 'Institution or company you will hand it to' },
  language: { lv: 'Kādā valodā sagatavot izziņu?', en: 'In which language should it be made?' },
  languageHint: {
    lv: 'Latviešu valodā bez piemaksas; tulkojums ir maksas pakalpojums.',
    en: 'Latvian costs nothing more; a translation is charged.',
  },
  latvian: { lv: 'Latviešu', en: 'Latvian' },
  english: { lv: 'Angļu', en: 'English' },
  russian: { lv: 'Krievu', en: 'Russian' },
  urgency: { lv: 'Cik ātri izziņa vajadzīga?', en: 'How soon do you need it?' },
  normal: { lv: 'Parastā kārtībā', en: 'Normal' },
  normalHint: {
    lv: 'Piecās darbdienās pēc pieteikuma un maksas saņemšanas; bieži vien uzreiz.',
    en: 'Within five working days of the application and the fee; often at once.',
  },
  urgent: { lv: 'Steidzami', en: 'Urgent' },
  urgentHint: {
    lv: 'Nākamajā darbdienā. Maksa ir divreiz lielāka.',
    en: 'On the next working day. The fee is twice as high.',
  },
  delivery: { lv: 'Kā vēlaties saņemt izziņu?', en: 'How would you like to receive it?' },
  portal: { lv: 'Šajā portālā', en: 'In this portal' },
  portalHint: {
    lv: 'Elektroniski apzīmogots PDF, ko var lejupielādēt un pārsūtīt. Bez piemaksas.',
    en: 'A PDF with an electronic seal to download and pass on. No extra cost.',
  },
  eAddress: { lv: 'E-adresē', en: 'In my e-address' },
  eAddressHint: {
    lv: 'Konteiners ar iestādes elektronisko zīmogu. Bez piemaksas. Ja e-adrese ir aktivizēta, pēc likuma sūtām tieši tur.',
    en: 'A container under the electronic seal of the agency. No extra cost. By law, an active e-address is where we send it.',
  },
  signedEmail: { lv: 'E-pastā', en: 'By e-mail' },
  signedEmailHint: {
    lv: 'Konteiners ar iestādes elektronisko zīmogu uz e-pasta adresi, ko norādīsiet. Bez piemaksas.',
    en: 'A container under the electronic seal of the agency, to the e-mail address that you will give. No extra cost.',
  },
  postLatvia: { lv: 'Ierakstītā vēstulē Latvijā', en: 'By registered letter in Latvia' },
  postAbroad: { lv: 'Ierakstītā vēstulē uz ārvalstīm', en: 'By registered letter abroad' },
  address: { lv: 'Uz kādu adresi sūtīt?', en: 'Where should it be sent?' },
  sealedEnvelope: { lv: 'Vai vajadzīga aizzīmogota aploksne?', en: 'Do you need a sealed envelope?' },
  sealedEnvelopeHint: {
    lv: 'Tā jāiesniedz, piemēram, kārtojot ASV imigrācijas vīzu.',
    en: 'Needed, for example, for a United States immigrant visa.',
  },
  relief: { lv: 'Vai Jums pienākas maksas atvieglojums?', en: 'Are you entitled to a reduced fee?' },
  reliefHint: {
    lv: 'Ar atvieglojumu par izziņu un tulkojumu maksā pusi. Darbinieks to pārbaudīs.',
    en: 'With it, half is charged for the certificate and its translation. An officer will check it.',
  },
  reliefNone: { lv: 'Nē', en: 'No' },
  reliefRepressed: { lv: 'Jā, esmu politiski represēta persona', en: 'Yes, I am a politically repressed person' },
  reliefDisability: { lv: 'Jā, esmu persona ar invaliditāti', en: 'Yes, I am a person with a disability' },
  reliefPoverty: {
    lv: 'Jā, esmu atzīts par trūcīgu personu',
    en: 'Yes, I have been recognised as a person in poverty',
  },
  reliefDocument: { lv: 'Dokuments, kas apliecina statusu', en: 'The document that proves your status' },
  reliefDocumentHint: {
    lv: 'Pats dokuments nav jāsūta: pietiek ar ziņām par to.',
    en: 'There is no need to send the document: its particulars are enough.',
  },
  reliefNumber: { lv: 'Dokumenta reģistrācijas numurs', en: 'Registration number of the document' },
  reliefIssuer: { lv: 'Kas dokumentu izdevis', en: 'Who issued it' },
  reliefSince: { lv: 'No kura datuma statuss ir spēkā', en: 'Date from which the status is valid' },
  contact: { lv: 'Kā ar Jums sazināties', en: 'How to reach you' },
  contactHint: {
    lv: 'Uz e-pastu ziņosim, kad kaut kas notiek; pati izziņa e-pastā netiek sūtīta.',
    en: 'We will e-mail you when something happens; the certificate itself is not sent by e-mail.',
  },
  email: { lv: 'E-pasta adrese', en: 'E-mail address' },
  phone: { lv: 'Tālrunis', en: 'Phone' },
  phoneHint: { lv: 'Ja darbiniekam kas būs jāprecizē.', en: 'In case the officer needs to clarify something.' },
  terms: { lv: 'Apliecinājums', en: 'Confirmation' },
  accepted: {
    lv: 'Apliecinu, ka sniegtās ziņas ir patiesas, un esmu iepazinies ar pakalpojuma noteikumiem',
    en: 'I confirm that what I have given is true and that I have read the conditions of the service',
  },
} as const satisfies Record<string, Text>;

/** What an officer and the timeline are told. */
export const reasons = {
  namesakes: {
    lv: 'Reģistrā ir vairākas personas ar šādu vārdu, uzvārdu un dzimšanas datumu; jāpārliecinās, kuras ieraksti attiecas.',
    en: 'Several people in the register have this name and date of birth; it must be made sure whose records these are.',
  },
  foreign: {
    lv: 'Ir ārvalsts notiesājoša sprieduma ziņas, kas vēl nav salīdzinātas.',
    en: 'There is a conviction reported by another state that has not been compared yet.',
  },
  relief: {
    lv: 'Pieprasīts maksas atvieglojums; jāpārbauda norādītais statusa dokuments.',
    en: 'A reduced fee was claimed; the document of the status must be checked.',
  },
  unknown: {
    lv: 'Persona nav Fizisko personu reģistrā; jānoskaidro, pēc kādām ziņām meklēt.',
    en: 'The person is not in the Register of Natural Persons; find out what to search by.',
  },
  deceased: {
    lv: 'Fizisko personu reģistrā ir ieraksts par personas nāvi.',
    en: 'The Register of Natural Persons records the person’s death.',
  },
  names: {
    lv: 'Norādīti bijušie vārdi, kuru reģistrā nav; jāmeklē arī pēc tiem.',
    en: 'Former names were given that the register does not hold; they must be searched too.',
  },
} as const satisfies Record<string, Text>;

/** Labels of the facts that an officer sees. */
export const labels = {
  person: { lv: 'Persona', en: 'Person' },
  code: { lv: 'Personas kods', en: 'Personal code' },
  entity: { lv: 'Juridiskā persona', en: 'Legal entity' },
  number: { lv: 'Reģistrācijas numurs', en: 'Registration number' },
  birthDate: { lv: 'Dzimšanas datums', en: 'Date of birth' },
  formerNames: { lv: 'Bijušie vārdi reģistrā', en: 'Former names in the register' },
  namesakes: {
    lv: 'Personas ar tādu pašu vārdu un dzimšanas datumu',
    en: 'Others with the same name and date of birth',
  },
  convictions: { lv: 'Sodāmības', en: 'Convictions' },
  penalties: { lv: 'Administratīvie sodi', en: 'Administrative penalties' },
  measures: { lv: 'Piespiedu ietekmēšanas līdzekļi', en: 'Coercive measures' },
  ended: { lv: 'Izbeigti procesi', en: 'Ended proceedings' },
  none: { lv: 'nav', en: 'none' },
} as const satisfies Record<string, Text>;
