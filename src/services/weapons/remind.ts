import type { Look, SubjectKey } from '../../audit/index.js';
import { reach } from '../../case/index.js';
import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { licencesEnding, licenceWords } from '../../registers/licences/index.js';
import { permitsEnding, weaponWords } from '../../registers/weapons/index.js';
import { jobWords as words } from './job-texts.js';
import { addressOf, everyone } from './jobs.js';

/** Days before the last day on which its holder is reminded, each once (domain §5.6). */
const stages = [60, 30, 10] as const;
const batch = 500;
const first = '00000000-0000-0000-0000-000000000000';

const look: Look = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'expiry-reminder',
  legalGround: 'Ieroču aprites likums, 83. pants',
};

interface Ending {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly number: string;
  readonly words: Text;
}

type FindEnding = (tx: Tx, asked: { lastDay: PlainDate; after: string; most: number }) => Promise<readonly Ending[]>;

/** Both registers, by what they call what ends. */
const registers: Readonly<Record<'permit' | 'licence', FindEnding>> = {
  permit: async (tx, asked) =>
    (await permitsEnding(tx, look, asked)).map((one) => ({ ...one, words: weaponWords.permit[one.kind] })),
  licence: async (tx, asked) =>
    (await licencesEnding(tx, look, asked)).map((one) => ({ ...one, words: licenceWords[one.kind] })),
};

/** The job of every morning: whoever holds what ends in 60, 30 or 10 days is reminded by their own way. After a pause of the house nobody is reminded twice at once. */
export function remindOfEnds(house: House): JobHandler {
  return async (_payload, { transaction }) => {
    for (const [index, stage] of stages.entries())
      for (const what of ['permit', 'licence'] as const) {
        const name = `${what}-${stage}`;
        const next = stages[index + 1] ?? 0;
        const days = await transaction(everyone, async (tx) => {
          const today = rigaDate(tx.now);
          const found = await reach.daysToRemind(tx, name, { today, until: addDays(today, stage) });
          const due = found.filter((day) => day > addDays(today, next));
          // What is nearer already belongs to a later stage.
          if (due.length === 0 && found.length > 0) await reach.noteReminded(tx, name, found.at(-1) ?? today);
          return due;
        });
        for (const day of days) {
          let after: string | undefined = first;
          while (after) {
            const from: string = after;
            after = await transaction(everyone, (tx) => remindBatch(house, tx, { what, stage, lastDay: day, from }));
          }
        }
        const through = days.at(-1);
        if (through) await transaction(everyone, (tx) => reach.noteReminded(tx, name, through));
      }
  };
}

interface Batch {
  readonly what: 'permit' | 'licence';
  readonly stage: number;
  readonly lastDay: PlainDate;
  readonly from: string;
}

/** Resolves with the id to go on after; undefined at the end. */
async function remindBatch(house: House, tx: Tx, { what, stage, lastDay, from }: Batch): Promise<string | undefined> {
  const ending = await registers[what](tx, { lastDay, after: from, most: batch });
  const on: Text = { lv: dateInWords(lastDay, 'lv', 'on'), en: dateInWords(lastDay, 'en', 'on') };
  for (const { id, subject, number, words: kind } of ending)
    await reach.remind(house, tx, {
      key: `${what}:${id}:${lastDay}:${stage}`,
      subject,
      title: words.endTitle,
      body: fill(words.endBody, { on, address: addressOf(house) }),
      whole: fill(words.endWhole, { kind, number, on, address: addressOf(house) }),
    });
  return ending.length === batch ? ending.at(-1)?.id : undefined;
}
