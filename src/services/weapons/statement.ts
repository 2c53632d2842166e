import type { OutcomeDocument } from '../../case/index.js';
import { letterTemplate } from '../../documents/index.js';
import { same, type Text } from '../../platform/text/index.js';
import type { Answers } from './form.js';
import { formWords } from './form-texts.js';

/** What the paper is about; the rest is what was asked for. */
export interface Content {
  readonly what: Answers['what'];
}

const words = {
  title: { lv: 'Izziņa no Ieroču reģistra', en: 'Statement from the Weapons Register' },
  register: {
    lv: 'Ierocis ir reģistrēts Ieroču reģistrā.',
    en: 'The weapon has been registered in the Weapons Register.',
  },
  're-register': {
    lv: 'Ierocis ir pārreģistrēts; līdzšinējais īpašnieks tam piekrita.',
    en: 'The weapon has been re-registered; its former owner consented.',
  },
  loss: {
    lv: 'Ierocis reģistrā ir atzīmēts kā izkļuvis no īpašnieka valdījuma un izsludināts meklēšanā.',
    en: 'The weapon is marked in the register as out of its owner’s possession and is searched for.',
  },
  holder: { lv: 'Īpašnieks', en: 'Owner' },
  weapon: { lv: 'Ierocis', en: 'Weapon' },
  note: {
    lv: 'Izziņa rāda reģistra saturu tās sagatavošanas brīdī. Par ieroča glabāšanas vietas maiņu, nozaudēšanu vai zādzību ziņojiet nekavējoties.',
    en: 'The statement shows what the register held when it was made. Report a change of the place where the weapon is kept, its loss or theft at once.',
  },
} as const satisfies Record<string, Text>;

/** The paper that says what the register holds now. */
export const statement: OutcomeDocument<Answers, Content> = {
  template: letterTemplate,
  title: words.title,
  language: () => 'lv',
  data: (answers, { what }, { subject }) => ({
    title: words.title.lv,
    addressee: [subject.name],
    blocks: [
      { kind: 'statement', text: words[what].lv },
      {
        kind: 'facts',
        rows: [
          { label: words.holder.lv, value: subject.name },
          { label: words.weapon.lv, value: marksOf(answers).join(', ') },
          { label: formWords.serial.lv, value: answers.serial ?? answers.lostSerial ?? '' },
        ],
      },
      { kind: 'note', text: words.note.lv },
    ],
  }),
  // Enough to recognise the paper in one's hand: the make, never the number or the owner.
  publicFields: (answers) => [{ label: words.weapon, value: same(answers.make ?? answers.lostMake ?? '') }],
};

function marksOf({ kind, make, lostMake, model, calibre }: Answers): readonly string[] {
  const kindWords = kind && (kind === 'gas-pistol' ? formWords.gasPistol : formWords.gasRevolver).lv;
  return [kindWords, make ?? lostMake, model, calibre].filter((part) => part !== undefined);
}
