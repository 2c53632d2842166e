import { type Service, servicesOf } from '../../case/index.js';
import { Card, Cards, LinkButton, PhoneLink, useAgency, useLang, useSay, ways } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, say } from '../../platform/text/index.js';
import { organisation } from '../open-data/structured.js';
import { addressOf, serviceAddress } from '../paths.js';
import { SearchForm } from '../search/search-page.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';
import { beginOf } from './service-start.js';

/** How many services have a door of their own on the home page. */
const mostDoors = 4;

/** What most people come for and a search for the rest; then how to reach us, and that nobody needs to travel. */
export function homePage(house: House): PublicPage {
  return ({ lang, server }) => ({
    title: texts.home[lang],
    description: say(fill(texts.homeDescription, { name: server.shown.agency().name }), lang),
    data: [organisation(house.settings.publicUrl, server.shown.agency(), lang)],
    body: <Home services={usualFirst(servicesOf(house), lang)} />,
  });
}

/** What people can finish here at once comes first: an application of its own, then a check, then the rest; services for people before those for institutions. */
function usualFirst(services: readonly Service[], lang: 'lv' | 'en'): readonly Service[] {
  const rank = ({ application, ownData, lookup, request, passport }: Service) =>
    (application || ownData ? 0 : lookup ? 1 : request ? 3 : 2) + (passport.audiences[0] === 'person' ? 0 : 4);
  return services.toSorted(
    (a, b) => rank(a) - rank(b) || a.passport.name[lang].localeCompare(b.passport.name[lang], lang),
  );
}

function Home({ services }: { readonly services: readonly Service[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <div class="hero">
        <h1>{say(texts.homeTitle)}</h1>
        <p class="lead">{say(texts.homeLead)}</p>
        <SearchForm />
        <ul class="doors">
          {services.slice(0, mostDoors).map((service) => (
            <Door service={service} />
          ))}
        </ul>
      </div>
      <section>
        <h2>{say(texts.allServices)}</h2>
        <ul class="names names-wide">
          {services.slice(mostDoors).map(({ passport }) => (
            <li>
              <a href={serviceAddress(passport, lang)}>{say(passport.name)}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={addressOf('bySituation', lang)}>{say(texts.toSituations)}</a> ·{' '}
          <a href={addressOf('easy', lang)}>{say(texts.toEasy)}</a>
        </p>
      </section>
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
      <Reach />
    </>
  );
}

function Reach() {
  const agency = useAgency();
  const say = useSay();
  const lang = useLang();
  return (
    <section class="card">
      <h2>{say(texts.hoursTitle)}</h2>
      <p>{say(texts.hoursText, { hours: say(agency.deskHours) })}</p>
      <p>
        <PhoneLink number={agency.deskPhone} />
        {' · '}
        <a href={`mailto:${agency.deskEmail}`}>{agency.deskEmail}</a>
        {' · '}
        <a href={addressOf('contacts', lang)}>{say(texts.toContacts)}</a>
        {' · '}
        <a href={addressOf('status', lang)}>{say(texts.toStatus)}</a>
      </p>
      <p>{say(texts.noCounter)}</p>
    </section>
  );
}

function Door({ service }: { readonly service: Service }) {
  const say = useSay();
  const lang = useLang();
  const { passport } = service;
  return (
    <li class="door">
      <h2>
        <a href={serviceAddress(passport, lang)}>{say(passport.name)}</a>
      </h2>
      <p>{say(passport.purpose)}</p>
      <LinkButton href={beginOf(service, lang) ?? serviceAddress(passport, lang)}>
        {say(doorWords(service))}
        <span class="ds-sr-only">: {say(passport.name)}</span>
      </LinkButton>
    </li>
  );
}

/** What the door opens on: one’s own data, a check, an application, or where it is told how to ask. */
function doorWords({ ownData, lookup, application }: Service) {
  if (ownData) return ownData.begin;
  if (lookup) return texts.startLookup;
  return application ? texts.startApplication : texts.askFor;
}
