import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../test/support/index.js';
import type { Actor } from '../audit/index.js';
import {
  approveDraft,
  askImport,
  carryOutImport,
  countsAt,
  exportSets,
  type Kind,
  listImports,
  listVersions,
  publishDraft,
  saveDraft,
  undoVersion,
} from '../platform/dataset/index.js';
import type { Tx } from '../platform/db/index.js';
import { agencyOn, agencySet, agencySnapshot, differentDays, followAgency, kinds, openAt } from './index.js';
import { createRoom } from './room.js';

const house = await testHouse();
const following = await followAgency(house, 50);
afterAll(() => following.stop());
const web = <T>(work: (tx: Tx) => Promise<T>) => house.db('web').transaction({}, work);
const person = (name: string): Actor => ({ kind: 'staff', key: `person:${name}`, name });
const [inta, oskars] = [person('inta'), person('oskars')];
const inRiga = (text: string) => new Date(`${text}+02:00`);

async function draft<C>(kind: Kind<C>, key: string, content: C | undefined, from: Date, to?: Date) {
  return web(async (tx) => {
    const seen = (await listVersions(tx, 'agency', kind.id, key))[0]?.version ?? 0;
    return saveDraft(tx, agencySet, inta, { kind: kind.id, key, content, from, to, note: '', seen });
  });
}

async function publish<C>(kind: Kind<C>, key: string, content: C | undefined, from: Date, to?: Date) {
  const { id, hash } = await draft(kind, key, content, from, to);
  await web((tx) => publishDraft(tx, agencySet, inta, id, hash));
  return id;
}

const office = async () => {
  const found = (await web((tx) => agencyOn(tx))).find(kinds.hours, 'office');
  if (!found) throw new Error('the office has hours');
  return found.content;
};

test('what is publicly known of the agency is there from the first start, each record in the shape of its kind', async () => {
  const view = await web((tx) => agencyOn(tx));
  for (const kind of agencySet.kinds)
    for (const { key, content } of view.list(kind)) {
      expect(key).toMatch(kind.keys.pattern);
      const latvian = [...JSON.stringify(content).matchAll(/"lv":"([^"]*)"/g)].map(([, text]) => text);
      expect(
        latvian.filter((text) => text?.includes('“')),
        'Latvian quotes „so”',
      ).toEqual([]);
    }
  expect(view.find(kinds.requisites, 'agency')?.content).toMatchObject({ registrationNumber: '90000289913' });
  expect(view.find(kinds.contact, 'service-desk')?.content).toMatchObject({ phone: '+371 67219111' });
  expect(view.list(kinds.refusalGround)).toHaveLength(15);
});

test('a change planned ahead holds from its instant on, in every process, and a later correction of today does not lose it', async () => {
  const usual = await office();
  const later = { ...usual, week: { ...usual.week, 1: { opens: '10:00', closes: '19:00' } } };
  await publish(kinds.hours, 'office', later, inRiga('2027-01-04T00:00'));
  await publish(kinds.hours, 'office', { ...usual, note: { lv: 'Labots', en: 'Corrected' } }, house.clock.now());
  const snapshot = await web(agencySnapshot);
  expect(openAt(snapshot, 'office', inRiga('2026-12-21T09:00')).open).toBe(true);
  expect(openAt(snapshot, 'office', inRiga('2027-01-04T09:00')).opensAt).toEqual(inRiga('2027-01-04T10:00'));
  // Asked on Saturday, the next opening is told by the hours that will hold then.
  expect(openAt(snapshot, 'office', inRiga('2027-01-02T12:00')).opensAt).toEqual(inRiga('2027-01-04T10:00'));
  expect(openAt(snapshot, 'service-desk', inRiga('2026-12-25T03:00')).open).toBe(true);
  expect((await office()).note.en).toBe('Corrected');
  await expect
    .poll(() => following.now().find(kinds.hours, 'office')?.content.note.en, { timeout: 10_000 })
    .toBe('Corrected');
});

test('a special day is off for the office and not for the desk', async () => {
  const day = { is: 'off', name: { lv: 'Inventarizācija', en: 'Stocktaking' }, replaces: '', source: '' } as const;
  await publish(kinds.specialDay, '2026-12-07', day, house.clock.now());
  const snapshot = await web(agencySnapshot);
  expect(openAt(snapshot, 'office', inRiga('2026-12-07T11:00')).opensAt).toEqual(inRiga('2026-12-08T08:30'));
  expect(openAt(snapshot, 'service-desk', inRiga('2026-12-07T11:00')).open).toBe(true);
});

test('the days ahead on which the office works otherwise are told by name; the desk has none', async () => {
  const snapshot = await web(agencySnapshot);
  const days = differentDays(snapshot, 'office', inRiga('2026-12-01T10:00'), 40);
  expect(days.map(({ day, name, open }) => [day, name?.en, open?.closes])).toEqual([
    ['2026-12-07', 'Stocktaking', undefined],
    ['2026-12-23', undefined, '16:00'],
    ['2026-12-24', 'Christmas Eve', undefined],
    ['2026-12-25', 'Christmas Day', undefined],
    ['2026-12-30', undefined, '16:00'],
    ['2026-12-31', 'New Year’s Eve', undefined],
    ['2027-01-01', 'New Year’s Day', undefined],
  ]);
  expect(differentDays(snapshot, 'service-desk', inRiga('2026-12-01T10:00'), 40)).toEqual([]);
});

test('what was published can be undone: what stood before counts again, and the past stays as it was told', async () => {
  const before = await office();
  const id = await publish(kinds.hours, 'office', { ...before, week: {} }, house.clock.now());
  const told = house.clock.now();
  house.clock.advance(60_000);
  await web((tx) => undoVersion(tx, agencySet, oskars, id));
  expect(await office()).toEqual(before);
  expect((await web((tx) => agencyOn(tx, told))).find(kinds.hours, 'office')?.content.week).toEqual({});
});

