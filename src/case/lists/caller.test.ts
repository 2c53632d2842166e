import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { cases, whoOf } from '../index.js';
import { client, officer, staff } from '../testing.js';

const house = await testHouse();
const operator = staff('operator', ['service-desk']);
const asOperator = <T>(work: Parameters<ReturnType<typeof house.db>['transaction']>[1]) =>
  house.db('web').transaction(whoOf(operator), work) as Promise<T>;
const enter = (over: Partial<cases.EnteredMatter>) =>
  asOperator<cases.Entered>((tx) =>
    cases.enterMatter(house, tx, operator, {
      way: 'phone',
      messageId: randomUUID(),
      kind: 'request',
      subject: 'Izziņa',
      text: 'Lūdz izziņu.',
      sender: { name: 'Anna Bērziņa', phone: '+37126000001', key: client.person.key },
      attachments: [],
      assurance: 'anonymous',
      ...over,
    }),
  );

test('a caller is found by the number in any notation, with what is open, and can see that it was looked for', async () => {
  const { number } = await enter({});
  await enter({ kind: 'whistleblower' });
  for (const written of ['+371 26 000 001', '0037126000001', '26000001', '+37126000001']) {
    const caller = await asOperator<cases.Caller>((tx) => cases.findCaller(tx, operator, written));
    expect(caller.clients).toEqual([{ key: client.person.key, name: 'Anna Bērziņa' }]);
    expect(caller.matters.map((matter) => matter.number)).toEqual([number]);
  }
  const looks = await asAdmin(house.adminUrl, `select subject from audit.entry where deed = 'case:find-caller'`);
  expect(looks).toHaveLength(4);
  expect(looks[0]).toEqual({ subject: client.person.key });
});

test('nobody but an operator looks for callers', async () => {
  await expect(
    house.db('web').transaction(whoOf(officer), (tx) => cases.findCaller(tx, officer, '26000001')),
  ).rejects.toMatchObject({ code: 'not-allowed' });
});
