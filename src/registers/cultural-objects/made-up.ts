import { dateOf, dayOf, type Random } from '../../platform/generate/index.js';
import type { ObjectKind, ObjectRecord, Status } from './object.js';

/** Objects that do not exist, in the words of a register that does. */

interface Mould {
  readonly kind: ObjectKind;
  readonly titles: readonly [string, ...string[]];
  readonly materials: readonly [string, ...string[]];
  readonly sizes: (random: Random) => string;
}

const flat = (random: Random) => `${20 + random.int(80)} × ${24 + random.int(90)} cm`;
const solid = (random: Random) => `augstums ${8 + random.int(40)} cm, platums ${6 + random.int(24)} cm`;
const tiny = (random: Random) => `diametrs ${18 + random.int(30)} mm`;

const moulds: readonly [Mould, ...Mould[]] = [
  {
    kind: 'painting',
    titles: [
      'Ainava ar lauku sētu',
      'Rudens pie Gaujas',
      'Ziemas ceļš',
      'Jūras krasts Tūjā',
      'Klusā daba ar āboliem',
      'Pavasara pali',
    ],
    materials: ['audekls, eļļa', 'kartons, eļļa', 'koks, tempera'],
    sizes: flat,
  },
  {
    kind: 'icon',
    titles: ['Svētais Nikolajs', 'Dievmāte ar Bērnu', 'Pestītājs', 'Svētais Georgijs'],
    materials: ['koks, levkass, tempera', 'koks, tempera, misiņa rīza'],
    sizes: flat,
  },
  {
    kind: 'graphics',
    titles: ['Vecrīgas skats', 'Sievietes portrets', 'Zvejnieku ciems', 'Daugavas plostnieki'],
    materials: ['papīrs, oforts', 'papīrs, akvarelis', 'papīrs, litogrāfija'],
    sizes: flat,
  },
  {
    kind: 'ceramics',
    titles: ['Vāze ar ziedu rakstu', 'Māla krūze', 'Porcelāna tējkanna', 'Šķīvis ar tautas rotājumu'],
    materials: ['porcelāns, apgleznojums', 'māls, glazūra', 'fajanss'],
    sizes: solid,
  },
  {
    kind: 'silver',
    titles: ['Sudraba kauss', 'Cukurtrauks ar vāku', 'Svečturis', 'Paplāte ar monogrammu'],
    materials: ['sudrabs, kalums', 'sudrabs, zeltījums'],
    sizes: solid,
  },
  {
    kind: 'religious',
    titles: ['Altāra krucifikss', 'Baznīcas biķeris', 'Koka eņģelis'],
    materials: ['koks, polihromija', 'sudrabs, zeltījums', 'misiņš'],
    sizes: solid,
  },
  {
    kind: 'coin',
    titles: ['Livonijas šiliņš', 'Piemiņas medaļa', 'Pieclatnieks'],
    materials: ['sudrabs', 'bronza'],
    sizes: tiny,
  },
  {
    kind: 'clock',
    titles: ['Galda pulkstenis', 'Kabatas pulkstenis', 'Sienas pulkstenis ar svārstu'],
    materials: ['bronza, emalja', 'sudrabs', 'koks, misiņš'],
    sizes: solid,
  },
  {
    kind: 'jewellery',
    titles: ['Burbuļsakta', 'Dzintara kaklarota', 'Gredzens ar zirgkaļa rakstu'],
    materials: ['sudrabs, stikls', 'dzintars', 'zelts'],
    sizes: tiny,
  },
  {
    kind: 'archaeology',
    titles: ['Pakavsakta', 'Bronzas spirāle', 'Kapliča piekariņš'],
    materials: ['bronza', 'bronza, dzelzs'],
    sizes: tiny,
  },
  {
    kind: 'sculpture',
    titles: ['Zēna galva', 'Dejotāja', 'Lasītāja figūra'],
    materials: ['bronza', 'marmors', 'ģipsis'],
    sizes: solid,
  },
  {
    kind: 'furniture',
    titles: ['Pūralāde', 'Rakstāmgalds', 'Bīdermeijera krēsls'],
    materials: ['priede, krāsojums', 'rieksts, finierējums'],
    sizes: solid,
  },
  {
    kind: 'textile',
    titles: ['Villaine', 'Jostas fragments', 'Gobelēns'],
    materials: ['vilna, izšuvums', 'lins, vilna'],
    sizes: flat,
  },
  { kind: 'instrument', titles: ['Vijole', 'Kokle', 'Ermoņikas'], materials: ['egle, kļava', 'liepa'], sizes: solid },
  {
    kind: 'book',
    titles: ['Dziesmu grāmata', 'Bībele ar apkalumiem', 'Muižas kroņa grāmata'],
    materials: ['papīrs, āda', 'papīrs, koks, misiņš'],
    sizes: flat,
  },
];

const makers = [
  'J. Krastiņa darbnīca',
  'A. Zemītis',
  'M. Ozola',
  'nezināms meistars',
  'E. Birznieks',
  'Fictum & Co, Rīga',
  'K. Vītola',
  'P. Liepkalns',
] as const;
const features = [
  'neliels robs apakšējā malā',
  'restaurēts, redzama cita toņa vieta labajā pusē',
  'aizmugurē uzlīme ar skaitli 214',
  'plaisa vidū',
  'iegravēti burti „A. B.”',
  'trūkst viena stūra',
] as const;
const origins = ['Vidzeme', 'Kurzeme', 'Latgale', 'Zemgale', 'Rīga', 'nav zināma'] as const;

/** Object `n`; what is random in it is its own. */
export function madeUpObject(random: Random): {
  readonly record: ObjectRecord;
  readonly status: Status;
  readonly statusOn: string;
} {
  const mould = random.pick(moulds);
  const from = 1650 + random.int(28) * 10;
  const to = from + 10 + random.int(4) * 10;
  const status = random.percent(70) ? 'wanted' : random.percent(60) ? 'found' : 'seized';
  return {
    status,
    statusOn: dateOf(dayOf('2004-03-01') + random.int(dayOf('2026-10-30') - dayOf('2004-03-01'))),
    record: {
      kind: mould.kind,
      title: random.pick(mould.titles),
      maker: random.pick(makers),
      materials: random.pick(mould.materials),
      period: `${from}.–${to}. gadi`,
      fromYear: from,
      toYear: to,
      measurements: mould.sizes(random),
      features: random.pick(features),
      origin: random.pick(origins),
    },
  };
}
