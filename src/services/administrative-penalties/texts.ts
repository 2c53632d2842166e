import type { Text } from '../../platform/text/index.js';
import type { Status } from './status.js';

type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** Each status in a word, and how it is coloured. */
export const statuses: Readonly<Record<Status, { readonly words: Text; readonly tone: Tone }>> = {
  decided: { words: { lv: 'Vēl nav spēkā', en: 'Not in force yet' }, tone: 'info' },
  appealed: { words: { lv: 'Pārsūdzēts', en: 'Appealed' }, tone: 'info' },
  'in-force': { words: { lv: 'Spēkā', en: 'In force' }, tone: 'info' },
  'to-pay': { words: { lv: 'Jāmaksā', en: 'To be paid' }, tone: 'warning' },
  overdue: { words: { lv: 'Termiņš nokavēts', en: 'Overdue' }, tone: 'danger' },
  processing: { words: { lv: 'Samaksa apstrādē', en: 'Payment being processed' }, tone: 'info' },
  paid: { words: { lv: 'Apmaksāts', en: 'Paid' }, tone: 'success' },
  postponed: { words: { lv: 'Izpilde atlikta', en: 'Postponed' }, tone: 'info' },
  instalments: { words: { lv: 'Maksājams pa daļām', en: 'Payable in parts' }, tone: 'warning' },
  bailiff: { words: { lv: 'Pie tiesu izpildītāja', en: 'With a bailiff' }, tone: 'danger' },
  elsewhere: { words: { lv: 'Maksājams citur', en: 'Paid elsewhere' }, tone: 'info' },
  served: { words: { lv: 'Izpildīts', en: 'Served' }, tone: 'success' },
  archived: { words: { lv: 'Arhīvā', en: 'In the archive' }, tone: 'neutral' },
  cancelled: { words: { lv: 'Atcelts', en: 'Cancelled' }, tone: 'neutral' },
  lapsed: { words: { lv: 'Noilgums', en: 'Lapsed' }, tone: 'neutral' },
};

