import { type Service, servicesOf } from '../../case/index.js';
import { Breadcrumbs, Card, useLang, useSay } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { factsOf, priceInWords, type ServiceFacts, termInWords } from '../facts-of.js';
import { serviceAddress } from '../paths.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';

/** The catalogue, from the passports. */
export function catalogue(house: House): PublicPage {
  return async ({ lang }) => {
    const services = [...servicesOf(house)].sort((a, b) =>
      a.passport.name[lang].localeCompare(b.passport.name[lang], lang),
    );
    return {
      title: texts.services[lang],
      description: texts.servicesDescription[lang],
      body: <Catalogue services={services} facts={await factsOf(house, services)} />,
    };
  };
}

interface CatalogueProps {
  readonly services: readonly Service[];
  readonly facts: ReadonlyMap<string, ServiceFacts>;
}

function Catalogue({ services, facts }: CatalogueProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Breadcrumbs here={texts.services} />
      <h1>{say(texts.services)}</h1>
      <p class="lead">{say(texts.servicesLead)}</p>
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
    </>
  );
}
