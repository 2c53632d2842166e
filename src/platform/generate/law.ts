/** Courts, authorities and provisions for made-up entries: real names of institutions and laws, invented cases. */

export const courts = [
  'Rīgas pilsētas tiesa',
  'Rīgas rajona tiesa',
  'Vidzemes rajona tiesa',
  'Zemgales rajona tiesa',
  'Kurzemes rajona tiesa',
  'Daugavpils tiesa',
  'Rēzeknes tiesa',
  'Ekonomisko lietu tiesa',
] as const;

export interface Crime {
  readonly article: string;
  readonly part?: string;
  readonly clause?: string;
  readonly about: string;
  readonly penalties: readonly [string, ...string[]];
}

/** Articles of the Criminal Law (Krimināllikums). */
export const crimes = [
  {
    article: '175',
    part: '1',
    about: 'No veikala tirdzniecības zāles slepeni paņēma preces un devās prom, par tām nesamaksājot.',
    penalties: [
      'piespiedu darbs uz 120 stundām',
      'brīvības atņemšana uz 6 mēnešiem nosacīti ar pārbaudes laiku 1 gads',
    ],
  },
  {
    article: '175',
    part: '3',
    about: 'Iekļuva svešās telpās un slepeni paņēma svešu mantu.',
    penalties: [
      'brīvības atņemšana uz 1 gadu 6 mēnešiem',
      'brīvības atņemšana uz 1 gadu nosacīti ar pārbaudes laiku 2 gadi',
    ],
  },
  {
    article: '177',
    part: '1',
    about: 'Sludinājumu portālā piedāvāja preci, saņēma samaksu un preci nepiegādāja.',
    penalties: ['naudas sods 10 minimālo mēnešalgu apmērā', 'piespiedu darbs uz 200 stundām'],
  },
  {
    article: '180',
    part: '1',
    about: 'Nelielā apmērā piesavinājās svešu mantu.',
    penalties: ['piespiedu darbs uz 80 stundām', 'naudas sods 3 minimālo mēnešalgu apmērā'],
  },
  {
    article: '231',
    part: '1',
    about: 'Sabiedriskā vietā rupji traucēja mieru un apdraudēja klātesošos.',
    penalties: ['piespiedu darbs uz 160 stundām', 'īslaicīga brīvības atņemšana uz 2 mēnešiem'],
  },
  {
    article: '262',
    part: '1',
    about: 'Vadīja automobili alkohola ietekmē.',
    penalties: [
      'naudas sods 12 minimālo mēnešalgu apmērā, atņemot transportlīdzekļa vadīšanas tiesības uz 4 gadiem',
      'piespiedu darbs uz 140 stundām, atņemot transportlīdzekļa vadīšanas tiesības uz 3 gadiem',
    ],
  },
  {
    article: '130',
    part: '2',
    about: 'Strīda laikā tīši nodarīja vieglu miesas bojājumu.',
    penalties: ['piespiedu darbs uz 100 stundām', 'naudas sods 5 minimālo mēnešalgu apmērā'],
  },
  {
    article: '221',
    part: '4',
    about: 'Nelikumīgi glabāja akcīzes preces ievērojamā apmērā.',
    penalties: ['naudas sods 8 minimālo mēnešalgu apmērā, konfiscējot akcīzes preces'],
  },
  {
    article: '253',
    part: '1',
    about: 'Neatļauti iegādājās un glabāja narkotisko vielu bez nolūka to realizēt.',
    penalties: ['piespiedu darbs uz 60 stundām', 'brīvības atņemšana uz 4 mēnešiem nosacīti ar pārbaudes laiku 1 gads'],
  },
] as const satisfies readonly Crime[];

export interface Offence {
  readonly law: string;
  readonly article: string;
  readonly part?: string;
  /** What it is called. */
  readonly about: string;
  readonly authority: string;
  readonly series: string;
  /** Least and greatest fine in euro; none for a warning. */
  readonly fine?: readonly [number, number];
  readonly additional?: string;
  readonly vehicle: boolean;
  /** Whether tests of alcohol or drugs were paid for by the state. */
  readonly tested?: boolean;
}

/** Administrative offences in the sectoral laws that hold them today. */
export const offences = [
  {
    law: 'Ceļu satiksmes likums',
    article: '57',
    part: '2',
    about: 'Atļautā braukšanas ātruma pārsniegšana',
    authority: 'Valsts policija',
    series: 'PP',
    fine: [20, 200],
    vehicle: true,
  },
  {
    law: 'Ceļu satiksmes likums',
    article: '57',
    part: '4',
    about: 'Atļautā braukšanas ātruma pārsniegšana apdzīvotā vietā',
    authority: 'Valsts policija',
    series: 'FT',
    fine: [80, 400],
    vehicle: true,
  },
  {
    law: 'Ceļu satiksmes likums',
    article: '61',
    part: '4',
    about: 'Transportlīdzekļa vadīšana alkohola reibumā',
    authority: 'Valsts policija',
    series: 'PP',
    fine: [430, 640],
    additional: 'transportlīdzekļa vadīšanas tiesību izmantošanas aizliegums uz 6 mēnešiem',
    vehicle: true,
    tested: true,
  },
  {
    law: 'Ceļu satiksmes likums',
    article: '56',
    part: '1',
    about: 'Drošības jostas nelietošana',
    authority: 'Valsts policija',
    series: 'PP',
    vehicle: true,
  },
  {
    law: 'Ceļu satiksmes likums',
    article: '63',
    part: '1',
    about: 'Apstāšanās un stāvēšanas noteikumu pārkāpšana',
    authority: 'Rīgas valstspilsētas pašvaldības policija',
    series: 'SD',
    fine: [15, 40],
    vehicle: true,
  },
  {
    law: 'Administratīvo sodu likums par pārkāpumiem pārvaldes, sabiedriskās kārtības un valsts valodas lietošanas jomā',
    article: '11',
    part: '1',
    about: 'Sīkais huligānisms',
    authority: 'Valsts policija',
    series: 'VL',
    fine: [20, 350],
    vehicle: false,
  },
  {
    law: 'Administratīvo sodu likums par pārkāpumiem pārvaldes, sabiedriskās kārtības un valsts valodas lietošanas jomā',
    article: '13',
    part: '1',
    about: 'Alkohola lietošana sabiedriskā vietā',
    authority: 'Jelgavas valstspilsētas pašvaldības policija',
    series: 'SD',
    vehicle: false,
  },
  {
    law: 'Tabakas izstrādājumu, augu smēķēšanas produktu, elektronisko smēķēšanas ierīču un to šķidrumu aprites likums',
    article: '21',
    about: 'Smēķēšana neatļautā vietā',
    authority: 'Liepājas pašvaldības policija',
    series: 'SD',
    fine: [10, 100],
    vehicle: false,
  },
  {
    law: 'Sabiedriskā transporta pakalpojumu likums',
    article: '21',
    part: '1',
    about: 'Braukšana sabiedriskajā transportā bez derīgas biļetes',
    authority: 'VSIA "Autotransporta direkcija"',
    series: 'ER',
    fine: [15, 30],
    vehicle: false,
  },
] as const satisfies readonly Offence[];
