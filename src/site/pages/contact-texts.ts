import type { Text } from '../../platform/text/index.js';

export const contactTexts = {
  title: { lv: 'Kontakti', en: 'Contacts' },
  description: {
    lv: 'Kā sazināties ar Informācijas centru: Pakalpojumu dienests visu diennakti, e-adrese, e-pasts, pasts.',
    en: 'How to reach the Information Centre: service desk day and night, e-address, e-mail, post.',
  },
  lead: {
    lv: 'Izvēlieties ceļu, kas Jums ērtāks. Atbildēsim pa to pašu, ja vien nelūgsiet citādi vai likums neprasa e-adresi.',
    en: 'Choose whichever way suits you. We answer the same way unless you ask otherwise or the law requires the e-address.',
  },
  noCounter: {
    lv: 'Bruņinieku ielā apmeklētājus nepieņem. Visu var nokārtot šeit, pa pastu, e-pastā, e-adresē vai pa tālruni.',
    en: 'Visitors are not received at Bruņinieku iela. Everything can be done here, by post, by e-mail, in the e-address or by telephone.',
  },
  officeText: {
    lv: 'Lūgumu, sūdzību, priekšlikumu vai jautājumu sūtiet e-adresē, e-pastā ar drošu elektronisko parakstu vai pa pastu. Uz nodaļu un darbinieku jautājumus nodosim mēs paši.',
    en: 'Send a request, complaint, suggestion or question to the e-address, by e-mail with a secure electronic signature, or by post. We pass it to the right unit ourselves.',
  },
  requisites: { lv: 'Rekvizīti un iesniegumi', en: 'Requisites and submissions' },
  name: { lv: 'Nosaukums', en: 'Name' },
  account: { lv: 'Konts maksas pakalpojumiem', en: 'Account for paid services' },
  ministry: { lv: 'Augstāka iestāde', en: 'Higher authority' },
  planned: { lv: 'Plānotās izmaiņas', en: 'Planned changes' },
  from: { lv: '{name}: {when} mainās uz {hours}', en: '{name}: changes on {when} to {hours}' },
  units: { lv: 'Struktūrvienības', en: 'Units' },
  unit: { lv: 'Struktūrvienība', en: 'Unit' },
  does: { lv: 'Ar ko nodarbojas', en: 'What it does' },
  people: { lv: 'Darbinieki', en: 'Staff' },
  person: { lv: 'Darbinieks', en: 'Member of staff' },
  postHeld: { lv: 'Amats', en: 'Post' },
  responsible: { lv: 'Atbildīgās personas', en: 'Responsible persons' },
  duty: { lv: 'Par ko atbild', en: 'Answers for' },
  phone: { lv: 'Tālrunis', en: 'Telephone' },
  email: { lv: 'E-pasts', en: 'E-mail' },
  hours: { lv: 'Darba laiks', en: 'Hours' },
  eAddress: { lv: 'E-adrese', en: 'E-address' },
  post: { lv: 'Pasta adrese', en: 'Postal address' },
  registration: { lv: 'Reģistrācijas numurs', en: 'Registration number' },
  ways: { lv: 'Septiņi veidi un ko katrs dod', en: 'The seven ways and what each is worth' },
  waysText: {
    lv: 'No tā, kā rakstāt vai zvanāt, atkarīgs, cik droši zinām, kas Jūs esat, un ko drīkstam atbildēt.',
    en: 'How you write or call decides how surely we know who you are, and what we may answer.',
  },
  write: { lv: 'Rakstīt tīmekļvietnē', en: 'Write on this site' },
  writeText: {
    lv: 'Jautājums, sūdzība, ziņa par kļūdu vai trauksmes cēlēja ziņojums: ar eID vai bez pieslēgšanās. Numuru un termiņu redzēsiet uzreiz.',
    en: 'A question, complaint, error or whistleblower’s report: with eID or without signing in. You see the number and term at once.',
  },
  feedback: { lv: 'Atsauksmes un sūdzības', en: 'Feedback and complaints' },
  feedbackText: {
    lv: 'Pastāstiet, kas izdevās un kas ne. Sūdzību par apkalpošanu izskata cits darbinieks, nevis tas, par kuru sūdzaties. Centra lēmumu var apstrīdēt Centra vadītājam, viņa lēmumu – augstākā iestādē ({ministry}).',
    en: 'Tell us what went well and what did not. A complaint about service is handled by someone other than the person complained about. A decision of the Centre can be contested to its head, and the head’s decision to the higher authority ({ministry}).',
  },
  access: { lv: 'Vides pieejamība', en: 'Physical access' },
  accessText: {
    lv: 'Tā kā klātienē neapkalpojam, uz ēku Jums nav jādodas. Ja saziņai vajadzīgs pielāgojums (vieglā valoda, lieli burti, zīmju valodas tulks sarunai), pasakiet to Pakalpojumu dienestam.',
    en: 'As we do not serve in person, you do not need to come to the building. If you need an adjustment to communicate (easy language, large print, a sign language interpreter for a conversation), tell the service desk.',
  },
} satisfies Record<string, Text>;