test('two people write at once: the later learns of it, and nothing is lost', async () => {
  const content = { ...(await office()), note: { lv: 'Pirmais', en: 'First' } };
  await draft(kinds.hours, 'service-desk', content, house.clock.now());
  const stale = { kind: 'hours', key: 'service-desk', content, from: house.clock.now(), note: '', seen: 1 };
  await expect(web((tx) => saveDraft(tx, agencySet, oskars, stale))).rejects.toMatchObject({ code: 'not-now' });
});

test('a mailbox is changed by two people: who drafted or asked does not approve, and what was seen is what is published', async () => {
  const now = house.clock.now();
  const box = {
    address: 'jauna@ic.example',
    displayName: { lv: 'Jauna', en: 'New' },
    signature: { lv: 'Jauna pastkaste', en: 'A new mailbox' },
    unit: 'records',
    becomes: 'what-it-says' as const,
    on: true,
  };
  const { id, hash } = await draft(kinds.mailbox, 'new', box, now);
  await web((tx) => publishDraft(tx, agencySet, inta, id, hash));
  expect((await web((tx) => agencyOn(tx))).find(kinds.mailbox, 'new')).toBeUndefined();
  await expect(web((tx) => approveDraft(tx, agencySet, inta, id, hash))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(web((tx) => approveDraft(tx, agencySet, oskars, id, hash.replace(/^../, 'zz')))).rejects.toMatchObject({
    code: 'not-now',
  });
  await web((tx) => approveDraft(tx, agencySet, oskars, id, hash));
  expect((await web((tx) => agencyOn(tx))).find(kinds.mailbox, 'new')?.content.unit).toBe('records');
  // Undoing it takes two as well.
  await web((tx) => undoVersion(tx, agencySet, inta, id));
  await expect(web((tx) => undoVersion(tx, agencySet, inta, id))).rejects.toMatchObject({ code: 'not-allowed' });
  house.clock.advance(1000);
  await web((tx) => undoVersion(tx, agencySet, oskars, id));
  expect((await web((tx) => agencyOn(tx))).find(kinds.mailbox, 'new')).toBeUndefined();
});

test('importing what was exported changes nothing, a damaged file is refused with its place, and a changed one does just what it showed', async () => {
  const [text] = [await web((tx) => exportSets(tx, [agencySet]))];
  const ask = (file: string) => web((tx) => askImport(tx, [agencySet], inta, file));
  const waiting = async (id: string) => (await web((tx) => listImports(tx, [agencySet]))).find((one) => one.id === id);
  expect((await waiting(await ask(text)))?.changes).toEqual([]);
  await expect(ask(text.replace('"08:30"', '"8 o’clock"'))).rejects.toMatchObject({ code: 'not-valid' });
  const changed = text.replaceAll('pd@ic.iem.gov.lv', 'palidziba@ic.example');
  const id = await ask(changed);
  const shown = await waiting(id);
  expect(shown?.changes.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'contact service-desk',
    'mailbox service-desk',
    'unit service-desk',
  ]);
  const carryOut = (by: Actor) => web((tx) => carryOutImport(tx, [agencySet], by, id, shown?.hash ?? ''));
  await expect(carryOut(inta)).rejects.toMatchObject({ code: 'not-allowed' });
  house.clock.advance(1000);
  await carryOut(oskars);
  expect((await web((tx) => agencyOn(tx))).find(kinds.contact, 'service-desk')?.content.email).toBe(
    'palidziba@ic.example',
  );
  expect((await waiting(await ask(changed)))?.changes).toEqual([]);
});

test('papers bear what is published: a telephone planned for later stands at their head from then on', async () => {
  const { letterhead } = createRoom(house);
  const later = inRiga('2027-02-01T00:00');
  const enquiries = (await web((tx) => agencyOn(tx))).find(kinds.contact, 'certificates')?.content;
  if (!enquiries) throw new Error('enquiries about certificates have a telephone');
  await publish(kinds.contact, 'certificates', { ...enquiries, phone: '+371 67000001' }, later);
  const now = await web(async (tx) => letterhead?.(tx, tx.now));
  expect(now).toMatchObject({ registrationNumber: '90000289913', contacts: expect.arrayContaining([enquiries.phone]) });
  expect((await web(async (tx) => letterhead?.(tx, later)))?.contacts).toContain('+371 67000001');
});

test('the demonstration lays out fictitious people and a planned change once', async () => {
  const room = createRoom(house);
  await room.demonstrate?.();
  await room.demonstrate?.();
  const view = await web((tx) => agencyOn(tx));
  expect(view.list(kinds.responsible).map(({ key }) => key)).toContain('web-accessibility');
  expect(view.list(kinds.notice)).toHaveLength(2);
});

test('at any instant the version that began last counts, of those that still hold; with none there is no record', () => {
  const day = fc.integer({ min: 0, max: 40 });
  const versions = fc.array(fc.tuple(day, fc.option(day)), { maxLength: 12 }).map((pairs) =>
    pairs.flatMap(([from, length], index) => ({
      version: index + 1,
      from: new Date(from * 1000),
      to: length === null ? null : new Date((from + length + 1) * 1000),
    })),
  );
  fc.assert(
    fc.property(versions, day, (own, at) => {
      const instant = new Date(at * 1000);
      const holding = own.filter(({ from, to }) => from <= instant && (!to || to > instant));
      const found = countsAt(own, instant);
      expect(found === undefined).toBe(holding.length === 0);
      for (const other of holding)
        expect(
          found && (found.from > other.from || (+found.from === +other.from && found.version >= other.version)),
        ).toBe(true);
    }),
  );
});
