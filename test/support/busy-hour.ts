import { randomUUID } from 'node:crypto';
import { cases, levels, replies, surveys, whoOf } from '../../src/case/index.js';
import { sendReply } from '../../src/case/replies/send-reply.js';
import { askDueSurveys } from '../../src/case/surveys/ask-due.js';
import { staff } from '../../src/case/testing.js';
import { getCall, takeCall } from '../../src/channels/phone/index.js';
import { registerCall } from '../../src/desk/phone/register-call.js';
import { actorOf, type Visitor } from '../../src/identity/index.js';
import type { JobContext } from '../../src/platform/jobs/index.js';
import { openDoors } from './busy-doors.js';
import { asAdmin, runJobs, type TestHouse } from './index.js';

/** A request as it was lived through here: seconds from its arrival, and what was promised for it. */
export interface Request {
  readonly caseId: string;
  readonly way: 'phone' | 'email' | 'web';
  readonly respondedAfter: number;
  readonly endedAfter: number;
  readonly allowed: { readonly response: number; readonly resolution: number };
  score: number;
}

/** A call, in seconds: how long it rang, how long it was handled; or after how long its caller gave up. */
export interface LivedCall {
  readonly waited: number;
  readonly handled?: number;
  readonly abandonedAfter?: number;
}

const operatorsAtWork = 10;
/** Promised for P1: 15 minutes, 4 hours; for P4 more than the hour has. */
const urgent = { response: 900, resolution: 14_400 };
const usual = { response: Number.POSITIVE_INFINITY, resolution: Number.POSITIVE_INFINITY };

/**
 * Lives through an hour with so many contacts, second by second on the clock of the house: they come in by the exchange, the mail server and the
 * website; the operators work through the verbs of each room.
 */
export async function busyHour(house: TestHouse, contacts: number) {
  const random = seeded(20261125);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const begin = house.clock.now().getTime();
  const requests: Request[] = [];
  const calls: LivedCall[] = [];
  const free: Visitor[] = Array.from({ length: operatorsAtWork }, operatorOf);
  const ringing: { readonly pbx: string; readonly at: number; readonly patience: number; taken: boolean }[] = [];
  const written: { readonly caseId: string; readonly way: 'email' | 'web'; readonly at: number }[] = [];
  const agenda: { readonly at: number; readonly run: () => Promise<void> }[] = [];
  const plan = (at: number, run: () => Promise<void>) => agenda.push({ at, run });
  let now = 0;
  const doors = await openDoors(house);

  const ring = async () => {
    const call = { pbx: `busy-${randomUUID()}`, at: now, patience: between(3, 60), taken: false };
    await doors.tell(call.pbx, 'ringing');
    ringing.push(call);
    plan(now + call.patience, async () => {
      if (call.taken) return;
      call.taken = true;
      await doors.tell(call.pbx, 'abandoned');
      calls.push({ waited: now - call.at, abandonedAfter: now - call.at });
    });
  };
  // It rings at the operator's desk before it is taken; some give up meanwhile.
  const pickUp = async (operator: Visitor, call: (typeof ringing)[number]) => {
    ringing.splice(ringing.indexOf(call), 1);
    plan(now + between(2, 24), async () => {
      if (call.taken) free.push(operator);
      else await talk(operator, call);
    });
  };
  const talk = async (operator: Visitor, call: (typeof ringing)[number]) => {
    call.taken = true;
    const answeredAt = now;
    await doors.tell(call.pbx, 'answered');
    const id = await doors.callOf(call.pbx);
    await house.db('web').transaction(whoOf(operator), (tx) => takeCall(tx, actorOf(operator), id));
    plan(now + between(30, 90), async () => {
      await doors.tell(call.pbx, 'ended');
      const caseId = await settleCall(house, operator, id);
      const score = between(1, 5);
      await house.db('web').transaction(whoOf(operator), (tx) => surveys.enterSurvey(tx, operator, caseId, { score }));
      requests.push({ caseId, way: 'phone', respondedAfter: 0, endedAfter: 0, allowed: usual, score });
      calls.push({ waited: answeredAt - call.at, handled: now - answeredAt });
      free.push(operator);
    });
  };
  const answer = async (operator: Visitor, { caseId, way, at }: (typeof written)[number]) => {
    const isUrgent = random() < 0.2;
    await asOperator(house, operator, async (tx) => {
      await cases.assignCase(tx, operator, caseId);
      const reason = 'Skar visu iestādi, darbs apstājies.';
      if (isUrgent) await levels.setPriority(tx, operator, caseId, { impact: 1, urgency: 1, reason });
    });
    plan(now + between(20, 60), async () => {
      const reply = {
        purpose: 'answer',
        body: 'Esam novērsuši traucējumu; lūdzu, pamēģiniet vēlreiz.',
        files: [],
      } as const;
      await asOperator(house, operator, (tx) => replies.queueReply(house, tx, operator, caseId, reply));
      free.push(operator);
      plan(now + replies.undoSeconds, async () => {
        await sendReply(house)({ caseId }, workerOf(house));
        const after = now - at;
        requests.push({
          caseId,
          way,
          respondedAfter: after,
          endedAfter: after,
          allowed: isUrgent ? urgent : usual,
          score: 0,
        });
      });
    });
  };

  for (let nth = 0; nth < contacts; nth++) {
    const way = (['phone', 'phone', 'email', 'email', 'web'] as const)[nth % 5] ?? 'web';
    plan(between(0, Math.round((3600 * contacts) / 500)), async () => {
      if (way === 'phone') return ring();
      if (way === 'email') return void written.push({ caseId: await doors.mail(nth), way, at: now });
      const form = await doors.openForm(nth);
      plan(now + between(20, 120), async () => {
        written.push({ caseId: await doors.sendForm(nth, form), way, at: now });
      });
    });
  }
  while (agenda.length) {
    agenda.sort((a, b) => a.at - b.at);
    const next = agenda.shift();
    now = Math.max(now, next?.at ?? now);
    house.clock.set(new Date(begin + now * 1000));
    await next?.run();
    for (let operator = free.shift(); operator; operator = free.shift()) {
      const call = ringing.find(({ taken }) => !taken);
      const letter = call ? undefined : written.shift();
      if (call) await pickUp(operator, call);
      else if (letter) await answer(operator, letter);
      else {
        free.push(operator);
        break;
      }
    }
  }
  await doors.close();
  await surveyAll(house, requests, () => between(1, 5));
  return { requests, calls };
}

