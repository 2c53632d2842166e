import { type Service, servicesOf } from '../../case/index.js';
import { Breadcrumbs, LinkButton, PhoneLink, useAgency, useLang, useSay } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { addressOf, easyAddress, findService, serviceAddress } from '../paths.js';
import type { PublicPage } from '../serve-public.js';
import { beginOf } from './service-start.js';

const texts = {
  title: { lv: 'Viegli lasīt', en: 'Easy to read' },
  lead: {
    lv: 'Šeit ir īsi teikumi. Tos ir viegli saprast.',
    en: 'Here are short sentences. They are easy to understand.',
  },
  who: {
    lv: 'Mēs esam Informācijas centrs. Mēs esam valsts iestāde. Mums ir ziņas par sodiem, dokumentiem un citām lietām.',
    en: 'We are the Information Centre. We are a state institution. We hold information about punishments, documents and other things.',
  },
  can: { lv: 'Ko Jūs varat darīt', en: 'What you can do' },
  help: { lv: 'Vajag palīdzību?', en: 'Do you need help?' },
  call: {
    lv: 'Zvaniet mums. Mēs atbildam dienā un naktī. Sarunu ierakstām.',
    en: 'Call us. We answer by day and by night. We record the call.',
  },
  begin: { lv: 'Sākt', en: 'Begin' },
  more: { lv: 'Vairāk par šo pakalpojumu', en: 'More about this service' },
} satisfies Record<string, Text>;

const withEasy = (house: House) => servicesOf(house).filter(({ passport }) => passport.easy);

/** What the agency does and what one can ask for, in easy language. */
export function easyPage(house: House): PublicPage {
  return ({ lang }) => ({
    title: texts.title[lang],
    description: texts.lead[lang],
    body: <Index services={withEasy(house)} />,
  });
}

function Index({ services }: { readonly services: readonly Service[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <div class="easy">
      <Breadcrumbs here={texts.title} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <p>{say(texts.who)}</p>
      <h2>{say(texts.can)}</h2>
      <ul>
        {services.map(({ passport }) => (
          <li>
            <a href={easyAddress(passport, lang)}>{say(passport.name)}</a>
          </li>
        ))}
      </ul>
      <Help />
    </div>
  );
}

/** One service in easy language. */
export function easyServicePage(house: House): PublicPage {
  return ({ lang, params }) => {
    const { service: name } = params as { readonly service: string };
    const service = findService(house, name, lang);
    const lines = service?.passport.easy;
    if (!service || !lines) throw new Refusal('not-found');
    const { passport } = service;
    return {
      title: `${passport.name[lang]} – ${texts.title[lang]}`,
      description: texts.lead[lang],
      otherLanguage: easyAddress(passport, lang === 'lv' ? 'en' : 'lv'),
      body: <EasyService service={service} lines={lines} />,
    };
  };
}

function EasyService({ service, lines }: { readonly service: Service; readonly lines: readonly Text[] }) {
  const say = useSay();
  const lang = useLang();
  const begin = beginOf(service, lang);
  return (
    <div class="easy">
      <Breadcrumbs trail={[{ href: addressOf('easy', lang), label: texts.title }]} here={service.passport.name} />
      <h1>{say(service.passport.name)}</h1>
      {lines.map((line) => (
        <p>{say(line)}</p>
      ))}
      {begin && <LinkButton href={begin}>{say(texts.begin)}</LinkButton>}
      <p>
        <a href={serviceAddress(service.passport, lang)}>{say(texts.more)}</a>
      </p>
      <Help />
    </div>
  );
}

function Help() {
  const agency = useAgency();
  const say = useSay();
  return (
    <>
      <h2>{say(texts.help)}</h2>
      <p>{say(texts.call)}</p>
      <p>
        <PhoneLink number={agency.deskPhone} />
      </p>
    </>
  );
}
