import type { OwnDataPart, OwnFact, OwnRecord } from '../../case/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { readableReference } from '../../platform/crypto/index.js';
import { stamp } from '../../platform/pictures/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, listInWords, same, type Text } from '../../platform/text/index.js';
import {
  biometricWords,
  type Finger,
  openFace,
  recordsToldTo,
  type ToldRecord,
} from '../../registers/biometrics/index.js';
import { ownWords as words } from './own-texts.js';

/** What the system may tell a person of what it keeps about them. Whether it keeps nothing or may tell nothing is not told: one answer. */
export const ownData: OwnDataPart = {
  begin: words.begin,
  provenWithinMinutes: 10,
  options: [],
  disclaimer: words.disclaimer,
  actions: [
    {
      path: { lv: 'kluda', en: 'mistake' },
      label: words.mistake,
      on: 'one',
      act: async ({ tx, look, applicant }, [id]) => {
        const record = (await recordsToldTo(tx, look, applicant.subject.key)).find((one) => one.id === id);
        return record ? { apply: { what: 'inaccuracy', record: nameOf(record).lv } } : { problem: words.gone };
      },
    },
  ],
  find: async ({ house, tx, look, applicant }) => {
    const reference = readableReference();
    const told = await recordsToldTo(tx, { ...look, requestId: reference }, applicant.subject.key);
    return {
      reference,
      told:
        told.length > 0
          ? { tone: 'info', heading: words.kept, advice: [words.keptAdvice] }
          : { tone: 'info', heading: words.nothing, advice: [words.nothingAdvice] },
      groups: [
        {
          title: words.records,
          records: await Promise.all(told.map((record) => show(house, record, reference))),
          empty: words.none,
        },
      ],
    };
  },
};

async function show(house: House, record: ToldRecord, reference: string): Promise<OwnRecord> {
  const { ground, collectedOn, keepUntil, authority, fingers, document } = record;
  const face = openFace(house, record);
  return {
    id: record.id,
    title: biometricWords.ground[ground],
    ...(face && {
      picture: { bytes: await stamp(face, reference), type: 'image/jpeg', alt: fill(words.faceAlt, { reference }) },
    }),
    facts: [
      { label: words.face, value: face ? words.faceKept : words.faceNone },
      { label: words.fingers, value: fingersInWords(fingers) },
      { label: words.keepUntil, value: day(keepUntil) },
    ],
    more: [
      ...said(words.document, document),
      { label: words.collectedOn, value: day(collectedOn) },
      { label: words.authority, value: same(authority) },
      ...basics(record),
    ],
    actions: ['mistake'],
  };
}

function basics({ givenName, familyName, personalCode, birthDate, sex }: ToldRecord): readonly OwnFact[] {
  return [
    { label: words.name, value: same(`${givenName} ${familyName}`) },
    ...said(words.code, personalCode && codeInWords(personalCode)),
    { label: words.birthDate, value: day(birthDate) },
    { label: words.sex, value: biometricWords.sex[sex] },
  ];
}

/** `Pase, 2025. gada 11. oktobris`: which of several records is meant. */
export function nameOf({ ground, collectedOn }: ToldRecord): Text {
  return fill(words.recordOf, { ground: biometricWords.ground[ground], on: day(collectedOn) });
}

export const codeInWords = (code: string) => `${code.slice(0, 6)}-${code.slice(6)}`;

const said = (label: Text, value: string | undefined): readonly OwnFact[] =>
  value ? [{ label, value: same(value) }] : [];

/** Which fingers, never the prints. */
export function fingersInWords(fingers: readonly Finger[]): Text {
  if (fingers.length === 0) return words.fingersNone;
  const texts = fingers.map((finger) => biometricWords.finger[finger]);
  return {
    lv: listInWords(
      texts.map(({ lv }) => lv),
      'lv',
    ),
    en: listInWords(
      texts.map(({ en }) => en),
      'en',
    ),
  };
}

export function day(date: PlainDate): Text {
  return { lv: dateInWords(date, 'lv'), en: dateInWords(date, 'en') };
}
