import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { agencySet, kinds, unitsOn } from '../../agency/index.js';
import { calendarOf } from '../../platform/calendar/index.js';
import { rigaInstant } from '../../platform/clock/index.js';
import { publishDraft, saveDraft } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cases, routing, type routing as types } from '../index.js';
import { receiveMessage } from '../intake/receive-message.js';
import { staff } from '../testing.js';
import { everyUnit, whoOf } from '../who.js';
import { type Arrived, type RoutingRule, routeOf } from './match.js';

const office = { calendar: calendarOf(), hours: { 3: { opens: '08:30', closes: '17:00' } } };
const arrived: Arrived = {
  kind: 'support',
  service: undefined,
  way: 'email',
  text: 'Labrīt! Kopš rīta NAV RADIOSAKARU.',
  sender: 'dezurants@riga.vp.gov.lv',
  language: 'lv',
  at: rigaInstant('2026-11-25', '10:00'),
};
const rule = (place: number, conditions: types.Conditions): RoutingRule => ({
  ruleId: String(place),
  version: 1,
  name: { lv: 'a', en: 'b' },
  place,
  conditions,
  outcome: { unit: 'records' },
});
const fits = (conditions: types.Conditions, more: Partial<Arrived> = {}) =>
  routeOf(office, [rule(1, conditions)], { ...arrived, ...more }) !== undefined;

test('every condition that is given must hold, words by their beginning and without diacritics, senders by address or domain', () => {
  expect(fits({ kinds: ['support'], ways: ['email'], languages: ['lv'], time: 'office' })).toBe(true);
  expect(fits({ kinds: ['question'] })).toBe(false);
  expect(fits({ words: 'vaivari, radiosakar' })).toBe(true);
  expect(fits({ words: 'sakaru' })).toBe(false);
  expect(fits({ words: 'nav radio' })).toBe(true);
  expect(fits({ senders: '@vp.gov.lv' })).toBe(true);
  expect(fits({ senders: '@evp.gov.lv' })).toBe(false);
  expect(fits({ senders: 'dezurants@riga.vp.gov.lv' }, { sender: undefined })).toBe(false);
  expect(fits({ time: 'outside' }, { at: rigaInstant('2026-11-25', '20:00') })).toBe(true);
  expect(fits({ services: ['conviction-certificate'] })).toBe(false);
  expect(fits({ ways: ['email'] }, { kind: 'whistleblower' })).toBe(false);
});

test('the first rule in order that fits counts', () => {
  const rules = [rule(20, { ways: ['email'] }), rule(10, { words: 'radio' }), rule(5, { words: 'parole' })];
  expect(routeOf(office, rules, arrived)?.place).toBe(10);
});

const house = await testHouse();
const dace = staff('officer', ['service-desk', 'records']);
const edgars = staff('officer', ['service-desk'], randomUUID());
const as = <T>(visitor: typeof dace, work: (tx: Tx) => Promise<T>) => house.db('web').transaction(whoOf(visitor), work);
async function mail(subject: string, kind: 'support' | 'question' = 'question'): Promise<string> {
  const message = {
    channel: 'email',
    externalId: `<${randomUUID()}@test>`,
    originalSha256: '00'.repeat(32),
    receivedAt: house.clock.now(),
    from: { name: 'Ilze', address: 'ilze@example.lv', identity: 'email' },
    subject,
    text: 'Lūdzu, palīdziet.',
    references: [],
    attachments: [],
    kind,
  } as const;
  const taken = await house
    .db('worker')
    .transaction(everyUnit, (tx) => receiveMessage(house, tx, randomUUID(), message));
  return String(taken?.caseId);
}
const draft = {
  unit: 'service-desk',
  name: { lv: 'Radiosakaru zudums', en: 'Loss of radio' },
  place: 10,
  conditions: { words: 'radio' },
  outcome: { unit: 'service-desk', impact: 1, urgency: 1 },
  withdrawn: false,
  version: 0,
} as const;

