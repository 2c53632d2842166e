import { defineKind, fields } from '../../platform/dataset/index.js';
import { same } from '../../platform/text/index.js';
import { unitOfAgency } from './contacts.js';
import { source } from './source.js';

const { both, email, flag, oneOf, recordOf, whole } = fields;

const becomes = oneOf({
  label: { lv: 'Par ko kļūst vēstule', en: 'What a letter becomes' },
  of: {
    'what-it-says': { lv: 'Par to, ko tajā lūdz (nosaka pēc satura)', en: 'What it asks for (by what it says)' },
    support: { lv: 'Pieteikums Pakalpojumu dienestam', en: 'A request to the service desk' },
    feedback: { lv: 'Atsauksme', en: 'Feedback' },
    'legal-act-proposal': { lv: 'Priekšlikums par tiesību aktu', en: 'A proposal on a legal act' },
    accessibility: { lv: 'Norāde par piekļūstamību', en: 'An accessibility remark' },
    'information-request': { lv: 'Informācijas pieprasījums', en: 'An information request' },
    'data-subject-request': { lv: 'Datu subjekta pieprasījums', en: 'A data subject’s request' },
    whistleblower: { lv: 'Trauksmes cēlēja ziņojums', en: 'A whistleblower’s report' },
  },
});

/** A mailbox by which letters come in and go out; its key is the name of its queue. */
export const mailbox = defineKind({
  id: 'mailbox',
  name: { lv: 'Pastkastes', en: 'Mailboxes' },
  about: {
    lv: 'E-pasta adreses, kurās saņem vēstules: kurai nodaļai tās nonāk, ar kādu vārdu un parakstu no tās raksta.',
    en: 'E-mail addresses at which letters arrive: to which unit they go, by what name and signature one writes from them.',
  },
  fourEyes: true,
  fields: {
    address: email({ label: { lv: 'Adrese', en: 'Address' } }),
    displayName: both({ label: { lv: 'Sūtītāja vārds', en: 'Sender’s name' } }),
    signature: both({ label: { lv: 'Paraksts vēstules beigās', en: 'Signature at the end of a letter' }, long: true }),
    unit: recordOf({
      label: { lv: 'Kurai struktūrvienībai', en: 'To which unit' },
      hint: {
        lv: 'Ja vēstules veidam ir sava nodaļa (sūdzībai, ziņojumam), tā nonāk tur.',
        en: 'A letter of a kind that has its own unit (a complaint, a report) goes there.',
      },
      of: () => unitOfAgency,
    }),
    // Versions from before there was a choice say nothing: their letters are what they say.
    becomes: { ...becomes, shape: becomes.shape.default('what-it-says') },
    on: flag({ label: { lv: 'Ieslēgta', en: 'Switched on' } }),
  },
  title: ({ address }) => same(address),
});

/** A reason for which a service may be refused, shared by all services (domain §15). Its key is the code, R01 …. */
export const refusalGround = defineKind({
  id: 'refusal-ground',
  name: { lv: 'Atteikuma pamati', en: 'Refusal grounds' },
  about: {
    lv: 'Iemesli, ar kuriem drīkst atteikt, un norma, uz kuru katrs balstās. Atteikumā nonāk tas, kas spēkā lēmuma dienā.',
    en: 'Reasons for which a service may be refused and the norm behind each. A refusal cites what is in force on its day.',
  },
  fourEyes: true,
  keys: { pattern: /^R\d{2}$/, hint: { lv: 'Kods kā R01.', en: 'A code like R01.' } },
  fields: {
    reason: both({ label: { lv: 'Iemesls', en: 'Reason' } }),
    act: both({ label: { lv: 'Tiesību akts', en: 'Act' } }),
    section: both({ label: { lv: 'Pants vai punkts', en: 'Section or point' }, optional: true }),
    verified: flag({ label: { lv: 'Norma pārbaudīta', en: 'The norm has been checked' } }),
  },
  title: ({ reason }) => reason,
});

/** A series of the records plan (lietu nomenklatūra, domain §12): how long its cases are kept and what then. Its key is the index. */
export const caseIndex = defineKind({
  id: 'case-index',
  name: { lv: 'Lietu nomenklatūra', en: 'Records plan' },
  about: {
    lv: 'Cik ilgi glabā katra indeksa lietas un ko ar tām dara pēc tam. No tā Lete sastāda iznīcināšanas un nodošanas sarakstus.',
    en: 'How long the cases of each index are kept and what becomes of them. Lete makes the lists to destroy or transfer from it.',
  },
  fourEyes: true,
  keys: { pattern: /^\d{1,2}-\d{2}$/, hint: { lv: 'Indekss kā 3-01.', en: 'An index like 3-01.' } },
  fields: {
    title: both({ label: { lv: 'Nosaukums', en: 'Title' } }),
    years: whole({
      label: { lv: 'Glabā, gados', en: 'Kept, in years' },
      hint: {
        lv: 'Skaita no nākamā gada 1. janvāra pēc lietas pabeigšanas.',
        en: 'Counted from 1 January after the case was closed.',
      },
      most: 100,
    }),
    fate: oneOf({
      label: { lv: 'Pēc termiņa', en: 'When the term has passed' },
      of: {
        destroy: { lv: 'Iznīcina', en: 'Destroyed' },
        transfer: { lv: 'Nodod Latvijas Nacionālajam arhīvam', en: 'Transferred to the National Archives' },
        keep: { lv: 'Glabā pastāvīgi', en: 'Kept for good' },
      },
    }),
    ground: both({ label: { lv: 'Pamats', en: 'Ground' } }),
    source,
  },
  title: ({ title }) => title,
});
