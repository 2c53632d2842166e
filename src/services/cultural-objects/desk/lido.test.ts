import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import type { ShownObject } from '../../../registers/cultural-objects/index.js';
import { writeLido } from './lido.js';

type Exported = Omit<ShownObject, 'picture'>;

/** Children of an element in the order of the schema, each with how many there may be. */
type Order = readonly (readonly [name: string, least: number, most: number])[];
const any = Number.POSITIVE_INFINITY;
const concept: Order = [
  ['conceptID', 0, any],
  ['term', 1, any],
];

// LIDO 1.1, http://www.lido-schema.org/schema/v1.1/lido-v1.1.xsd: the elements that we write, in its order.
const schema: Readonly<Record<string, Order>> = {
  lidoWrap: [['lido', 1, any]],
  lido: [
    ['lidoRecID', 1, any],
    ['objectPublishedID', 0, any],
    ['category', 0, 1],
    ['descriptiveMetadata', 1, any],
    ['administrativeMetadata', 1, any],
  ],
  descriptiveMetadata: [
    ['objectClassificationWrap', 1, 1],
    ['objectIdentificationWrap', 1, 1],
    ['eventWrap', 0, 1],
    ['objectRelationWrap', 0, 1],
  ],
  objectClassificationWrap: [
    ['objectWorkTypeWrap', 1, 1],
    ['classificationWrap', 0, 1],
  ],
  objectWorkTypeWrap: [['objectWorkType', 1, any]],
  objectWorkType: concept,
  objectIdentificationWrap: [
    ['titleWrap', 1, 1],
    ['inscriptionsWrap', 0, 1],
    ['repositoryWrap', 0, 1],
    ['displayStateEditionWrap', 0, 1],
    ['objectDescriptionWrap', 0, 1],
    ['objectMeasurementsWrap', 0, 1],
  ],
  titleWrap: [['titleSet', 1, any]],
  titleSet: [
    ['appellationValue', 1, any],
    ['sourceAppellation', 0, any],
  ],
  inscriptionsWrap: [['inscriptions', 0, any]],
  inscriptions: [
    ['inscriptionTranscription', 0, any],
    ['inscriptionDescription', 0, any],
  ],
  objectDescriptionWrap: [['objectDescriptionSet', 0, any]],
  objectDescriptionSet: [
    ['objectDescriptionID', 0, any],
    ['descriptiveNoteID', 0, any],
    ['descriptiveNoteValue', 0, any],
    ['sourceDescriptiveNote', 0, any],
  ],
  objectMeasurementsWrap: [['objectMeasurementsSet', 0, any]],
  objectMeasurementsSet: [
    ['displayObjectMeasurements', 0, any],
    ['objectMeasurements', 0, 1],
  ],
  eventWrap: [['eventSet', 0, any]],
  eventSet: [
    ['displayEvent', 0, any],
    ['event', 0, 1],
  ],
  event: [
    ['eventID', 0, any],
    ['eventType', 1, 1],
    ['roleInEvent', 0, any],
    ['eventName', 0, any],
    ['eventActor', 0, any],
    ['culture', 0, any],
    ['eventDate', 0, 1],
    ['periodName', 0, any],
    ['eventPlace', 0, any],
    ['eventMethod', 0, any],
    ['eventMaterialsTech', 0, any],
  ],
  eventType: concept,
  eventActor: [
    ['displayActorInRole', 0, any],
    ['actorInRole', 0, 1],
  ],
  eventDate: [
    ['displayDate', 0, any],
    ['date', 0, 1],
  ],
  date: [
    ['earliestDate', 1, 1],
    ['latestDate', 1, 1],
  ],
  eventPlace: [
    ['displayPlace', 0, any],
    ['place', 0, 1],
  ],
  eventMaterialsTech: [
    ['displayMaterialsTech', 0, any],
    ['materialsTech', 0, any],
  ],
  administrativeMetadata: [
    ['rightsWorkWrap', 0, 1],
    ['recordWrap', 1, 1],
    ['resourceWrap', 0, 1],
  ],
  recordWrap: [
    ['recordID', 1, any],
    ['recordType', 1, 1],
    ['recordSource', 1, any],
    ['recordRights', 0, any],
    ['recordInfoSet', 0, any],
  ],
  recordType: concept,
  recordSource: [
    ['legalBodyID', 0, any],
    ['legalBodyName', 0, any],
    ['legalBodyWeblink', 0, any],
  ],
  legalBodyName: [['appellationValue', 1, any]],
};
/** Attributes that the schema requires. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  lidoRecID: ['lido:type'],
  recordID: ['lido:type'],
  descriptiveMetadata: ['xml:lang'],
  administrativeMetadata: ['xml:lang'],
};

/** Everything in which an element and what it holds differ from the schema. */
function faultsOf(element: Element): string[] {
  const name = element.localName ?? '';
  const children = [...element.childNodes].filter((one): one is Element => one.nodeType === 1);
  const order = schema[name];
  const missing = (attributes[name] ?? []).filter((one) => !element.getAttribute(one)).map((one) => `${name}@${one}`);
  if (!order)
    return [...missing, ...(children.length > 0 || !element.textContent ? [`${name}: words are expected`] : [])];
  const names = children.map(({ localName }) => localName ?? '');
  const counts = order.flatMap(([child, least, most]) => {
    const n = names.filter((one) => one === child).length;
    return n < least || n > most ? [`${name}: ${n} × ${child}`] : [];
  });
  const places = names.map((child) => order.findIndex(([known]) => known === child));
  const wrong = places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0));
  return [...missing, ...counts, ...(wrong ? [`${name}: ${names.join(', ')}`] : []), ...children.flatMap(faultsOf)];
}

const bare = {
  number: 'KO-1',
  kind: 'painting',
  title: 'Ainava',
  status: 'wanted',
  statusOn: '2026-03-01',
} as unknown as Exported;
const whole = {
  ...bare,
  title: 'Šķīvis <b>ar</b> & “ģerboni”',
  description: 'Apaļš',
  features: 'Iesists',
  inscriptions: 'Рига 1907',
  measurements: '10 × 12 cm',
  maker: 'M. Kuzņecovs',
  materials: 'Porcelāns',
  period: '19. gs. beigas',
  fromYear: 1890,
  toYear: 1900,
  origin: 'Rīga',
} as unknown as Exported;

test('what is exported has the elements that LIDO asks for, in its order, whatever is known of an object', () => {
  const text = [...writeLido([bare, whole, { ...whole, period: undefined } as Exported], 'Datu centrs & arhīvs')].join(
    '',
  );
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => problems.push(`${level}: ${message}`),
  }).parseFromString(text, 'text/xml');
  const root = document.documentElement;
  expect(problems).toEqual([]);
  expect([root?.localName, root?.namespaceURI]).toEqual(['lidoWrap', 'http://www.lido-schema.org']);
  expect(root && faultsOf(root)).toEqual([]);
});