test('a rule is tried on past cases, switched on by a second person, and then sends what comes, telling why', async () => {
  const past = await mail('Radio klusē');
  await mail('Izziņas cena');
  const id = await as(dace, (tx) => routing.saveRule(tx, dace, draft));
  await expect(as(edgars, (tx) => routing.switchOn(tx, edgars, id, 1))).rejects.toMatchObject({ code: 'not-now' });
  const tried = await as(dace, (tx) => routing.tryRule(tx, dace, id));
  expect(tried).toMatchObject({ asked: 2, fits: 1 });
  expect(tried.changes).toMatchObject([{ caseId: past, now: { unit: 'records' }, after: { unit: 'service-desk' } }]);
  await expect(as(dace, (tx) => routing.switchOn(tx, dace, id, 1))).rejects.toMatchObject({ code: 'not-now' });
  const before = await as(dace, async (tx) => cases.getCase(tx, await mail('Vēl viens par radio')));
  expect(before.unit).toBe('records');
  await as(edgars, (tx) => routing.switchOn(tx, edgars, id, 1));
  const sent = await as(dace, async (tx) => cases.getCase(tx, await mail('Radio stacija bez strāvas')));
  expect(sent).toMatchObject({ unit: 'service-desk', priority: 'P1', kind: 'question' });
  const line = await as(dace, async (tx) =>
    (await cases.timelineOf(tx, dace, sent)).find(({ kind }) => kind === 'routed'),
  );
  expect(line?.words?.lv).toContain('Radiosakaru zudums');
  expect(line?.audience).toBe('staff');
  expect((await as(dace, async (tx) => cases.getCase(tx, await mail('Cena')))).unit).toBe('records');
});

test('a change is a new version that has to be tried again; the old one is asked until then, and two writers do not overwrite each other', async () => {
  const [newest] = await as(dace, (tx) => routing.listRules(tx));
  const id = String(newest?.ruleId);
  const change = { ...draft, id, version: 1, conditions: { words: 'rācij' } };
  await as(dace, (tx) => routing.saveRule(tx, dace, change));
  await expect(as(edgars, (tx) => routing.saveRule(tx, edgars, change))).rejects.toMatchObject({ code: 'not-now' });
  expect(await as(dace, async (tx) => cases.getCase(tx, await mail('Radio')))).toMatchObject({ unit: 'service-desk' });
  await as(dace, (tx) => routing.saveRule(tx, dace, { ...change, version: 2, withdrawn: true }));
  await as(dace, (tx) => routing.tryRule(tx, dace, id));
  await as(edgars, (tx) => routing.switchOn(tx, edgars, id, 3));
  expect(await as(dace, async (tx) => cases.getCase(tx, await mail('Radio')))).toMatchObject({ unit: 'records' });
  const own = `update casework.routing_version set switched_on_by = by_key where rule_id = $1`;
  await expect(asAdmin(house.adminUrl, own, [id])).rejects.toThrow('check constraint');
});

test('a rule without a condition, or that does nothing, or sends to the whistleblowers’ unit, is not kept', async () => {
  const units = await as(dace, (tx) => unitsOn(tx));
  const fieldsOf = (more: Partial<types.RuleDraft>) =>
    routing.checkRule({ ...draft, ...more }, units).map(({ field }) => field);
  expect(fieldsOf({ conditions: {} })).toEqual(['kinds']);
  expect(fieldsOf({ outcome: {} })).toEqual(['to']);
  expect(fieldsOf({ outcome: { unit: 'whistleblowing' } })).toEqual(['to']);
  expect(fieldsOf({ outcome: { impact: 1 } })).toEqual(['urgency']);
});

test('a rule may name a unit that begins later: before, and when it has ended, what comes goes where it would without the rule', async () => {
  const editor = { kind: 'staff', key: 'person:editor', name: 'Redaktore' } as const;
  const about = { name: { lv: 'Dronu nodaļa', en: 'Drone unit' }, about: { lv: '', en: '' }, phone: '', email: '' };
  const publish = async (seen: number, content: unknown, from: Date) =>
    as(dace, async (tx) => {
      const wish = { kind: kinds.unit.id, key: 'drones', content, from, note: '', seen };
      const { id, hash } = await saveDraft(tx, agencySet, editor, wish);
      await publishDraft(tx, agencySet, editor, id, hash);
    });
  await publish(0, { ...about, isPublic: false }, rigaInstant('2026-11-26'));
  const rule = {
    ...draft,
    name: { lv: 'Droni', en: 'Drones' },
    conditions: { words: 'dron' },
    outcome: { unit: 'drones' },
  };
  const id = await as(dace, (tx) => routing.saveRule(tx, dace, rule));
  await as(dace, (tx) => routing.tryRule(tx, dace, id));
  await as(edgars, (tx) => routing.switchOn(tx, edgars, id, 1));
  const unitOf = (caseId: string) =>
    house.db('worker').transaction(everyUnit, async (tx) => (await cases.getCase(tx, caseId)).unit);
  expect(await unitOf(await mail('Drons virs nama'))).toBe('records');
  house.clock.set(rigaInstant('2026-11-26', '10:00'));
  expect(await unitOf(await mail('Drons virs nama'))).toBe('drones');
  await publish(1, undefined, house.clock.now());
  expect(await unitOf(await mail('Drons virs nama'))).toBe('records');
});
