import type { OutcomeDocument } from '../../case/index.js';
import { type Block, type LetterData, letterTemplate } from '../../documents/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { same } from '../../platform/text/index.js';
import type { Penalty, Qualification } from '../../registers/punishments/index.js';
import { paperWords } from './certificate-words.js';
import type { Content } from './decide.js';
import { type Answers, isAboutPerson } from './form.js';
import { labels } from './texts.js';

type PaperLanguage = 'lv' | 'en' | 'ru';
type Words = (typeof paperWords)[PaperLanguage];

/** The certificate: who, which database was searched and when, and what it holds. */
export const certificate: OutcomeDocument<Answers, Content> = {
  template: letterTemplate,
  title: { lv: 'Izziņa no Sodu reģistra', en: 'Certificate from the Punishment Register' },
  language: (answers) => answers.language,
  data: (answers, content, _applicant, searchedAt) => letterOf(answers, content, searchedAt),
  publicFields: (_answers, content) => {
    const { person, entity } = content;
    // Enough to recognise the paper in one's hand: initials and birth year, never the name, the code or the findings.
    if (person)
      return [
        {
          label: labels.person,
          value: same(`${person.givenName[0]}. ${person.familyName[0]}., ${person.birthDate.slice(0, 4)}`),
        },
      ];
    return entity ? [{ label: labels.entity, value: same(entity.name) }] : [];
  },
};

function letterOf(answers: Answers, content: Content, searchedAt: Date): LetterData {
  const lang = answers.language;
  const words = paperWords[lang];
  return {
    title: words.title,
    subject: content.entity ? words.aboutEntity : words.about,
    blocks: [
      { kind: 'facts', rows: [...whoRows(words, content), ...searchRows(words, answers, searchedAt)] },
      ...(isAboutPerson(answers) ? convictionBlocks(words, content) : []),
      ...endedBlocks(words, content),
      ...measureBlocks(words, content),
      ...penaltyBlocks(words, content, lang),
      { kind: 'note', text: lang === 'lv' ? words.note : `${words.note} ${words.original}` },
    ],
  };
}

function whoRows(words: Words, { person, entity }: Content): { label: string; value: string }[] {
  if (entity)
    return [
      { label: words.entityName, value: entity.name },
      { label: words.registration, value: entity.registrationNumber },
    ];
  if (!person) return [];
  const former = person.previousNames.map((name) => `${name.givenName} ${name.familyName}`);
  return [
    { label: words.name, value: `${person.givenName} ${person.familyName}` },
    ...(former.length ? [{ label: words.formerNames, value: former.join('; ') }] : []),
    { label: words.code, value: `${person.personalCode.slice(0, 6)}-${person.personalCode.slice(6)}` },
    { label: words.birth, value: dots(person.birthDate) },
    { label: words.birthPlace, value: person.birthPlace },
  ];
}

function searchRows(words: Words, answers: Answers, searchedAt: Date): { label: string; value: string }[] {
  return [
    { label: words.database, value: answers.database === 'current' ? words.current : words.archive },
    { label: words.searchedAt, value: searchTime.format(searchedAt) },
    ...(answers.reason ? [{ label: words.reason, value: answers.reason }] : []),
    ...(answers.recipient ? [{ label: words.recipient, value: answers.recipient }] : []),
  ];
}

const searchTime = new Intl.DateTimeFormat('lv-LV', {
  timeZone: 'Europe/Riga',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function convictionBlocks(words: Words, { convictions }: Content): Block[] {
  if (convictions.length === 0) return [{ kind: 'statement', text: words.notConvicted }];
  const rows = convictions.map((conviction) => [
    dots(conviction.decidedOn),
    conviction.origin === 'foreign' ? `${conviction.court} (${conviction.country}, ${words.abroad})` : conviction.court,
    norm(conviction),
    [conviction.mainPenalty, conviction.additionalPenalty].filter(Boolean).join('; '),
    conviction.current ? words.statusCurrent : words.statusSpent,
  ]);
  return [
    {
      kind: 'table',
      caption: words.convictions,
      columns: [words.date, words.court, words.article, words.penalty, words.status],
      rows,
    },
  ];
}

function endedBlocks(words: Words, { ended }: Content): Block[] {
  if (ended.length === 0) return [];
  const rows = ended.map((one) => [
    dots(one.decidedOn),
    one.authority,
    norm(one),
    one.kind === 'acquittal' ? words.acquittal : words.termination,
  ]);
  return [
    { kind: 'table', caption: words.ended, columns: [words.date, words.authority, words.article, words.outcome], rows },
  ];
}

function measureBlocks(words: Words, { measures }: Content): Block[] {
  if (!measures) return [];
  if (measures.length === 0) return [{ kind: 'statement', text: words.noMeasures }];
  const rows = measures.map((one) => [
    dots(one.decidedOn),
    one.court,
    norm(one),
    words.measure[one.measure],
    one.endedOn ? dots(one.endedOn) : words.notServed,
  ]);
  return [
    {
      kind: 'table',
      caption: words.measures,
      columns: [words.date, words.court, words.article, words.penalty, words.status],
      rows,
    },
  ];
}

function penaltyBlocks(words: Words, { penalties }: Content, lang: PaperLanguage): Block[] {
  if (!penalties) return [];
  if (penalties.length === 0) return [{ kind: 'statement', text: words.noPenalties }];
  const rows = penalties.map((one) => [
    dots(one.decidedOn),
    one.authority,
    norm(one),
    penaltyWords(words, one, lang),
    one.servedOn ? words.served : words.notServed,
  ]);
  return [
    {
      kind: 'table',
      caption: words.penalties,
      columns: [words.date, words.authority, words.article, words.penalty, words.status],
      rows,
    },
  ];
}

function penaltyWords(words: Words, penalty: Penalty, lang: PaperLanguage): string {
  const base = words.base[penalty.basePenalty];
  const amount =
    penalty.amountCents === undefined
      ? ''
      : ` ${moneyInWords(cents(penalty.amountCents), lang === 'en' ? 'en' : 'lv')}`;
  return base + amount;
}

function norm({ law, article, part, clause }: Qualification): string {
  return `${law}, ${article}. p.${part ? ` (${part})` : ''}${clause ? ` ${clause})` : ''}`;
}

function dots(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}.`;
}
