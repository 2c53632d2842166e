import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, House } from '../../platform/room/index.js';
import { type KeptPaper, keepPapers, NoSuchDecision, paperKinds } from './papers.js';

const largest = 10_000_000;

/**
 * `lete registers/punishments import-papers FOLDER`: the papers of decisions as PDF, each named by the decision's number and its kind:
 * `PP99000101.decision.pdf`. All of the folder or nothing.
 */
export function importPapers(house: House): Command {
  return {
    about:
      'FOLDER: take in decisions’ papers, each a PDF called NUMBER.decision|protocol|complaint-decision.pdf, all or none.',
    run: async ([folder]) => {
      if (!folder) {
        process.stderr.write('lete registers/punishments import-papers FOLDER\n');
        return 2;
      }
      const { papers, problems } = await readPapers(folder);
      const all = problems.length ? problems : await keep(house, papers);
      for (const problem of all) process.stdout.write(`${problem}\n`);
      process.stdout.write(
        all.length
          ? `Nekas nav ielasīts: noraidījumu skaits ${all.length}. / Nothing was taken in: ${all.length} refusals.\n`
          : `Ielasīti dokumenti: ${papers.length}. / Papers taken in: ${papers.length}.\n`,
      );
      return all.length ? 1 : 0;
    },
  };
}

async function keep(house: House, papers: readonly KeptPaper[]): Promise<readonly string[]> {
  try {
    await keepPapers(house.db('migrate'), house, papers);
    return [];
  } catch (error) {
    if (!(error instanceof NoSuchDecision)) throw error;
    return error.numbers.map((number) => `${number}: Tāda lēmuma reģistrā nav. / No such decision is in the register.`);
  }
}

async function readPapers(folder: string): Promise<{ readonly papers: KeptPaper[]; readonly problems: string[] }> {
  const [papers, problems]: [KeptPaper[], string[]] = [[], []];
  for (const name of (await readdir(folder)).sort()) {
    const [, number = '', word] = /^([\p{L}\d .-]{4,40})\.([a-z-]+)\.pdf$/u.exec(name) ?? [];
    const kind = paperKinds.find((each) => each === word);
    const pdf = kind && (await readFile(join(folder, name)));
    if (!kind || !pdf)
      problems.push(`${name}: Nosauciet failu NUMURS.decision.pdf. / Call the file NUMBER.decision.pdf.`);
    else if (pdf.length > largest || !pdf.subarray(0, 5).equals(Buffer.from('%PDF-')))
      problems.push(`${name}: Tam jābūt PDF, ne lielākam par 10 MB. / It must be a PDF of at most 10 MB.`);
    else papers.push({ number, kind, pdf });
  }
  return { papers, problems };
}
