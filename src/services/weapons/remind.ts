import type { Look, SubjectKey } from '../../audit/index.js';
import { reach } from '../../case/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { licencesEnding, licenceWords } from '../../registers/licences/index.js';
import { permitsEnding, weaponWords } from '../../registers/weapons/index.js';
import { jobWords as words } from './job-texts.js';
import { addressOf } from './jobs.js';

/** By which the agency publishes how many days before the last day its holder is reminded, each once (domain §5.6). */
export const stagesName = 'weapons';

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

/** The job of every morning: whoever holds what ends in as many days as the agency has published is reminded by their own way. */
export function remindOfEnds(house: House): JobHandler {
  return async (_payload, context) => {
    const stages = await context.transaction({}, (tx) => reach.stagesPublished(tx, stagesName));
    for (const [index, stage] of stages.entries())
      for (const what of ['permit', 'licence'] as const)
        await reach.remindEach(house, context, {
          name: `${what}-${stage}`,
          daysBefore: stage,
          later: stages[index + 1] ?? 0,
          find: registers[what],
          tell: async (_tx, found, lastDay) =>
            found.map((ending) => ({
              key: `${what}:${ending.id}:${lastDay}:${stage}`,
              subject: ending.subject,
              ...told(house, ending, lastDay),
            })),
        });
  };
}

function told(house: House, { number, words: kind }: Ending, lastDay: PlainDate) {
  const on: Text = { lv: dateInWords(lastDay, 'lv', 'on'), en: dateInWords(lastDay, 'en', 'on') };
  const address = addressOf(house);
  return {
    title: words.endTitle,
    body: fill(words.endBody, { on, address }),
    whole: fill(words.endWhole, { kind, number, on, address }),
  };
}
