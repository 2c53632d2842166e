import type { Application, OutcomeDocument } from '../../case/index.js';
import { type Block, letterTemplate } from '../../documents/index.js';
import { totalOf } from '../../payments/index.js';
import { dotsOf, stamp } from '../../platform/pictures/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';
import { biometricWords, openFace, recordsToldTo, type ToldRecord } from '../../registers/biometrics/index.js';
import { type Answers, form } from './form.js';
import { formWords as words } from './form-texts.js';
import { codeInWords, day, fingersInWords, nameOf } from './own-data.js';
import { ownWords } from './own-texts.js';
import { paperWords } from './paper-texts.js';

/** What may be given: what may not be told enters no case, for a case is read by whom it is about. Pictures stay as the register sealed them. */
export interface Facts {
  readonly records: readonly CopiedRecord[];
}

interface CopiedRecord extends ToldRecord {
  /** Only while the copy is set. */
  readonly picture?: Picture;
}

type Picture = Extract<Block, { readonly kind: 'picture' }>;

/** Requests of the person whom the data are about (GDPR, Articles 15, 16 and 21); an officer answers each. */
export const request: Application<Answers, Facts, Facts> = {
  begin: words.begin,
  beginHint: words.beginHint,
  form: () => form,
  steps: ['decide', 'deliver'],
  prefill: async () => ({}),
  price: () => totalOf([]),
  contact: ({ email }) => ({ email }),
  delivery: () => ({ way: 'portal' }),
  urgent: () => false,
  term: () => 'data-subject-request',
  gatherFacts: async (tx, look, _answers, { subject }) => {
    return { records: await recordsToldTo(tx, look, subject.key) };
  },
  decide: ({ what }, facts) => ({
    outcome: 'refer',
    reason: { inaccuracy: words.referInaccuracy, copy: words.referCopy, objection: words.referObjection }[what],
    proposal: facts,
  }),
  showFacts: ({ records }) =>
    records.length
      ? records.map((record) => ({ label: words.entries, value: nameOf(record) }))
      : [{ label: words.entries, value: words.noEntries }],
  outcome: answer(),
};

function answer(): OutcomeDocument<Answers, Facts> {
  return {
    template: letterTemplate,
    title: paperWords.title,
    language: () => 'lv',
    enclose: async (house, { records }, number) => ({
      records: await Promise.all(
        records.map(async (record) => {
          const face = openFace(house, record);
          return face ? { ...record, picture: await pictureOf(face, number) } : record;
        }),
      ),
    }),
    data: (answers, { records }, { subject }) => ({
      title: paperWords.title.lv,
      subject: {
        inaccuracy: paperWords.aboutMistake,
        copy: paperWords.aboutCopy,
        objection: paperWords.aboutObjection,
      }[answers.what].lv,
      addressee: [subject.name],
      blocks: blocksOf(answers, records),
    }),
    publicFields: () => [{ label: words.asked, value: paperWords.title }],
  };
}

function blocksOf(answers: Answers, records: readonly CopiedRecord[]): Block[] {
  const paragraph = (text: Text): Block => ({ kind: 'paragraph', text: text.lv });
  if (answers.what === 'inaccuracy')
    return [
      { kind: 'statement', text: paperWords.corrected.lv },
      {
        kind: 'facts',
        rows: [
          ...(answers.record ? [{ label: words.record.lv, value: answers.record }] : []),
          { label: words.wrong.lv, value: answers.wrong ?? '' },
          { label: words.right.lv, value: answers.right ?? '' },
        ],
      },
    ];
  if (answers.what === 'objection')
    return [{ kind: 'statement', text: paperWords.ended.lv }, paragraph(paperWords.endedNote)];
  if (records.length === 0) return [{ kind: 'statement', text: `${ownWords.nothing.lv}.` }];
  return [
    ...records.flatMap((record): Block[] => [
      { kind: 'heading', text: nameOf(record).lv },
      { kind: 'facts', rows: rowsOf(record).map(([label, value]) => ({ label: label.lv, value: value.lv })) },
      ...(record.picture ? [record.picture] : []),
    ]),
    { kind: 'note', text: paperWords.rights.lv },
  ];
}

/** The face image with the request's number over it, as it stands in the portal. */
async function pictureOf(face: Uint8Array, number: string): Promise<Picture> {
  const stamped = await stamp(face, number);
  const { width, height } = await dotsOf(stamped);
  const alt = fill(ownWords.faceAlt, { reference: number }).lv;
  return { kind: 'picture', jpeg: stamped.toString('base64'), width, height, alt, caption: paperWords.pictured.lv };
}

function rowsOf(record: ToldRecord): readonly (readonly [Text, Text])[] {
  const { givenName, familyName, personalCode, birthDate, sex, authority, document, keepUntil, fingers } = record;
  return [
    [ownWords.name, same(`${givenName} ${familyName}`)],
    ...(personalCode ? [[ownWords.code, same(codeInWords(personalCode))] as const] : []),
    [ownWords.birthDate, day(birthDate)],
    [ownWords.sex, biometricWords.sex[sex]],
    ...(document ? [[ownWords.document, same(document)] as const] : []),
    [ownWords.authority, same(authority)],
    [ownWords.face, record.sealedFace ? ownWords.faceKept : ownWords.faceNone],
    [ownWords.fingers, fingersInWords(fingers)],
    [ownWords.keepUntil, day(keepUntil)],
  ];
}
