import type { Random } from './random.js';

export type Sex = 'female' | 'male';
type Words = readonly [string, ...string[]];

const words = (text: string): Words => text.trim().split(/\s+/) as unknown as Words;

const given: Record<'latvian' | 'slavic', Record<Sex, Words>> = {
  latvian: {
    male: words(`Jānis Andris Juris Edgars Māris Mārtiņš Aivars Raimonds Kaspars Kristaps Gatis Gints Ainārs Valdis Uldis
      Artūrs Rihards Roberts Toms Emīls Dāvis Kārlis Pēteris Andrejs Aigars Normunds Guntis Ivars Vilnis Oskars Reinis Rūdolfs
      Markuss Gustavs Daniels Miks Niks Ralfs Ernests Viesturs Dainis Imants Zigurds Arvis Egils Ojārs Sandis Intars Girts Renārs`),
    female: words(`Anna Kristīne Inese Ilze Līga Inga Evija Sandra Daiga Dace Aija Ināra Zane Laura Elīna Agnese Ieva
      Santa Madara Baiba Gunta Māra Vija Dzintra Ausma Rita Sanita Linda Lāsma Marta Paula Elza Emīlija Sofija Alise Katrīna
      Rūta Velta Skaidrīte Mirdza Anita Iveta Ginta Signe Undīne Kitija Annija Patrīcija Estere Undine`),
  },
  slavic: {
    male: words(
      'Aleksandrs Sergejs Vladimirs Dmitrijs Aleksejs Andrejs Jurijs Viktors Igors Oļegs Maksims Romāns Pāvels Deniss',
    ),
    female: words(
      'Jeļena Svetlana Nataļja Irina Tatjana Olga Ludmila Gaļina Marina Valentīna Jūlija Viktorija Darja Anastasija',
    ),
  },
};

/** Surnames as men bear them. */
const family: Record<'latvian' | 'slavic', Words> = {
  latvian: words(`Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš
    Kārkliņš Vanags Grīnbergs Šmits Lapiņš Lācis Siliņš Rozītis Priede Āboliņš Dūmiņš Sproģis Strazdiņš Zaķis Zvirbulis
    Gailis Kronbergs Kalējs Rudzītis Puriņš Avotiņš Jaunzems Pļaviņš Upītis Mežulis Vīksna Irbe Cīrulis Dzenis Bērzs
    Kociņš Saulītis Skujiņš Lūsis Sprūdžs Veinbergs Freimanis Mednis Birznieks Podnieks Muižnieks Zālītis Ziediņš Grants
    Straume Vējš Apinis Štāls Celmiņš Ābele Dreimanis Riekstiņš Stūrītis Lielais Kundziņš Tauriņš Sīlis Ezeriņš Akmentiņš
    Briedis Vilciņš Caune Roze Ķirsis Kauliņš Gulbis Bite Zemītis Laiviņš Andersons Jēkabsons Miķelsons Tomsons Krastiņš`),
  slavic: words(`Ivanovs Petrovs Vasiļjevs Smirnovs Kuzņecovs Fjodorovs Pavlovs Novikovs Morozovs Volkovs Sokolovs
    Bogdanovs Romanovs Kozlovs Orlovs Makarovs Zaicevs Fiļipovs Titovs Belovs`),
};

export type Origin = keyof typeof family;

export function pickGivenName(random: Random, origin: Origin, sex: Sex): string {
  return random.pick(given[origin][sex]);
}

/** A surname as a man bears it; `surnameFor` gives it the ending of a woman's. */
export function pickSurname(random: Random, origin: Origin): string {
  return random.pick(family[origin]);
}

/** The surname with the ending that Latvian gives it: Bērziņš, Bērziņa; Lācis, Lāce; Lielais, Lielā; Priede, Priede. */
export function surnameFor(sex: Sex, surname: string): string {
  if (sex === 'male') return surname;
  for (const [ending, instead] of endings)
    if (surname.endsWith(ending)) return surname.slice(0, -ending.length) + instead;
  return surname;
}

// Longest first. A first-conjugation ending -is turns into -e, with the consonant that the genitive would soften left as it is.
const endings = [
  ['nieks', 'niece'],
  ['ais', 'ā'],
  ['is', 'e'],
  ['š', 'a'],
  ['s', 'a'],
] as const;
