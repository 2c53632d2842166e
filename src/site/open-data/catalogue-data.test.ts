import { expect, test } from 'vitest';
import { agency } from '../../platform/html/index.js';
import { catalogueTriples } from './cpsv-ap.js';
import { organisation } from './structured.js';
import { iri, type Triple, toJsonLd, toTurtle } from './triples.js';

const subject = 'https://lete.example/en/services/a#service';
const tricky = 'Saka “jā” \\ "nē"\nun\ttālāk <b>&amp;';
const triples: readonly Triple[] = [
  { subject, predicate: iri('rdf:type'), object: { iri: iri('cpsv:PublicService') } },
  { subject, predicate: iri('dct:title'), object: { words: tricky, lang: 'lv' } },
  { subject, predicate: iri('dct:title'), object: { words: 'A service', lang: 'en' } },
  { subject, predicate: iri('cv:value'), object: { value: '10.40', type: iri('xsd:decimal') } },
  { subject, predicate: iri('foaf:page'), object: { iri: 'https://lete.example/lv/pakalpojumi/a' } },
];

test('a catalogue in Turtle escapes what would end a value, and names each subject once', () => {
  const turtle = toTurtle(triples);
  expect(turtle).toContain('"Saka “jā” \\\\ \\"nē\\"\\nun\\ttālāk <b>&amp;"@lv');
  expect(turtle).toContain('"10.40"^^xsd:decimal');
  expect(turtle).toContain('rdf:type cpsv:PublicService');
  expect(turtle.split(`<${subject}>`)).toHaveLength(2);
  expect(
    toTurtle([{ subject: 'https://a.example/x>y z', predicate: iri('dct:title'), object: { value: '' } }]),
  ).toContain('<https://a.example/x%3Ey%20z>');
});

test('the same catalogue in JSON-LD says the same', () => {
  const { '@graph': graph } = JSON.parse(toJsonLd(triples));
  expect(graph).toEqual([
    {
      '@id': subject,
      '@type': ['cpsv:PublicService'],
      'dct:title': [
        { '@value': tricky, '@language': 'lv' },
        { '@value': 'A service', '@language': 'en' },
      ],
      'cv:value': [{ '@value': '10.40', '@type': 'xsd:decimal' }],
      'foaf:page': [{ '@id': 'https://lete.example/lv/pakalpojumi/a' }],
    },
  ]);
});

test('structured data tell the agency as it is published at that moment', () => {
  const moved = {
    ...agency,
    ministry: { lv: 'Valsts kanceleja', en: 'State Chancellery' },
    deskPhone: '+371 60000001',
    email: 'jauna@ic.example',
    address: { lv: 'Jaunā iela 5, Ogre, LV-5001', en: 'Jaunā iela 5, Ogre, LV-5001, Latvia' },
    deskHours: { lv: 'darbdienās', en: 'on working days' },
  };
  expect(organisation('https://lete.example', moved, 'en')).toMatchObject({
    parentOrganization: { name: 'State Chancellery' },
    email: moved.email,
    address: { streetAddress: 'Jaunā iela 5', addressLocality: 'Ogre', postalCode: 'LV-5001' },
    contactPoint: { telephone: moved.deskPhone, hoursAvailable: { description: 'on working days' } },
  });
  const told = toTurtle(catalogueTriples('https://lete.example', [], new Map(), moved));
  expect(told).toContain(moved.deskPhone);
  expect(told).toContain(moved.email);
});
