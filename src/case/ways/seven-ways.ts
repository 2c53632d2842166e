import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { phoneAddress, type ShownAgency } from '../../platform/html/index.js';
import { same, type Text } from '../../platform/text/index.js';
import type { Way } from '../service.js';

/** The ways by which a client reaches the agency and is reached; `online`, for programs, is none of them. */
export type ClientWay = Exclude<Way, 'online'>;

/** One way as clients read of it, where they choose: what it is worth before the law, and who they must show to be. */
export interface WayDetails {
  readonly way: ClientWay;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
  readonly name: Text;
  /** Where it leads. */
  readonly contact: Text;
  /** `mailto:`, `tel:` or a path by language; none for paper. */
  readonly href?: Text;
  readonly hours: Text;
  /** Legal weight of what comes by it. */
  readonly weight: Text;
  /** How strongly it proves who writes or calls. */
  readonly identity: Text;
  /** What must be known before it is used: the notice of recording. */
  readonly notice?: Text;
  /** Where it is laid down. */
  readonly source: Text;
}

const always: Text = { lv: 'Jebkurā laikā; atbildam darba laikā', en: 'At any time; we answer in working hours' };
const standard: Text = {
  lv: 'Centra klientu apkalpošanas standarts, “Saziņas iespējas”',
  en: 'Customer service standard of the Centre, “Saziņas iespējas”',
};
const submissions: Text = { lv: 'Iesniegumu likums, 2. pants', en: 'Law on Submissions, section 2' };
const since = '2026-03-01';

type Reached = Pick<WayDetails, 'contact' | 'href' | 'hours'>;

/** Where each way leads and when it is answered, as the agency publishes it at this moment. */
const reached: Readonly<Record<ClientWay, (agency: ShownAgency) => Reached>> = {
  portal: () => ({
    contact: { lv: 'Pakalpojumi un Mani jautājumi', en: 'Services and My matters' },
    href: { lv: '/lv/pakalpojumi', en: '/en/services' },
    hours: always,
  }),
  web: () => ({ contact: { lv: 'Bez pieslēgšanās', en: 'Without signing in' }, hours: always }),
  'e-address': ({ eAddress }) => ({ contact: eAddress, hours: always }),
  'signed-email': mailbox,
  email: mailbox,
  post: ({ address }) => ({
    contact: address,
    hours: { lv: 'Saņemam darbdienās', en: 'Received on working days' },
  }),
  phone: ({ deskPhone, deskHours }) => ({
    contact: same(deskPhone),
    href: same(phoneAddress(deskPhone)),
    hours: deskHours,
  }),
};

function mailbox({ email }: ShownAgency): Reached {
  return { contact: same(email), href: same(`mailto:${email}`), hours: always };
}

