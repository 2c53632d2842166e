import type { OwnWish, OwnWriting } from '../../case/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { type DateForm, dateInWords, fill, same, type Text } from '../../platform/text/index.js';
import type { PenaltyDecision } from '../../registers/punishments/index.js';
import { lastDayToAppeal } from './entry-into-force.js';
import { words } from './object-texts.js';
import { passport } from './passport.js';
import { words as common } from './texts.js';

/**
 * What can be wanted about a decision. About the decision itself its own authority decides, so a complaint is passed on to it within the
 * term of the law (Iesniegumu likums, 5. pants); a mistake in the register's entry is the agency's to mend (VDAR, 16. pants).
 */
export function objectionTo(decision: PenaltyDecision, today: PlainDate): OwnWriting {
  const { decisionNumber, authority, decidedOn, notifiedOn } = decision;
  return {
    title: fill(words.title, { number: decisionNumber }),
    unit: passport.unit,
    facts: [
      { label: words.number, value: same(decisionNumber) },
      { label: common.authority, value: same(authority) },
      { label: common.decidedOn, value: day(decidedOn) },
      ...(notifiedOn ? [{ label: common.notifiedOn, value: day(notifiedOn) }] : []),
    ],
    wishes: [complaint(decision, today), correction],
  };
}

function complaint(decision: PenaltyDecision, today: PlainDate): OwnWish {
  const { authority } = decision;
  const last = lastDayToAppeal(decision);
  const term = !last
    ? words.termUnknown
    : fill(last < today ? words.termOver : words.termRuns, { last: day(last, last < today ? 'on' : 'by') });
  const { lv, en } = fill(words.complaintHint, { authority });
  return {
    name: 'complaint',
    label: words.complaint,
    hint: { lv: `${lv} ${term.lv}`, en: `${en} ${term.en}` },
    kind: 'request',
    forwardTo: authority,
  };
}

const correction: OwnWish = {
  name: 'correction',
  label: words.correction,
  hint: words.correctionHint,
  kind: 'data-subject-request',
};

function day(date: PlainDate, form?: DateForm): Text {
  return { lv: dateInWords(date, 'lv', form), en: dateInWords(date, 'en', form) };
}
