import type { Text } from '../../../platform/text/index.js';
import type { WrittenField } from './description.js';

export const texts = {
  title: { lv: 'Aprakstīt savu priekšmetu', en: 'Describe your own object' },
  lead: {
    lv: 'Apraksts pēc Object ID palīdz policijai priekšmetu atrast, ja tas pazūd. Aizpildiet, ko zināt.',
    en: 'A description by Object ID helps the police to find the object if it goes missing. Fill in what you know.',
  },
  stays: {
    lv: 'Viss paliek šajā ierīcē: uz serveri netiek sūtīts nekas. Iesākto pārlūks glabā, līdz to notīrāt; kad esat pabeidzis, saglabājiet aprakstu datnē.',
    en: 'Everything stays on this device: nothing is sent to the server. The browser keeps what you began until you clear it; when you have finished, save the description to a file.',
  },
  offline: {
    lv: 'Lapa ir saglabāta šajā ierīcē un darbojas arī bez interneta.',
    en: 'The page is kept on this device and works without the internet.',
  },
  noScript: {
    lv: 'Bez skriptiem aprakstu šeit saglabāt nevar. Izdrukājiet lapu un aizpildiet to ar roku; fotogrāfijas glabājiet kopā ar to.',
    en: 'Without scripts the description cannot be saved here. Print the page and fill it in by hand; keep the photographs with it.',
  },
  photographs: { lv: 'Fotogrāfijas', en: 'Photographs' },
  photographsHint: {
    lv: 'Kopskats un tuvplāni: uzraksti, bojājumi, paraksts. Blakus nolieciet lineālu. Līdz 6 attēliem.',
    en: 'The whole and details: inscriptions, damage, signature. Lay a ruler beside it. Up to 6 pictures.',
  },
  add: { lv: 'Pievienot fotogrāfijas', en: 'Add photographs' },
  caption: { lv: 'Ko attēls rāda', en: 'What the picture shows' },
  remove: { lv: 'Noņemt', en: 'Remove' },
  what: { lv: 'Kas tas ir', en: 'What it is' },
  chooseKind: { lv: 'Izvēlieties', en: 'Choose' },
  made: { lv: 'Kad un kas darinājis', en: 'When and by whom' },
  sizes: { lv: 'Izmēri', en: 'Measurements' },
  marks: { lv: 'Pēc kā to pazīt', en: 'What to know it by' },
  more: { lv: 'Vēl', en: 'Further' },
  keep: { lv: 'Saglabāt', en: 'Keep' },
  save: { lv: 'Saglabāt datnē (JSON)', en: 'Save to a file (JSON)' },
  pdf: { lv: 'Saglabāt kā PDF', en: 'Save as PDF' },
  clear: { lv: 'Notīrīt šajā ierīcē', en: 'Clear from this device' },
  clearSure: {
    lv: 'Notīrīt aprakstu un fotogrāfijas šajā pārlūkā? Saglabātās datnes paliks.',
    en: 'Clear the description and photographs from this browser? Saved files stay.',
  },
  cleared: { lv: 'Šajā pārlūkā apraksta vairs nav.', en: 'The description is no longer in this browser.' },
  wentOn: { lv: 'Atvērts tas, ko šajā pārlūkā iesākāt.', en: 'What you began in this browser is open.' },
  open: { lv: 'Atvērt saglabāto aprakstu', en: 'Open a saved description' },
  openHint: {
    lv: 'JSON datne, ko saglabājāt šeit. Tā aizstāj to, kas tagad ierakstīts.',
    en: 'The JSON file that you saved here. It replaces what is written now.',
  },
  saved: {
    lv: 'Apraksts saglabāts. Glabājiet datni drošā vietā; ja priekšmets pazūd, nododiet to policijai.',
    en: 'The description is saved. Keep the file in a safe place; if the object goes missing, hand it to the police.',
  },
  opened: { lv: 'Apraksts atvērts.', en: 'The description is open.' },
  unread: {
    lv: 'Šī datne nav šeit saglabāts apraksts. Izvēlieties citu.',
    en: 'This file is no description saved here. Choose another.',
  },
  nameless: {
    lv: 'Vispirms uzrakstiet, kā priekšmetu sauc: lauks „Nosaukums”.',
    en: 'First write what the object is called: the field “Title”.',
  },
  notPicture: { lv: 'Datni „{name}” nevar nolasīt kā attēlu.', en: 'The file “{name}” cannot be read as a picture.' },
  tooMany: {
    lv: 'Pietiek ar 6 fotogrāfijām; pārējās netika pievienotas.',
    en: 'Six photographs are enough; the others were not added.',
  },
  describedOn: { lv: 'Aprakstīts {on} pēc Object ID (ICOM).', en: 'Described on {on} by Object ID (ICOM).' },
} as const satisfies Record<string, Text>;

