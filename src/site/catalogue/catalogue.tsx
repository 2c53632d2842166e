import { type Service, servicesOf } from '../../case/index.js';
import { Breadcrumbs, Card, useLang, useSay } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { factsOf, priceInWords, type ServiceFacts, termInWords } from '../facts-of.js';
import { addressOf, serviceAddress } from '../paths.js';
import { SearchForm } from '../search/search-page.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';
import { type Group, groupsOf, type View, views } from './views.js';

/** The catalogue, from the passports: one page for each way of looking at it. */
export function cataloguePages(house: House): readonly (readonly [View, PublicPage])[] {
  return (['services', 'bySituation', 'byClient', 'byChannel'] as const).map((view) => [view, catalogue(house, view)]);
}

function catalogue(house: House, view: View): PublicPage {
  return async ({ lang }) => {
    const services = [...servicesOf(house)].sort((a, b) =>
      a.passport.name[lang].localeCompare(b.passport.name[lang], lang),
    );
    const facts = await factsOf(house, services);
    return {
      title:
        view === 'services'
          ? texts.services[lang]
          : `${texts.services[lang]}: ${views[view][lang].toLocaleLowerCase(lang)}`,
      description: texts.servicesDescription[lang],
      body: <Catalogue view={view} groups={groupsOf(view, services)} facts={facts} />,
    };
  };
}

interface CatalogueProps {
  readonly view: View;
  readonly groups: readonly Group[];
  readonly facts: ReadonlyMap<string, ServiceFacts>;
}

function Catalogue({ view, groups, facts }: CatalogueProps) {
  const say = useSay();
  return (
    <>
      <Breadcrumbs here={texts.services} />
      <h1>{say(texts.services)}</h1>
      <p class="lead">{say(texts.servicesLead)}</p>
      <SearchForm />
      <Views here={view} />
      {groups.map((group) =>
        view === 'services' ? <Cards services={group.services} facts={facts} /> : <Names group={group} facts={facts} />,
      )}
    </>
  );
}

function Views({ here }: { readonly here: View }) {
  const say = useSay();
  const lang = useLang();
  return (
    <nav class="views" aria-label={say(texts.views)}>
      <ul>
        {(Object.keys(views) as View[]).map((view) => (
          <li>
            <a href={addressOf(view, lang)} aria-current={view === here ? 'page' : undefined}>
              {say(views[view])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ServicesProps {
  readonly services: readonly Service[];
  readonly facts: ReadonlyMap<string, ServiceFacts>;
}

function Cards({ services, facts }: ServicesProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <div class="catalogue">
      {services.map((service) => (
        <Card title={service.passport.name} href={serviceAddress(service.passport, lang)}>
          <p>{say(service.passport.purpose)}</p>
          <dl class="card-facts">
            <div>
              <dt>{say(texts.price)}</dt>
              <dd>{priceInWords(service, facts.get(service.id), lang)}</dd>
            </div>
            <div>
              <dt>{say(texts.term)}</dt>
              <dd>{termInWords(service, facts.get(service.id), lang)}</dd>
            </div>
          </dl>
        </Card>
      ))}
    </div>
  );
}

function Names({ group, facts }: { readonly group: Group; readonly facts: ServicesProps['facts'] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <section>
      <h2>{say(group.title)}</h2>
      <ul class="names">
        {group.services.map((service) => (
          <li>
            <a href={serviceAddress(service.passport, lang)}>{say(service.passport.name)}</a>
            <span class="muted">{priceInWords(service, facts.get(service.id), lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
