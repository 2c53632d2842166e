import { agencyOn, shownAgency } from '../../agency/index.js';
import { type Service, servicesOf } from '../../case/index.js';
import { articles } from '../../knowledge/index.js';
import { agency as released, type ShownAgency, ways } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, languages, type Text } from '../../platform/text/index.js';
import { addressOfForm, topics } from '../contact/topics.js';
import { factsOf, priceInWords, type ServiceFacts, termInWords } from '../facts-of.js';
import { addressOf, serviceAddress } from '../paths.js';
import { texts as siteTexts } from '../texts.js';
import type { Entry } from './find.js';

/** Everything that the search knows: the services with their questions, ways to write, and the agency's own pages. */
export async function entriesOf(house: House): Promise<readonly Entry[]> {
  const services = servicesOf(house);
  const facts = await factsOf(house, services);
  const { answers, view } = await house
    .db('web')
    .transaction({}, async (tx) => ({ answers: await articles.listPublic(tx), view: await agencyOn(tx) }));
  return [
    ...services.map((service) => serviceEntry(service, facts.get(service.id))),
    ...services.flatMap(questionEntries),
    ...answers.map((article) => ({
      title: article.title,
      href: both((lang) => articles.addressOfArticle(article, lang)),
      answer: article.summary,
      words: [bothOf(article.title), [], bothOf(article.summary)],
    })),
    ...pageEntries(shownAgency(view) ?? released),
    ...topics.map((topic) => ({
      title: topic.name,
      href: both((lang) => addressOfForm(topic, lang)),
      answer: topic.hint,
      words: [bothOf(topic.name), [], bothOf(topic.hint)],
    })),
  ];
}

function both(make: (lang: 'lv' | 'en') => string): Text {
  return { lv: make('lv'), en: make('en') };
}

function bothOf(text: Text): readonly string[] {
  return languages.map((lang) => text[lang]);
}

function serviceEntry(service: Service, facts: ServiceFacts | undefined): Entry {
  const { passport } = service;
  const answer = both((lang) => {
    const price = priceInWords(service, facts, lang);
    const term = termInWords(service, facts, lang);
    return `${passport.purpose[lang]} ${siteTexts.price[lang]}: ${price}. ${siteTexts.term[lang]}: ${term}.`;
  });
  return {
    title: passport.name,
    href: both((lang) => serviceAddress(passport, lang)),
    answer,
    words: [
      bothOf(passport.name),
      passport.synonyms,
      [...bothOf(passport.purpose), ...passport.whoMayAsk.flatMap(bothOf)],
    ],
  };
}

function questionEntries({ passport }: Service): Entry[] {
  return passport.questions.map(({ question, answer }) => ({
    title: question,
    href: both((lang) => serviceAddress(passport, lang)),
    answer,
    words: [[], bothOf(question), bothOf(answer)],
  }));
}

const words = {
  hours: {
    lv: 'Pakalpojumu dienests ({hours}): {phone}, {email}. Apmeklētājus klātienē nepieņem.',
    en: 'The service desk ({hours}): {phone}, {email}. Visitors are not received in person.',
  },
  address: {
    lv: 'Pasta adrese: {address}. E-adrese: {eAddress}.',
    en: 'Postal address: {address}. E-address: {eAddress}.',
  },
  standardTitle: { lv: 'Klientu apkalpošanas standarts', en: 'Customer service standard' },
  standard: {
    lv: 'Ko iestāde sola un vai tur: skaitļi par pēdējo mēnesi un gadu.',
    en: 'What the agency promises and whether it keeps it: figures of the last month and year.',
  },
  hoursTitle: { lv: 'Darba laiks un tālrunis', en: 'Hours and telephone' },
  addressTitle: { lv: 'Adrese un kontakti', en: 'Address and contacts' },
} satisfies Record<string, Text>;

/** The pages that are no service, with the words that people use for them. */
function pageEntries({
  address,
  eAddress,
  deskHours: hours,
  deskPhone: phone,
  deskEmail: email,
}: ShownAgency): Entry[] {
  const page = (title: Text, href: Text, answer: Text, synonyms: string): Entry => ({
    title,
    href,
    answer,
    words: [bothOf(title), [synonyms], bothOf(answer)],
  });
  const at = (name: Parameters<typeof addressOf>[0]) => both((lang) => addressOf(name, lang));
  return [
    page(
      words.hoursTitle,
      at('contacts'),
      fill(words.hours, { hours, phone, email }),
      'darba laiks tālrunis telefons zvanīt atvērts pieņemšana klātienē palīdzība opening hours phone call open counter visit help desk',
    ),
    page(
      words.addressTitle,
      at('contacts'),
      fill(words.address, { address, eAddress }),
      'adrese pasts e-pasts e-adrese rekvizīti reģistrācijas numurs kontakti address post mail contacts registration number',
    ),
    page(
      siteTexts.prices,
      at('prices'),
      siteTexts.relief,
      'cenrādis maksa cena atlaide atvieglojums rēķins price list fee cost discount',
    ),
    page(
      siteTexts.verifyTitle,
      ways.verify,
      siteTexts.verifyText,
      'pārbaudes kods QR īsts viltots izziņas pārbaude verification code genuine',
    ),
    page(
      siteTexts.mattersTitle,
      ways.matters,
      siteTexts.mattersText,
      'mans pieteikums statuss kur ir lieta numurs status application track case',
    ),
    page(
      words.standardTitle,
      ways.standard,
      words.standard,
      'standarts solījumi kvalitāte apkalpošana termiņi pārskats atsauksmes standard promises quality report feedback',
    ),
    page(
      siteTexts.looksTitle,
      ways.looks,
      siteTexts.looksText,
      'kas skatījās dati audits privātums privacy access log',
    ),
  ];
}
