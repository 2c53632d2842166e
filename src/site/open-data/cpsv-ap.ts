import type { Service } from '../../case/index.js';
import type { ShownAgency } from '../../platform/html/index.js';
import { languages, type Text } from '../../platform/text/index.js';
import type { ServiceFacts } from '../facts-of.js';
import { beginOf } from '../pages/service-start.js';
import { serviceAddress } from '../paths.js';
import { wayWords } from '../texts.js';
import { organisationId, serviceId } from './structured.js';
import { iri, type Triple, type Value } from './triples.js';

type Say = (predicate: Parameters<typeof iri>[0], ...objects: readonly Value[]) => void;

/** Languages as the EU's Publications Office names them. */
const languageOf = { lv: 'LAV', en: 'ENG' } as const;
const authority = 'http://publications.europa.eu/resource/authority';

/** The whole catalogue by the Core Public Service Vocabulary Application Profile (CPSV-AP 3). */
export function catalogueTriples(
  publicUrl: string,
  services: readonly Service[],
  facts: ReadonlyMap<string, ServiceFacts>,
  agency: ShownAgency,
): readonly Triple[] {
  const triples: Triple[] = [];
  const about = (subject: string, type: Parameters<typeof iri>[0]): Say => {
    const say: Say = (predicate, ...objects) => {
      for (const object of objects) triples.push({ subject, predicate: iri(predicate), object });
    };
    say('rdf:type', { iri: iri(type) });
    return say;
  };
  tellAgency(publicUrl, agency, about);
  const catalogue = about(`${publicUrl}/en/services#catalogue`, 'dcat:Catalog');
  catalogue('dct:title', ...inWords({ lv: 'Pakalpojumu katalogs', en: 'Catalogue of public services' }));
  catalogue('dct:publisher', { iri: organisationId(publicUrl) });
  for (const one of new Set(services.flatMap(({ passport }) => passport.situations)))
    about(`${publicUrl}/en/services/by-situation#${one}`, 'skos:Concept');
  for (const service of services) {
    catalogue('dct:hasPart', { iri: serviceId(publicUrl, service.passport) });
    tellService(publicUrl, service, facts.get(service.id), agency, about);
  }
  return triples;
}

type About = (subject: string, type: Parameters<typeof iri>[0]) => Say;

function tellAgency(publicUrl: string, agency: ShownAgency, about: About): void {
  const id = organisationId(publicUrl);
  const say = about(id, 'cv:PublicOrganisation');
  say('dct:title', ...inWords(agency.name));
  say('skos:prefLabel', ...inWords(agency.name));
  say('dct:identifier', { value: agency.registrationNumber });
  say('dct:spatial', { iri: `${authority}/country/LVA` });
  say('foaf:homepage', { iri: `${publicUrl}/lv` });
  say('cv:contactPoint', { iri: `${id}-contact` });
  const contact = about(`${id}-contact`, 'cv:ContactPoint');
  contact('cv:telephone', { value: agency.deskPhone });
  contact('cv:email', { value: agency.email });
  contact('cv:contactPage', { iri: `${publicUrl}/lv/kontakti` });
}

function tellService(
  publicUrl: string,
  service: Service,
  facts: ServiceFacts | undefined,
  agency: ShownAgency,
  about: About,
): void {
  const { passport } = service;
  const id = serviceId(publicUrl, passport);
  const say = about(id, 'cpsv:PublicService');
  say('dct:identifier', { value: passport.id });
  say('dct:title', ...inWords(passport.name));
  say('dct:description', ...inWords(passport.purpose));
  say('dct:language', ...languages.map((lang) => ({ iri: `${authority}/language/${languageOf[lang]}` })));
  say('dct:spatial', { iri: `${authority}/country/LVA` });
  say('dct:modified', { value: passport.reviewedOn, type: iri('xsd:date') });
  say('cv:hasCompetentAuthority', { iri: organisationId(publicUrl) });
  say('cv:contactPoint', { iri: `${organisationId(publicUrl)}-contact` });
  say('foaf:page', ...languages.map((lang) => ({ iri: publicUrl + serviceAddress(passport, lang) })));
  say('dcat:keyword', ...[...new Set(passport.synonyms)].map((value) => ({ value })));
  say(
    'cv:thematicArea',
    ...passport.situations.map((one) => ({ iri: `${publicUrl}/en/services/by-situation#${one}` })),
  );
  tellChannels(publicUrl, service, agency, say, about);
  tellLaw(id, service, say, about);
  tellCosts(id, service, facts, say, about);
}

function tellChannels(publicUrl: string, service: Service, { units }: ShownAgency, say: Say, about: About): void {
  const { passport } = service;
  const id = serviceId(publicUrl, passport);
  for (const way of passport.requestBy) {
    const channel = about(`${id}-by-${way}`, 'cv:Channel');
    say('cv:hasChannel', { iri: `${id}-by-${way}` });
    channel('dct:identifier', { value: `${passport.id}/${way}` });
    channel('dct:description', ...inWords(wayWords[way]));
    const begin = way === 'portal' || way === 'web' ? beginOf(service, 'lv') : undefined;
    if (begin) channel('foaf:page', { iri: publicUrl + begin });
  }
  const output = about(`${id}-output`, 'cv:Output');
  say('cpsv:produces', { iri: `${id}-output` });
  output('dct:identifier', { value: `${passport.id}/output` });
  output('dct:title', ...inWords(passport.name));
  output('dct:description', ...inWords(units.nameOf(passport.unit)));
}

function tellLaw(id: string, { passport }: Service, say: Say, about: About): void {
  const rule = about(`${id}-rule`, 'cpsv:Rule');
  say('cpsv:follows', { iri: `${id}-rule` });
  rule('dct:identifier', { value: `${passport.id}/rule` });
  rule('dct:title', ...inWords(passport.name));
  for (const step of passport.steps) rule('dct:description', ...inWords(step));
  passport.legalGrounds.forEach((norm, index) => {
    const law = about(`${id}-law-${index + 1}`, 'eli:LegalResource');
    say('cv:hasLegalResource', { iri: `${id}-law-${index + 1}` });
    law('dct:title', ...inWords(norm.title));
  });
}

function tellCosts(id: string, { passport }: Service, facts: ServiceFacts | undefined, say: Say, about: About): void {
  for (const item of facts?.prices ?? []) {
    const cost = about(`${id}-cost-${item.code}`, 'cv:Cost');
    say('cv:hasCost', { iri: `${id}-cost-${item.code}` });
    cost('dct:identifier', { value: `${passport.id}/${item.code}` });
    cost('dct:description', ...inWords(item.name));
    cost('cv:value', { value: (item.gross / 100).toFixed(2), type: iri('xsd:decimal') });
    cost('cv:currency', { iri: `${authority}/currency/EUR` });
  }
  if (passport.priceNote) {
    const cost = about(`${id}-cost`, 'cv:Cost');
    say('cv:hasCost', { iri: `${id}-cost` });
    cost('dct:identifier', { value: `${passport.id}/cost` });
    cost('dct:description', ...inWords(passport.priceNote));
  }
}

function inWords(text: Text): readonly Value[] {
  return languages.map((lang) => ({ words: text[lang], lang }));
}
