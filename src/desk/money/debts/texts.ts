import type { Text } from '../../../platform/text/index.js';

/** Words of the page about debts. */
export const debtTexts = {
  title: { lv: 'Parādi', en: 'Debts' },
  none: { lv: 'Kavētu maksājumu nav.', en: 'Nothing is overdue.' },
  overdue: { lv: 'Kavētie maksājumi', en: 'Overdue payments' },
  number: { lv: 'Numurs', en: 'Number' },
  debtor: { lv: 'Parādnieks', en: 'Debtor' },
  kind: { lv: 'Par ko', en: 'For what' },
  dueOn: { lv: 'Termiņš', en: 'Due' },
  owed: { lv: 'Parāds', en: 'Owed' },
  asked: { lv: 'Norakstīšana pieteikta', en: 'Write-off requested' },
  writeOff: { lv: 'Norakstīt', en: 'Write off' },
  askTitle: { lv: 'Norakstīt parādu {number}: {amount}', en: 'Write off {number}: {amount}' },
  hint: {
    lv: 'Norakstīšanu 24 stundu laikā apstiprina cits Finanšu nodaļas darbinieks. Ja parādnieks samaksā pēc tam, nauda ir viņam atmaksājama.',
    en: 'Another officer of the finance unit approves it within 24 hours. Money that comes afterwards is returned to the payer.',
  },
  ground: { lv: 'Pamats', en: 'Ground' },
  why: { lv: 'Pamatojums', en: 'Reasons' },
  whyHint: {
    lv: 'Kas darīts, lai parādu atgūtu, un kāpēc tas nav iespējams.',
    en: 'What was done to recover it, and why it cannot be.',
  },
  noGround: { lv: 'Izvēlieties pamatu.', en: 'Choose the ground.' },
  noWhy: { lv: 'Uzrakstiet pamatojumu: 10 līdz 1000 zīmju.', en: 'Write the reasons: 10 to 1,000 characters.' },
  ask: { lv: 'Pieteikt norakstīšanu', en: 'Request the write-off' },
  writeOffs: { lv: 'Norakstīšanas', en: 'Write-offs' },
  noWriteOffs: { lv: 'Nekas nav norakstīts.', en: 'Nothing has been written off.' },
  state: { lv: 'Stāvoklis', en: 'State' },
  waits: {
    lv: 'Pieteica {name}; gaida otra darbinieka apstiprinājumu',
    en: 'Requested by {name}; waits for a second officer',
  },
  booked: { lv: 'Norakstīts; apstiprināja {name}', en: 'Written off; approved by {name}' },
  booking: { lv: 'Apstiprināts, tiek grāmatots', en: 'Approved, being booked' },
  refused: { lv: 'Noraidīts', en: 'Refused' },
  expired: { lv: 'Nav apstiprināts dienas laikā', en: 'Not approved within the day' },
  changed: { lv: 'Parāda summa mainījās; jāpiesaka no jauna', en: 'The debt has changed; request it anew' },
  approve: { lv: 'Apstiprināt', en: 'Approve' },
  refuse: { lv: 'Noraidīt', en: 'Refuse' },
} as const satisfies Readonly<Record<string, Text>>;

export const groundWords = {
  lapsed: { lv: 'Noilgums', en: 'Lapse of time' },
  insolvent: { lv: 'Parādnieks ir maksātnespējīgs', en: 'The debtor is insolvent' },
  deceased: { lv: 'Parādnieks ir miris un mantojuma nav', en: 'The debtor has died and left nothing' },
  liquidated: { lv: 'Uzņēmums ir likvidēts', en: 'The company was liquidated' },
  uneconomic: { lv: 'Piedziņa maksātu vairāk par parādu', en: 'Recovery would cost more than the debt' },
} as const satisfies Readonly<Record<string, Text>>;
