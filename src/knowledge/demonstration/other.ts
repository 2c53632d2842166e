import type { Sample } from './sample.js';

/** About the rest of what the agency does, and about how it works. */
export const other: readonly Sample[] = [
  {
    key: '21',
    services: ['archive-statements'],
    title: {
      lv: 'Arhīva izziņa par darbu iekšlietu sistēmā',
      en: 'An archive statement on work in the interior system',
    },
    summary: {
      lv: 'Norādiet agrākos uzvārdus, iestādi un laiku; izziņu sagatavojam pensijas vai statusa lietai.',
      en: 'State former surnames, the institution and the period; we make the statement for a pension or a status.',
    },
    body: {
      lv: 'Izziņu par dienesta laiku, amatiem un algu var lūgt bijušie darbinieki, viņu tuvinieki un pilnvarotas personas.\n\n## Kas jānorāda\n\n- vārds, visi agrākie uzvārdi, tēva vārds, dzimšanas dati;\n- iestāde, amati un laiks no kura līdz kuram;\n- kam izziņa vajadzīga.\n\nJa lūdzat par citu cilvēku, pievienojiet radniecības dokumentus vai pilnvaru. Izsūtīto personu lietas glabā [Latvijas Nacionālais arhīvs](https://www.arhivi.gov.lv); tādu iesniegumu tam pārsūtīsim un par to paziņosim.',
      en: 'Former staff, their relatives and persons with a power of attorney may ask for a statement on length of service, posts and pay.\n\n## What to state\n\n- name, all former surnames, father’s name, data of birth;\n- institution, posts and the period from and to;\n- what the statement is for.\n\nIf you ask about another person, attach documents of kinship or a power of attorney. Files of deported persons are kept by the [National Archives of Latvia](https://www.arhivi.gov.lv); we forward such a submission and tell you so.',
    },
  },
  {
    key: '22',
    services: ['statistics'],
    title: { lv: 'Statistika pēc pieprasījuma', en: 'Statistics on request' },
    summary: {
      lv: 'Vispirms pasakām cenu, tad strādājam; maksa ir par katrām iesāktām 50 skaitliskām vērtībām.',
      en: 'We tell the price first and then work; the fee is for each begun block of 50 numeric values.',
    },
    body: {
      lv: 'Aprakstiet, kādi rādītāji, par kādu laiku un kādā dalījumā vajadzīgi. Ja tie jau ir mūsu pārskatos, aizsūtīsim saiti, un tas neko nemaksā.\n\n1. Izvērtējam, vai datus var atlasīt.\n2. Nosaucam cenu; Jūs to apstiprināt.\n3. Pēc samaksas datus sagatavojam un nosūtām.\n\nSkaitļus, pēc kuriem varētu pazīt cilvēku, apvienojam vai nerādām.',
      en: 'Describe which figures you need, for which period and how broken down. If they are in our reports already, we send a link, which costs nothing.\n\n1. We see whether the data can be selected.\n2. We name the price; you accept it.\n3. Once it is paid, we prepare and send the data.\n\nFigures by which a person could be recognised are merged or left out.',
    },
  },
  {
    key: '23',
    services: ['crime-map', 'road-accident-map'],
    title: { lv: 'Kāpēc kartē neredz precīzu vietu', en: 'Why the map does not show the exact place' },
    summary: {
      lv: 'Lai nevarētu pazīt cietušo, notikumi rādīti pa ielu posmiem, bet jutīgākie tikai skaitļos par pašvaldību.',
      en: 'So that no victim can be recognised, events are shown by stretches of street, and sensitive ones only as figures.',
    },
    body: {
      lv: 'Karte rāda reģistrētos noziedzīgos nodarījumus pēc veida un laika. Precīzu adresi nerāda nekad.\n\n- Parastos notikumus rāda pie tuvākā ielas posma.\n- Vardarbību ģimenē un dzimumnoziegumus rāda tikai kā skaitu pašvaldībā.\n- Jaunākie notikumi parādās ar mēneša nobīdi.\n\nCeļu satiksmes negadījumiem ir sava karte; tajā nav fotoradaru pārkāpumu un negadījumu, kas noformēti ar saskaņoto paziņojumu.',
      en: 'The map shows registered offences by kind and time. It never shows an exact address.\n\n- Ordinary events stand at the nearest stretch of street.\n- Domestic violence and sexual offences are shown only as figures for a municipality.\n- The newest events appear a month later.\n\nRoad accidents have a map of their own; it has no speed camera offences, nor accidents settled by an agreed statement.',
    },
  },
  {
    key: '24',
    services: ['online-provision', 'data-exchange-module'],
    title: { lv: 'Iestādes piekļuve reģistriem tiešsaistē', en: 'Online access to registers for institutions' },
    summary: {
      lv: 'Vajadzīgs tiesiskais pamats, līgums un apmācīti lietotāji; moduļa izstrādei sagatavojam tāmi.',
      en: 'It takes a legal ground, an agreement and trained users; for a module we prepare an estimate.',
    },
    body: {
      lv: 'Piekļuvi Sodu reģistram un Integrētajai iekšlietu informācijas sistēmai dodam iestādēm, kurām to paredz likums.\n\n1. Iesniegumā nosauciet normu, kas dod tiesības uz datiem, un mērķi.\n2. Noslēdzam līgumu; vadītājs paraksta lietotāju sarakstu.\n3. Lietotāji iziet apmācību, tad saņem kontus.\n\nKad cilvēks aiziet no darba, kontu jāslēdz tajā pašā dienā: zvaniet diennakts tālrunim **67219111**.\n\nJa datus vajag savā sistēmā, izstrādājam apmaiņas moduli; cena ir par cilvēkstundu pēc saskaņotas tāmes.',
      en: 'We give access to the Punishment Register and the Integrated Interior Information System to institutions for which the law provides it.\n\n1. In the submission, name the provision that gives the right to the data, and the purpose.\n2. We conclude an agreement; the head signs the list of users.\n3. Users are trained and then receive accounts.\n\nWhen somebody leaves, the account must be closed the same day: call the 24-hour number **67219111**.\n\nIf you need the data in a system of your own, we develop an exchange module; the price is per man-hour by an agreed estimate.',
    },
  },
  {
    key: '25',
    audience: 'staff',
    reviewIn: -40,
    services: ['radio-communications'],
    title: { lv: 'Nozaudēta rācija: pirmās piecpadsmit minūtes', en: 'A lost radio: the first fifteen minutes' },
    summary: {
      lv: 'Nozaudēta rācija ir P1: bloķējiet uzreiz, tad reģistrējiet un ziņojiet dežurantam.',
      en: 'A lost radio is P1: block it at once, then register and tell the officer on call.',
    },
    body: {
      lv: '1. Jautājiet iestādi, zvanītāja vārdu un rācijas numuru. Atzvaniet uz iestādes zināmo numuru, lai pārliecinātos, kas zvana.\n2. Bloķējiet rāciju.\n3. Reģistrējiet pieteikumu ar prioritāti P1; pirmā atbilde 15 minūtēs, risinājums 4 stundās.\n4. Ziņojiet dežurantam un ierakstiet, kad un kur rācija pazudusi.\n\nAtbloķē tikai pēc iestādes rakstiska lūguma.',
      en: '1. Ask for the institution, the name of the caller and the number of the radio. Call the known number of the institution back to be sure who calls.\n2. Block the radio.\n3. Register the request with priority P1; first response in 15 minutes, resolution in 4 hours.\n4. Tell the officer on call, and write down when and where it was lost.\n\nIt is unblocked only at the written request of the institution.',
    },
  },
  {
    key: '26',
    services: [],
    title: { lv: 'Cik ātri atbildam uz iesniegumu', en: 'How soon we answer a submission' },
    summary: {
      lv: 'Uz iesniegumu atbildam desmit darbdienās, sarežģītās lietās mēneša laikā; ja tas ir citas iestādes darbs, pārsūtām piecās darbdienās.',
      en: 'We answer a submission within ten working days, within a month if it is complex; what belongs elsewhere is forwarded in five.',
    },
    body: {
      lv: 'Termiņu nosaka [Iesniegumu likums](https://likumi.lv/ta/id/164501), un to skaita no saņemšanas dienas:\n\n- atbilde pēc būtības: **10 darbdienas**;\n- ja jāpieprasa ziņas citām iestādēm: līdz mēnesim, par to paziņojam;\n- ja jautājums ir citas iestādes kompetencē: pārsūtām piecās darbdienās un paziņojam.\n\nAtbilde ir pamatota un pasaka, kā to pārsūdzēt. Parakstiet iesniegumu vai pieslēdzieties portālā: uz neparakstītu e-pastu varam dot tikai vispārīgu padomu.',
      en: 'The time limit is set by the [Law on Submissions](https://likumi.lv/ta/id/164501) and counted from the day of receipt:\n\n- an answer on the merits: **10 working days**;\n- where others must be asked: up to a month, and we tell you;\n- where it belongs to another institution: we forward it within five working days and tell you.\n\nThe answer gives reasons and says how to contest it. Sign the submission or sign in to the portal: to an unsigned e-mail we can give general advice only.',
    },
  },
];
