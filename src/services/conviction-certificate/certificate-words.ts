/** The paper's own words, in each language that it may be asked in. */
interface PaperWords {
  readonly title: string;
  readonly about: string;
  readonly aboutEntity: string;
  readonly name: string;
  readonly formerNames: string;
  readonly code: string;
  readonly birth: string;
  readonly birthPlace: string;
  readonly entityName: string;
  readonly registration: string;
  readonly database: string;
  readonly current: string;
  readonly archive: string;
  readonly searchedAt: string;
  readonly reason: string;
  readonly recipient: string;
  readonly notConvicted: string;
  readonly convictions: string;
  readonly court: string;
  readonly date: string;
  readonly article: string;
  readonly penalty: string;
  readonly status: string;
  readonly statusCurrent: string;
  readonly statusSpent: string;
  readonly ended: string;
  readonly authority: string;
  readonly outcome: string;
  readonly acquittal: string;
  readonly termination: string;
  readonly noPenalties: string;
  readonly penalties: string;
  readonly served: string;
  readonly notServed: string;
  readonly noMeasures: string;
  readonly measures: string;
  readonly measure: Readonly<
    Record<'liquidation' | 'restriction-of-rights' | 'confiscation' | 'recovery-of-money', string>
  >;
  readonly base: Readonly<Record<'warning' | 'fine' | 'prohibition', string>>;
  readonly note: string;
  readonly abroad: string;
  readonly original: string;
}