interface Asked {
  readonly label: Text;
  readonly hint?: Text;
}

/** What each field of Object ID asks, with what helps to answer it. */
export const fieldTexts: Readonly<Record<WrittenField, Asked>> = {
  kind: { label: { lv: 'Veids', en: 'Kind' } },
  title: {
    label: { lv: 'Nosaukums', en: 'Title' },
    hint: {
      lv: 'Kā priekšmetu sauc vai kā Jūs to sauktu: „Ainava ar lauku sētu”',
      en: 'What the object is called, or what you would call it: “Landscape with a farm”',
    },
  },
  subject: {
    label: { lv: 'Sižets', en: 'Subject' },
    hint: { lv: 'Kas attēlots: cilvēki, vieta, notikums', en: 'What is shown: people, a place, an event' },
  },
  maker: {
    label: { lv: 'Autors vai darinātājs', en: 'Maker' },
    hint: { lv: 'Mākslinieks, meistars, darbnīca, uzņēmums', en: 'Artist, craftsman, workshop, company' },
  },
  materials: {
    label: { lv: 'Materiāli un tehnika', en: 'Materials and techniques' },
    hint: {
      lv: 'No kā un kā darināts: „audekls, eļļa”, „misiņš, kalts un gravēts”',
      en: 'What it is made of and how: “oil on canvas”, “brass, hammered and engraved”',
    },
  },
  period: {
    label: { lv: 'Laiks', en: 'Date or period' },
    hint: {
      lv: 'Cik precīzi zināt: „1890”, „19. gs. beigas”',
      en: 'As exactly as you know: “1890”, “late 19th century”',
    },
  },
  fromYear: { label: { lv: 'Ne agrāk par gadu', en: 'Not before the year' } },
  toYear: { label: { lv: 'Ne vēlāk par gadu', en: 'Not after the year' } },
  height: { label: { lv: 'Augstums, cm', en: 'Height, cm' } },
  width: { label: { lv: 'Platums, cm', en: 'Width, cm' } },
  depth: { label: { lv: 'Dziļums, cm', en: 'Depth, cm' } },
  weight: { label: { lv: 'Svars, kg', en: 'Weight, kg' } },
  inscriptions: {
    label: { lv: 'Uzraksti un zīmes', en: 'Inscriptions and markings' },
    hint: {
      lv: 'Paraksts, veltījums, zīmogs, provēna, numurs – precīzi, kā uz priekšmeta, un kurā vietā',
      en: 'Signature, dedication, stamp, hallmark, number – exactly as on the object, and where',
    },
  },
  features: {
    label: { lv: 'Īpašas pazīmes', en: 'Distinguishing features' },
    hint: {
      lv: 'Bojājumi, labojumi, izgatavošanas nejaušības: pēc tiem pazīst tieši šo priekšmetu',
      en: 'Damage, repairs, flaws of making: they tell this very object',
    },
  },
  description: {
    label: { lv: 'Īss apraksts', en: 'Short description' },
    hint: {
      lv: 'Tā, lai cilvēks, kas to nav redzējis, varētu to pazīt',
      en: 'So that someone who has never seen it could recognise it',
    },
  },
  origin: { label: { lv: 'Izcelsmes vai atrašanas vieta', en: 'Place of origin or discovery' } },
  inventory: { label: { lv: 'Inventāra numurs', en: 'Inventory number' } },
  related: {
    label: { lv: 'Saistītie priekšmeti un dokumenti', en: 'Related objects and documents' },
    hint: {
      lv: 'Pāris, komplekts, čeki, ekspertu slēdzieni, publikācijas',
      en: 'A pair, a set, receipts, experts’ opinions, publications',
    },
  },
};

export const groups: readonly {
  readonly title: keyof typeof texts;
  readonly drawing?: 'measure' | 'marks' | 'damage';
  readonly fields: readonly WrittenField[];
}[] = [
  { title: 'what', fields: ['kind', 'title', 'subject', 'description'] },
  { title: 'made', fields: ['maker', 'materials', 'period', 'fromYear', 'toYear', 'origin'] },
  { title: 'sizes', drawing: 'measure', fields: ['height', 'width', 'depth', 'weight'] },
  { title: 'marks', drawing: 'marks', fields: ['inscriptions', 'features'] },
  { title: 'more', fields: ['inventory', 'related'] },
];
export const longFields: ReadonlySet<WrittenField> = new Set([
  'description',
  'inscriptions',
  'features',
  'related',
  'subject',
]);
export const shortFields: ReadonlySet<WrittenField> = new Set([
  'fromYear',
  'toYear',
  'height',
  'width',
  'depth',
  'weight',
]);
