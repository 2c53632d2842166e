import { type Service, servicesOf } from '../../case/index.js';
import { Alert, agency, Card, Cards, LinkButton, useLang, useSay, ways } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { addressOf, serviceAddress } from '../paths.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';

/** What most people come for, first; then everything else, and that nobody needs to travel to us. */
export function homePage(house: House): PublicPage {
  return ({ lang }) => ({
    title: texts.home[lang],
    description: texts.homeDescription[lang],
    body: <Home services={servicesOf(house)} />,
  });
}

function Home({ services }: { readonly services: readonly Service[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <div class="hero">
        <h1>{say(texts.homeTitle)}</h1>
        <p class="lead">{say(texts.homeLead)}</p>
        <ul class="doors">
          {services.map((service) => (
            <Door service={service} />
          ))}
        </ul>
      </div>
      <h2>{say(texts.alsoHere)}</h2>
      <Cards>
        <Card title={texts.verifyTitle} href={ways.verify[lang]} level={3}>
          <p>{say(texts.verifyText)}</p>
        </Card>
        <Card title={texts.mattersTitle} href={ways.matters[lang]} level={3}>
          <p>{say(texts.mattersText)}</p>
        </Card>
        <Card title={texts.looksTitle} href={ways.looks[lang]} level={3}>
          <p>{say(texts.looksText)}</p>
        </Card>
      </Cards>
      <section>
        <Alert tone="info" title={texts.noCounterTitle}>
          <p>{say(texts.noCounter)}</p>
          <p>
            <a href={`tel:${agency.deskPhone.replace(/ /g, '')}`}>{agency.deskPhone}</a>
            {' · '}
            <a href={`mailto:${agency.deskEmail}`}>{agency.deskEmail}</a>
            {' · '}
            <a href={addressOf('contacts', lang)}>{say(texts.toContacts)}</a>
          </p>
        </Alert>
      </section>
    </>
  );
}

function Door({ service }: { readonly service: Service }) {
  const say = useSay();
  const lang = useLang();
  const { passport } = service;
  return (
    <li class="door">
      <h2>{say(passport.name)}</h2>
      <p>{say(passport.purpose)}</p>
      <LinkButton href={serviceAddress(passport, lang)}>
        {say(service.ownData?.begin ?? (service.lookup ? texts.startLookup : texts.startApplication))}
        <span class="ds-sr-only">: {say(passport.name)}</span>
      </LinkButton>
    </li>
  );
}
