import type { Article } from './about.js';

/** What this site is. */
export const about: Article = {
  title: { lv: 'Par šo vietni', en: 'About this site' },
  lead: {
    lv: 'Lete ir Informācijas centra pakalpojumu lete tiešsaistē: pieprasīt, sekot, saņemt un pārbaudīt.',
    en: 'Lete (“counter” in Latvian) is the online counter of the Information Centre: to ask, follow, receive and verify.',
  },
  sections: [
    {
      title: { lv: 'Ko solām', en: 'What we promise' },
      paragraphs: [],
      points: [
        {
          lv: 'Ierakstītais nepazūd: atbildes saglabājam pie katras lapas.',
          en: 'What you type is not lost: answers are kept at every page.',
        },
        {
          lv: 'Vienu pieteikumu pieņemam vienu reizi, arī ja pogu nospiežat divreiz.',
          en: 'One application is accepted once, even if you press the button twice.',
        },
        {
          lv: 'Vienmēr redzat, kas notiek, kas būs tālāk un līdz kuram datumam.',
          en: 'You always see what is happening, what comes next and by which date.',
        },
        {
          lv: 'Atteikumā ir iemesls, tiesību norma un tas, kā to apstrīdēt.',
          en: 'A refusal states the reason, the legal provision and how to contest it.',
        },
        { lv: 'Redzat katru, kas skatījis Jūsu datus.', en: 'You see everyone who has looked at your data.' },
      ],
    },
    {
      title: { lv: 'Pirmkods un programmu saskarne', en: 'Source code and interface for programs' },
      paragraphs: [
        {
          lv: 'Lete ir atvērtā pirmkoda programma ar licenci EUPL-1.2. Iestādes un uzņēmumi dokumentus var pārbaudīt arī programmu saskarnē.',
          en: 'Lete is open source under the EUPL-1.2 licence. Institutions and companies can also check documents through the interface for programs.',
        },
      ],
    },
    {
      title: { lv: 'Ja kaut kas nedarbojas', en: 'If something does not work' },
      paragraphs: [
        {
          lv: 'Zvaniet Pakalpojumu dienestam +371 67219111 jebkurā laikā. Ja redzējāt kļūdas lapu, nosauciet tajā norādīto numuru.',
          en: 'Call the service desk on +371 67219111 at any time. If you saw an error page, quote the number on it.',
        },
      ],
    },
  ],
};