/** Dated: a change is a new line, and the old one ends the day before. Domain §1, §7, §8, §13. */
const details: readonly Omit<WayDetails, keyof Reached>[] = [
  {
    way: 'portal',
    validFrom: since,
    name: { lv: 'Šis portāls, pieslēdzoties', en: 'This portal, signed in' },
    weight: {
      lv: 'Līdzvērtīgs parakstītam iesniegumam, jo zinām, kas raksta.',
      en: 'Equal to a signed submission, because we know who writes.',
    },
    identity: {
      lv: 'eID karte, eParaksts mobile vai internetbanka',
      en: 'An eID card, eParaksts mobile or an internet bank',
    },
    source: { lv: 'Iesniegumu likums, 2. panta trešā daļa', en: 'Law on Submissions, section 2, paragraph 3' },
  },
  {
    way: 'web',
    validFrom: since,
    name: { lv: 'Saziņas veidlapa šajā vietnē', en: 'The contact form on this site' },
    weight: {
      lv: 'Palīdzam un atbildam uz vispārīgiem jautājumiem; ziņas par Jums nesniedzam.',
      en: 'We help and answer general questions; we give no information about you.',
    },
    identity: {
      lv: 'Nav pierādīta; vajadzīgs tālrunis vai e-pasts',
      en: 'Not proven; a telephone number or e-mail is needed',
    },
    source: standard,
  },
  {
    way: 'e-address',
    validFrom: since,
    name: { lv: 'Oficiālā elektroniskā adrese (e-adrese)', en: 'Official electronic address (e-address)' },
    weight: {
      lv: 'Līdzvērtīga parakstītam iesniegumam. Ja Jums ir aktivizēta e-adrese, oficiālus dokumentus sūtām tikai tur; tie uzskatāmi par paziņotiem otrajā darbdienā pēc nosūtīšanas.',
      en: 'Equal to a signed submission. If you have an active e-address, official documents are sent only there; they count as notified on the second working day after sending.',
    },
    identity: { lv: 'Pierādīta: sistēma zina īpašnieku', en: 'Proven: the system knows the owner' },
    source: {
      lv: 'Oficiālās elektroniskās adreses likums, 12. pants; Paziņošanas likums, 9. pants',
      en: 'Law on the Official Electronic Address, section 12; Notification Law, section 9',
    },
  },
  {
    way: 'signed-email',
    validFrom: since,
    name: {
      lv: 'E-pasts ar drošu elektronisko parakstu',
      en: 'E-mail with a secure electronic signature',
    },
    weight: {
      lv: 'Parakstīts iesniegums. Pievienojiet parakstīto failu (eDoc, ASiC-E vai PDF).',
      en: 'A signed submission. Attach the signed file (eDoc, ASiC-E or PDF).',
    },
    identity: { lv: 'Pierādīta ar parakstu', en: 'Proven by the signature' },
    source: { lv: 'Iesniegumu likums, 2. panta trešā daļa', en: 'Law on Submissions, section 2, paragraph 3' },
  },
  {
    way: 'email',
    validFrom: since,
    name: { lv: 'E-pasts bez paraksta', en: 'E-mail without a signature' },
    weight: {
      lv: 'Atbildam uz vispārīgiem jautājumiem. Par personīgu jautājumu lūgsim turpināt ar eID vai parakstu.',
      en: 'We answer general questions. For a personal matter we will ask you to go on with eID or a signature.',
    },
    identity: { lv: 'Nav pierādīta', en: 'Not proven' },
    source: { lv: 'Iesniegumu likums, 2. panta ceturtā daļa', en: 'Law on Submissions, section 2, paragraph 4' },
  },
  {
    way: 'post',
    validFrom: since,
    name: { lv: 'Vēstule', en: 'Letter' },
    weight: {
      lv: 'Pašrocīgi parakstīta vēstule ir iesniegums.',
      en: 'A letter signed by hand is a submission.',
    },
    identity: { lv: 'Pēc paraksta un norādītajiem datiem', en: 'By the signature and the details given' },
    source: submissions,
  },
  {
    way: 'phone',
    validFrom: since,
    name: { lv: 'Tālrunis: Pakalpojumu dienests', en: 'Telephone: the service desk' },
    weight: {
      lv: 'Padoms un pieteikuma reģistrēšana. Ja uzreiz atbildēt nevar, Jūsu teikto pierakstām.',
      en: 'Advice and registration of your report. If we cannot answer at once, we write down what you say.',
    },
    identity: {
      lv: 'Nav pierādīta; vajadzības gadījumā atzvanām vai lūdzam kodu no portāla',
      en: 'Not proven; where needed we call back or ask for a code from the portal',
    },
    notice: {
      lv: 'Kvalitātes kontroles nolūkos sarunas ar Pakalpojumu dienestu tiek ierakstītas. Ja to nevēlaties, rakstiet.',
      en: 'Conversations with the service desk are recorded to check quality. If you do not want that, write to us.',
    },
    source: standard,
  },
];

/** The seven ways as they stand at an instant, in the order in which they are shown. */
export function waysAt(instant: Date, agency: ShownAgency): readonly WayDetails[] {
  const day = rigaDate(instant);
  return details
    .filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo >= day))
    .map((each) => ({ ...each, ...reached[each.way](agency) }));
}
