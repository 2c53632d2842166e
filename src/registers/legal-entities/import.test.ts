import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import type { Look } from '../../audit/index.js';
import type { Import, RefusedLine } from '../../platform/bulk/index.js';
import { employees, entities, signatories } from './import.js';
import { employersOf, entitiesSignedBy, findEntityByNumber } from './index.js';
import { createRoom } from './register.js';

const house = await testHouse();
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const person = '9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10';

async function take(kind: Import, ...lines: string[]) {
  const refusals: RefusedLine[] = [];
  const file = Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]);
  return {
    ...(await kind.run(house.db('migrate'), 'registers/legal-entities', file, (line) => refusals.push(line))),
    refusals,
  };
}

test('entities, signatories and employees are taken in, one file after the other', async () => {
  await take(
    entities,
    'registration_number,name,form,address',
    '40003032949,"AS ""Paraugs""",AS,"Iela 1, Rīga"',
    '90000289913,Paraugu iestāde,iestāde,Rīga',
  );
  await take(
    signatories,
    'registration_number,person_id,office,alone,from_on',
    `40003032949,${person},valdes loceklis,no,2020-01-01`,
  );
  await take(
    employees,
    'registration_number,person_id,position,from_on,to_on',
    `90000289913,${person},referente,2020-01-01,`,
  );
  await house.db('web').transaction({}, async (tx) => {
    expect(await entitiesSignedBy(tx, look, person)).toMatchObject([
      { entity: { name: 'AS "Paraugs"' }, alone: false },
    ]);
    expect(await employersOf(tx, look, person)).toMatchObject([{ position: 'referente' }]);
  });
});

test('a wrong number, an unknown entity and an unknown word are refused', async () => {
  const { refusals } = await take(entities, 'registration_number,name,form,address', '40003032948,X,LLC,Rīga');
  expect(refusals.map(({ line, column }) => [line, column])).toEqual([
    [2, 'registration_number'],
    [2, 'form'],
  ]);
  expect(
    await take(
      signatories,
      'registration_number,person_id,office,alone,from_on',
      `40003521600,${person},valdes loceklis,yes,2020-01-01`,
    ),
  ).toMatchObject({ taken: 0, refusals: [{ line: 2, column: 'registration_number' }] });
});

test('the command takes a file by its path and ends with 0 when all was taken, 1 when nothing was, 2 when it was not understood', async () => {
  const command = createRoom(house).commands?.import;
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'lete-import-')), 'file.csv');
    writeFileSync(path, text);
    return path;
  };
  const good = file('registration_number,name,form,address\n40003521600,"SIA ""Otrs paraugs""",SIA,Rīga\n');
  expect(await command?.run([good])).toBe(0);
  expect(await command?.run([good, '--kind', 'entities'])).toBe(0);
  expect(await command?.run([file('registration_number,name,form,address\n1,X,SIA,Rīga\n')])).toBe(1);
  expect(await command?.run([good, '--kind', 'people'])).toBe(2);
  expect(await house.db('web').transaction({}, (tx) => findEntityByNumber(tx, look, '40003521600'))).toMatchObject({
    form: 'SIA',
  });
});
