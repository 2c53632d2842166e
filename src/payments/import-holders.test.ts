import { expect, test } from 'vitest';
import { demonstrationHolders } from './demonstration/holders.js';
import { readHolders } from './import-holders.js';

const header = 'code,name_lv,name_en,recipient,registration_number,iban,bic,authority,series\n';
const [devices, decisions] = demonstrationHolders;
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
      line('LV00XXXX'),
      line().replace('devices', 'agency'),
      line(),
      line(decisions?.iban),
      line().replace('devices', 'others'),
    ),
  );
  expect(problems.map((problem) => problem.slice(0, 14))).toEqual([
    'line 2, iban: ',
    'line 3, code: ',
    'line 5, iban: ',
    'line 6, iban: ',
  ]);
  expect((await readHolders(file('a,b'))).problems).not.toEqual([]);
});
