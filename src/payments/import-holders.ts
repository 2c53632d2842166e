import { createReadStream } from 'node:fs';
import { record } from '../audit/index.js';
import { type RefusedLine, refusalInWords } from '../platform/bulk/index.js';
import { CsvProblem, readCsv } from '../platform/csv/index.js';
import { parseIban, parseRegistrationNumber } from '../platform/identifiers/index.js';
import type { Command, House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';
import { type NewHolder, nameHolder } from './holders.js';
import { systemActor } from './system-actor.js';

/**
 * `lete payments import-holders FILE`: whose money is taken on which account. CSV in UTF-8, one line for each authority and series that an
 * account takes: `code,name_lv,name_en,recipient,registration_number,iban,bic,authority,series`. All of the file or nothing of it; each
 * account is a line of the audit, for whoever moves money elsewhere.
 */
export function importHolders(house: House): Command {
  return {
    about: 'FILE: take in the accounts of authorities from a CSV file, all of it or nothing.',
    run: async ([path]) => {
      if (!path) {
        process.stderr.write('lete payments import-holders FILE\n');
        return 2;
      }
      const { holders, problems } = await readHolders(createReadStream(path));
      for (const problem of problems) process.stdout.write(`${refusalInWords(problem)}\n`);
      if (problems.length === 0)
        await house.db('worker').transaction({}, async (tx) => {
          for (const holder of holders) {
            await nameHolder(tx, holder);
            await record(tx, {
              actor: systemActor,
              deed: 'payments:import-holders',
              purpose: 'payment',
              legalGround: 'Grāmatvedības likums',
              detail: { holder: holder.code, iban: holder.iban },
            });
          }
        });
      process.stdout.write(
        problems.length
          ? `Nekas nav ielasīts: noraidījumu skaits ${problems.length}. / Nothing was taken in: ${problems.length} refusals.\n`
          : `Ielasīti konti: ${holders.length}. / Accounts taken in: ${holders.length}.\n`,
      );
      return problems.length ? 1 : 0;
    },
  };
}

/** The accounts of a file, each with all that it takes; or every line that is wrong. */
export async function readHolders(
  file: AsyncIterable<Uint8Array>,
): Promise<{ readonly holders: readonly NewHolder[]; readonly problems: readonly RefusedLine[] }> {
  const holders = new Map<string, NewHolder>();
  const codes = new Map<string, string>();
  const problems: RefusedLine[] = [];
  try {
    for await (const row of readCsv(file, columns)) {
      const { line } = row;
      if (!row.ok) {
        problems.push(...row.problems.map(({ column, problem }) => ({ line, ...(column && { column }), problem })));
        continue;
      }
      const { code, nameLv, nameEn, authority, series, bic, ...account } = row.values;
      const before = holders.get(code);
      if (before && before.iban !== account.iban) problems.push({ line, column: 'iban', problem: twoAccounts });
      if ((codes.get(account.iban) ?? code) !== code) problems.push({ line, column: 'iban', problem: twoCodes });
      codes.set(account.iban, code);
      const takes = [...(before?.takes ?? []), { authority, ...(series && { series }) }];
      holders.set(code, { code, name: { lv: nameLv, en: nameEn }, ...account, ...(bic && { bic }), takes });
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    problems.push({ ...(error.line && { line: error.line }), problem: error.text });
  }
  return { holders: [...holders.values()], problems };
}

const twoAccounts = {
  lv: 'Ar šo kodu jau ir cits konts.',
  en: 'Another account stands under the same code.',
};
const twoCodes = { lv: 'Šis konts jau ir ar citu kodu.', en: 'This account stands under another code.' };

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
    lv: 'Kods ir mazie burti, cipari un domuzīmes; „agency” ir pašas iestādes.',
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
