import type { Text } from '../../platform/text/index.js';

/** What an officer reads of an application. */
export const wordsOfDeciding = {
  age: { lv: 'Vecums', en: 'Age' },
  adult: { lv: 'Vismaz 18 gadu', en: 'At least 18' },
  minor: { lv: 'Jaunāks par 18 gadiem', en: 'Under 18' },
  number: { lv: 'Numurs', en: 'Number' },
  wanted: { lv: 'Izsludināts meklēšanā', en: 'Searched for' },
  notWanted: { lv: 'Meklēšanā nav', en: 'Not searched for' },
  holder: { lv: 'Kam reģistrēts', en: 'Registered to' },
  holders: {
    nobody: { lv: 'Nevienam', en: 'Nobody' },
    applicant: { lv: 'Iesniedzējam', en: 'The applicant' },
    previous: { lv: 'Norādītajam līdzšinējam īpašniekam', en: 'The owner who was named' },
    another: { lv: 'Citai personai', en: 'Somebody else' },
  },
  seller: { lv: 'Tirgotājs', en: 'Dealer' },
  licence: { lv: 'Ieroču tirdzniecības licence', en: 'Weapons trade licence' },
  licensed: { lv: 'Derīga', en: 'Valid' },
  unlicensed: { lv: 'Derīgas licences nav', en: 'No valid licence' },
  consent: { lv: 'Otras puses piekrišana', en: 'Consent of the other party' },
  consents: {
    'not-asked': {
      lv: 'Nav kam lūgt: šāda ieroča norādītajai personai nav',
      en: 'Nobody to ask: the person named has no such weapon',
    },
    waits: { lv: 'Vēl nav atbildējusi', en: 'Has not answered yet' },
    agreed: { lv: 'Piekrīt', en: 'Consents' },
    refused: { lv: 'Nepiekrīt', en: 'Refuses' },
  },
  reasons: {
    lost: {
      lv: 'Ierocis ir meklēšanā kopš nosūtīšanas brīža. Sazinieties ar klientu un policiju.',
      en: 'The weapon has been searched for since this was sent. Contact the client and the police.',
    },
    lostUnknown: {
      lv: 'Tāda ieroča klientam reģistrā nav: numurs vai marka var būt uzrakstīti kļūdaini. Noskaidrojiet nekavējoties.',
      en: 'The client has no such weapon in the register: number or make may be written wrong. Find out at once.',
    },
    wanted: {
      lv: 'Numurs ir meklēšanā. Policijai ziņots; klientam par to neko nesakiet.',
      en: 'The number is searched for. The police were told; tell the client nothing of it.',
    },
    another: {
      lv: 'Numurs reģistrēts citai personai. Policijai ziņots; klientam par to neko nesakiet.',
      en: 'The number is registered to somebody else. The police were told; tell the client nothing of it.',
    },
    minor: { lv: 'Iesniedzējs nav sasniedzis 18 gadu vecumu.', en: 'The applicant is under 18 years of age.' },
    agreed: { lv: 'Otra puse piekrīt. Var pārreģistrēt.', en: 'The other party consents. It can be re-registered.' },
    refused: { lv: 'Otra puse nepiekrīt.', en: 'The other party refuses.' },
    waits: {
      lv: 'Otras puses piekrišanas vēl nav. Kad tā atbildēs, lietā parādīsies ieraksts; tad ziņas skatiet vēlreiz.',
      en: 'The other party has not consented yet. A line appears in the case when they answer; then look at the registers again.',
    },
    own: { lv: 'Ierocis iesniedzējam jau ir reģistrēts.', en: 'The weapon is registered to the applicant already.' },
    inOrder: {
      lv: 'Numurs brīvs, tirgotājs licencēts. Salīdziniet pirkuma dokumentu.',
      en: 'The number is free, the dealer licensed. Compare the document of purchase.',
    },
    seller: {
      lv: 'Tirgotājs nav atrasts vai tam nav derīgas licences. Pārbaudiet pirkuma dokumentu.',
      en: 'The dealer was not found or has no valid licence. Check the document of purchase.',
    },
  },
  unknownHands: { lv: 'Ierocis ir nezināmās rokās.', en: 'The weapon is in unknown hands.' },
  cannotEnter: {
    lv: 'Reģistrā to šobrīd nevar ierakstīt: numurs vairs nav brīvs, vai trūkst otras puses piekrišanas. Skatiet reģistra ziņas vēlreiz.',
    en: 'It cannot be entered in the register now: the number is no longer free, or the other party’s consent is missing. Look at the registers again.',
  },
  agreedNews: {
    lv: 'Otra puse piekrīt ieroča pārreģistrācijai.',
    en: 'The other party consents to the re-registration of the weapon.',
  },
  refusedNews: {
    lv: 'Otra puse nepiekrīt ieroča pārreģistrācijai.',
    en: 'The other party refuses the re-registration of the weapon.',
  },
} as const satisfies Record<string, Text | Record<string, Text>>;
