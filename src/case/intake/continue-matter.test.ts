import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import type { Visitor } from '../../identity/index.js';
import { cases, lists, whoOf } from '../index.js';
import type { IncomingMessage } from './message.js';
import { receiveMessage } from './receive-message.js';

const house = await testHouse();
const visitorOf = (id: string): Visitor => {
  const key = `person:${id}` as const;
  const person = { key, id, givenName: 'Anna', familyName: 'Liepa' };
  return {
    sessionId: 's',
    person,
    assurance: 'high',
    side: 'client',
    actingFor: { key, name: 'Anna Liepa', relation: 'self' },
    grants: [],
  };
};
const message: IncomingMessage = {
  channel: 'email',
  externalId: '<a@x>',
  originalSha256: '0'.repeat(64),
  receivedAt: house.clock.now(),
  from: { name: 'A. L.', address: 'anna@klients.example', identity: 'email' },
  subject: 'Lūgums',
  text: 'Lūdzu, pasakiet, kas par mani ir reģistrā.',
  references: [],
  attachments: [],
};

test('what was written by mail is there after signing in, becomes the person’s matter once, and nobody else’s', async () => {
  await house.db('worker').transaction({ units: ['*'] }, (tx) => receiveMessage(house, tx, randomUUID(), message));
  await runJobs(house);
  const [notice] = await asAdmin(house.adminUrl, 'select body from email.notice');
  const token = /\/lv\/turpinat\/([\w-]{43})/.exec(String(notice?.body))?.[1] ?? '';
  const [anna, other] = [visitorOf(randomUUID()), visitorOf(randomUUID())];
  const asVisitor = <T>(visitor: Visitor, work: Parameters<ReturnType<typeof house.db>['transaction']>[1]) =>
    house.db('web').transaction(whoOf(visitor), work) as Promise<T>;
  await asVisitor(anna, async (tx) => {
    expect(await cases.findContinuation(tx, anna, token)).toMatchObject({ text: message.text });
    const caseId = await cases.continueMatter(tx, anna, token);
    expect(await cases.continueMatter(tx, anna, token)).toBe(caseId);
    expect(await lists.listMatters(tx, anna.person.key, undefined)).toHaveLength(1);
    const entries = await cases.listEntries(tx, caseId, 'everyone');
    const written = entries.filter(({ authorKind }) => authorKind !== 'system');
    expect(written.map(({ way, assurance }) => `${way} ${assurance}`)).toEqual(['email email', 'portal high']);
  });
  await expect(asVisitor(other, (tx) => cases.findContinuation(tx, other, token))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(asVisitor(other, (tx) => cases.continueMatter(tx, other, 'x'.repeat(43)))).rejects.toMatchObject({
    code: 'not-found',
  });
});
