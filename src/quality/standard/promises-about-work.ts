import type { Promised } from './promises.js';

/** What is promised of answers, decisions, the desk and the website. */
export const aboutWork: readonly Promised[] = [
  {
    id: 'every-channel-in-time',
    slug: 'katra-kanala-laikus',
    title: { lv: 'Atbildam laikus visos kanālos', en: 'We answer in time by every channel' },
    words: {
      lv: 'Rakstiet, zvaniet vai sūtiet tā, kā Jums ērtāk: portālā, e-adresē, e-pastā, pa pastu vai pa tālruni. Atbilde katrā no tiem tiek sniegta savā termiņā.',
      en: 'Write, call or send in the way that suits you: by the portal, the e-address, e-mail, post or telephone. In each of them the answer comes within its time.',
    },
    figures: ['response', 'term', 'received'],
    apart: 'way',
  },
  {
    id: 'legal-time',
    slug: 'likuma-termina',
    title: { lv: 'Uz iesniegumiem atbildam likuma termiņā', en: 'Requests are answered in legal time' },
    words: {
      lv: 'Lūgumam, sūdzībai, priekšlikumam, jautājumam, informācijas un datu pieprasījumam likums nosaka, līdz kurai dienai jāatbild. Šo dienu nosaucam uzreiz un to ievērojam.',
      en: 'The law says by which day a request, complaint, proposal, question, information request or request for data must be answered. We name that day at once and keep it.',
    },
    figures: ['term', 'term-information-request', 'term-data-subject-request'],
    apart: 'kind',
  },
  {
    id: 'reasoned-refusals',
    slug: 'pamatoti-atteikumi',
    title: { lv: 'Atteikumu vienmēr pamatojam', en: 'A refusal always gives its reasons' },
    words: {
      lv: 'Ja pakalpojumu nevaram sniegt, pasakām, kāpēc, nosaucam tiesību normu un faktus un izskaidrojam, kur un līdz kuram datumam lēmumu var apstrīdēt.',
      en: 'If we cannot provide a service, we say why, name the legal provision and the facts, and explain where and by what date the decision can be contested.',
    },
    figures: ['refusal'],
  },
  {
    id: 'day-and-night',
    slug: 'dienu-un-nakti',
    title: { lv: 'Pakalpojumu dienests sasniedzams dienu un nakti', en: 'The service desk answers day and night' },
    words: {
      lv: 'Pakalpojumu dienestā 24 stundas diennaktī, 7 dienas nedēļā kāds dežurē, pieņem pieteikumu, reģistrē to un palīdz problēmu atrisināt.',
      en: 'At the service desk somebody is on duty 24 hours a day, 7 days a week, takes your report, registers it and helps to solve the problem.',
    },
    figures: ['coverage', 'calls', 'calls-quickly', 'resolution'],
  },
  {
    id: 'help-that-solves',
    slug: 'palidziba-kas-atrisina',
    title: { lv: 'Palīdzam tā, lai nav jāzvana vēlreiz', en: 'Help that need not be asked for twice' },
    words: {
      lv: 'Pieteikumu cenšamies atrisināt pirmajā reizē, un slēgtu lietu atsākam, ja izrādās, ka atrisināts nav.',
      en: 'We try to solve a report at the first contact, and take a closed matter up again when it turns out that it was not solved.',
    },
    figures: ['first-contact', 'reopened', 'solved'],
  },
  {
    id: 'services-work',
    slug: 'pakalpojumi-darbojas',
    title: { lv: 'E-pakalpojumi darbojas', en: 'Online services work' },
    words: {
      lv: 'Vietne un e-pakalpojumi ir pieejami visu diennakti. Ja kas nedarbojas, to redzat statusa lapā, tāpat kā to, kad atkal darbosies.',
      en: 'The website and online services are open around the clock. When something does not work you see it on the status page, and when it will work again.',
    },
    figures: ['availability'],
  },
  {
    id: 'told-ahead',
    slug: 'zinat-laikus',
    title: { lv: 'Par izmaiņām uzzināt, pirms tās notiek', en: 'You learn of changes before they happen' },
    words: {
      lv: 'Cenas, darba laiku un plānotos traucējumus publicējam, pirms tie stājas spēkā.',
      en: 'Prices, hours and planned disruptions are published before they take effect.',
    },
    figures: ['prices-ahead', 'hours-ahead', 'works-ahead'],
    unmeasured: {
      lv: 'Par traucējumu, ko neviens nav plānojis, iepriekš pateikt nevar; cik ātri par to paziņots, redzams statusa lapas vēsturē.',
      en: 'A disruption that nobody planned cannot be told ahead; how soon it was told of stands in the history of the status page.',
    },
  },
  {
    id: 'everything-published',
    slug: 'viss-publicets',
    title: { lv: 'Svarīgais atrodams šajā vietnē', en: 'What matters is on this site' },
    words: {
      lv: 'Kontakti, rekvizīti, atrašanās vieta un piekļuve, pakalpojumi ar pieprasīšanas un saņemšanas veidiem, cenrādis, darba laiks un atbildīgās personas ir publicētas un nav jāprasa.',
      en: 'Contacts, requisites, location and access, services with the ways to ask for and receive them, the price list, hours and responsible persons are published and need not be asked for.',
    },
    figures: [],
    state: 'published',
  },
  {
    id: 'accessibility',
    slug: 'pieklustamiba',
    title: { lv: 'Vietni var lietot ikviens', en: 'Everyone can use the site' },
    words: {
      lv: 'Vietni var lietot ar tastatūru, ekrānlasītāju, palielinātu tekstu, tālrunī un bez skriptiem. Ja kaut kur ir šķērslis, pasakiet: novērsīsim un līdz tam iedosim vajadzīgo citādi.',
      en: 'The site works with a keyboard, a screen reader, enlarged text, on a phone and without scripts. If there is a barrier, tell us: we will remove it and give you what you need in another form until then.',
    },
    figures: ['term-accessibility'],
    state: 'accessibility',
    unmeasured: {
      lv: 'Automātiska pārbaude atrod tikai daļu šķēršļu; pārējos var atrast cilvēki, kuri vietni lieto.',
      en: 'An automatic check finds only part of the barriers; the others are found by people who use the site.',
    },
  },
];
