// What the demonstration's agency changed because of what people said, and its last check of the site by hand; all of it fictitious.

export const improvements = [
  {
    key: 'start-times-on-status',
    daysAgo: 41,
    says: {
      what: {
        lv: 'Statusa lapā rāda arī plānoto darbu sākumu.',
        en: 'The status page shows when planned works begin.',
      },
      because: { lv: 'To ierosināja lietotājs.', en: 'A user proposed it.' },
      from: 'proposal',
    },
  },
  {
    key: 'term-before-paying',
    daysAgo: 48,
    says: {
      what: { lv: 'Termiņu redz jau pirms maksāšanas.', en: 'The time limit is shown before paying.' },
      because: {
        lv: 'Aptaujā vairāki klienti rakstīja, ka gribētu to zināt laikus.',
        en: 'Several clients wrote in the survey that they would like to know it in time.',
      },
      from: 'survey',
    },
  },
  {
    key: 'reread-before-sending',
    daysAgo: 133,
    says: {
      what: {
        lv: 'Pirms atbildes nosūtīšanas darbinieks vēlreiz redz klienta jautājumu.',
        en: 'Before an answer is sent, staff see the client’s question once more.',
      },
      because: { lv: 'Reiz atbildējām uz citu jautājumu.', en: 'Once we answered another question.' },
      from: 'complaint',
    },
  },
] as const;

export const checks = [
  {
    key: 'screen-reader-autumn',
    daysAgo: 25,
    says: {
      how: {
        lv: 'Sākumlapa, pakalpojuma lapa, pieteikums un rakstīšana mums: tikai ar tastatūru, ar ekrānlasītāju NVDA un ar 400 % palielinājumu.',
        en: 'Home, a service’s page, an application and writing to us: by keyboard alone, with the screen reader NVDA, and at 400 %.',
      },
      found: {
        lv: 'Visu varēja izdarīt. Diagrammu virsraksti atkārtojās; novērsts.',
        en: 'Everything could be done. Headings of charts were repeated; mended.',
      },
      by: 'Sarmīte Vītola',
    },
  },
] as const;