export const paperWords: Readonly<Record<'lv' | 'en' | 'ru', PaperWords>> = {
  lv: {
    title: 'Izziņa',
    about: 'par ziņām Sodu reģistrā par fizisko personu',
    aboutEntity: 'par ziņām Sodu reģistrā par juridisko personu',
    name: 'Vārds, uzvārds',
    formerNames: 'Bijušie vārdi, uzvārdi',
    code: 'Personas kods',
    birth: 'Dzimšanas datums',
    birthPlace: 'Dzimšanas vieta',
    entityName: 'Nosaukums',
    registration: 'Reģistrācijas numurs',
    database: 'Pārbaudītā datubāze',
    current: 'aktuālā',
    archive: 'aktuālā un arhīva',
    searchedAt: 'Pārbaudes laiks',
    reason: 'Izziņas iemesls',
    recipient: 'Iesniegšanai',
    notConvicted: 'Sodu reģistrā nav ziņu par personas sodāmību.',
    convictions: 'Sodu reģistrā ir ziņas par šādu sodāmību:',
    court: 'Tiesa',
    date: 'Datums',
    article: 'Tiesību norma',
    penalty: 'Sods',
    status: 'Stāvoklis',
    statusCurrent: 'nav dzēsta',
    statusSpent: 'dzēsta vai noņemta',
    ended: 'Izbeigti procesi:',
    authority: 'Iestāde',
    outcome: 'Iznākums',
    acquittal: 'attaisnots',
    termination: 'izbeigts',
    noPenalties: 'Sodu reģistrā nav ziņu par administratīvajiem sodiem.',
    penalties: 'Sodu reģistrā ir ziņas par šādiem administratīvajiem sodiem:',
    served: 'izpildīts',
    notServed: 'nav izpildīts',
    noMeasures: 'Sodu reģistrā nav ziņu par piespiedu ietekmēšanas līdzekļiem.',
    measures: 'Sodu reģistrā ir ziņas par šādiem piespiedu ietekmēšanas līdzekļiem:',
    measure: {
      liquidation: 'likvidācija',
      'restriction-of-rights': 'tiesību ierobežošana',
      confiscation: 'mantas konfiskācija',
      'recovery-of-money': 'naudas piedziņa',
    },
    base: { warning: 'brīdinājums', fine: 'naudas sods', prohibition: 'tiesību izmantošanas aizliegums' },
    note: 'Izziņā ir ziņas, kādas reģistrā bija pārbaudes laikā. Cik ilgi tā izmantojama, nosaka tās saņēmējs.',
    abroad: 'ārvalsts spriedums',
    original: 'Sodu un tiesu nosaukumi doti reģistra valodā.',
  },
  en: {
    title: 'Certificate',
    about: 'of what the Punishment Register holds about a natural person',
    aboutEntity: 'of what the Punishment Register holds about a legal entity',
    name: 'Name and surname',
    formerNames: 'Former names',
    code: 'Personal code',
    birth: 'Date of birth',
    birthPlace: 'Place of birth',
    entityName: 'Name',
    registration: 'Registration number',
    database: 'Database searched',
    current: 'current',
    archive: 'current and archive',
    searchedAt: 'Time of search',
    reason: 'Purpose of the certificate',
    recipient: 'To be handed to',
    notConvicted: 'The Punishment Register holds no record of a conviction of this person.',
    convictions: 'The Punishment Register holds these convictions:',
    court: 'Court',
    date: 'Date',
    article: 'Provision',
    penalty: 'Penalty',
    status: 'State',
    statusCurrent: 'not spent',
    statusSpent: 'spent or removed',
    ended: 'Proceedings that have ended:',
    authority: 'Authority',
    outcome: 'Outcome',
    acquittal: 'acquitted',
    termination: 'terminated',
    noPenalties: 'The Punishment Register holds no record of administrative penalties.',
    penalties: 'The Punishment Register holds these administrative penalties:',
    served: 'served',
    notServed: 'not served',
    noMeasures: 'The Punishment Register holds no record of coercive measures.',
    measures: 'The Punishment Register holds these coercive measures:',
    measure: {
      liquidation: 'liquidation',
      'restriction-of-rights': 'restriction of rights',
      confiscation: 'confiscation of property',
      'recovery-of-money': 'recovery of money',
    },
    base: { warning: 'warning', fine: 'fine', prohibition: 'prohibition to use rights' },
    note: 'The certificate shows what the register held at the time of the search. How long it may be used is for its recipient to decide.',
    abroad: 'judgment of another state',
    original: 'Penalties and courts are given in the language of the register.',
  },
  ru: {
    title: 'Справка',
    about: 'о сведениях в Регистре наказаний о физическом лице',
    aboutEntity: 'о сведениях в Регистре наказаний о юридическом лице',
    name: 'Имя, фамилия',
    formerNames: 'Прежние имена, фамилии',
    code: 'Персональный код',
    birth: 'Дата рождения',
    birthPlace: 'Место рождения',
    entityName: 'Наименование',
    registration: 'Регистрационный номер',
    database: 'Проверенная база данных',
    current: 'актуальная',
    archive: 'актуальная и архивная',
    searchedAt: 'Время проверки',
    reason: 'Цель справки',
    recipient: 'Для предъявления',
    notConvicted: 'В Регистре наказаний нет сведений о судимости данного лица.',
    convictions: 'В Регистре наказаний имеются сведения о следующих судимостях:',
    court: 'Суд',
    date: 'Дата',
    article: 'Правовая норма',
    penalty: 'Наказание',
    status: 'Состояние',
    statusCurrent: 'не погашена',
    statusSpent: 'погашена или снята',
    ended: 'Прекращённые процессы:',
    authority: 'Учреждение',
    outcome: 'Исход',
    acquittal: 'оправдан',
    termination: 'прекращён',
    noPenalties: 'В Регистре наказаний нет сведений об административных наказаниях.',
    penalties: 'В Регистре наказаний имеются сведения о следующих административных наказаниях:',
    served: 'исполнено',
    notServed: 'не исполнено',
    noMeasures: 'В Регистре наказаний нет сведений о принудительных мерах воздействия.',
    measures: 'В Регистре наказаний имеются сведения о следующих принудительных мерах воздействия:',
    measure: {
      liquidation: 'ликвидация',
      'restriction-of-rights': 'ограничение прав',
      confiscation: 'конфискация имущества',
      'recovery-of-money': 'взыскание денежных средств',
    },
    base: { warning: 'предупреждение', fine: 'денежный штраф', prohibition: 'запрет на пользование правами' },
    note: 'Справка отражает сведения, имевшиеся в регистре на момент проверки. Срок её использования определяет получатель.',
    abroad: 'приговор иностранного суда',
    original: 'Названия судов и наказаний приведены на языке регистра.',
  },
};
