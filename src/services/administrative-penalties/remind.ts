import type { Look } from '../../audit/index.js';
import { reach } from '../../case/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { penaltiesEnding } from '../../registers/punishments/index.js';
import { ownDataPage } from './page.js';
import { moneyFor } from './pay.js';
import { words } from './remind-texts.js';
import { money } from './show-penalty.js';

const look: Look = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'payment-reminder',
  legalGround: 'Administratīvās atbildības likums, 269. pants',
};

/**
 * The job of every morning: whoever still owes a penalty whose last day comes is reminded, by their own way; once for each penalty and term.
 * How many days before stands among the agency's dated facts.
 */
export function remindOfTerms(house: House): JobHandler {
  return (_payload, context) =>
    reach.remindEach(house, context, {
      name: 'penalty-term',
      find: (tx, asked) => penaltiesEnding(tx, look, asked),
      tell: (tx, found, lastDay) => remindersOf(house, tx, found, lastDay),
    });
}

/** What is being paid already needs no reminder. */
async function remindersOf(
  house: House,
  tx: Tx,
  ending: Readonly<Awaited<ReturnType<typeof penaltiesEnding>>>,
  lastDay: PlainDate,
): Promise<reach.Reminder[]> {
  const standing = await moneyFor(tx, ending);
  const due: Text = { lv: dateInWords(lastDay, 'lv', 'by'), en: dateInWords(lastDay, 'en', 'by') };
  const { publicUrl } = house.settings;
  const address: Text = { lv: publicUrl + ownDataPage.lv, en: publicUrl + ownDataPage.en };
  return ending
    .filter(({ id, dueCents }) => {
      const { isPending = false, sent = 0 } = standing.get(id) ?? {};
      return !isPending && sent < dueCents;
    })
    .map(({ id, dueOn, dueCents, subject, decisionNumber }) => ({
      key: `penalty:${id}:${dueOn}`,
      subject,
      title: words.title,
      body: fill(words.body, { due, address }),
      whole: fill(words.whole, { number: decisionNumber, amount: money(dueCents), due, address }),
    }));
}
