import type { Text } from '../../../platform/text/index.js';

/** Words of the officers' page of looks that are not disclosed yet. */
export const deskWords = {
  title: { lv: 'Neatklātie skatījumi', en: 'Looks not disclosed' },
  lead: {
    lv: 'Par šiem skatījumiem tas, par kuru tie bija, vēl nezina. Dienu, kad viņš tos redzēs, nosaka divi darbinieki. Par kuru tie bija, te nav redzams.',
    en: 'Whoever these looks were about does not know of them yet. Two officers set the day on which they will see them. About whom they were is not shown here.',
  },
  none: { lv: 'Neatklātu skatījumu nav.', en: 'There are no looks to disclose.' },
  look: { lv: '{institution}, lieta {caseNumber}', en: '{institution}, case {caseNumber}' },
  at: { lv: 'Kad skatīts', en: 'Looked at' },
  ground: { lv: 'Tiesiskais pamats', en: 'Legal ground' },
  state: { lv: 'Atklāšana', en: 'Disclosure' },
  noDay: { lv: 'Diena nav noteikta', en: 'No day has been set' },
  waits: { lv: 'Gaida otru darbinieku: {on} ({name})', en: 'Waits for a second officer: {on} ({name})' },
  lapsed: { lv: 'Ierosinājuma laiks beidzies: {on} ({name})', en: 'The proposal has lapsed: {on} ({name})' },
  set: { lv: '{on}; apstiprināja {name}', en: '{on}; confirmed by {name}' },
  day: { lv: 'Diena, kad atklāt', en: 'Day of disclosure' },
  dayHint: { lv: 'No rītdienas; rakstiet kā 2027-01-31', en: 'From tomorrow on; write it as 2027-01-31' },
  dayProblem: {
    lv: 'Norādiet nākotnes datumu ar gadu, mēnesi un dienu, piemēram, 2027-01-31.',
    en: 'Give a date in the future with year, month and day, for example 2027-01-31.',
  },
  propose: { lv: 'Ierosināt dienu', en: 'Propose the day' },
  approve: { lv: 'Apstiprināt: {on}', en: 'Confirm: {on}' },
  own: { lv: 'Apstiprināt var cits darbinieks 24 stundu laikā.', en: 'Somebody else can confirm it within 24 hours.' },
  proposed: { lv: 'Diena gaida otru darbinieku', en: 'The day waits for a second officer' },
  approved: { lv: 'Diena ir noteikta', en: 'The day is set' },
  tooLate: {
    lv: 'Apstiprināt vairs nevar: termiņš ir beidzies, diena mainīta vai kāds jau rīkojies. Ierosiniet vēlreiz.',
    en: 'It can no longer be confirmed: a day has passed, the day was changed, or somebody has acted. Propose it again.',
  },
} as const satisfies Record<string, Text>;
