import type { Text } from '../platform/text/index.js';
import type { GrantName } from './visitor.js';

/** Words of the administrator's pages. */
export const adminTexts = {
  alreadyHeld: { lv: 'Šai personai šīs tiesības jau ir.', en: 'This person holds this right already.' },
  requestGone: {
    lv: 'Šis pieprasījums vairs negaida: tas ir izlemts vai tam pagājusi diennakts.',
    en: 'This request no longer waits: it has been settled, or a day has passed.',
  },
  fourEyes: {
    lv: 'Tiesības apstiprina cits administrators, nevis tas, kurš tās pieprasīja vai saņem.',
    en: 'A right is approved by another administrator than the one who asked for it or receives it.',
  },
  contentChanged: {
    lv: 'Pieprasījums atšķiras no tā, ko redzējāt. Atveriet lapu no jauna.',
    en: 'The request differs from what you saw. Open the page again.',
  },
  rightGone: { lv: 'Šo tiesību vairs nav.', en: 'This right no longer holds.' },
  lastAdministrators: {
    lv: 'Jāpaliek vismaz diviem administratoriem, citādi nevienas tiesības vairs nevarētu apstiprināt.',
    en: 'At least two administrators must remain, or no right could be approved any more.',
  },
  onlyAdministrators: { lv: 'Tiesības pārvalda administratori.', en: 'Rights are managed by administrators.' },
  peopleTitle: { lv: 'Darbinieki un tiesības', en: 'Staff and rights' },
  unitsTitle: { lv: 'Struktūrvienības', en: 'Units' },
  waiting: { lv: 'Gaida otru administratoru', en: 'Waiting for a second administrator' },
  waitingNone: { lv: 'Neviens pieprasījums negaida.', en: 'No request is waiting.' },
  held: { lv: 'Spēkā esošās tiesības', en: 'Rights that hold' },
  person: { lv: 'Persona', en: 'Person' },
  right: { lv: 'Tiesības', en: 'Right' },
  unit: { lv: 'Struktūrvienība', en: 'Unit' },
  unitPlanned: { lv: '{name} (vēl nav sākusi darbu)', en: '{name} (has not begun yet)' },
  unitFormer: { lv: '{name} (vairs nav)', en: '{name} (has ended)' },
  unitGone: {
    lv: 'Šādas struktūrvienības nav vai vairs nav. Izvēlieties citu.',
    en: 'There is no such unit, or no longer. Choose another.',
  },
  reason: { lv: 'Pamatojums', en: 'Reason' },
  reasonHint: { lv: 'Piemēram, rīkojuma datums un numurs.', en: 'For example the date and number of the order.' },
  asked: { lv: 'Pieprasīja', en: 'Requested by' },
  approved: { lv: 'Apstiprināja', en: 'Approved by' },
  validUntil: { lv: 'Gaida līdz', en: 'Waits until' },
  deed: { lv: 'Darbība', en: 'Action' },
  approve: { lv: 'Apstiprināt', en: 'Approve' },
  decline: { lv: 'Noraidīt', en: 'Decline' },
  withdraw: { lv: 'Atsaukt', en: 'Withdraw' },
  revoke: { lv: 'Atņemt', en: 'Revoke' },
  askTitle: { lv: 'Pieprasīt tiesības', en: 'Request a right' },
  askAbout: {
    lv: 'Tiesības sāk darboties, kad tās diennakts laikā apstiprinājis cits administrators un persona pieslēgusies no jauna.',
    en: 'A right begins to hold once another administrator approves it within a day and the person signs in anew.',
  },
  code: { lv: 'Personas kods', en: 'Personal code' },
  codeHint: { lv: 'Vienpadsmit cipari, piemēram, 120488-19997.', en: 'Eleven digits, for example 120488-19997.' },
  codeNotFound: { lv: 'Reģistrā nav personas ar šādu kodu.', en: 'The register holds nobody with this code.' },
  codeNeeded: { lv: 'Ierakstiet personas kodu.', en: 'Enter the personal code.' },
  grantNeeded: { lv: 'Izvēlieties tiesības.', en: 'Choose the right.' },
  unitNeeded: { lv: 'Izvēlieties struktūrvienību.', en: 'Choose the unit.' },
  reasonNeeded: { lv: 'Ierakstiet pamatojumu (līdz 500 rakstzīmēm).', en: 'Give a reason (500 characters at most).' },
  ask: { lv: 'Pieprasīt', en: 'Request' },
  done: { lv: 'Izdarīts un ierakstīts auditā.', en: 'Done, and written into the audit.' },
  toUnits: { lv: 'Skatīt pa struktūrvienībām', en: 'See by unit' },
  toPeople: { lv: 'Skatīt darbiniekus', en: 'See staff' },
  unitEmpty: { lv: 'Šajā struktūrvienībā tiesību nav nevienam.', en: 'Nobody holds a right in this unit.' },
} as const satisfies Record<string, Text>;

/** What each right is called. */
export const grantNames: Record<GrantName, Text> = {
  operator: { lv: 'Operators', en: 'Operator' },
  officer: { lv: 'Amatpersona', en: 'Officer' },
  quality: { lv: 'Kvalitātes vadītājs', en: 'Quality manager' },
  editor: { lv: 'Redaktors', en: 'Editor' },
  administrator: { lv: 'Administrators', en: 'Administrator' },
};
