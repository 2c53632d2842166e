import { type Passport, refusalGrounds } from '../../case/index.js';

/** What the agency publishes about this service. */
export const passport: Passport = {
  id: 'data-exchange-module',
  slug: 'datu-apmainas-modulis',
  name: { lv: 'Datu apmaiņas programmatūras moduļa izstrāde', en: 'Data exchange module development' },
  purpose: {
    lv: 'Pasūtiet programmatūras moduli, ar kuru Jūsu iestādes sistēma drošā veidā apmainās ar datiem ar Sodu reģistru vai Integrēto iekšlietu informācijas sistēmu.',
    en: 'Order a software module by which your institution’s system exchanges data safely with the Punishment Register or the Integrated Interior Information System.',
  },
  whoMayAsk: [
    {
      lv: 'Valsts vai pašvaldības iestāde ar tiesībām uz datiem.',
      en: 'A state or municipal institution with a right to the data.',
    },
    {
      lv: 'Komersants, kuram tiesības uz datiem piešķir likums.',
      en: 'A company to which a law gives a right to the data.',
    },
  ],
  assurance: 'high',
  onBehalfOf: ['company', 'institution'],
  requestBy: ['portal', 'signed-email', 'e-address', 'post'],
  receiveBy: ['online', 'signed-email', 'e-address'],
  priceItems: [],
  priceNote: {
    lv: 'Par cilvēkstundu pēc cenrāža; tāmi redzat pirms līguma',
    en: 'By the person-hour of the price list; you see the estimate before the contract',
  },
  terms: [],
  termNote: {
    lv: 'Pēc vienošanās; uz pieteikumu atbildam desmit darbdienās',
    en: 'By agreement; we answer the application within ten working days',
  },
  legalGrounds: [
    { title: { lv: 'Sodu reģistra likums, 19. pants', en: 'Punishment Register Law, section 19' } },
    {
      title: {
        lv: 'MK 2014. gada 23. septembra noteikumi Nr. 563 (ziņas no Sodu reģistra)',
        en: 'Cabinet Regulation No. 563 of 23 September 2014 (information from the Punishment Register)',
      },
    },
    {
      title: {
        lv: 'MK 2022. gada 8. novembra noteikumi Nr. 693 (maksas pakalpojumu cenrādis)',
        en: 'Cabinet Regulation No. 693 of 8 November 2022 (price list)',
      },
    },
  ],
  refusalGrounds: [
    refusalGrounds.identity,
    refusalGrounds.noLegalBasis,
    {
      ...refusalGrounds.notHeld,
      reason: {
        lv: 'Reģistrā nav to datu, kas vajadzīgi.',
        en: 'The register does not hold the data that are needed.',
      },
    },
    {
      ...refusalGrounds.restricted,
      reason: {
        lv: 'Iesniedzēja sistēma neatbilst drošības prasībām.',
        en: 'The applicant’s system does not meet the security requirements.',
      },
      norm: {
        title: {
          lv: 'VDAR 5. un 32. pants; Nacionālās kiberdrošības likums',
          en: 'GDPR, Articles 5 and 32; National Cybersecurity Law',
        },
      },
    },
    refusalGrounds.unpaid,
  ],
  unit: 'information-systems',
  caseIndex: '5-02',
  registersRead: [],
  personalData: {
    lv: 'Iestādes nosaukums un kontaktpersonu vārds, amats, tālrunis un e-pasts. Izstrādē un testos lietojam izdomātus datus.',
    en: 'The institution’s name and its contact persons’ names, posts, telephones and e-mail addresses. Development and tests use fictitious data.',
  },
  retention: {
    lv: 'Līgumu un tehnisko dokumentāciju glabājam desmit gadus pēc līguma beigām.',
    en: 'The contract and technical documents are kept for ten years after the contract ends.',
  },
  steps: [
    {
      lv: 'Iesniedziet pieteikumu ar tiesisko pamatu un vajadzīgajiem datiem.',
      en: 'Send an application with the legal basis and the data you need.',
    },
    {
      lv: 'Izvērtējam tiesības un drošību un kopā sagatavojam tehnisko specifikāciju.',
      en: 'We assess the right and the security, and write the specification together.',
    },
    {
      lv: 'Saņemat tāmi; ja piekrītat, slēdzam līgumu.',
      en: 'You receive an estimate; if you agree, we conclude a contract.',
    },
    { lv: 'Izstrādājam un testējam kopā ar Jūsu sistēmu.', en: 'We develop and test together with your system.' },
    {
      lv: 'Parakstām pieņemšanas un nodošanas aktu; tad rēķins un uzturēšana.',
      en: 'We sign the acceptance; then come the invoice and maintenance.',
    },
  ],
  questions: [
    {
      question: { lv: 'Vai obligāti vajadzīgs modulis?', en: 'Do we need a module?' },
      answer: {
        lv: 'Ne vienmēr. Ja pietiek ar atsevišķiem pieprasījumiem, izmantojiet ziņu sniegšanu tiešsaistē.',
        en: 'Not always. If single queries suffice, use the online provision of information.',
      },
    },
    {
      question: { lv: 'Kādas saskarnes ir pieejamas?', en: 'Which interfaces are there?' },
      answer: {
        lv: 'HTTPS saskarne ar OpenAPI aprakstu; apraksts un izmēģinājumu vide ir šajā vietnē sadaļā „Programmu saskarne”.',
        en: 'An HTTPS interface described in OpenAPI; see “Interface for programs” on this site.',
      },
    },
    {
      question: { lv: 'Cik maksā stunda?', en: 'What does an hour cost?' },
      answer: {
        lv: 'Likme ir spēkā esošajā cenrādī; tāmē to reizinām ar stundām, un bez Jūsu piekrišanas darbu nesākam.',
        en: 'The rate is in the price list in force; the estimate multiplies it by the hours, and no work starts without your consent.',
      },
    },
  ],
  situations: ['systems'],
  audiences: ['institution', 'business'],
  synonyms: [
    'API',
    'saskarne',
    'integrācija',
    'datu apmaiņa',
    'modulis',
    'sistēmu savienošana',
    'VISS',
    'integration',
    'interface',
    'web service',
    'software development',
    'data exchange',
  ],
  reviewedOn: '2026-11-24',
};
