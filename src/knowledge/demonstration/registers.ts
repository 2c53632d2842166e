import type { Sample } from './sample.js';

/** About what else the registers answer. */
export const registers: readonly Sample[] = [
  {
    key: '11',
    services: ['invalid-documents'],
    title: { lv: 'Ko nozīmē dokumenta pārbaudes atbilde', en: 'What the answer about a document means' },
    summary: {
      lv: '„Nederīgs”, „nav noteikts” un „ziņu nav” nozīmē dažādas lietas; termiņa beigas reģistrs nerāda.',
      en: '“Invalid”, “not determined” and “nothing found” mean different things; the register does not show expiry.',
    },
    body: {
      lv: '- **Nederīgs**: dokuments nozaudēts, nozagts, anulēts vai nav nodots. Neizmantojiet to un nepieņemiet.\n- **Nav noteikts**: pārliecinieties citādi, ka dokumenta uzrādītājs ir tā īpašnieks.\n- **Ziņu nav**: reģistrā par dokumentu nekas nav ierakstīts. Tas vēl nenozīmē, ka dokuments ir derīgs: kopš 2005. gada beigām dokumentus, kam beidzies termiņš, reģistrā neiekļauj. Apskatiet termiņu pašā dokumentā.\n\nPārbaudei vajag tikai dokumenta veidu, sēriju un numuru. Par īpašnieku reģistrs neko nestāsta. [Pārbaudīt dokumentu](/lv/pakalpojumi).',
      en: '- **Invalid**: the document was lost, stolen, annulled or not handed in. Do not use or accept it.\n- **Not determined**: make sure in another way that whoever shows the document is its holder.\n- **Nothing found**: the register holds nothing about it. That does not yet mean that it is valid: since the end of 2005 documents that have expired are not entered. Look at the date on the document itself.\n\nA check needs only the kind, series and number of the document. The register tells nothing about its holder. [Check a document](/en/services).',
    },
  },
  {
    key: '12',
    services: ['invalid-documents'],
    title: { lv: 'Nozaudēta pase vai personas apliecība', en: 'A lost passport or identity card' },
    summary: {
      lv: 'Par nozaudētu dokumentu ziņojiet Pilsonības un migrācijas lietu pārvaldei, par nozagtu policijai; mēs to tikai parādām.',
      en: 'Report a lost document to the Office of Citizenship and Migration Affairs, a stolen one to the police; we only show it.',
    },
    body: {
      lv: '1. Ja dokuments nozagts, zvaniet policijai **110**.\n2. Ja nozaudēts, ziņojiet Pilsonības un migrācijas lietu pārvaldei, ārvalstīs Latvijas vēstniecībai.\n3. Ziņas par dokumentu parādās Nederīgo dokumentu reģistrā, un to var pārbaudīt ikviens.\n\nJa dokumentu vēlāk atrodat, ar to vairs nevar ceļot un apliecināt identitāti: nododiet to izdevējam.',
      en: '1. If the document was stolen, call the police at **110**.\n2. If it was lost, tell the Office of Citizenship and Migration Affairs, or abroad a Latvian embassy.\n3. The document then appears in the Register of Invalid Documents, where anyone can check it.\n\nIf you find it later, you can no longer travel or prove your identity with it: hand it in to the issuer.',
    },
  },
  {
    key: '13',
    services: ['penalties'],
    title: { lv: 'Kāpēc sodu vēl nevar samaksāt', en: 'Why a fine cannot be paid yet' },
    summary: {
      lv: 'Sodu redz un var samaksāt, kad lēmums stājies spēkā; pēc samaksas ziņa parādās divu darbdienu laikā.',
      en: 'A fine is seen and can be paid once the decision is in force; the payment shows within two working days.',
    },
    body: {
      lv: 'Lēmums stājas spēkā, kad beidzies pārsūdzēšanas laiks vai sūdzība noraidīta. Līdz tam samaksāt nevar. Pēc tam naudas sods jāsamaksā **mēneša laikā**.\n\n- Katru sodu maksājiet atsevišķi un maksājuma mērķī norādiet lēmuma numuru.\n- Ja sods nodots tiesu izpildītājam, maksājiet tiesu izpildītājam.\n- Fotoradaru sodus redz [fotoradari.gov.lv](https://www.fotoradari.gov.lv), nevis šeit.\n- Senus sodus latos pārrēķina, dalot ar 0,702804.\n\nJa samaksāts, bet pēc divām darbdienām sods joprojām redzams, [rakstiet mums](/lv/raksti-mums) un pievienojiet maksājuma uzdevumu.',
      en: 'A decision takes effect when the time for contesting it has ended or the complaint was rejected. Before that it cannot be paid. After that the fine is due **within a month**.\n\n- Pay each fine separately and state the number of the decision as the purpose of payment.\n- If it was handed to a bailiff, pay the bailiff.\n- Speed camera fines are seen at [fotoradari.gov.lv](https://www.fotoradari.gov.lv), not here.\n- Old fines in lats are converted by dividing by 0.702804.\n\nIf you have paid and still see the fine after two working days, [write to us](/en/write-to-us) and attach the payment order.',
    },
  },
  {
    key: '14',
    services: ['weapons'],
    title: {
      lv: 'Ieroča atļauja: kur to saņem un kur pārbauda',
      en: 'A weapon permit: where to get it and where to check it',
    },
    summary: {
      lv: 'Atļauju izsniedz Valsts policija; šeit redzat savus ieročus, atļaujas un sertifikātus.',
      en: 'Permits are issued by the State Police; here you see your own weapons, permits and certificates.',
    },
    body: {
      lv: 'Informācijas centrs uztur Ieroču reģistru, bet atļaujas neizsniedz. Atļauju iegādei, glabāšanai un nēsāšanai lūdziet **Valsts policijai**; to izskata 30 darbdienu laikā, un tā derīga ne ilgāk par pieciem gadiem.\n\nGāzes un signālieročus (E kategorija) var iegādāties no 18 gadu vecuma bez atļaujas. Ieroči, kurus var pārveidot šaušanai ar lodi, ir šaujamieroči un jāreģistrē Valsts policijā.\n\nZiņas redz tikai pats īpašnieks, pieslēdzoties ar eID karti vai eParaksts mobile.',
      en: 'The Information Centre keeps the Weapons Register, but it issues no permits. Ask the **State Police** for a permit to buy, keep or carry; they decide within 30 working days, and it is valid for five years at most.\n\nGas and signal weapons (category E) may be bought from the age of 18 without a permit. Weapons that can be converted to fire bullets are firearms and must be registered with the State Police.\n\nOnly the owner sees the data, signed in with an eID card or eParaksts mobile.',
    },
  },
  {
    key: '15',
    services: ['my-biometrics'],
    title: { lv: 'Kādus manus biometrijas datus glabā', en: 'Which of my biometric data are kept' },
    summary: {
      lv: 'Biometrijas datu apstrādes sistēmā redzat savu sejas attēlu un to, vai glabāti pirkstu nospiedumi; pašus nospiedumus nerāda.',
      en: 'You see your facial image and whether fingerprints are kept; the prints themselves are not shown.',
    },
    body: {
      lv: 'Dati sistēmā nonāk, kad saņemat pasi, personas apliecību, vadītāja apliecību, uzturēšanās atļauju vai vīzu. Tos redz tikai pati persona; pilnvarotam pārstāvim e-pakalpojums tos nerāda, vecāki par bērnu var lūgt rakstveidā.\n\nJa sistēma atbild, ka nav sniedzamas informācijas, tas var nozīmēt gan to, ka datu nav, gan to, ka likums tos neļauj izsniegt.\n\nJa redzat kļūdu, ziņojiet no tās pašas lapas: lūgums labot datus ir [datu subjekta pieprasījums](/lv/privatums), uz to atbildam mēneša laikā.',
      en: 'Data come into the system when you receive a passport, identity card, driving licence, residence permit or visa. Only the person sees them; the e-service does not show them to a representative, and parents may ask in writing about a child.\n\nWhen the system answers that there is no information to give, it may mean that there are no data, or that the law does not let us give them.\n\nIf you see a mistake, tell us from the same page: a wish to correct data is a [data subject’s request](/en/privacy), answered within a month.',
    },
  },
  {
    key: '16',
    services: ['cultural-objects'],
    title: { lv: 'Kā aprakstīt kultūras priekšmetu', en: 'How to describe a cultural object' },
    summary: {
      lv: 'Apraksts ar fotogrāfijām palīdz atrast nozagtu priekšmetu; tas paliek Jūsu datorā, mēs to neglabājam.',
      en: 'A description with photographs helps to find a stolen object; it stays on your computer, we do not keep it.',
    },
    body: {
      lv: 'Aprakstā norādiet veidu, izmērus, materiālu, uzrakstus, laiku, autoru un īpašas pazīmes. Nofotografējiet priekšmetu kopumā un pazīmes tuvplānā; blakus nolieciet lineālu.\n\nSaglabājiet aprakstu pie sevis un, ja priekšmets pazūd, nododiet policijai. Pirms iegādes pārbaudiet, vai priekšmets nav izsludināts meklēšanā. Ja ir, zvaniet **110** un nepērciet.',
      en: 'State the kind, measurements, material, inscriptions, period, maker and distinguishing features. Photograph the whole object, and the features close up with a ruler beside them.\n\nKeep the description with you, and hand it to the police if the object disappears. Before you buy, check whether the object is being sought. If it is, call **110** and do not buy it.',
    },
  },
];
