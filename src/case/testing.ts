// For tests: cases brought to any state by the verbs themselves, and every verb tried on them.
import { randomUUID } from 'node:crypto';
import { asAdmin, type TestHouse, testHouse } from '../../test/support/index.js';
import type { Visitor } from '../identity/index.js';
import { fillRegister } from '../identity/testing-browser.js';
import { Refusal } from '../platform/http/index.js';
import type { JobContext } from '../platform/jobs/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import { cases, drafts, getService, matters } from './index.js';
import type { State } from './state.js';
import { lapseUnpaid } from './verbs/client-deeds.js';
import { decideByRule } from './verbs/decide-by-rule.js';
import { issueOutcome } from './verbs/issue-outcome.js';
import { settleCase } from './verbs/settle-case.js';
import { everyUnit, whoOf } from './who.js';

const { anna, dace } = demonstrationPeople;

/** The client of these tests. */
export const client: Visitor = {
  sessionId: randomUUID(),
  person: { key: `person:${anna.id}`, id: anna.id, givenName: 'Anna', familyName: 'Bērziņa' },
  assurance: 'high',
  authenticatedAt: new Date(0),
  side: 'client',
  actingFor: { key: `person:${anna.id}`, name: 'Anna Bērziņa', relation: 'self' },
  grants: [],
};

/** A member of staff with a right in some units. */
export function staff(grant: 'officer' | 'operator', units: readonly string[], id: string = dace.id): Visitor {
  const key = `person:${id}` as const;
  return {
    sessionId: randomUUID(),
    person: { key, id, givenName: 'Dace', familyName: 'Kļaviņa' },
    assurance: 'high',
    authenticatedAt: new Date(0),
    side: 'staff',
    actingFor: { key, name: 'Dace Kļaviņa', relation: 'self' },
    grants: units.map((unit) => ({ grant, unit })),
  };
}

const units = ['punishment-register', 'records'];
export const officer = staff('officer', units);
export type Kind = 'certificate' | 'letter';
export type Life = Awaited<ReturnType<typeof openLife>>;
export type Deed = keyof typeof deeds;
interface Scene {
  readonly house: TestHouse;
  readonly id: string;
}

const asVisitor = <T>({ house }: Scene, visitor: Visitor, work: (tx: Parameters<typeof settleCase>[0]) => Promise<T>) =>
  house.db('web').transaction(whoOf(visitor), work);
const asWorker = <T>({ house }: Scene, work: (tx: Parameters<typeof settleCase>[0]) => Promise<T>) =>
  house.db('worker').transaction(everyUnit, work);
const contextOf = (house: TestHouse): JobContext => ({
  log: house.log,
  attempt: 1,
  isLastAttempt: false,
  transaction: (who, work) => house.db('worker').transaction(who, work),
});
/** Long enough after everything for an unpaid case to lapse. */
const later = 40 * 86_400_000;

