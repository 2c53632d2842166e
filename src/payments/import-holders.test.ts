import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import { demonstrationHolders } from './demonstration/holders.js';
import { readHolders } from './import-holders.js';
import { createRoom } from './room.js';

const header = 'code,name_lv,name_en,recipient,registration_number,iban,bic,authority,series\n';
const [devices, decisions] = demonstrationHolders;
/** One digit is mistyped: the form is right, the checksum is not. */
const mistyped = 'LV80BANK0000435195002';
async function* file(...lines: readonly string[]) {
  yield Buffer.from(header + lines.map((line) => `${line}\n`).join(''));
}
const line = (iban = devices?.iban, more = 'Valsts policija,PP') =>
  `devices,Valsts policija,State Police,Valsts kase,90000050138,${iban},TRELLV22,${more}`;

test('an account takes several authorities and series, one line for each', async () => {
  const { holders, problems } = await readHolders(file(line(), line(undefined, 'Valsts policija,FT')));
  expect(problems).toEqual([]);
  expect(holders).toMatchObject([
    {
      code: 'devices',
      iban: devices?.iban,
      bic: 'TRELLV22',
      takes: [
        { authority: 'Valsts policija', series: 'PP' },
        { authority: 'Valsts policija', series: 'FT' },
      ],
    },
  ]);
});

test('every line that is wrong is named, and the agency’s own account is no authority’s', async () => {
  const { problems } = await readHolders(
    file(
      line(mistyped),
      line().replace('devices', 'agency'),
      line(),
      line(decisions?.iban),
      line().replace('devices', 'others'),
    ),
  );
  expect(problems).toMatchObject([
    { line: 2, column: 'iban' },
    { line: 3, column: 'code' },
    { line: 5, column: 'iban', problem: { en: 'Another account stands under the same code.' } },
    { line: 6, column: 'iban', problem: { en: 'This account stands under another code.' } },
  ]);
  expect((await readHolders(file('a,b'))).problems).toMatchObject([{ line: 2 }]);
});

test('the command takes the whole file or nothing, and writes down which account was named', async () => {
  const house = await testHouse();
  const run = async (...lines: readonly string[]) => {
    const path = join(house.settings.LETE_DATA, 'accounts.csv');
    writeFileSync(path, `${header}${lines.join('\n')}\n`);
    return await createRoom(house).commands?.['import-holders']?.run([path]);
  };
  const kept = () => asAdmin(house.adminUrl, `select code, iban from payments.holder where code <> 'agency'`);
  const written = () =>
    asAdmin(house.adminUrl, `select detail from audit.entry where deed = 'payments:import-holders' order by id`);
  expect(await run(line(), line(mistyped))).toBe(1);
  expect([await kept(), await written()]).toEqual([[], []]);
  expect(await run(line(), line(undefined, 'Valsts policija,FT'))).toBe(0);
  expect(await kept()).toEqual([{ code: 'devices', iban: devices?.iban }]);
  expect(await written()).toEqual([{ detail: { holder: 'devices', iban: devices?.iban } }]);
});
