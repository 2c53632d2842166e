/** Threading: whatever mails refer to and in whatever order they come, who belongs together comes together. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { everyUnit } from '../who.js';
import { chooseCase, idsOf, type Touched } from './conversations.js';
import type { IncomingMessage } from './message.js';
import { receiveMessage } from './receive-message.js';

interface Mail {
  readonly externalId: string;
  readonly references: readonly string[];
}

const ids = 12;
const idOf = (n: number) => `<${n}@x>`;
/** Mails with ids of their own, which refer to any others: earlier, later, never sent, themselves, twice. */
const mails = fc
  .uniqueArray(fc.nat({ max: ids - 1 }), { minLength: 1, maxLength: 8 })
  .chain((own) =>
    fc.tuple(
      ...own.map((n) =>
        fc
          .array(fc.nat({ max: ids - 1 }), { maxLength: 3 })
          .map((refs): Mail => ({ externalId: idOf(n), references: refs.map(idOf) })),
      ),
    ),
  );

/** The intake as it should be, in memory: `known` is the table of conversations, a case is the number of its opening. */
function model() {
  const known = new Map<string, number>();
  let opened = 0;
  return {
    known,
    take(mail: Mail): number {
      const mine = idsOf(mail);
      const touched = [...new Set(mine.flatMap((id) => known.get(id) ?? []))];
      const choice = chooseCase(touched.map(touchedOf));
      const chosen = choice ? Number(choice.id) : ++opened;
      for (const [id, at] of known) if (touched.includes(at)) known.set(id, chosen);
      for (const id of mine) known.set(id, chosen);
      return chosen;
    },
  };
}

function touchedOf(at: number): Touched {
  return { id: String(at), openedAt: new Date(at), closed: false, confidential: false };
}

/** Who belongs together, reckoned another way: by walking from mail to mail over common ids until nothing is added. */
function componentOf(all: readonly Mail[], start: Mail): ReadonlySet<string> {
  const reached = new Set(idsOf(start));
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const mail of all) {
      const mine = idsOf(mail);
      if (mine.some((id) => reached.has(id))) for (const id of mine) reached.add(id);
    }
  }
  return reached;
}

test('ten thousand conversations: in any order, all that belongs together ends in the case that was opened first, and nothing else does', () => {
  fc.assert(
    fc.property(mails, fc.infiniteStream(fc.nat()), (sent, shuffle) => {
      const order = sent.map((mail) => ({ mail, at: shuffle.next().value ?? 0 })).toSorted((a, b) => a.at - b.at);
      const { take, known } = model();
      const cases = new Map<Mail, number>();
      for (const { mail } of order) {
        const before = idsOf(mail).some((id) => known.has(id));
        const openedSoFar = Math.max(0, ...cases.values());
        const at = take(mail);
        // It opens a case if and only if nothing of it was known.
        if (at > openedSoFar === before) return false;
        cases.set(mail, at);
      }
      for (const mail of sent) {
        const together = componentOf(sent, mail);
        const first = Math.min(
          ...sent.filter((each) => together.has(each.externalId)).map((each) => cases.get(each) ?? 0),
        );
        if ([...together].some((id) => known.get(id) !== first)) return false;
        if ([...known].some(([id, at]) => at === first && !together.has(id))) return false;
      }
      return true;
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test('ten thousand choices: of the cases that a mail touches, the order in which they are named decides nothing', () => {
  const touched = fc.record({
    id: fc.uuid(),
    openedAt: fc.date({ noInvalidDate: true }),
    closed: fc.boolean(),
    confidential: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(touched, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }), (all) => {
      const chosen = chooseCase(all);
      expect(chooseCase(all.toReversed())).toBe(chosen);
      expect(chooseCase([...all.slice(1), ...all.slice(0, 1)])).toBe(chosen);
      if (all.some(({ confidential }) => confidential)) expect(chosen?.confidential).toBe(true);
      else if (all.some(({ closed }) => !closed)) expect(chosen?.closed).toBe(false);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

const house = await testHouse();
const take = (mail: Mail, address = 'anna@klients.example') => {
  house.clock.advance(1_000);
  const message: IncomingMessage = {
    channel: 'email',
    ...mail,
    originalSha256: '0'.repeat(64),
    receivedAt: house.clock.now(),
    from: { name: 'Anna', address, identity: 'email' },
    subject: 'Jautājums',
    text: 'Vai?',
    attachments: [],
  };
  return house.db('worker').transaction(everyUnit, (tx) => receiveMessage(house, tx, randomUUID(), message));
};
const notes = (caseId: string | undefined) =>
  asAdmin(
    house.adminUrl,
    `select words->>'en' as en, audience from casework.entry where case_id = $1 and kind = 'note'`,
    [caseId],
  );

test('the database places mails as the model does', async () => {
  await fc.assert(
    fc.asyncProperty(mails, async (sent) => {
      const world = randomUUID();
      const { take: expected } = model();
      const names = new Map<number, string>();
      for (const mail of sent) {
        const [externalId, ...references] = [mail.externalId, ...mail.references].map((id) => `${world}${id}`);
        const taken = await take({ externalId: externalId ?? '', references });
        const at = expected(mail);
        expect(taken?.opened).toBe(!names.has(at));
        names.set(at, names.get(at) ?? String(taken?.caseId));
        expect(taken?.caseId).toBe(names.get(at));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('a mail that joins two cases goes to the first, the staff of both are told, and a stranger joins nothing', async () => {
  const one = await take({ externalId: '<one@t>', references: [] });
  const two = await take({ externalId: '<two@t>', references: [] });
  const strange = await take({ externalId: '<s@t>', references: ['<two@t>', '<one@t>'] }, 'cits@klients.example');
  expect(strange?.caseId).toBe(one?.caseId);
  expect((await take({ externalId: '<three@t>', references: ['<two@t>'] }))?.caseId).toBe(two?.caseId);
  const joining = await take({ externalId: '<both@t>', references: ['<three@t>', '<one@t>'] });
  expect(joining?.caseId).toBe(one?.caseId);
  expect((await take({ externalId: '<four@t>', references: ['<two@t>'] }))?.caseId).toBe(one?.caseId);
  for (const [here, there] of [
    [one, two],
    [two, one],
  ])
    expect(await notes(here?.caseId)).toEqual(
      Array.from({ length: 2 }, () => ({ en: expect.stringContaining(String(there?.number)), audience: 'staff' })),
    );
});

test('mails of one conversation that are taken at once open one case', async () => {
  const sent = Array.from({ length: 5 }, (_, n) => ({
    externalId: `<c${n}@at-once>`,
    references: ['<root@at-once>', `<c${n - 1}@at-once>`],
  }));
  const taken = await Promise.all(sent.map((mail) => take(mail)));
  expect(new Set(taken.map((each) => each?.caseId)).size).toBe(1);
});
