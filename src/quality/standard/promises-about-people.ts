import type { Promised } from './promises.js';

/** What is promised of how people are treated, and what becomes of what they say. */
export const aboutPeople: readonly Promised[] = [
  {
    id: 'confidentiality',
    slug: 'konfidencialitate',
    title: { lv: 'Jūsu dati paliek starp mums', en: 'Your data stay between us' },
    words: {
      lv: 'Darbinieks Jūsu datus skatās tikai tad, ja to prasa atvērta lieta, un katrs skatījums paliek žurnālā, ko varat redzēt. Mērķis ir nulle skatījumu bez lietas.',
      en: 'Staff look at your data only when an open matter asks for it, and every look stays in a log that you can see. The aim is no look without a matter.',
    },
    figures: ['looks'],
    unmeasured: {
      lv: 'Ko cilvēks pastāsta ārpus darba, žurnāls neredz; par to atbild ētikas normas un likums.',
      en: 'What somebody says outside work no log can see; ethics and the law answer for that.',
    },
  },
  {
    id: 'recordings-announced',
    slug: 'ieraksti-izzinoti',
    title: { lv: 'Par sarunas ierakstu pasakām pirms sarunas', en: 'We tell you of a recording before we talk' },
    words: {
      lv: 'Sarunas ar Pakalpojumu dienestu ieraksta kvalitātes kontrolei. To dzirdat, pirms saruna sākas; ja nevēlaties, rakstiet.',
      en: 'Conversations with the service desk are recorded to check quality. You hear so before the conversation begins; if you do not want that, write to us.',
    },
    figures: ['recordings'],
  },
  {
    id: 'mistakes-mended',
    slug: 'kludas-labotas',
    title: { lv: 'Savas kļūdas atzīstam un labojam', en: 'We admit our mistakes and mend them' },
    words: {
      lv: 'Ja kļūdījāmies, to pasakām, atvainojamies, novēršam sekas un mainām to, kāpēc kļūda notika.',
      en: 'If we made a mistake we say so, apologise, put right what came of it, and change what caused it.',
    },
    figures: ['mistakes', 'measures'],
    unmeasured: {
      lv: 'Kļūdas, ko neviens nav pamanījis vai pateicis, šajos skaitļos nav.',
      en: 'Mistakes that nobody noticed or told are not in these figures.',
    },
  },
  {
    id: 'complaints',
    slug: 'sudzibas',
    title: { lv: 'Sūdzību izskata cits un laikus', en: 'Complaints go to somebody else, in time' },
    words: {
      lv: 'Sūdzību par apkalpošanu nekad neizskata tas, par kuru sūdzas: sistēma to viņam neiedod. Atbildi saņemat likuma termiņā.',
      en: 'A complaint about service is never dealt with by the person it is about: the system does not let them have it. You are answered within the time of the law.',
    },
    figures: ['impartial', 'term-complaint'],
  },
  {
    id: 'we-ask-and-change',
    slug: 'jautajam-un-mainam',
    title: { lv: 'Jautājam, kā gāja, un maināmies', en: 'We ask how it went, and change' },
    words: {
      lv: 'Kad lieta pabeigta, vienā klikšķī varat pateikt, vai esat apmierināts. Ko tāpēc mainījām, stāv šeit.',
      en: 'When a matter has ended you can say in one click whether you are satisfied. What was changed because of it stands here.',
    },
    figures: ['asked', 'satisfied', 'easy'],
    changes: true,
  },
  {
    id: 'kindness',
    slug: 'laipni',
    title: { lv: 'Laipni un ar cieņu, nevis vienaldzīgi', en: 'With kindness and respect, not indifference' },
    words: {
      lv: 'Darbinieks pret Jums un savu darbu izturas ar labvēlību, nav vienaldzīgs vai paviršs un atceras, ka Jūsu acīs viņš ir visa iestāde.',
      en: 'Staff treat you and their work with good will, are neither indifferent nor careless, and remember that to you they are the whole agency.',
    },
    figures: ['satisfied'],
    unmeasured: {
      lv: 'Attieksmi tieši izmērīt nevar. Vērtējums pēc lietas pabeigšanas rāda tikai to, vai cilvēks kopumā bija apmierināts.',
      en: 'Attitude cannot be measured as such. The rating after a matter only shows whether somebody was satisfied on the whole.',
    },
  },
  {
    id: 'law-and-ethics',
    slug: 'likums-un-etika',
    title: { lv: 'Pēc likuma un ētikas normām', en: 'By the law and by ethics' },
    words: {
      lv: 'Ievērojam normatīvos aktus un ētikas un uzvedības normas, uzņemamies atbildību par saviem lēmumiem un uzklausām visus vienādi.',
      en: 'We keep the law and the norms of ethics and conduct, answer for our decisions and listen to everyone alike.',
    },
    figures: [],
    unmeasured: {
      lv: 'Skaitļa, kas to godīgi rādītu, nav. Ja domājat, ka esam rīkojušies pretēji, sūdzieties vai celiet trauksmi: ziņojuma saņēmējs Jūsu vārdu neizpauž.',
      en: 'There is no figure that would show it honestly. If you think that we acted otherwise, complain or blow the whistle: whoever receives the report does not reveal your name.',
    },
  },
];
