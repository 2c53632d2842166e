import type { Sample } from './sample.js';

/** About certificates from the Punishment Register. */
export const certificates: readonly Sample[] = [
  {
    key: '01',
    services: ['conviction-certificate'],
    title: { lv: 'Cik maksā izziņa no Sodu reģistra', en: 'What a certificate from the Punishment Register costs' },
    summary: {
      lv: 'Izziņa piecās darbdienās maksā 10,40 €, nākamajā darbdienā 20,80 €; daļai cilvēku maksa ir uz pusi mazāka.',
      en: 'A certificate in five working days costs €10.40, on the next working day €20.80; some people pay half.',
    },
    body: {
      lv: 'Cenas ar PVN:\n\n- izziņa piecās darbdienās: **10,40 €**;\n- izziņa nākamajā darbdienā: **20,80 €**;\n- tulkojums angļu vai krievu valodā: 6,40 €, steidzami 12,80 €;\n- nosūtīšana pa pastu Latvijā: 4,20 €.\n\n## Kam maksa ir uz pusi mazāka\n\nPolitiski represētām personām, personām ar invaliditāti un personām, kas atzītas par trūcīgām. Pieteikumā norādiet statusa dokumenta numuru, izdevēju un datumu, no kura statuss ir spēkā. Atvieglojumi nesummējas, un uz pasta izdevumiem tie neattiecas.\n\n## Kad jāmaksā\n\nPirms izziņas sagatavošanas. Termiņu skaitām no dienas, kad saņemts gan pieteikums, gan maksa. Spēkā esošās cenas vienmēr ir [cenrādī](/lv/cenas).',
      en: 'Prices with VAT:\n\n- a certificate in five working days: **€10.40**;\n- a certificate on the next working day: **€20.80**;\n- translation into English or Russian: €6.40, urgently €12.80;\n- posting within Latvia: €4.20.\n\n## Who pays half\n\nPolitically repressed persons, persons with a disability and persons recognised as living in poverty. In the application, state the number and issuer of the document of your status and the date from which it is valid. Reliefs do not add up, and they do not cover postage.\n\n## When to pay\n\nBefore the certificate is made. The time limit runs from the day on which both the application and the fee have been received. The prices in force are always in the [price list](/en/prices).',
    },
  },
  {
    key: '02',
    services: ['conviction-certificate'],
    title: { lv: 'Cik ilgi izziņa ir derīga', en: 'How long a certificate is valid' },
    summary: {
      lv: 'Izziņai nav derīguma termiņa: tas, kam to iesniedzat, nosaka, cik veca izziņa der.',
      en: 'A certificate has no date of expiry: whoever you hand it to decides how old it may be.',
    },
    body: {
      lv: 'Izziņa rāda, kas Sodu reģistrā bija ierakstīts tās sagatavošanas brīdī. Nākamajā dienā reģistrā var būt jaunas ziņas, tāpēc darba devēji un ārvalstu iestādes parasti prasa izziņu, kas nav vecāka par vienu līdz sešiem mēnešiem.\n\n1. Pajautājiet saņēmējam, cik veca izziņa der.\n2. Pajautājiet, vai der elektronisks dokuments.\n3. Tikai tad [pieprasiet izziņu](/lv/pakalpojumi/izzina-no-sodu-registra).\n\nVai izziņa ir īsta, ikviens var pārbaudīt ar tajā norādīto kodu: [dokumenta pārbaude](/verify).',
      en: 'A certificate shows what the Punishment Register held when it was made. The next day there may be something new, so employers and foreign authorities usually ask for one that is no older than one to six months.\n\n1. Ask the recipient how old the certificate may be.\n2. Ask whether they accept an electronic document.\n3. Only then [ask for the certificate](/en/services/conviction-certificate).\n\nAnyone can check that a certificate is genuine by the code on it: [check a document](/verify).',
    },
  },
  {
    key: '03',
    services: ['conviction-certificate'],
    title: { lv: 'Izziņa lietošanai ārvalstīs', en: 'A certificate for use abroad' },
    summary: {
      lv: 'Pasūtiet izziņu ar tulkojumu; ja ārvalsts prasa apostille apliecinājumu, to izsniedz zvērināts notārs.',
      en: 'Order the certificate with a translation; where the country asks for an apostille, a sworn notary issues it.',
    },
    body: {
      lv: 'Izziņu sagatavojam latviešu, angļu vai krievu valodā. Tulkojums ir maksas pakalpojums.\n\n## Apostille\n\nApostille apliecinājumu izsniedz zvērināti notāri, nevis Informācijas centrs. Notārs to pievieno jau gatavai izziņai.\n\n## ASV imigrācijas vīza\n\nVēstniecība prasa izziņu aizzīmogotā aploksnē. Pieteikumā atzīmējiet „aizzīmogota aploksne”; to sūtām ierakstītā vēstulē un aploksni neatveriet.\n\n## Ja esat ārvalstīs\n\nPieteikumu var iesniegt portālā, ar droši parakstītu e-pastu vai Latvijas vēstniecībā. Vēstniecībā jāmaksā arī konsulārā nodeva.',
      en: 'We make certificates in Latvian, English or Russian. Translation is a paid service.\n\n## Apostille\n\nAn apostille is issued by sworn notaries, not by the Information Centre. The notary adds it to the finished certificate.\n\n## US immigrant visa\n\nThe embassy wants the certificate in a sealed envelope. Tick “sealed envelope” in the application; we send it by registered post, and you should not open it.\n\n## If you are abroad\n\nYou may apply in the portal, by a securely signed e-mail or at a Latvian embassy. At an embassy a consular fee is due as well.',
    },
  },
  {
    key: '04',
    services: ['conviction-certificate'],
    title: { lv: 'Kāpēc pieteikumu izskata darbinieks', en: 'Why an officer looks into an application' },
    summary: {
      lv: 'Lielāko daļu izziņu sagatavojam uzreiz; ja ziņas nav viennozīmīgas, tās pārbauda cilvēks.',
      en: 'Most certificates are made at once; where the facts are not clear beyond doubt, a person checks them.',
    },
    body: {
      lv: 'Darbinieks pieteikumu izskata, ja:\n\n- reģistrā ir cita persona ar tādu pašu vārdu un dzimšanas datumu;\n- lūgts atvieglojums, kas jāpārbauda;\n- ziņas lūgtas par citu cilvēku un jāapliecina tiesības to pārstāvēt.\n\nSistēma pati nekad neatsaka: atteikt var tikai amatpersona, norādot iemeslu, tiesību normu, faktus un pārsūdzēšanas kārtību.\n\nJa vajadzīgas papildu ziņas, jautājumu redzēsiet [savās lietās](/lv/mani-jautajumi). Kamēr gaidām atbildi, termiņš ir apturēts.',
      en: 'An officer looks into an application when:\n\n- the register holds another person of the same name and date of birth;\n- a reduced fee is asked for that must be checked;\n- it is about another person, and the right to represent them must be proven.\n\nThe system never refuses by itself: only an officer may, stating the reason, the legal provision, the facts and how to contest.\n\nIf we need more from you, the question stands in [your matters](/en/my-matters). The time limit stands still while we wait for the answer.',
    },
  },
  {
    key: '05',
    audience: 'staff',
    services: ['conviction-certificate'],
    title: { lv: 'Personu vārdi sakrīt: kā rīkoties', en: 'Two people of one name: what to do' },
    summary: {
      lv: 'Ja Sodu reģistrā ir vārdabrālis, vispirms lūdziet precizēt ziņas; atsakiet tikai tad, ja personu tiešām nevar noteikt.',
      en: 'When the register holds a namesake, ask for details first; refuse only if the person really cannot be identified.',
    },
    body: {
      lv: '1. Salīdziniet personas kodu, agrākos uzvārdus un dzimšanas vietu.\n2. Ja ar to nepietiek, jautājiet klientam dzimšanas vietu un vecāku vārdus. Termiņš tikmēr stāv.\n3. Klientam nestāstiet neko par vārdabrāli: arī to ne, ka tāds ir.\n4. Ja personu nevar noteikt arī pēc atbildes, atteikuma pamats ir R04.\n\nLīdzīgus lēmumus redzēsiet blakus atteikumam. Ja lemjat citādi, pierakstiet, kāpēc.',
      en: '1. Compare the personal code, former surnames and the place of birth.\n2. If that is not enough, ask the client for the place of birth and the names of the parents. The time limit stands still meanwhile.\n3. Tell the client nothing about the namesake, not even that there is one.\n4. If the person cannot be identified even after the answer, the ground is R04.\n\nYou see like decisions beside the refusal. If you decide otherwise, write down why.',
    },
  },
];