/** Whoever takes calls at the desk and answers what it receives. */
function operatorOf(): Visitor {
  const officer = staff('officer', ['service-desk'], randomUUID());
  return { ...officer, grants: [...officer.grants, { grant: 'operator', unit: 'service-desk' }] };
}

function asOperator<T>(
  house: TestHouse,
  operator: Visitor,
  work: Parameters<ReturnType<TestHouse['db']>['transaction']>[1],
) {
  return house.db('web').transaction(whoOf(operator), work) as Promise<T>;
}

/** The operator registers the call, and has answered it when it ends. */
function settleCall(house: TestHouse, operator: Visitor, id: string): Promise<string> {
  return asOperator<string>(house, operator, async (tx) => {
    const none = { subject: '', client: '', email: '', addTo: '', code: '', note: '' };
    const typed = { ...none, text: 'Neatveras reģistrs.', kind: 'support', name: 'Zvanītājs', number: '' };
    const problems = await registerCall(house, tx, operator, id, typed);
    if (problems) throw new Error(`a call was not registered: ${JSON.stringify(problems)}`);
    const caseId = String((await getCall(tx, id)).caseId);
    await cases.assignCase(tx, operator, caseId);
    await cases.answerCase(tx, operator, caseId, 'Pārlādējiet lapu; traucējums ir novērsts.');
    return caseId;
  });
}

function workerOf(house: TestHouse): JobContext {
  const transaction: JobContext['transaction'] = (who, work) => house.db('worker').transaction(who, work);
  return { transaction, log: house.log, attempt: 1, isLastAttempt: false };
}

/** Half an hour after the last answer everyone is asked; the links come by mail, and each serves. */
async function surveyAll(house: TestHouse, requests: readonly Request[], scoreOf: () => number): Promise<void> {
  house.clock.advance(31 * 60_000);
  await askDueSurveys(house)({}, workerOf(house));
  await runJobs(house);
  const mails = await asAdmin(
    house.adminUrl,
    `select case_id as "caseId", substring(body from '/novertejums/([A-Za-z0-9_-]+)') as token from email.notice where body like '%/novertejums/%'`,
  );
  for (const { caseId, token } of mails) {
    const request = requests.find((one) => one.caseId === caseId);
    if (!request || request.way === 'phone') continue;
    request.score = scoreOf();
    const { score } = request;
    await house.db('web').transaction({}, (tx) => surveys.answerSurvey(tx, String(token), score));
  }
  // Figures are of what has been: the board is read a minute later.
  house.clock.advance(60_000);
}

/** The same hour every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
