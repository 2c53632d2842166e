import { createReadStream } from 'node:fs';
import { CsvProblem, readCsv } from '../platform/csv/index.js';
import { parseIban, parseRegistrationNumber } from '../platform/identifiers/index.js';
import type { Command, House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';
import { type NewHolder, nameHolder } from './holders.js';

/**
 * `lete payments import-holders FILE`: whose money is taken on which account. CSV in UTF-8, one line for each authority and series that an
 * account takes: `code,name_lv,name_en,recipient,registration_number,iban,bic,authority,series`. All of the file or nothing of it.
 */
export function importHolders(house: House): Command {
  return {
    about: 'take in the accounts of authorities from a CSV file: import-holders FILE',
    run: async ([file = '']) => {
      const { holders, problems } = await readHolders(createReadStream(file));
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      if (problems.length) return 1;
      await house.db('worker').transaction({}, async (tx) => {
        for (const holder of holders) await nameHolder(tx, holder);
      });
      process.stdout.write(`${holders.length} accounts\n`);
      return 0;
    },
  };
}

/** The accounts of a file, each with all that it takes; or every line that is wrong. */
export async function readHolders(
  file: AsyncIterable<Uint8Array>,
): Promise<{ readonly holders: readonly NewHolder[]; readonly problems: readonly string[] }> {
  const holders = new Map<string, NewHolder>();
  const codes = new Map<string, string>();
  const problems: string[] = [];
  try {
    for await (const row of readCsv(file, columns)) {
      if (!row.ok) {
        problems.push(...row.problems.map(({ column, problem }) => `line ${row.line}, ${column ?? ''}: ${problem.en}`));
        continue;
      }
      const { code, nameLv, nameEn, authority, series, bic, ...account } = row.values;
      const before = holders.get(code);
      if (before && before.iban !== account.iban)
        problems.push(`line ${row.line}, iban: another account under the same code`);
      if ((codes.get(account.iban) ?? code) !== code)
        problems.push(`line ${row.line}, iban: this account stands under another code`);
      codes.set(account.iban, code);
      const takes = [...(before?.takes ?? []), { authority, ...(series && { series }) }];
      holders.set(code, { code, name: { lv: nameLv, en: nameEn }, ...account, ...(bic && { bic }), takes });
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    problems.push(error.line ? `line ${error.line}: ${error.text.en}` : error.text.en);
  }
  return { holders: [...holders.values()], problems };
}

type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Text };

const formed = (name: string, form: RegExp, problem: Text, optional = false) => ({
  name,
  optional,
  read: (text: string): Read<string> =>
    form.test(text.trim()) ? { ok: true, value: text.trim() } : { ok: false, problem },
});
const words = (name: string) =>
  formed(name, /^.{2,200}$/, { lv: 'Ierakstiet 2 līdz 200 zīmes.', en: 'Write 2 to 200 characters.' });

const columns = {
  code: formed('code', /^(?!agency$)[a-z][a-z0-9-]{1,59}$/, {
    lv: 'Kods ir mazie burti, cipari un domuzīmes; “agency” ir pašas iestādes.',
    en: 'The code is of small letters, digits and hyphens; “agency” is the agency’s own.',
  }),
  nameLv: words('name_lv'),
  nameEn: words('name_en'),
  recipient: words('recipient'),
  registrationNumber: { name: 'registration_number', read: (text: string) => parseRegistrationNumber(text) },
  iban: { name: 'iban', read: (text: string) => parseIban(text) },
  bic: formed(
    'bic',
    /^([A-Z0-9]{8}([A-Z0-9]{3})?)?$/,
    { lv: 'BIC ir 8 vai 11 zīmes.', en: 'A BIC has 8 or 11 characters.' },
    true,
  ),
  authority: words('authority'),
  series: formed(
    'series',
    /^[\p{L}\d]{0,10}$/u,
    { lv: 'Sērija ir līdz 10 burtiem un cipariem.', en: 'A series has up to 10 letters and digits.' },
    true,
  ),
} as const;
