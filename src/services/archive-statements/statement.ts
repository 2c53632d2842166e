import type { OutcomeDocument } from '../../case/index.js';
import { type Block, type LetterData, letterTemplate } from '../../documents/index.js';
import { same } from '../../platform/text/index.js';
import type { CitedRecord } from '../../registers/archive/index.js';
import type { Content } from './facts.js';
import type { Answers } from './form.js';
import { dots, lengthInWords, nameInFile, referenceOf, spanInWords } from './statement-words.js';
import { labels } from './texts.js';

/** The statement: what the papers say and where it stands, the calculation, or that nothing was found. Always in Latvian. */
export const statement: OutcomeDocument<Answers, Content> = {
  template: letterTemplate,
  title: { lv: 'Arhīva izziņa', en: 'Archive statement' },
  language: () => 'lv',
  data: (answers, content) => letterOf(answers, content),
  // Enough to recognise the paper in one's hand.
  publicFields: ({ givenName, surname }) => [
    { label: labels.person, value: same(`${givenName.charAt(0)}. ${surname.charAt(0)}.`) },
  ],
};

const purposes = {
  pension: 'Iesniegšanai Valsts sociālās apdrošināšanas aģentūrā',
  status: 'Politiski represētās personas statusa noteikšanai',
  court: 'Iesniegšanai tiesā',
  other: 'Pēc pieprasījuma',
} as const;

function letterOf(answers: Answers, content: Content): LetterData {
  const { records, note } = content;
  return {
    title: 'Arhīva izziņa',
    subject: answers.kind === 'service' ? 'Par dienestu bijušajā iekšlietu sistēmā' : 'Par izsūtījumā pavadīto laiku',
    addressee: [purposes[answers.usedFor]],
    blocks: [
      { kind: 'facts', rows: personRows(answers) },
      ...(records.length ? found(records) : notFound(answers)),
      ...calculated(content),
      ...(note ? [{ kind: 'paragraph' as const, text: note }] : []),
      {
        kind: 'note',
        text: 'Izziņa sagatavota pēc iestādes arhīvā esošajiem dokumentiem (Arhīvu likums). Saīsinājumi: f. – fonds, apr. – apraksts, l. – lieta, lp. – lapa.',
      },
    ],
  };
}

function personRows({ givenName, surname, formerSurnames, fatherName, birthDate, birthYear, birthPlace }: Answers) {
  const born = birthDate ? dots(birthDate) : birthYear;
  return [
    { label: 'Vārds, uzvārds', value: `${givenName} ${surname}` },
    ...(formerSurnames?.length ? [{ label: 'Citi uzvārdi', value: formerSurnames.join(', ') }] : []),
    ...(fatherName ? [{ label: 'Tēva vārds', value: fatherName }] : []),
    ...(born ? [{ label: 'Dzimis', value: [born, birthPlace].filter(Boolean).join(', ') }] : []),
  ];
}

function found(records: readonly CitedRecord[]): Block[] {
  const names = [...new Set(records.map(({ person }) => nameInFile(person)))];
  const service = records.flatMap((record) =>
    record.said.kind === 'service'
      ? [
          [
            spanInWords(record.said),
            record.said.institution,
            [record.said.post, record.said.pay].filter(Boolean).join('; '),
            referenceOf(record),
          ],
        ]
      : [],
  );
  const events = records.flatMap((record) =>
    record.said.kind === 'deportation'
      ? [
          [
            dots(record.said.on),
            { deported: 'Izsūtīšana', settled: 'Nometināšana', released: 'Atbrīvošana' }[record.said.event],
            record.said.place,
            referenceOf(record),
          ],
        ]
      : [],
  );
  return [
    { kind: 'statement', text: `Arhīva dokumentos ir ziņas: ${names.join('; ')}.` },
    ...(service.length
      ? [
          {
            kind: 'table' as const,
            caption: 'Dienests',
            columns: ['Laiks', 'Iestāde', 'Amats, alga', 'Kur norādīts'],
            rows: service,
          },
        ]
      : []),
    ...(events.length
      ? [
          {
            kind: 'table' as const,
            caption: 'Izsūtījums',
            columns: ['Datums', 'Notikums', 'Vieta', 'Kur norādīts'],
            rows: events,
          },
        ]
      : []),
  ];
}

function notFound({ givenName, surname }: Answers): Block[] {
  return [
    { kind: 'statement', text: `Informācijas centra arhīvā ziņas par personu ${givenName} ${surname} nav atrastas.` },
    {
      kind: 'paragraph',
      text: 'Meklēts pēc pieteikumā norādītajiem vārdiem, uzvārdiem un to rakstības variantiem. Tas nenozīmē, ka dokumentu nav citos arhīvos; izsūtīto personu lietas glabā Latvijas Nacionālais arhīvs.',
    },
  ];
}

function calculated({ calculation }: Content): Block[] {
  if (!calculation) return [];
  const { calendar, privileged, gaps, overlaps, rules } = calculation;
  return [
    {
      kind: 'facts',
      rows: [
        { label: 'Kalendārais laiks kopā', value: lengthInWords(calendar) },
        { label: 'Izdienas stāžs', value: lengthInWords(privileged) },
        ...gaps.map((gap) => ({ label: 'Pārtraukums', value: spanInWords(gap) })),
        ...overlaps.map((overlap) => ({ label: 'Pārklājas (skaitīts vienreiz)', value: spanInWords(overlap) })),
      ],
    },
    {
      kind: 'list',
      items: rules.map(
        ({ name, percent, counts, norm }) =>
          `${name.lv}: ${counts ? `${percent} %` : 'izdienas stāžā neskaita'} (${norm})`,
      ),
    },
  ];
}