/** Every verb, by its name in the table of state.ts. */
export const deeds = {
  settle: (scene: Scene) => asWorker(scene, (tx) => settleCase(tx, scene.id)),
  rule: ({ house, id }: Scene) => decideByRule(house, id, contextOf(house)),
  take: (scene: Scene) =>
    asVisitor(scene, officer, (tx) => cases.assignCase(tx, staff('officer', units, randomUUID()), scene.id)),
  ask: (scene: Scene) => asVisitor(scene, officer, (tx) => cases.askClient(tx, officer, scene.id, 'Kurā pilsētā?')),
  reply: (scene: Scene) => asVisitor(scene, client, (tx) => cases.answerQuestion(tx, client, scene.id, 'Rīgā.')),
  grant: (scene: Scene) =>
    asVisitor(scene, officer, (tx) => cases.grantByOfficer(scene.house, tx, officer, scene.id, { content, departure })),
  refuse: (scene: Scene) =>
    asVisitor(scene, officer, (tx) =>
      cases.refuseCase(scene.house, tx, officer, scene.id, {
        ground: 'R04',
        facts: 'Personu nevarēja atšķirt no citas.',
        departure,
      }),
    ),
  answer: (scene: Scene) =>
    asVisitor(scene, officer, (tx) => cases.answerCase(tx, officer, scene.id, 'Skatījums bija pamatots.')),
  extend: (scene: Scene) =>
    asVisitor(scene, officer, (tx) => cases.extendTerm(tx, officer, scene.id, 'Jāpieprasa ziņas.')),
  look: (scene: Scene) =>
    asVisitor(scene, officer, (tx) => cases.gatherAgain(scene.house, tx, officer, scene.id, 'Klients labojis vārdu.')),
  issue: ({ house, id }: Scene) => issueOutcome(house, id, contextOf(house)),
  send: (scene: Scene) => asVisitor(scene, officer, (tx) => cases.markSent(tx, officer, scene.id, 'RR123456789LV')),
  collect: (scene: Scene) => asVisitor(scene, client, (tx) => cases.collectOutcome(tx, client, scene.id)),
  message: (scene: Scene) => asVisitor(scene, client, (tx) => cases.writeMessage(tx, client, scene.id, 'Paldies!')),
  withdraw: (scene: Scene) => asVisitor(scene, client, (tx) => cases.withdrawCase(tx, client, scene.id)),
  forward: (scene: Scene) =>
    asVisitor(scene, officer, (tx) =>
      matters.forwardCase(tx, officer, scene.id, { authority: 'Valsts policija', why: 'Tas ir policijas kompetencē.' }),
    ),
  reopen: (scene: Scene) =>
    asVisitor(scene, officer, (tx) => matters.reopenCase(tx, officer, scene.id, 'Atbilde bija nepilnīga.')),
  'hand-over': (scene: Scene) =>
    asVisitor(scene, officer, (tx) =>
      matters.handOver(tx, officer, scene.id, { to: { unit: 'quality' }, note: 'Lūdzu, turpiniet.' }),
    ),
  await: (scene: Scene) =>
    asVisitor(scene, officer, (tx) =>
      matters.awaitOthers(tx, officer, scene.id, { whom: 'PMLP', what: 'Vārda maiņa', untilOn: '2026-12-20' }),
    ),
  split: (scene: Scene) =>
    asVisitor(scene, officer, async (tx) => {
      const [first] = await cases.listEntries(tx, scene.id, 'everyone');
      const entryIds = first ? [first.id] : [];
      await matters.splitCase(tx, officer, scene.id, { entryIds, about: 'Cits jautājums', kind: 'question' });
    }),
  link: async (scene: Scene) => {
    const other = await numberOf(scene.house, await sendLetter(scene.house));
    await asVisitor(scene, officer, (tx) => matters.linkCases(tx, officer, scene.id, other));
  },
  merge: async (scene: Scene) => {
    const other = await numberOf(scene.house, await sendLetter(scene.house));
    await asVisitor(scene, officer, (tx) => matters.mergeCases(tx, officer, scene.id, other));
  },
  lapse: async (scene: Scene) => {
    const { house } = scene;
    const now = house.clock.now();
    house.clock.set(new Date(now.getTime() + later));
    await asWorker(scene, lapseUnpaid);
    house.clock.set(now);
  },
};
/** Kept only where like cases were decided otherwise. */
const departure = 'Šajā lietā fakti ir citi.';
const content = { person: anna, convictions: [], ended: [], penalties: [] };

/** How one comes to a state from a case that has just been sent and taken. */
const ways: Readonly<Record<State, readonly Deed[]>> = {
  'awaiting-payment': [],
  'in-progress': ['settle'],
  'with-officer': ['settle', 'rule'],
  'awaiting-client': ['settle', 'rule', 'ask'],
  granted: ['settle', 'rule', 'grant'],
  'ready-to-send': ['settle', 'rule', 'grant', 'issue'],
  delivered: ['settle', 'rule', 'grant', 'issue', 'send'],
  refused: ['settle', 'rule', 'refuse'],
  withdrawn: ['withdraw'],
  lapsed: ['lapse'],
  answered: ['answer'],
  forwarded: ['forward'],
  merged: ['merge'],
};

