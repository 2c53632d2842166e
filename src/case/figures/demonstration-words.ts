/** What was asked and answered in a matter of the demonstration's year, and what its client said of it. */
interface Said {
  readonly asked: string;
  readonly answered: string;
  readonly comment?: string;
}

const words: Readonly<Record<string, readonly Said[]>> = {
  question: [
    {
      asked: 'Vai izziņa no Sodu reģistra der arī ārvalstu darba devējam?',
      answered:
        'Jā, izziņu varat saņemt arī angļu valodā; prasiet darba devējam, vai tai vajadzīgs apliecinājums (apostille).',
      comment: 'Atbilde bija skaidra un ātra.',
    },
    {
      asked: 'Cik ilgi jāgaida izziņa, ja to pieprasu portālā?',
      answered: 'Piecas darba dienas, steidzama – vienu darba dienu pēc samaksas.',
      comment: 'Labi būtu termiņu redzēt jau pirms maksāšanas.',
    },
  ],
  support: [
    {
      asked: 'Nevaru pieslēgties, rāda kļūdu pēc PIN ievades.',
      answered: 'Sertifikāta derīgums bija beidzies; pēc atjaunošanas pieslēgšanās darbojas.',
      comment: 'Operators bija pacietīgs un visu izskaidroja.',
    },
    {
      asked: 'Sistēma lēni atver meklēšanas rezultātus.',
      answered: 'Noslodze novērsta, meklēšana atkal atbild dažās sekundēs.',
      comment: 'Gribētos, lai par lēnumu paziņo paši.',
    },
  ],
  complaint: [
    {
      asked: 'Uz manu vēstuli atbildēja par citu jautājumu.',
      answered:
        'Atvainojamies. Atbildi esam sagatavojuši no jauna un nosūtījuši; darbiniekiem atgādināts pārlasīt jautājumu.',
      comment: 'Kļūdu atzina, paldies.',
    },
  ],
  proposal: [
    {
      asked: 'Ierosinu statusa lapā rādīt arī darbu sākuma laiku.',
      answered: 'Paldies, tas ir ieviests.',
      comment: 'Prieks, ka priekšlikumu uzklausīja.',
    },
  ],
};
const usual: Said = {
  asked: 'Lūdzu informāciju par pakalpojuma saņemšanas kārtību.',
  answered: 'Kārtība aprakstīta pakalpojuma lapā; nosūtām arī īsu kopsavilkumu.',
};

export function said(kind: string, n: number): Said {
  const own = words[kind] ?? [usual];
  return own[n % own.length] ?? usual;
}
