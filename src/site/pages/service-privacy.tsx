import type { Look } from '../../audit/index.js';
import type { Service } from '../../case/index.js';
import { Breadcrumbs, SummaryList, useAgency, useLang, useSay } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { RegisterDescription } from '../../platform/register/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { addressOf, findService, privacyAddress, serviceAddress } from '../paths.js';
import type { PublicPage } from '../serve-public.js';

const texts = {
  title: { lv: 'Personas dati: {service}', en: 'Personal data: {service}' },
  privacy: { lv: 'Personas dati', en: 'Personal data' },
  lead: {
    lv: 'Kā apstrādājam Jūsu datus šajā pakalpojumā (VDAR 13. un 14. pants).',
    en: 'How we process your data in this service (GDPR, Articles 13 and 14).',
  },
  controller: { lv: 'Pārzinis', en: 'Controller' },
  officer: { lv: 'Datu aizsardzības speciālists', en: 'Data protection officer' },
  officerValue: {
    lv: 'Rakstiet uz {email} ar norādi „Datu aizsardzībai”.',
    en: 'Write to {email}, marked “Data protection”.',
  },
  purpose: { lv: 'Nolūks', en: 'Purpose' },
  ground: { lv: 'Pamats', en: 'Ground' },
  groundValue: {
    lv: 'VDAR 6. panta 1. punkta c) un e) apakšpunkts: likumā noteikts uzdevums. {norms}',
    en: 'GDPR, Article 6(1)(c) and (e): a task laid down by law. {norms}',
  },
  data: { lv: 'Kādi dati un no kurienes', en: 'Which data and where from' },
  registers: { lv: 'Reģistri, kuros skatāmies', en: 'Registers that we look into' },
  none: { lv: 'Neviens; lietojam to, ko iesniedzat.', en: 'None; we use what you send.' },
  recipients: { lv: 'Kas datus saņem', en: 'Who receives the data' },
  recipientsValue: {
    lv: 'Nodaļas darbinieks, kas izskata pieprasījumu, un tie, kam to sūtīt liek likums vai lūdzat Jūs. Ārpus Eiropas Savienības datus nesūtām.',
    en: 'The officer of the unit that handles the request, and those to whom a law or your wish sends it. Nothing is sent outside the European Union.',
  },
  retention: { lv: 'Cik ilgi glabājam', en: 'How long we keep them' },
  automatic: { lv: 'Automātiski lēmumi', en: 'Automatic decisions' },
  automaticYes: {
    lv: 'Ja viss ir skaidrs, sistēma pieprasījumu var tikai apmierināt. Atteikt var vienīgi cilvēks.',
    en: 'Where everything is clear, the system can only grant a request. Only a person can refuse.',
  },
  automaticNo: {
    lv: 'Nav: atbildi sagatavo cilvēks vai tā ir reģistra ziņa.',
    en: 'None: a person prepares the answer, or it is what the register says.',
  },
  rights: { lv: 'Jūsu tiesības', en: 'Your rights' },
  rightsValue: {
    lv: 'Piekļūt saviem datiem, labot, ierobežot apstrādi, iebilst; dzēst, ja to neliedz likums. Rakstiet mums; ja atbilde neapmierina, sūdzieties Datu valsts inspekcijai.',
    en: 'Access, correction, restriction, objection; erasure where no law forbids it. Write to us; if the answer does not satisfy you, complain to the Data State Inspectorate.',
  },
  needed: { lv: 'Vai dati jāsniedz', en: 'Whether you must give them' },
  neededValue: {
    lv: 'Bez pieprasījumam vajadzīgajām ziņām pakalpojumu sniegt nevar. Pārējais ir pēc Jūsu izvēles.',
    en: 'Without the data that the request needs the service cannot be given. The rest is your choice.',
  },
  reviewed: { lv: 'Pārskatīts', en: 'Reviewed' },
  back: { lv: 'Pakalpojuma lapa', en: 'Page of the service' },
} satisfies Record<string, Text>;

/** The notice about personal data of one service, made from its passport and from what the registers declare. */
export function servicePrivacyPage(house: House): PublicPage {
  return ({ lang, params }) => {
    const { service: name } = params as { readonly service: string };
    const service = findService(house, name, lang);
    if (!service) throw new Refusal('not-found');
    const { passport } = service;
    const registers = (house.members('registers') as readonly RegisterDescription<Look>[]).filter(({ id }) =>
      passport.registersRead.includes(id),
    );
    return {
      title: fill(texts.title, { service: passport.name })[lang],
      description: texts.lead[lang],
      otherLanguage: privacyAddress(passport, lang === 'lv' ? 'en' : 'lv'),
      body: <Notice service={service} registers={registers} />,
    };
  };
}

interface NoticeProps {
  readonly service: Service;
  readonly registers: readonly RegisterDescription<Look>[];
}

function Notice({ service, registers }: NoticeProps) {
  const agency = useAgency();
  const say = useSay();
  const lang = useLang();
  const { passport, application } = service;
  const norms = passport.legalGrounds.map(({ title }) => title[lang]).join('; ');
  const kept = registers.map(({ name, keeper }) => `${name[lang]} (${keeper[lang]})`).join('; ');
  return (
    <>
      <Breadcrumbs trail={[{ href: addressOf('privacy', lang), label: texts.privacy }]} here={passport.name} />
      <h1>{say(fill(texts.title, { service: passport.name }))}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <SummaryList
        rows={[
          { label: texts.controller, value: `${agency.name[lang]}, ${agency.address[lang]}, ${agency.email}` },
          { label: texts.officer, value: say(texts.officerValue, { email: agency.email }) },
          { label: texts.purpose, value: say(passport.purpose) },
          { label: texts.ground, value: say(texts.groundValue, { norms }) },
          { label: texts.data, value: say(passport.personalData) },
          { label: texts.registers, value: kept || say(texts.none) },
          { label: texts.recipients, value: say(texts.recipientsValue) },
          { label: texts.retention, value: say(passport.retention) },
          { label: texts.needed, value: say(texts.neededValue) },
          { label: texts.automatic, value: say(application ? texts.automaticYes : texts.automaticNo) },
          { label: texts.rights, value: say(texts.rightsValue) },
          { label: texts.reviewed, value: dateInWords(passport.reviewedOn, lang) },
        ]}
      />
      <p>
        <a href={serviceAddress(passport, lang)}>{say(texts.back)}</a>
      </p>
    </>
  );
}