export const words = {
  begin: { lv: 'Skatīt un samaksāt sodus', en: 'See and pay penalties' },
  archive: { lv: 'Rādīt arī Sodu reģistra arhīvu', en: 'Show the archive of the Punishment Register too' },
  archiveHint: {
    lv: 'Sodi, kas izpildīti pirms vairāk nekā gada.',
    en: 'Penalties served more than a year ago.',
  },
  disclaimer: {
    lv: 'Stāvvietas, kuras izmantošanu uzrauga privāta firma, un fotoradaru sodus te samaksāt nevar. Par kļūdu ziņās rakstiet mums, pieprasot labojumu pie attiecīgā soda.',
    en: 'Private parking charges and speed camera fines cannot be paid here. If something is wrong, ask for a correction beside the penalty.',
  },
  title: { lv: 'Lēmums Nr. {number}', en: 'Decision No. {number}' },
  amount: { lv: 'Jāmaksā', en: 'To pay' },
  fine: { lv: 'Naudas sods', en: 'Fine' },
  fineLine: { lv: 'Naudas sods, lēmums Nr. {number}', en: 'Fine, decision No. {number}' },
  lats: { lv: '{euro} (lēmumā {lats} Ls)', en: '{euro} ({lats} lats in the decision)' },
  discount: {
    lv: '{amount}, ja samaksā līdz {until}; pēc tam {full}',
    en: '{amount} if paid by {until}; {full} after that',
  },
  discountLine: { lv: 'Atlaide {percent} % līdz {until}', en: 'Discount of {percent} % until {until}' },
  tests: { lv: 'Alkohola vai narkotiku pārbaudes izdevumi', en: 'Expenses of alcohol or drug tests' },
  paidLine: { lv: 'Jau samaksāts', en: 'Already paid' },
  dueBy: { lv: 'Samaksāt līdz', en: 'Pay by' },
  authority: { lv: 'Iestāde', en: 'Authority' },
  penalty: { lv: 'Sods', en: 'Penalty' },
  additional: { lv: 'Papildsods', en: 'Additional penalty' },
  offence: { lv: 'Pārkāpums', en: 'Offence' },
  law: { lv: 'Tiesību norma', en: 'Legal norm' },
  article: { lv: '{law}, {article}. pants', en: '{law}, section {article}' },
  part: { lv: '{law}, {article}. panta {part}. daļa', en: '{law}, section {article}, paragraph {part}' },
  clause: {
    lv: '{law}, {article}. panta {part}. daļas {clause}. punkts',
    en: '{law}, section {article}, paragraph {part}, clause {clause}',
  },
  when: { lv: 'Kad', en: 'When' },
  where: { lv: 'Kur', en: 'Where' },
  vehicle: { lv: 'Transportlīdzeklis', en: 'Vehicle' },
  decidedOn: { lv: 'Lēmums pieņemts', en: 'Decided on' },
  notifiedOn: { lv: 'Lēmums paziņots', en: 'Notified on' },
  inForceOn: { lv: 'Stājies spēkā', en: 'In force since' },
  appealedOn: { lv: 'Pārsūdzēts', en: 'Appealed on' },
  paid: { lv: 'Samaksāts', en: 'Paid' },
  paidValue: { lv: '{amount}, {on}', en: '{amount}, on {on}' },
  servedOn: { lv: 'Izpildīts', en: 'Served on' },
  cancelledOn: { lv: 'Atcelts', en: 'Cancelled on' },
  lapsedOn: { lv: 'Noilgums iestājies', en: 'Lapsed on' },
  postponedUntil: { lv: 'Izpilde atlikta līdz', en: 'Postponed until' },
  instalments: { lv: 'Atļauts maksāt pa daļām', en: 'May be paid in parts' },
  bailiff: { lv: 'Tiesu izpildītājs', en: 'Bailiff' },
  caseNumber: { lv: 'Lietas numurs', en: 'Case number' },
  official: { lv: 'Amatpersona', en: 'Official' },
  notYet: {
    lv: 'Lēmumu vēl var pārsūdzēt. Ja to nepārsūdzēs, tas stāsies spēkā {on}, un tad to varēs samaksāt.',
    en: 'The decision can still be appealed. Unless it is, it comes into force on {on} and can be paid then.',
  },
  notYetUnknown: {
    lv: 'Lēmums vēl nav spēkā. Samaksāt to varēs, kad tas stāsies spēkā.',
    en: 'The decision is not in force yet. It can be paid once it is.',
  },
  appealedNote: {
    lv: 'Par lēmumu iesniegta sūdzība. Kamēr tā nav izskatīta, maksāt nevajag.',
    en: 'A complaint has been made about the decision. There is no need to pay until it has been dealt with.',
  },
  bailiffNote: {
    lv: 'Sods nodots piespiedu izpildei {on}. Te to vairs nevar samaksāt: maksājiet tiesu izpildītājam uz viņa norādīto kontu.',
    en: 'The penalty was handed over for enforcement on {on}. It can no longer be paid here: pay the bailiff, on the account that they name.',
  },
  cameraNote: {
    lv: 'Pārkāpumu fiksējis fotoradars. Attēlu apskata un sodu samaksā fotoradaru vietnē.',
    en: 'The offence was recorded by a speed camera. The picture is seen and the fine is paid on the speed cameras’ site.',
  },
  cameraLink: { lv: 'Uz fotoradari.gov.lv', en: 'To fotoradari.gov.lv' },
  processingNote: {
    lv: 'Maksājums ir nosūtīts. Kad nauda saņemta iestādes kontā, sods kļūst apmaksāts: parasti divu darbdienu laikā.',
    en: 'The payment has been sent. The penalty becomes paid when the money has reached the authority’s account, usually within two working days.',
  },
  onlyToPayNote: {
    lv: 'No 16 gadu vecuma pārkāpuma apstākļus redz tikai jaunietis pats; samaksāt var arī pārstāvis.',
    en: 'From the age of 16 only the young person sees what happened; a representative can still pay.',
  },
  toPay: { lv: 'Kopā jāmaksā {amount}', en: '{amount} to pay in all' },
  toPayAdvice: {
    lv: 'Katram sodam ir savs maksājums; atzīmējiet vienu vai vairākus un samaksājiet reizē.',
    en: 'Each penalty is a payment of its own; select one or several and pay them at once.',
  },
  overdueAdvice: {
    lv: 'Vismaz vienam sodam samaksas termiņš ir nokavēts. Samaksājiet, pirms to nodod tiesu izpildītājam.',
    en: 'At least one penalty is overdue. Pay before it is handed over to a bailiff.',
  },
  nothingToPay: { lv: 'Šobrīd nekas nav jāmaksā', en: 'There is nothing to pay now' },
  nothingFound: {
    lv: 'Ziņas par administratīvajiem sodiem nav atrastas',
    en: 'No administrative penalties were found',
  },
  nothingAdvice: {
    lv: 'Sodu reģistra izvēlētajā daļā par šo personu ziņu nav.',
    en: 'The part of the Punishment Register that was searched holds nothing about this person.',
  },
  tooYoung: { lv: 'Līdz 14 gadu vecumam bērnu nesoda', en: 'Before the age of 14 a child is not punished' },
  tooYoungAdvice: {
    lv: 'Administratīvā atbildība iestājas no 14 gadu vecuma. Ja tomēr te ir kāds ieraksts, ziņojiet mums: tā ir kļūda.',
    en: 'Administrative liability begins at the age of 14. If there is an entry all the same, tell us: it is a mistake.',
  },
  pay: { lv: 'Samaksāt atzīmētos', en: 'Pay the selected' },
  object: { lv: 'Apstrīdēt vai labot', en: 'Object or correct' },
  receipt: { lv: 'Maksājuma apliecinājums (PDF)', en: 'Confirmation of payment (PDF)' },
  paymentLink: { lv: 'Maksājuma gaita un apliecinājums', en: 'How the payment stands, and its confirmation' },
  oneReceipt: { lv: 'Viens apliecinājums par atzīmētajiem (PDF)', en: 'One confirmation of the selected (PDF)' },
  noReceipt: {
    lv: 'Lete vēl nav saņēmusi maksājumu, ko te apliecināt. Atzīmējiet samaksātos.',
    en: 'No payment that could be confirmed here has been received yet. Select those that are paid.',
  },
  notPayable: {
    lv: 'Lēmumu Nr. {number} šobrīd nevar samaksāt. Atzīmējiet citus.',
    en: 'Decision No. {number} cannot be paid now. Select others.',
  },
  noAccount: {
    lv: 'Lēmumu Nr. {number} te samaksāt nevar: nav zināms iestādes „{authority}” konts. Maksājiet pēc rekvizītiem lēmumā.',
    en: 'Decision No. {number} cannot be paid here: the account of {authority} is not known. Pay by the details in the decision.',
  },
  open: { lv: 'Neizpildītie', en: 'Open' },
  openEmpty: { lv: 'Neizpildītu sodu nav.', en: 'No open penalties.' },
  closed: { lv: 'Samaksātie, izpildītie un atceltie', en: 'Paid, served and cancelled' },
  closedEmpty: { lv: 'Tādu nav.', en: 'None.' },
} as const satisfies Readonly<Record<string, Text>>;
