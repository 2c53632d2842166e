import type { Passport, Service, Way } from '../../case/index.js';
import { agency as released, type ShownAgency, ways } from '../../platform/html/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { priceInWords, type ServiceFacts } from '../facts-of.js';
import { beginOf } from '../pages/service-start.js';
import { serviceAddress } from '../paths.js';
import { wayWords } from '../texts.js';

/** A thing in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** The agency as schema.org knows it, as it is published at this moment. */
export function organisation(publicUrl: string, agency: ShownAgency, lang: Lang): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    '@id': organisationId(publicUrl),
    name: agency.name[lang],
    alternateName: released.counter,
    url: `${publicUrl}/${lang}`,
    identifier: agency.registrationNumber,
    parentOrganization: { '@type': 'GovernmentOrganization', name: agency.ministry[lang] },
    address: postalAddress(agency),
    email: agency.email,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: lang === 'lv' ? 'Pakalpojumu dienests' : 'Service desk',
      telephone: agency.deskPhone,
      email: agency.deskEmail,
      availableLanguage: ['lv', 'en'],
      hoursAvailable: { '@type': 'OpeningHoursSpecification', description: agency.deskHours[lang] },
    },
  };
}

/** `Bruņinieku iela 72B, Rīga, LV-1009` in its parts; another shape stands whole as the street's. */
function postalAddress({ address }: ShownAgency): Thing {
  const [, street = address.lv, town, code] = /^(.+), ([^,]+), (LV-\d{4})$/.exec(address.lv) ?? [];
  return {
    '@type': 'PostalAddress',
    streetAddress: street,
    ...(town && { addressLocality: town, postalCode: code }),
    addressCountry: 'LV',
  };
}

/** The one address of the agency in data. */
export function organisationId(publicUrl: string): string {
  return `${publicUrl}/en#agency`;
}

/** The one address of a service in data: its English page is there. */
export function serviceId(publicUrl: string, passport: Passport): string {
  return `${publicUrl}${serviceAddress(passport, 'en')}#service`;
}

/** A service as schema.org knows it. */
export function governmentService(
  publicUrl: string,
  service: Service,
  facts: ServiceFacts | undefined,
  agency: ShownAgency,
  lang: Lang,
): Thing {
  const { passport } = service;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': serviceId(publicUrl, passport),
    name: passport.name[lang],
    description: passport.purpose[lang],
    url: publicUrl + serviceAddress(passport, lang),
    provider: { '@type': 'GovernmentOrganization', '@id': organisationId(publicUrl), name: agency.name[lang] },
    serviceOperator: { '@type': 'GovernmentOrganization', name: agency.units.nameOf(passport.unit)[lang] },
    areaServed: { '@type': 'Country', name: 'LV' },
    audience: passport.whoMayAsk.map((who) => ({ '@type': 'Audience', audienceType: who[lang] })),
    availableChannel: passport.requestBy.map((way) => channel(publicUrl, service, way, agency, lang)),
    offers: (facts?.prices ?? []).length
      ? facts?.prices.map((item) => ({
          '@type': 'Offer',
          name: item.name[lang],
          price: (item.gross / 100).toFixed(2),
          priceCurrency: 'EUR',
        }))
      : {
          '@type': 'Offer',
          description: priceInWords(service, facts, lang),
          ...(!passport.priceNote && { price: '0.00', priceCurrency: 'EUR' }),
        },
    termsOfService: passport.legalGrounds.map(({ title }) => title[lang]).join('; '),
    dateModified: passport.reviewedOn,
  };
}

function channel(publicUrl: string, service: Service, way: Way, agency: ShownAgency, lang: Lang): Thing {
  const begin = way === 'portal' || way === 'web' ? beginOf(service, lang) : undefined;
  const url = begin ?? (way === 'online' ? ways.api[lang] : undefined);
  return {
    '@type': 'ServiceChannel',
    name: wayWords[way][lang],
    ...(url && { serviceUrl: publicUrl + url }),
    ...(way === 'phone' && { servicePhone: { '@type': 'ContactPoint', telephone: agency.deskPhone } }),
    ...(way === 'post' && { servicePostalAddress: { '@type': 'PostalAddress', streetAddress: agency.address[lang] } }),
  };
}

/** The questions of a page and their answers, as search engines show them. */
export function questionsAndAnswers(
  questions: readonly { readonly question: Text; readonly answer: Text }[],
  lang: Lang,
): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question[lang],
      acceptedAnswer: { '@type': 'Answer', text: answer[lang] },
    })),
  };
}
