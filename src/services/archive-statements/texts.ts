import type { Text } from '../../platform/text/index.js';

export const words = {
  kind: { lv: 'Par ko vajadzīga izziņa', en: 'What the statement is about' },
  service: { lv: 'Dienests vai darbs bijušajā iekšlietu sistēmā', en: 'Service or work in the former interior system' },
  serviceHint: { lv: 'Stāžs, amati, alga', en: 'Length of service, posts, pay' },
  deportation: { lv: 'Izsūtījumā pavadītais laiks', en: 'Time spent in deportation' },
  deportationHint: { lv: 'Politiski represētām personām', en: 'For politically repressed persons' },
  relation: { lv: 'Par ko ir ziņas', en: 'About whom' },
  self: { lv: 'Par mani', en: 'About me' },
  relative: { lv: 'Par mirušu tuvinieku', en: 'About a relative who has died' },
  relativeProof: {
    lv: 'Vajadzīgs radniecības un miršanas apliecinājums',
    en: 'Proof of kinship and of death is needed',
  },
  guardian: {
    lv: 'Par personu, kurai esmu aizbildnis vai aizgādnis',
    en: 'About a person whose guardian or trustee I am',
  },
  guardianProof: {
    lv: 'Vajadzīgs bāriņtiesas vai tiesas lēmums',
    en: 'The decision of the orphans’ court or court is needed',
  },
  holder: { lv: 'Par personu, kas mani pilnvarojusi', en: 'About a person who has given me a power of attorney' },
  holderProof: { lv: 'Vajadzīga pilnvara', en: 'The power of attorney is needed' },
  proof: { lv: 'Apliecinājums', en: 'The proof' },
  proofHint: {
    lv: 'Kad pieteikums nosūtīts, pievienojiet apliecinājumu lietai sadaļā „Mani jautājumi”: attēlu, PDF vai parakstītu konteineru.',
    en: 'Once the application is sent, attach the proof to the matter under “My matters”: a picture, a PDF or a signed container.',
  },
  proofWhich: { lv: 'Kāds dokuments to apliecina', en: 'Which document proves it' },
  proofWhichHint: {
    lv: 'Piemēram, dzimšanas apliecība Nr. … un miršanas apliecība Nr. …',
    en: 'For example, birth certificate No. … and death certificate No. …',
  },
  person: { lv: 'Kā cilvēku sauca', en: 'The person’s name' },
  personHint: {
    lv: 'Lietas sakārtotas pēc uzvārda, kāds cilvēkam bija toreiz.',
    en: 'Files are ordered by the surname that the person had then.',
  },
  givenName: { lv: 'Vārds', en: 'First name' },
  surname: { lv: 'Uzvārds', en: 'Surname' },
  formerSurnames: { lv: 'Citi uzvārdi', en: 'Other surnames' },
  formerSurnamesHint: {
    lv: 'Katrs savā rindā: pirms laulībām, citā rakstībā',
    en: 'One a line: before marriage, in another spelling',
  },
  fatherName: { lv: 'Tēva vārds', en: 'Father’s first name' },
  birth: { lv: 'Dzimšanas ziņas', en: 'Birth' },
  birthHint: {
    lv: 'Ierakstiet, ko zināt; ja datums nav zināms, pietiek ar gadu.',
    en: 'Write what you know; if the date is not known, the year will do.',
  },
  birthDate: { lv: 'Dzimšanas datums', en: 'Date of birth' },
  birthYear: { lv: 'Dzimšanas gads', en: 'Year of birth' },
  birthYearProblem: { lv: 'Gads ir četri cipari, piemēram, 1931.', en: 'A year has four digits, for example 1931.' },
  birthPlace: { lv: 'Dzimšanas vieta', en: 'Place of birth' },
  serviceWhere: { lv: 'Dienests', en: 'The service' },
  institution: { lv: 'Iestāde vai daļa', en: 'Institution or unit' },
  institutionHint: {
    lv: 'Kā to toreiz sauca; pietiek ar pilsētu un nodaļu',
    en: 'As it was called then; town and department will do',
  },
  posts: { lv: 'Amati un dienesta pakāpes', en: 'Posts and ranks' },
  period: { lv: 'No kura līdz kuram laikam', en: 'From when to when' },
  periodHint: { lv: 'Piemēram, 1972–1985', en: 'For example, 1972–1985' },
  deported: { lv: 'Izsūtīšana', en: 'The deportation' },
  deportedWhen: { lv: 'Kad un no kurienes izsūtīts', en: 'When and from where' },
  deportedWhenHint: {
    lv: 'Piemēram, 1949. gada 25. martā no Madonas apriņķa',
    en: 'For example, on 25 March 1949 from Madona district',
  },
  settled: { lv: 'Kur nometināts un kad atbrīvots', en: 'Where settled and when released' },
  family: { lv: 'Kas no ģimenes bija kopā', en: 'Who of the family was there' },
  purpose: { lv: 'Kam izziņa vajadzīga', en: 'What the statement is for' },
  pension: { lv: 'Pensijai (VSAA)', en: 'A pension' },
  status: { lv: 'Politiski represētās personas statusam', en: 'The status of a politically repressed person' },
  court: { lv: 'Tiesai', en: 'A court' },
  other: { lv: 'Citam', en: 'Something else' },
  delivery: { lv: 'Kā saņemsiet izziņu', en: 'How you receive it' },
  portal: { lv: 'Šajā portālā', en: 'In this portal' },
  eAddress: { lv: 'E-adresē', en: 'At my e-address' },
  signedEmail: { lv: 'E-pastā, ar zīmogu', en: 'By e-mail, sealed' },
  post: { lv: 'Pa pastu uz papīra', en: 'On paper by post' },
  postHint: {
    lv: 'Elektroniskā dokumenta izdruka ar pārbaudes kodu',
    en: 'A print of the electronic document with its verification code',
  },
  address: { lv: 'Pasta adrese', en: 'Postal address' },
  contact: { lv: 'Kā ar Jums sazināties', en: 'How to reach you' },
  email: { lv: 'E-pasta adrese', en: 'E-mail address' },
  phone: { lv: 'Tālrunis', en: 'Telephone' },
  terms: { lv: 'Apstiprinājums', en: 'Confirmation' },
  accepted: {
    lv: 'Apliecinu, ka ziņas ir patiesas un ka man ir tiesības saņemt ziņas par šo personu',
    en: 'I confirm that what I say is true and that I have the right to receive information about this person',
  },
} as const satisfies Record<string, Text>;

