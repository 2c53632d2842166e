import { type Actor, record } from '../audit/index.js';
import type { DataSet } from '../platform/dataset/index.js';
import { contact, person, requisites, responsible, unitOfAgency } from './kinds/contacts.js';
import { accessibilityCheck, improvement } from './kinds/improvements.js';
import { paymentTerm } from './kinds/payment-term.js';
import { postage } from './kinds/postage.js';
import { reminder } from './kinds/reminder.js';
import { caseIndex, mailbox, refusalGround } from './kinds/rules.js';
import { seller } from './kinds/seller.js';
import { servicePart } from './kinds/service-part.js';
import { hours, notice, place, specialDay } from './kinds/times.js';
import { way } from './kinds/way.js';

/** The kinds of records about the agency, by name. */
export const kinds = {
  requisites,
  seller,
  contact,
  hours,
  specialDay,
  notice,
  place,
  unit: unitOfAgency,
  person,
  responsible,
  mailbox,
  refusalGround,
  caseIndex,
  improvement,
  accessibilityCheck,
  postage,
  paymentTerm,
  reminder,
  servicePart,
  way,
} as const;

/** Everything that the agency tells about itself, in one dated dataset; each deed writes its line of the audit. */
export const agencySet: DataSet<Actor> = {
  id: 'agency',
  name: { lv: 'Ziņas par aģentūru', en: 'Facts about the agency' },
  about: {
    lv: 'Kontakti, rekvizīti, rēķini, darba laiki, īpašās dienas, paziņojumi, struktūrvienības, darbinieki, pastkastes, atteikuma pamati, lietu nomenklatūra, pasta cenas, samaksas termiņi, atgādinājumu dienas, pakalpojumu daļas, saziņas veidu juridiskais spēks.',
    en: 'Contacts, requisites, invoices, hours, special days, notices, units, staff, mailboxes, refusal grounds, records plan, postage, terms of payment, days of reminders, parts of services, legal weight of ways.',
  },
  kinds: Object.values(kinds),
  note: async (tx, actor, { step, detail }) => {
    await record(tx, { actor, deed: `agency:${step}`, purpose: 'agency-facts', legalGround, detail });
  },
};

const legalGround = 'Ministru kabineta 2020. gada 14. jūlija noteikumi Nr. 445';
