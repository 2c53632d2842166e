import type { Article } from './about.js';

/** How personal data are processed (VDAR, Articles 13 and 14). */
export const privacy: Article = {
  title: { lv: 'Jūsu personas dati', en: 'Your personal data' },
  lead: {
    lv: 'Apstrādājam tikai to, kas vajadzīgs Jūsu jautājumam, un rādām Jums katru skatījumu.',
    en: 'We process only what your matter needs, and we show you every look.',
  },
  sections: [
    {
      title: { lv: 'Kas atbild par datiem', en: 'Who is responsible' },
      paragraphs: [
        {
          lv: 'Pārzinis ir {name}, {address}, {email}. Uz to pašu adresi rakstiet datu aizsardzības speciālistam.',
          en: 'The controller is the {name}, {address}, {email}. Write to the data protection officer at the same address.',
        },
      ],
    },
    {
      title: { lv: 'Kādēļ un uz kāda pamata', en: 'Why and on what ground' },
      paragraphs: [
        {
          lv: 'Lai izpildītu likumā noteiktu uzdevumu (Vispārīgās datu aizsardzības regulas 6. panta 1. punkta c) un e) apakšpunkts). Katra pakalpojuma lapā nosaukts tā likums, lietotie reģistri un glabāšanas laiks.',
          en: 'To carry out a task laid down by law (General Data Protection Regulation, Article 6(1)(c) and (e)). Each service’s page names its law, the registers used and how long data are kept.',
        },
      ],
    },
    {
      title: { lv: 'Kas datus redz', en: 'Who sees the data' },
      paragraphs: [
        {
          lv: 'Darbinieks, kas izskata Jūsu jautājumu, un iestādes, kurām likums ļauj prasīt ziņas. Ikviens skatījums tiek pierakstīts, pirms dati tiek parādīti, un pierakstu vēlāk nevar izmainīt nepamanīti.',
          en: 'The officer who handles your matter, and institutions that the law allows to ask. Every look is written down before the data are shown, and the record cannot be changed later without being noticed.',
        },
        {
          lv: 'Pieslēdzoties sadaļā „Kas skatījis manus datus”, redzat katru skatījumu un varat pajautāt, kāpēc tas noticis.',
          en: 'Signed in, under “Who has looked at my data”, you see every look and can ask why it took place.',
        },
      ],
    },
    {
      title: { lv: 'Jūsu tiesības', en: 'Your rights' },
      paragraphs: [{ lv: 'Jūs varat:', en: 'You can:' }],
      points: [
        { lv: 'saņemt savu datu kopiju;', en: 'receive a copy of your data;' },
        { lv: 'lūgt labot nepareizus datus;', en: 'ask to have wrong data corrected;' },
        { lv: 'lūgt ierobežot apstrādi vai iebilst pret to;', en: 'ask to restrict the processing or object to it;' },
        { lv: 'sūdzēties Datu valsts inspekcijai.', en: 'complain to the Data State Inspectorate.' },
      ],
    },
    {
      title: { lv: 'Sarunu ieraksti', en: 'Recordings of calls' },
      paragraphs: [
        {
          lv: 'Sarunas ar Pakalpojumu dienestu ieraksta kvalitātes kontroles nolūkos; par to brīdina pirms sarunas. Ja ierakstu nevēlaties, rakstiet.',
          en: 'Conversations with the service desk are recorded to check quality; you are told before the conversation. If you do not want that, write to us.',
        },
      ],
    },
  ],
};

/** Which cookies there are. */
export const cookies: Article = {
  title: { lv: 'Sīkdatnes', en: 'Cookies' },
  lead: {
    lv: 'Izmantojam tikai tās sīkdatnes, bez kurām vietne nedarbotos vai neatcerētos Jūsu izvēli. Nevienam citam tās nav redzamas, un Jūsu gaitām nesekojam.',
    en: 'We use only cookies without which the site would not work or remember your choice. Nobody else sees them, and we do not follow what you do.',
  },
  sections: [
    {
      title: { lv: 'Kas tiek saglabāts', en: 'What is kept' },
      paragraphs: [],
      points: [
        {
          lv: 'Sesija: pēc pieslēgšanās, līdz izejat vai kādu laiku nekas nenotiek. Tajā ir tikai nejaušs numurs.',
          en: 'Session: after you sign in, until you sign out or nothing happens for a while. It holds only a random number.',
        },
        {
          lv: 'Pieslēgšanās gaita: dažas minūtes, kamēr pieslēdzaties.',
          en: 'Signing in: a few minutes while you sign in.',
        },
        {
          lv: 'Krāsas („scheme”), kontrasts („contrast”), burtu lielums („size”) un valoda („lang”): vienu gadu, ja tos izvēlējāties.',
          en: 'Colours (“scheme”), contrast (“contrast”), size of text (“size”) and language (“lang”): one year, if you chose them.',
        },
      ],
    },
    {
      title: { lv: 'Kā nav', en: 'What there is not' },
      paragraphs: [
        {
          lv: 'Nav apmeklējuma skaitītāju, reklāmas, citu uzņēmumu skriptu un attēlu. Tāpēc par sīkdatnēm Jums nav ko apstiprināt.',
          en: 'There are no visit counters, advertisements, or scripts and pictures of other companies. So there is nothing to agree to.',
        },
      ],
    },
  ],
};
