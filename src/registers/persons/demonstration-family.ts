import { demonstrationIds as ids } from '../../platform/generate/index.js';

/** What most people of the demonstration have in common. */
export const usual = {
  previousCodes: [],
  previousNames: [],
  citizenship: { country: 'LV', kind: 'citizen' },
  birthPlace: 'Latvija, Rīga',
} as const;

/** A father with administrative penalties and his daughter of fifteen. */
export const family = {
  roberts: {
    ...usual,
    id: ids.roberts,
    personalCode: '22038419999',
    givenName: 'Roberts',
    familyName: 'Vilks',
    sex: 'male',
    birthDate: '1984-03-22',
    birthPlace: 'Latvija, Rīga',
    address: 'Tallinas iela 61 - 9, Rīga, LV-1009',
    shows: {
      lv: 'Iedzīvotājs ar administratīvajiem sodiem visos iespējamos stāvokļos; piecpadsmitgadīgās Keitas tēvs.',
      en: 'A resident with administrative penalties in every state they can be in; father of Keita, who is fifteen.',
    },
  },
  keita: {
    ...usual,
    id: ids.keita,
    personalCode: '19081129990',
    givenName: 'Keita',
    familyName: 'Vilka',
    sex: 'female',
    birthDate: '2011-08-19',
    birthPlace: 'Latvija, Rīga',
    address: 'Tallinas iela 61 - 9, Rīga, LV-1009',
    shows: { lv: 'Roberta Vilka meita.', en: 'Daughter of Roberts Vilks.' },
  },
} as const;
