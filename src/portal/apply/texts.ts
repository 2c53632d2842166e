/** Words around an application: begin, go on, check, send. */
export const texts = {
  begin: { lv: 'Sākt pieteikumu', en: 'Begin the application' },
  beginTitle: { lv: 'Pirms sākat', en: 'Before you begin' },
  applicant: { lv: 'Iesniedzējs', en: 'Applicant' },
  forWhom: { lv: 'Par ko pieprasīsiet', en: 'Whom it is about' },
  changeWhom: { lv: 'Izvēlēties citu', en: 'Choose someone else' },
  youGet: { lv: 'Kā tas notiks', en: 'How it goes' },
  unfinished: { lv: 'Jums jau ir iesākts pieteikums', en: 'You have already begun an application' },
  goOn: { lv: 'Turpināt iesākto', en: 'Go on with it' },
  savedAt: { lv: 'saglabāts', en: 'saved' },
  startNew: { lv: 'Sākt no jauna', en: 'Begin a new one' },
  notForRelation: {
    lv: 'Šo pakalpojumu nevar pieprasīt izvēlētās personas vārdā. Izvēlieties, par ko pieprasīsiet.',
    en: 'This service cannot be asked for on behalf of the one you have chosen. Choose whom it is about.',
  },
  save: { lv: 'Saglabāt un turpināt', en: 'Save and continue' },
  saved: {
    lv: 'Atbildes saglabājam katrā lapā. Turpināt var vēlāk un citā ierīcē sadaļā „Mani jautājumi”.',
    en: 'Answers are saved on every page. You can go on later and on another device under “My matters”.',
  },
  checkTitle: { lv: 'Pārbaudiet atbildes', en: 'Check your answers' },
  price: { lv: 'Cik tas maksās', en: 'What it will cost' },
  priceNote: {
    lv: 'Maksāsiet nākamajā solī. Termiņš sākas, kad saņemta maksa.',
    en: 'You pay in the next step. The time limit begins when the fee has been received.',
  },
  free: { lv: 'Pakalpojums ir bez maksas.', en: 'The service is free of charge.' },
  send: { lv: 'Iesniegt pieteikumu', en: 'Send the application' },
  notAnswered: { lv: 'Nav atbildēts', en: 'Not answered' },
  alreadySent: { lv: 'Šis pieteikums jau ir iesniegts', en: 'This application has already been sent' },
  who: { lv: 'Iesniedzējs', en: 'Applicant' },
  page: { lv: '{n}. no {all}', en: 'Question {n} of {all}' },
} as const;
