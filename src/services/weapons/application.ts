import { type Application, cases, type Moment } from '../../case/index.js';
import { totalOf } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { addressInWords } from '../../platform/form/index.js';
import { Refusal } from '../../platform/http/index.js';
import { addJob } from '../../platform/jobs/index.js';
import { findPersonByCode } from '../../registers/persons/index.js';
import { dealings } from '../../registers/weapons/index.js';
import { decide } from './decide.js';
import { wordsOfDeciding as words } from './decide-texts.js';
import { type Facts, gatherFacts, showFacts } from './facts.js';
import { type Answers, form } from './form.js';
import { formWords } from './form-texts.js';
import { type Content, statement } from './statement.js';

/** Registration of a category E gas weapon, its re-registration by both parties' will, and a loss that acts at once. */
export const application: Application<Answers, Facts, Content> = {
  begin: formWords.begin,
  beginHint: formWords.beginHint,
  form: () => form,
  steps: ['decide', 'deliver'],
  prefill: async () => ({}),
  price: () => totalOf([]),
  contact: ({ email }) => ({ email }),
  delivery: () => ({ way: 'portal' }),
  urgent: ({ what }) => what === 'loss',
  term: () => 'submission',
  // A weapon in unknown hands: P1, day and night.
  weight: ({ what }) => (what === 'loss' ? { impact: 1, urgency: 1, reason: words.unknownHands } : undefined),
  whenSent: async (moment, answers) => {
    if (answers.what !== 'loss') await refuseWhilePaused(moment);
    await sent[answers.what](moment, answers);
  },
  whenGranted: async (moment, answers) => {
    if (!(await granted[answers.what](moment, answers))) throw new Refusal('not-now', words.cannotEnter);
  },
  gatherFacts,
  decide,
  showFacts,
  outcome: statement,
};

type Asked = Answers['what'];

const sent: Readonly<Record<Asked, (moment: Moment, answers: Answers) => Promise<void>>> = {
  register: async (moment, { serial = '', make = '' }) => raise(moment, { serial, make }),
  're-register': askOther,
  loss: async ({ tx, look, applicant }, { how, lostMake = '', lostSerial = '', lostOn }) => {
    if (!how || !lostOn) return;
    const holder = applicant.subject.key;
    // One that is none of theirs is for the officer, who sees it as P1 all the same.
    await dealings.reportOut(tx, look, { holder, make: lostMake, serial: lostSerial, what: how, on: lostOn });
  },
};

/** Category E is registered here only while the agency's dated switch says so (domain §5.6); a loss always is. */
async function refuseWhilePaused({ tx }: Moment): Promise<void> {
  const instead = await cases.pausedPart(tx, 'weapons-category-e');
  if (instead) throw new Refusal('not-now', instead);
}

/** Whatever the number's standing, the client's page is the same; the police unit hears of it from a job. */
async function raise(
  { tx, look, applicant }: Moment,
  number: { readonly serial: string; readonly make: string },
  previous?: `person:${string}`,
): Promise<void> {
  const alarmId = await dealings.alarmIfTaken(tx, look, number, applicant.subject.key, previous);
  if (alarmId) await addJob(tx, 'services/weapons:alarm', { alarmId });
}

async function askOther(moment: Moment, { serial = '', make = '', previousOwner = '' }: Answers): Promise<void> {
  const { tx, look, applicant, caseId } = moment;
  const person = await findPersonByCode(tx, look, previousOwner);
  const holder = person && (`person:${person.id}` as const);
  await raise(moment, { serial, make }, holder);
  if (!holder) return;
  const taker = { taker: applicant.subject.key, takerName: applicant.subject.name };
  const transferId = await dealings.askTransfer(tx, look, { serial, make, holder, ...taker, caseId });
  if (transferId) await addJob(tx, 'services/weapons:ask-consent', { transferId });
}

/** What the register is brought to; false where it no longer can be. */
const granted: Readonly<Record<Asked, (moment: Moment, answers: Answers) => Promise<boolean>>> = {
  register: async ({ tx, look, applicant }, answers) => {
    const { kind = 'gas-pistol', make = '', model = '', calibre = '', serial = '', madeYear, boughtOn } = answers;
    const year = madeYear ? { madeYear: Number(madeYear) } : {};
    return dealings.enterWeapon(
      tx,
      look,
      applicant.subject.key,
      { kind, make, model, calibre, serial, ...year },
      { on: boughtOn ?? rigaDate(tx.now), seller: answers.seller, document: answers.paper, keptAt: keptAt(answers) },
    );
  },
  're-register': ({ tx, look, caseId }, answers) =>
    dealings.handOver(tx, look, caseId, { on: rigaDate(tx.now), keptAt: keptAt(answers) }),
  loss: async () => true,
};

function keptAt({ keptAt: address }: Answers): string | undefined {
  return address && addressInWords(address, 'lv');
}