/** A house in which cases are brought to life. */
export async function openLife() {
  const house = await testHouse();
  await fillRegister(house.adminUrl);
  const take = (id: string) => asVisitor({ house, id }, officer, (tx) => cases.assignCase(tx, officer, id));
  const caseThatIs = async (state: State, kind: Kind = 'certificate'): Promise<string> => {
    const id = await (kind === 'letter' ? sendLetter(house) : sendApplication(house));
    await take(id);
    // A letter is with an officer as soon as it comes.
    for (const deed of ways[state])
      if (kind !== 'letter' || !['settle', 'rule'].includes(deed)) await deeds[deed]({ house, id });
    return id;
  };
  const traces = (id: string) => tracesOf(house, id);
  const attempt = async (deed: Deed, id: string): Promise<boolean> => {
    const before = await traces(id);
    try {
      await deeds[deed]({ house, id });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-now') return false;
      throw error;
    }
    return (await traces(id)).entries !== before.entries;
  };
  return { house, take, caseThatIs, traces, attempt };
}

/** A draft with everything answered; a claimed relief leads it to an officer, and paper to the post. */
export function beginApplication(
  house: TestHouse,
  answers: Readonly<Record<string, unknown>> = forOfficer,
): Promise<string> {
  const service = getService(house, 'conviction-certificate');
  return house.db('web').transaction(whoOf(client), async (tx) => {
    const draft = await drafts.startDraft(tx, { service: service.id, applicant, lang: 'lv', prefilled: {} });
    await drafts.saveDraftPage(tx, draft, { ...service.examples.person, formerNames: [], ...answers });
    return draft;
  });
}

export const applicant = {
  actor: { kind: 'person', key: client.person.key, name: 'Anna Bērziņa' },
  subject: client.actingFor,
} as const;
const forOfficer = {
  relief: 'disability',
  reliefNumber: '12',
  reliefIssuer: 'VDEĀVK',
  reliefSince: '2020-01-01',
  delivery: 'post-latvia',
  sealedEnvelope: false,
  addressLatvia: { street: 'Avotu iela 14 - 7', town: 'Rīga', postalCode: 'LV-1011', country: 'LV' },
};

/** Sends a draft; returns the case. */
export function submit(house: TestHouse, draftId: string) {
  const service = getService(house, 'conviction-certificate');
  return house
    .db('web')
    .transaction(whoOf(client), (tx) =>
      cases.submitCase(tx, { draftId, service, applicant, assurance: 'high', way: 'portal' }),
    );
}

async function sendApplication(house: TestHouse): Promise<string> {
  return (await submit(house, await beginApplication(house))).caseId;
}

async function numberOf(house: TestHouse, id: string): Promise<string> {
  const [row] = await asAdmin(house.adminUrl, 'select number from casework.case_file where id = $1', [id]);
  return String(row?.number);
}

let lookNumber = 0;
async function sendLetter(house: TestHouse): Promise<string> {
  lookNumber += 1;
  const question = {
    auditId: lookNumber,
    lookWords: { lv: 'Skatīts', en: 'Looked' },
    body: 'Kāpēc?',
    lang: 'lv',
  } as const;
  return (await house.db('web').transaction(whoOf(client), (tx) => cases.askWhy(tx, client, question))).caseId;
}

/** What a case has left behind: its row, its timeline, its audit lines. */
async function tracesOf(house: TestHouse, id: string): Promise<{ row: string; entries: number; audit: number }> {
  const [found] = await asAdmin(
    house.adminUrl,
    `select md5(one::text) as row, (select count(*)::int from casework.entry where case_id = one.id) as entries,
      (select count(*)::int from audit.entry where case_number = one.number) as audit from casework.case_file one where id = $1`,
    [id],
  );
  return { row: String(found?.row), entries: Number(found?.entries), audit: Number(found?.audit) };
}
