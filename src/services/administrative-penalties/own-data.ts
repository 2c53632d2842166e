import type { OwnData, OwnDataPart, OwnLook, OwnOutcome } from '../../case/index.js';
import { receipts, sent } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { Refusal } from '../../platform/http/index.js';
import { fill } from '../../platform/text/index.js';
import { decisionsAbout, type PenaltyDecision } from '../../registers/punishments/index.js';
import type { View } from './age.js';
import { objectionTo } from './object.js';
import { ownDataPage } from './page.js';
import { paperActions, papersOf } from './papers.js';
import { beginPayment, isBeingPaid, kind, moneyFor, purposeOf } from './pay.js';
import { money, showPenalty } from './show-penalty.js';
import { type Status, statusOf } from './status.js';
import { words } from './texts.js';
import { viewFor } from './view-for.js';

/** Penalties of the one chosen, with what can be done about each. */
export const ownData: OwnDataPart = {
  begin: words.begin,
  options: [{ name: 'archive', label: words.archive, hint: words.archiveHint }],
  disclaimer: words.disclaimer,
  actions: [
    {
      path: { lv: 'maksat', en: 'pay' },
      label: words.pay,
      on: 'several',
      weight: 'main',
      act: async (own, records) => {
        const held = await decisionsOf(own, false);
        const chosen = records.map((id) => held.find((decision) => decision.id === id));
        if (!chosen.every((decision) => decision !== undefined)) throw new Refusal('not-found');
        return await beginPayment(own.tx, own.applicant.subject.key, chosen, ownDataPage[own.lang]);
      },
    },
    ...paperActions,
    {
      path: { lv: 'apstridet', en: 'object' },
      label: words.object,
      on: 'one',
      act: async (own, [id = '']) => {
        const decision = (await decisionsOf(own, true)).find((each) => each.id === id);
        if (!decision || (await viewFor(own)) === 'only-to-pay') throw new Refusal('not-found');
        return { write: objectionTo(decision, rigaDate(own.tx.now)) };
      },
    },
    {
      path: { lv: 'apliecinajums', en: 'receipt' },
      label: words.receipt,
      on: 'one',
      act: confirm,
    },
    {
      path: { lv: 'kopigs-apliecinajums', en: 'one-receipt' },
      label: words.oneReceipt,
      on: 'several',
      act: confirm,
    },
  ],
  find: async (own, chosen) => {
    const view = await viewFor(own);
    const held = await decisionsOf(own, chosen.has('archive'));
    const today = rigaDate(own.tx.now);
    const money = await moneyFor(own.tx, held);
    const payer = own.applicant.subject.key;
    const pages = await sent.sentBy(
      own.tx,
      payer,
      kind,
      held.map(({ id }) => id),
    );
    const penalties = held.map((decision) => {
      const standing = money.get(decision.id);
      const isPaying = isBeingPaid(decision, standing);
      return { decision, status: statusOf(decision, today, isPaying), hasReceipt: (standing?.paid ?? 0) > 0 };
    });
    const areSeveralPaid = penalties.filter(({ hasReceipt }) => hasReceipt).length > 1;
    const shown = (isOpen: boolean) =>
      penalties
        .filter(({ status }) => open.has(status) === isOpen)
        .map((penalty) =>
          showPenalty(
            penalty.decision,
            penalty.status,
            view,
            actionsOf(penalty, view, areSeveralPaid),
            pages.get(penalty.decision.id),
          ),
        );
    return {
      told: tell(penalties, view),
      groups: [
        { title: words.open, records: shown(true), empty: words.openEmpty },
        { title: words.closed, records: shown(false), empty: words.closedEmpty },
      ],
    };
  },
};

/** One confirmation of all that was paid for the records. */
async function confirm(own: OwnLook, records: readonly string[]): Promise<OwnOutcome> {
  const held = await decisionsOf(own, true);
  const about = records.map((id) => {
    const decision = held.find((each) => each.id === id);
    if (!decision) throw new Refusal('not-found');
    return { kind, recordId: id, wholeAs: purposeOf(decision) };
  });
  const { actor, subject } = own.applicant;
  const id = await receipts.askReceipt(own.tx, { about, owner: subject.key, lang: own.lang, actor });
  return id
    ? { goTo: { lv: receipts.receiptAddress('lv', id), en: receipts.receiptAddress('en', id) } }
    : { problem: words.noReceipt };
}

function actionsOf({ decision, status, hasReceipt }: Penalty, view: View, isOneOfSeveral: boolean): readonly string[] {
  return [
    ...(decision.payable && status !== 'processing' ? ['pay'] : []),
    ...(hasReceipt ? ['receipt'] : []),
    ...(hasReceipt && isOneOfSeveral ? ['one-receipt'] : []),
    ...(view === 'only-to-pay' ? [] : [...papersOf(decision), 'object']),
  ];
}

const open: ReadonlySet<Status> = new Set<Status>([
  'decided',
  'appealed',
  'in-force',
  'to-pay',
  'overdue',
  'processing',
  'postponed',
  'instalments',
  'bailiff',
  'elsewhere',
]);

function decisionsOf({ tx, look, applicant }: OwnLook, archive: boolean): Promise<PenaltyDecision[]> {
  return decisionsAbout(tx, look, applicant.subject.key, { archive });
}

interface Penalty {
  readonly decision: PenaltyDecision;
  readonly status: Status;
  /** Money came through Lete, which can be confirmed on paper. */
  readonly hasReceipt: boolean;
}

function tell(penalties: readonly Penalty[], view: View): OwnData['told'] {
  const due = penalties.filter(({ decision, status }) => decision.payable && status !== 'processing');
  const total = due.reduce((sum, { decision }) => sum + decision.dueCents, 0);
  if (view === 'nothing-expected')
    return { tone: penalties.length ? 'warning' : 'info', heading: words.tooYoung, advice: [words.tooYoungAdvice] };
  if (penalties.length === 0) return { tone: 'info', heading: words.nothingFound, advice: [words.nothingAdvice] };
  if (due.length === 0) return { tone: 'success', heading: words.nothingToPay, advice: [] };
  const isLate = due.some(({ status }) => status === 'overdue');
  return {
    tone: isLate ? 'danger' : 'warning',
    heading: fill(words.toPay, { amount: money(total) }),
    advice: [...(isLate ? [words.overdueAdvice] : []), words.toPayAdvice],
  };
}
