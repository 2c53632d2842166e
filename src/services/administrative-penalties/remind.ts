import type { Look } from '../../audit/index.js';
import { reach } from '../../case/index.js';
import { addDays, type PlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Tx, Who } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { penaltiesEnding } from '../../registers/punishments/index.js';
import { ownDataPage } from './page.js';
import { moneyFor } from './pay.js';
import { words } from './remind-texts.js';
import { money } from './show-penalty.js';

/** Days before the last day to pay on which its payer is reminded, once. Dated: a change is a new line on top. */
const daysBefore: readonly { readonly validFrom: PlainDate; readonly days: number }[] = [
  { validFrom: '2026-03-01', days: 7 },
];
const batch = 500;
const name = 'penalty-term';
const everyone: Who = { units: ['*'] };
const first = '00000000-0000-0000-0000-000000000000';

const look: Look = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'payment-reminder',
  legalGround: 'Administratīvās atbildības likums, 269. pants',
};

/** The job of every morning: whoever still owes a penalty whose last day comes is reminded, by their own way; once for each penalty and term. */
export function remindOfTerms(house: House): JobHandler {
  return async (_payload, { transaction }) => {
    const days = await transaction(everyone, async (tx) => {
      const today = rigaDate(tx.now);
      const rule = daysBefore.find(({ validFrom }) => validFrom <= today);
      return rule ? await reach.daysToRemind(tx, name, { today, until: addDays(today, rule.days) }) : [];
    });
    for (const day of days) {
      let after: string | undefined = first;
      while (after) {
        const from: string = after;
        after = await transaction(everyone, (tx) => remindBatch(house, tx, day, from));
      }
      await transaction(everyone, (tx) => reach.noteReminded(tx, name, day));
    }
  };
}

/** Resolves with the id to go on after; undefined at the end. What is being paid already needs no reminder. */
async function remindBatch(house: House, tx: Tx, lastDay: PlainDate, after: string): Promise<string | undefined> {
  const ending = await penaltiesEnding(tx, look, { lastDay, after, most: batch });
  const standing = await moneyFor(tx, ending);
  for (const penalty of ending) {
    const { isPending = false, sent = 0 } = standing.get(penalty.id) ?? {};
    if (isPending || sent >= penalty.dueCents) continue;
    const due: Text = { lv: dateInWords(lastDay, 'lv', 'by'), en: dateInWords(lastDay, 'en', 'by') };
    const address: Text = {
      lv: house.settings.publicUrl + ownDataPage.lv,
      en: house.settings.publicUrl + ownDataPage.en,
    };
    await reach.remind(house, tx, {
      key: `penalty:${penalty.id}:${penalty.dueOn}`,
      subject: penalty.subject,
      title: words.title,
      body: fill(words.body, { due, address }),
      whole: fill(words.whole, { number: penalty.decisionNumber, amount: money(penalty.dueCents), due, address }),
    });
  }
  return ending.length === batch ? ending.at(-1)?.id : undefined;
}