/** Why every application goes to an officer, and what must be seen first. */
export const reasons = {
  search: { lv: 'Lietas arhīvā meklē darbinieks.', en: 'An officer searches the archive.' },
  relative: {
    lv: 'Lietas arhīvā meklē darbinieks. Vispirms pārbaudiet radniecības un miršanas apliecinājumu.',
    en: 'An officer searches the archive. First check the proof of kinship and of death.',
  },
  guardian: {
    lv: 'Lietas arhīvā meklē darbinieks. Vispirms pārbaudiet aizbildnības vai aizgādnības lēmumu.',
    en: 'An officer searches the archive. First check the decision on guardianship or trusteeship.',
  },
  holder: {
    lv: 'Lietas arhīvā meklē darbinieks. Vispirms pārbaudiet pilnvaru.',
    en: 'An officer searches the archive. First check the power of attorney.',
  },
} as const satisfies Record<string, Text>;

export const labels = {
  findings: { lv: 'Izvēlētās arhīva ziņas', en: 'Findings chosen' },
  none: {
    lv: 'Nav; izziņa būs par to, ka ziņas nav atrastas',
    en: 'None; the statement will say that nothing was found',
  },
  calendar: { lv: 'Kalendārais laiks', en: 'Calendar time' },
  privileged: { lv: 'Izdienas stāžs', en: 'Length of service' },
  gaps: { lv: 'Pārtraukumi', en: 'Gaps' },
  overlaps: { lv: 'Pārklājas', en: 'Overlaps' },
  note: { lv: 'Darbinieka piebilde izziņā', en: 'The officer’s words in the statement' },
  person: { lv: 'Persona', en: 'Person' },
  prepare: { lv: 'Meklēt arhīvā un sagatavot izziņu', en: 'Search the archive and prepare the statement' },
} as const satisfies Record<string, Text>;
