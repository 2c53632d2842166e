import type { Text } from '../../platform/text/index.js';

/** Words for whoever pays somebody else's penalty. */
export const strangerWords = {
  begin: { lv: 'Samaksāt pēc lēmuma numura', en: 'Pay by the decision’s number' },
  beginHint: {
    lv: 'Par citu: vajadzēs lēmuma numuru un sodītā dzimšanas datumu vai personas kodu.',
    en: 'For someone else: you need the number and the birth date or personal code of the person fined.',
  },
  title: { lv: 'Cita cilvēka soda samaksa', en: 'Paying someone else’s penalty' },
  lead: {
    lv: 'Rādīsim tikai to, kas vajadzīgs, lai samaksātu.',
    en: 'We show only what is needed to pay.',
  },
  number: { lv: 'Lēmuma numurs', en: 'Number of the decision' },
  numberHint: { lv: 'Kā lēmumā, piemēram, PP 1234567.', en: 'As in the decision, for example PP 1234567.' },
  numberProblem: {
    lv: 'Ierakstiet lēmuma numuru: sēriju un ciparus, piemēram, PP 1234567.',
    en: 'Enter the number of the decision: its series and digits, for example PP 1234567.',
  },
  proof: {
    lv: 'Sodītā dzimšanas datums vai personas kods',
    en: 'Birth date or personal code of the person fined',
  },
  proofHint: {
    lv: 'Piemēram, 22.03.1984 vai 220384-12345. Uzņēmumam – reģistrācijas numurs.',
    en: 'For example, 22.03.1984 or 220384-12345. For a company, its registration number.',
  },
  proofProblem: {
    lv: 'Ierakstiet datumu kā 22.03.1984 vai vienpadsmit ciparu kodu.',
    en: 'Enter a date like 22.03.1984 or a code of eleven digits.',
  },
  notFound: { lv: 'Ziņas nav atrastas', en: 'Nothing was found' },
  notFoundAdvice: {
    lv: 'Pārbaudiet lēmuma numuru un otro lauku: tiem jābūt tieši tādiem kā lēmumā. Ja lēmums ir pavisam jauns, mēģiniet pēc dažām dienām.',
    en: 'Check the number and the other field: both must be as in the decision. If the decision is very new, try again in a few days.',
  },
  toPay: { lv: 'Lēmums Nr. {number}: jāmaksā {amount}', en: 'Decision No. {number}: {amount} to pay' },
  authority: { lv: 'Iestāde: {authority}.', en: 'Authority: {authority}.' },
  dueBy: { lv: 'Samaksāt līdz {on}.', en: 'Pay by {on}.' },
  withTests: { lv: 'Summā ir pārbaudes izdevumi: {amount}.', en: 'The amount includes expenses of tests: {amount}.' },
  discount: { lv: 'Summa ar atlaidi ir spēkā līdz {on}.', en: 'The reduced amount holds until {on}.' },
  notNow: { lv: 'Šo sodu te samaksāt nevar', en: 'This penalty cannot be paid here' },
  notInForce: {
    lv: 'Lēmums vēl nav spēkā. Samaksāt to varēs, kad tas stāsies spēkā.',
    en: 'The decision is not in force yet. It can be paid once it is.',
  },
  bailiff: {
    lv: 'Sods nodots tiesu izpildītājam; maksājiet uz viņa norādīto kontu.',
    en: 'The penalty is with a bailiff; pay on the account that they name.',
  },
  camera: {
    lv: 'Fotoradara sodu samaksā vietnē fotoradari.gov.lv.',
    en: 'A speed camera’s fine is paid on fotoradari.gov.lv.',
  },
  paid: { lv: 'Nekas vairs nav jāmaksā.', en: 'There is nothing left to pay.' },
  pay: { lv: 'Samaksāt', en: 'Pay' },
  disclaimer: {
    lv: 'Meklējumu skaits ir ierobežots, un katrs ir pierakstīts; sodītais to redzēs, ja ziņas tika parādītas.',
    en: 'The number of searches is limited and each is written down; the person fined sees it if anything was shown.',
  },
} as const satisfies Readonly<Record<string, Text>>;
