import type { matters } from '../../../case/index.js';
import type { Text } from '../../../platform/text/index.js';

export const matterTexts = {
  related: { lv: 'Saistītās un agrākās lietas', en: 'Related and earlier matters' },
  otherUnits: { lv: 'citā nodaļā', en: 'in another unit' },
  takeApart: { lv: 'Atcelt apvienošanu', en: 'Take apart' },
  tieUp: { lv: 'Sasaistīt vai apvienot', en: 'Link or merge' },
  number: { lv: 'Otras lietas numurs', en: 'Number of the other case' },
  numberHint: {
    lv: 'Piemēram, IC/2026/2-01/5. Sasaistītās lietas paliek atsevišķas. Apvienojot šī lieta kļūst par otras daļu: turpmāk viss notiek tur, termiņš ir agrākais no abiem, un abi numuri ved uz to. Apvienošanu var atcelt.',
    en: 'For example IC/2026/2-01/5. Linked cases stay apart. Merged, this case becomes part of the other: everything goes on there, the earlier of the two terms holds, and both numbers lead to it. It can be taken apart again.',
  },
  link: { lv: 'Sasaistīt', en: 'Link' },
  merge: { lv: 'Apvienot otrā lietā', en: 'Merge into the other' },
  split: { lv: 'Nodalīt atsevišķu lietu', en: 'Make part of it a case of its own' },
  splitHint: {
    lv: 'Atzīmētie ieraksti ar datnēm būs abās lietās. Jaunās lietas termiņu skaita no saņemšanas dienas; klientam par to paziņos.',
    en: 'The chosen lines with their files will stand in both cases. The term of the new one counts from the day of receipt; the client is told.',
  },
  lines: { lv: 'Kuri ieraksti', en: 'Which lines' },
  linesMissing: { lv: 'Atzīmējiet vismaz vienu ierakstu.', en: 'Choose at least one line.' },
  about: { lv: 'Par ko ir jaunā lieta', en: 'What the new case is about' },
  aboutMissing: { lv: 'Uzrakstiet, par ko ir jaunā lieta.', en: 'Write what the new case is about.' },
  kind: { lv: 'Jaunās lietas veids', en: 'Kind of the new case' },
  doSplit: { lv: 'Nodalīt', en: 'Split off' },
  handOver: { lv: 'Nodot tālāk', en: 'Hand over' },
  handOverTo: { lv: 'Kam', en: 'To whom' },
  handOverNote: { lv: 'Kas pārņēmējam jāzina', en: 'What whoever takes over must know' },
  handOverHint: {
    lv: 'Lasa tikai darbinieki. Nenosūtītie teksti iet līdzi.',
    en: 'Only staff read it. Texts not sent yet go along.',
  },
  toUnit: { lv: 'Nodaļai: {name}', en: 'To the unit: {name}' },
  others: { lv: 'Gaidām no citiem', en: 'Waiting for others' },
  askOthers: { lv: 'Gaidīt atbildi no citiem', en: 'Wait for an answer of others' },
  askOthersHint: {
    lv: 'Piezīme sev un kolēģiem: lūgumu nosūtiet, kā ierasts. Termiņš turpinās.',
    en: 'A note for yourself and colleagues: send the request as usual. The term runs on.',
  },
  whom: { lv: 'No kā', en: 'From whom' },
  whomMissing: { lv: 'Uzrakstiet, no kā gaidāt atbildi.', en: 'Write from whom you expect an answer.' },
  whatAsked: { lv: 'Kas lūgts', en: 'What was asked for' },
  until: { lv: 'Līdz kurai dienai', en: 'By which day' },
  untilMissing: { lv: 'Ierakstiet dienu, piemēram, 2026-12-15.', en: 'Enter the day, for example 2026-12-15.' },
  untilHint: { lv: 'Piemēram, 2026-12-15', en: 'For example 2026-12-15' },
  wait: { lv: 'Gaidīt', en: 'Wait' },
  awaitedLine: { lv: '{whom}, līdz {until}: {what}', en: '{whom}, by {until}: {what}' },
  theirAnswer: { lv: 'Ko atbildēja', en: 'What they answered' },
  answered: { lv: 'Atbilde saņemta', en: 'They have answered' },
  forward: { lv: 'Pārsūtīt citai iestādei', en: 'Forward to another authority' },
  forwardHint: {
    lv: 'Ja jautājums nav mūsu kompetencē. Pārsūtīt un paziņot klientam līdz {on} ({norm}).',
    en: 'Where the matter is not for us. To be forwarded, and the client told, by {on} ({norm}).',
  },
  forwardLate: {
    lv: 'Pārsūtīšanas termiņš beidzās {on} ({norm}). Pārsūtiet nekavējoties.',
    en: 'The term to forward it ended on {on} ({norm}). Forward it at once.',
  },
  authority: { lv: 'Iestāde', en: 'Authority' },
  forwardWay: { lv: 'Kā dokumenti nonāk tur', en: 'How the papers get there' },
  forwardAddress: { lv: 'Adrese', en: 'Address' },
  forwardAddressHint: {
    lv: 'E-adresei – reģistrācijas numurs (11 cipari), e-pastam – e-pasta adrese, vēstulei – pasta adrese ar indeksu.',
    en: 'For the e-address the registration number (11 figures), for e-mail the address, for a letter the postal address with its code.',
  },
  authorityMissing: { lv: 'Uzrakstiet iestādes nosaukumu.', en: 'Write the name of the authority.' },
  forwardWhy: { lv: 'Kāpēc, klientam saprotami', en: 'Why, as the client will read it' },
  doForward: { lv: 'Pārsūtīt un paziņot klientam', en: 'Forward and tell the client' },
  reopen: { lv: 'Atsākt lietu', en: 'Reopen the case' },
  reopenWhy: { lv: 'Kāpēc lieta jāatsāk, klientam saprotami', en: 'Why it is reopened, as the client will read it' },
} as const satisfies Record<string, Text>;

export const tieWords: Readonly<Record<matters.Related['tie'], Text>> = {
  related: { lv: 'saistīta', en: 'linked' },
  split: { lv: 'nodalīta no šīs', en: 'split off this one' },
  'split-from': { lv: 'šī nodalīta no tās', en: 'this one was split off it' },
  merged: { lv: 'apvienota ar šo', en: 'merged into this one' },
  client: { lv: 'tā paša klienta', en: 'of the same client' },
};

/** By which way the papers of a forwarded case go, as the officer chooses it. */
export const forwardWays = {
  'e-address': {
    label: { lv: 'Iestādes e-adrese', en: 'The e-address of the institution' },
    hint: {
      lv: 'Iestādei tā ir obligāta; dokumenti aiziet vienā zīmogotā konteinerā.',
      en: 'Institutions must have one; the papers go in one sealed container.',
    },
  },
  email: {
    label: { lv: 'E-pasts', en: 'E-mail' },
    hint: {
      lv: 'Zīmogots konteiners, bet pats pasts nav šifrēts.',
      en: 'A sealed container, but mail itself is not encrypted.',
    },
  },
  post: {
    label: { lv: 'Ierakstīta vēstule', en: 'A registered letter' },
    hint: {
      lv: 'Pavadvēstule un iesnieguma teksts; pielikumus izdrukā lietvedība.',
      en: 'The covering letter and the text; the records office prints what is attached.',
    },
  },
  'by-hand': {
    label: { lv: 'Nodošu pats', en: 'I hand them over myself' },
    hint: { lv: 'Lete neko nesūta.', en: 'Lete sends nothing.' },
  },
} as const;
