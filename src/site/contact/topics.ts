import type { Service } from '../../case/index.js';
import type { BothPaths } from '../../platform/http/index.js';
import type { Lang, Text } from '../../platform/text/index.js';

/** What a form is about, and so what it asks. */
export interface Topic {
  /** Last part of the address in each language. */
  readonly slug: BothPaths;
  readonly kind: Kind;
  readonly name: Text;
  readonly hint: Text;
  /** `trouble` asks what happened, where and when; `report` may stay without a name; `page` is about a page of this site. */
  readonly form: 'letter' | 'trouble' | 'report' | 'page' | 'service';
  /** The service that is asked for in one's own words. */
  readonly service?: Service;
}

type Kind =
  | 'service-request'
  | 'question'
  | 'support'
  | 'request'
  | 'complaint'
  | 'proposal'
  | 'feedback'
  | 'accessibility'
  | 'information-request'
  | 'data-subject-request'
  | 'legal-act-proposal'
  | 'whistleblower';

export const contactPaths = {
  topics: { lv: '/raksti-mums', en: '/write-to-us' },
  request: { lv: '/pakalpojumi/:service/pieteikums', en: '/services/:service/request' },
  form: { lv: '/raksti-mums/:topic', en: '/write-to-us/:topic' },
  received: { lv: '/raksti-mums/sanemts', en: '/write-to-us/received' },
  report: { lv: '/raksti-mums/mans-zinojums', en: '/write-to-us/my-report' },
} as const satisfies Record<string, BothPaths>;

function topic(kind: Kind, form: Topic['form'], slug: BothPaths, name: Text, hint: Text): Topic {
  return { kind, form, slug, name, hint };
}

/** What one can write about, the most usual first. */
export const topics: readonly Topic[] = [
  topic(
    'question',
    'letter',
    { lv: 'jautajums', en: 'question' },
    { lv: 'Jautājums', en: 'A question' },
    { lv: 'Gribu uzzināt, kā kas notiek vai kas man jādara.', en: 'I want to know how something works or what to do.' },
  ),
  topic(
    'support',
    'trouble',
    { lv: 'palidziba', en: 'help' },
    { lv: 'Kaut kas nedarbojas', en: 'Something does not work' },
    {
      lv: 'Sistēma vai e-pakalpojums rāda kļūdu, nevaru pieslēgties vai tikt tālāk.',
      en: 'A system or e-service shows an error, or I cannot sign in or go on.',
    },
  ),
  topic(
    'request',
    'letter',
    { lv: 'lugums', en: 'request' },
    { lv: 'Lūgums', en: 'A request' },
    { lv: 'Lūdzu ko izdarīt vai izsniegt.', en: 'I ask you to do or issue something.' },
  ),
  topic(
    'complaint',
    'letter',
    { lv: 'sudziba', en: 'complaint' },
    { lv: 'Sūdzība', en: 'A complaint' },
    {
      lv: 'Neesmu apmierināts ar apkalpošanu. To izskatīs cits darbinieks, nevis tas, par kuru sūdzaties.',
      en: 'I am not satisfied. Someone other than the person complained about will handle it.',
    },
  ),
  topic(
    'proposal',
    'letter',
    { lv: 'priekslikums', en: 'proposal' },
    { lv: 'Priekšlikums', en: 'A proposal' },
    { lv: 'Zinu, kā ko uzlabot.', en: 'I know how something could be better.' },
  ),
  topic(
    'feedback',
    'letter',
    { lv: 'atsauksme', en: 'feedback' },
    { lv: 'Atsauksme', en: 'Feedback' },
    { lv: 'Gribu pateikt, kas izdevās un kas ne.', en: 'I want to say what went well and what did not.' },
  ),
  topic(
    'accessibility',
    'trouble',
    { lv: 'pieklustamiba', en: 'accessibility' },
    { lv: 'Piekļūstamība', en: 'Accessibility' },
    {
      lv: 'Kādu lapu vai dokumentu nevaru izlasīt vai lietot ar savu ierīci vai palīgrīku.',
      en: 'I cannot read or use a page or document with my device or assistive technology.',
    },
  ),
  topic(
    'information-request',
    'letter',
    { lv: 'informacijas-pieprasijums', en: 'information-request' },
    { lv: 'Informācijas pieprasījums', en: 'An information request' },
    { lv: 'Lūdzu informāciju, kas ir iestādes rīcībā.', en: 'I ask for information that the agency holds.' },
  ),
  topic(
    'data-subject-request',
    'letter',
    { lv: 'mani-dati', en: 'my-data' },
    { lv: 'Mani personas dati', en: 'My personal data' },
    {
      lv: 'Gribu saņemt, labot vai dzēst savus datus. Lai atbildētu, mums jāzina, kas Jūs esat: rakstiet ar eID.',
      en: 'I want to receive, correct or erase my data. To answer we must know who you are: write with eID.',
    },
  ),
  topic(
    'legal-act-proposal',
    'letter',
    { lv: 'tiesibu-akts', en: 'legal-act' },
    { lv: 'Priekšlikums par tiesību aktu', en: 'A proposal on a legal act' },
    { lv: 'Viedoklis par projektu vai spēkā esošu aktu.', en: 'An opinion on a draft or an act in force.' },
  ),
  topic(
    'whistleblower',
    'report',
    { lv: 'trauksme', en: 'whistleblowing' },
    { lv: 'Trauksmes cēlēja ziņojums', en: 'A whistleblower’s report' },
    {
      lv: 'Darbā uzzināju par pārkāpumu, kas skar sabiedrības intereses. Lasa tikai kontaktpersonas.',
      en: 'At work I learnt of a breach that harms the public interest. Only the contact persons read it.',
    },
  ),
];

/** The form that "report a problem with this page" leads to. */
export const pageTopic: Topic = topic(
  'support',
  'page',
  { lv: 'lapas-problema', en: 'page-problem' },
  { lv: 'Ziņot par problēmu šajā lapā', en: 'Report a problem with this page' },
  { lv: '', en: '' },
);

/** The topic of an address in a language. */
export function topicOf(slug: string, lang: Lang): Topic | undefined {
  return [...topics, pageTopic].find((one) => one.slug[lang] === slug);
}

/** The form of a request for a service in one's own words; undefined where the service does not take one. */
export function topicOfService(service: Service): Topic | undefined {
  const { passport, request } = service;
  if (!request) return undefined;
  const slug = { lv: passport.slug, en: passport.id };
  return { ...topic('service-request', 'service', slug, passport.name, passport.purpose), service };
}

export function addressOfForm({ slug, service }: Topic, lang: Lang): string {
  if (service) return `/${lang}${contactPaths.request[lang].replace(':service', slug[lang])}`;
  return `/${lang}${contactPaths.topics[lang]}/${slug[lang]}`;
}
