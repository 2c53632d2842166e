import type { Text } from '../../platform/text/index.js';

/** Words of the contact form, its answer page and the page of a report's return code. */
export const texts = {
  title: { lv: 'Rakstiet mums', en: 'Write to us' },
  description: {
    lv: 'Jautājums, palīdzība, sūdzība, priekšlikums, atsauksme vai ziņojums Informācijas centram: bez pieslēgšanās vai ar eID.',
    en: 'A question, help, complaint, proposal, feedback or report to the Information Centre: without signing in or with eID.',
  },
  lead: {
    lv: 'Par ko vēlaties rakstīt? Pieslēgties nav vajadzīgs. Pēc nosūtīšanas uzreiz redzēsiet reģistrācijas numuru un atbildes termiņu.',
    en: 'What would you like to write about? There is no need to sign in. Once sent, you see the registration number and by when we answer.',
  },
  urgent: {
    lv: 'Steidzami? Pakalpojumu dienests atbild visu diennakti: {phone}.',
    en: 'Urgent? The service desk answers day and night: {phone}.',
  },
  haveCode: { lv: 'Man ir ziņojuma kods', en: 'I have the code of a report' },
  eidTitle: { lv: 'Vēlaties ziņas par sevi?', en: 'Do you want information about yourself?' },
  eid: {
    lv: 'Bez eID varam sniegt vispārīgu palīdzību, bet ne ziņas par Jums. Ar pogu “Nosūtīt ar eID” pieslēgsieties, un rakstītais būs saglabāts.',
    en: 'Without eID we can help in general but not give information about you. “Send with eID” signs you in and keeps what you have written.',
  },
  writingAs: {
    lv: 'Jūs rakstāt kā {name}. Lieta būs redzama portālā.',
    en: 'You are writing as {name}. The matter will show in the portal.',
  },
  what: { lv: 'Ko vēlaties mums pateikt?', en: 'What would you like to tell us?' },
  subject: { lv: 'Par ko ir runa, dažos vārdos', en: 'What it is about, in a few words' },
  system: { lv: 'Sistēma, pakalpojums vai lapa', en: 'System, service or page' },
  happened: { lv: 'Kas notika?', en: 'What happened?' },
  happenedHint: {
    lv: 'Ko darījāt un ko redzējāt. Personas kodus un paroles, lūdzu, nerakstiet.',
    en: 'What you did and what you saw. Please leave out personal codes and passwords.',
  },
  when: { lv: 'Kad tas notika?', en: 'When did it happen?' },
  whenHint: { lv: 'Piemēram, šodien ap 10.30.', en: 'For example, today at about 10.30.' },
  errorText: { lv: 'Kļūdas paziņojuma teksts', en: 'Text of the error message' },
  broken: { lv: 'Kas šeit ir slikti?', en: 'What is wrong here?' },
  brokenWorks: { lv: 'Kaut kas nedarbojas vai ir nepareizi', en: 'Something does not work or is wrong' },
  brokenAccess: { lv: 'Nevaru to izlasīt vai lietot', en: 'I cannot read or use it' },
  page: { lv: 'Lapa', en: 'Page' },
  about: { lv: '{topic}: {what}', en: '{topic}: {what}' },
  files: { lv: 'Pielikumi', en: 'Attachments' },
  filesHint: {
    lv: 'Attēli, PDF, teksts, biroja dokumenti, parakstīti konteineri; līdz 5 datnēm, kopā līdz 20 MB.',
    en: 'Images, PDF, text, office documents, signed containers; up to 5 files, 20 MB in all.',
  },
  kept: { lv: 'Jau pievienots', en: 'Already attached' },
  name: { lv: 'Vārds, uzvārds', en: 'Your name' },
  contact: { lv: 'Kā ar Jums sazināties', en: 'How we can reach you' },
  contactHint: { lv: 'Norādiet vismaz vienu: e-pastu vai tālruni.', en: 'Give at least one: e-mail or telephone.' },
  pageContact: {
    lv: 'Norādiet, ja vēlaties, lai pasakām, ko izdarījām.',
    en: 'Leave it if you would like to hear what we did.',
  },
  email: { lv: 'E-pasts', en: 'E-mail' },
  phone: { lv: 'Tālrunis', en: 'Telephone' },
  trap: { lv: 'Šo lauku atstājiet tukšu', en: 'Leave this field empty' },
  send: { lv: 'Nosūtīt', en: 'Send' },
  sendEid: { lv: 'Nosūtīt ar eID', en: 'Send with eID' },
  reportLead: {
    lv: 'Ziņojumu lasa tikai trauksmes cēlēju kontaktpersonas. Vārds, ja to norādīsiet, glabājas šifrēts un atsevišķi. Septiņās dienās izlemsim, vai ziņojumu atzīt par trauksmes cēlēja ziņojumu.',
    en: 'Only the whistleblowing contact persons read the report. Your name, if you give it, is kept encrypted and apart. Within seven days we decide whether to recognise it as a whistleblower’s report.',
  },
  reportName: {
    lv: 'Ziņot var arī bez vārda, bet Trauksmes celšanas likuma aizsardzība attiecas uz to, kura vārds ir zināms.',
    en: 'You can report without a name, but the protection of the Whistleblowing Law is for those whose name is known.',
  },
  reportWhat: { lv: 'Kas notiek un kas to dara?', en: 'What is happening, and who does it?' },
  reportHint: {
    lv: 'Kur un kad to uzzinājāt, kādi ir pierādījumi, vai par to jau esat ziņojis.',
    en: 'Where and when you learnt of it, what evidence there is, and whether you have reported it before.',
  },
  missingText: { lv: 'Uzrakstiet, kas noticis vai ko vēlaties.', en: 'Write what happened or what you would like.' },
  missingSystem: { lv: 'Norādiet, kura sistēma vai pakalpojums tas ir.', en: 'Say which system or service it is.' },
  missingBroken: { lv: 'Izvēlieties, kas ir slikti.', en: 'Choose what is wrong.' },
  missingContact: {
    lv: 'Norādiet e-pastu vai tālruni, lai varam atbildēt.',
    en: 'Give an e-mail or a telephone number so that we can answer.',
  },
  badEmail: {
    lv: 'E-pasta adresi rakstiet šādi: vards@piemers.lv.',
    en: 'Write the e-mail address like this: name@example.com.',
  },
  badPhone: {
    lv: 'Tālruņa numurā jābūt 8 līdz 15 cipariem, piemēram, +371 26123456.',
    en: 'A telephone number has 8 to 15 digits, for example +371 26123456.',
  },
  tooLong: {
    lv: 'Saīsiniet tekstu: te var būt līdz {most} zīmēm.',
    en: 'Shorten the text: up to {most} characters fit here.',
  },
  badFile: {
    lv: 'Datni “{name}” nevaram pieņemt. Sūtiet attēlu, PDF, tekstu, biroja dokumentu vai parakstītu konteineru.',
    en: 'We cannot take the file “{name}”. Send an image, PDF, text, office document or signed container.',
  },
  manyFiles: { lv: 'Pievienojiet ne vairāk par 5 datnēm.', en: 'Attach no more than 5 files.' },
  tooFast: {
    lv: 'Forma nosūtīta neparasti ātri vai ir pārāk sena. Viss rakstītais ir saglabāts: nospiediet “Nosūtīt” vēlreiz.',
    en: 'The form was sent unusually fast or is too old. Everything you wrote is here: press “Send” once more.',
  },
  tooOften: {
    lv: 'No šīs e-pasta adreses nupat rakstīts vairākas reizes. Viss rakstītais ir saglabāts: pēc minūtes nospiediet “Nosūtīt” vēlreiz vai norādiet tālruni.',
    en: 'This e-mail address has been used several times just now. Everything you wrote is here: press “Send” again in a minute, or give a phone number instead.',
  },
  trapped: {
    lv: 'Lauks “Šo lauku atstājiet tukšu” ir aizpildīts. Izdzēsiet to un nosūtiet vēlreiz.',
    en: 'The field “Leave this field empty” is filled in. Clear it and send again.',
  },
  receivedTitle: { lv: 'Saņemts un reģistrēts', en: 'Received and registered' },
  number: { lv: 'Reģistrācijas numurs', en: 'Registration number' },
  kind: { lv: 'Veids', en: 'Kind' },
  due: { lv: 'Atbildes termiņš', en: 'We answer by' },
  next: { lv: 'Kas notiks tālāk', en: 'What happens next' },
  nextPortal: {
    lv: 'Atbilde un visa lietas gaita būs portālā.',
    en: 'The answer and the whole course of the matter will be in the portal.',
  },
  toMatter: { lv: 'Atvērt lietu', en: 'Open the matter' },
  nextEmail: {
    lv: 'Uz Jūsu e-pastu nosūtīsim apstiprinājumu ar saiti, pa kuru var turpināt ar eID, ja vajadzīgas ziņas par Jums. Atbildi saņemsiet tur pat.',
    en: 'We send a confirmation to your e-mail, with a link to go on with eID if you need information about yourself. The answer comes there too.',
  },
  nextPhone: {
    lv: 'Ja būs jautājumi, zvanīsim uz norādīto tālruni.',
    en: 'If we have questions, we will call the number you gave.',
  },
  nextCode: { lv: 'Atbildi lasīsiet šeit ar savu kodu.', en: 'You read the answer here, with your code.' },
  nextNobody: {
    lv: 'Paldies! Saziņas ceļu nenorādījāt, tāpēc atbildi nosūtīt nevarēsim.',
    en: 'Thank you! You left no contact, so we cannot send you an answer.',
  },
  codeTitle: { lv: 'Jūsu kods', en: 'Your code' },
  codeText: {
    lv: 'Pierakstiet to: ar šo kodu lasīsiet atbildi un varēsiet ko piebilst. Kodu vairs nerādīsim un atjaunot to nevar.',
    en: 'Write it down: with it you read the answer and can add to the report. It is not shown again and cannot be restored.',
  },
  code: { lv: 'Ziņojuma kods', en: 'Code of the report' },
  codeHint: {
    lv: 'Divdesmit burti un cipari, kas parādījās pēc nosūtīšanas.',
    en: 'The twenty letters and digits shown after sending.',
  },
  reportTitle: { lv: 'Mans ziņojums', en: 'My report' },
  open: { lv: 'Atvērt', en: 'Open' },
  codeUnknown: {
    lv: 'Šādu kodu neatradām. Pārbaudiet katru zīmi.',
    en: 'We did not find this code. Check every character.',
  },
  more: { lv: 'Vēlos piebilst', en: 'I want to add something' },
  add: { lv: 'Pievienot', en: 'Add' },
  added: { lv: 'Pievienots ziņojumam.', en: 'Added to the report.' },
  you: { lv: 'Jūs', en: 'You' },
  agency: { lv: 'Kontaktpersona', en: 'Contact person' },
} satisfies Record<string, Text>;
