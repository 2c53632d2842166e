import type { Text } from '../../platform/text/index.js';
import type { ObjectKind, ObjectRecord, Status } from '../../registers/cultural-objects/index.js';

export const kindWords: Readonly<Record<ObjectKind, Text>> = {
  painting: { lv: 'Glezna', en: 'Painting' },
  icon: { lv: 'Ikona', en: 'Icon' },
  sculpture: { lv: 'Skulptūra', en: 'Sculpture' },
  graphics: { lv: 'Grafika', en: 'Print or drawing' },
  book: { lv: 'Grāmata vai rokraksts', en: 'Book or manuscript' },
  furniture: { lv: 'Mēbele', en: 'Furniture' },
  clock: { lv: 'Pulkstenis', en: 'Clock or watch' },
  silver: { lv: 'Sudrablieta', en: 'Silverware' },
  coin: { lv: 'Monēta vai medaļa', en: 'Coin or medal' },
  archaeology: { lv: 'Arheoloģiska senlieta', en: 'Archaeological item' },
  religious: { lv: 'Reliģisks priekšmets', en: 'Religious object' },
  instrument: { lv: 'Mūzikas instruments', en: 'Musical instrument' },
  weapon: { lv: 'Vēsturisks ierocis', en: 'Historical weapon' },
  ceramics: { lv: 'Keramika vai porcelāns', en: 'Ceramics or porcelain' },
  textile: { lv: 'Tekstils', en: 'Textile' },
  jewellery: { lv: 'Rotaslieta', en: 'Jewellery' },
  other: { lv: 'Cits', en: 'Other' },
};

export const statusWords: Readonly<
  Record<
    Status,
    { readonly word: Text; readonly heading: Text; readonly advice: Text; readonly tone: 'danger' | 'warning' }
  >
> = {
  wanted: {
    word: { lv: 'Meklē', en: 'Searched for' },
    heading: { lv: 'Priekšmets ir izsludināts meklēšanā', en: 'The object is being searched for' },
    advice: {
      lv: 'Nepērciet, nepārdodiet un nenododiet to tālāk. Zvaniet Valsts policijai 110 un nosauciet ieraksta numuru.',
      en: 'Do not buy, sell or pass it on. Call the State Police, 110, and give the number of the record.',
    },
    tone: 'danger',
  },
  found: {
    word: { lv: 'Atrasts', en: 'Found' },
    heading: { lv: 'Priekšmets bija meklēšanā un ir atrasts', en: 'The object was searched for and has been found' },
    advice: {
      lv: 'Ja to piedāvā Jums, pārliecinieties, vai pārdevējs ir likumīgs īpašnieks, un zvaniet Valsts policijai 110, ja rodas šaubas.',
      en: 'If it is offered to you, make sure that the seller is its lawful owner, and call the State Police, 110, if in doubt.',
    },
    tone: 'warning',
  },
  seized: {
    word: { lv: 'Izņemts', en: 'Seized' },
    heading: { lv: 'Priekšmetu ir izņēmusi policija', en: 'The object has been seized by the police' },
    advice: {
      lv: 'Ja tas Jūsuprāt pieder Jums, zvaniet Valsts policijai 110. Ja to piedāvā pirkt, tā var būt kopija vai krāpšana.',
      en: 'If you believe that it is yours, call the State Police, 110. If it is offered for sale, it may be a copy or a fraud.',
    },
    tone: 'warning',
  },
};

/** What is told of an object, in this order; the names are those of Object ID. */
export const fieldWords: Readonly<Record<Exclude<keyof ObjectRecord, 'kind' | 'title' | 'fromYear' | 'toYear'>, Text>> =
  {
    subject: { lv: 'Sižets', en: 'Subject' },
    maker: { lv: 'Autors vai darinātājs', en: 'Maker' },
    materials: { lv: 'Materiāli un tehnika', en: 'Materials and technique' },
    period: { lv: 'Laiks', en: 'Date or period' },
    measurements: { lv: 'Izmēri', en: 'Measurements' },
    inscriptions: { lv: 'Uzraksti un zīmes', en: 'Inscriptions and markings' },
    features: { lv: 'Īpašas pazīmes', en: 'Distinguishing features' },
    description: { lv: 'Apraksts', en: 'Description' },
    origin: { lv: 'Izcelsmes vieta', en: 'Place of origin' },
  };
export const describedFields = Object.keys(fieldWords) as readonly (keyof typeof fieldWords)[];

export const yearsWords: Text = { lv: '{from}.–{to}. gads', en: '{from}–{to}' };
