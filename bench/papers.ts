// A process of its own that makes papers one after another: `issue` as Lete does, `bare` as Typst and OpenSSL alone would.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getApplication } from '../src/case/index.js';
import { releasedHead } from '../src/documents/agency.js';
import { fontFiles } from '../src/documents/compose/fonts.js';
import { issueInput } from '../src/documents/compose/issue-input.js';
import { templateRoot } from '../src/documents/compose/press.js';
import { type DocumentOrder, issueDocument } from '../src/documents/index.js';
import { makeDemonstrationSeal } from '../src/documents/seal/demonstration-seal.js';
import { rigaDate } from '../src/platform/clock/index.js';
import type { House } from '../src/platform/room/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { openHouse } from './ground.js';

const environment = process.env as Readonly<Record<string, string>>;
const known = Object.entries(environment).filter(([name]) => /^(LETE_|DATABASE_URL$)/.test(name));
const house = await openHouse(Object.fromEntries(known));
const make =
  process.argv[2] === 'issue' ? (n: number) => issueDocument(house, orderOf(house, n)) : await openBare(house);
let made = 0;

process.on('message', async (papers: number) => {
  for (let n = 0; n < papers; n++) await make(made++);
  process.send?.(made);
});
process.on('disconnect', () => process.exit());
process.send?.(0);

/** A certificate of someone without convictions, another for each number. */
function orderOf(of: House, n: number): DocumentOrder {
  const application = getApplication(of, 'conviction-certificate');
  const { outcome } = application;
  const subject = `person:${randomUUID()}` as const;
  const person = { ...demonstrationPeople.anna, familyName: `Bērziņa-${n}` };
  const name = `${person.givenName} ${person.familyName}`;
  const applicant = {
    actor: { kind: 'person', key: subject, name },
    subject: { key: subject, name, relation: 'self' },
  } as const;
  const answers = { database: 'current', reason: 'Darbs bērnudārzā', recipient: 'Fiktīva iestāde', language: 'lv' };
  const content = { person, convictions: [], ended: [], penalties: [] };
  return {
    key: randomUUID(),
    owner: subject,
    unit: 'punishment-register',
    series: '3-01',
    title: outcome.title,
    language: 'lv',
    template: outcome.template,
    data: outcome.data(answers, content, applicant, new Date()),
    publicFields: outcome.publicFields(answers, content, applicant),
    issuedOn: rigaDate(new Date()),
  };
}

interface Compiler {
  compile(options: object): { readonly result: object | null };
  pdf(document: object, options: { readonly pdfStandard: string }): Uint8Array;
  evictCache(maxAge: number): void;
}

/** One warm compiler with the same template, fonts and data, and one signature over the file. */
async function openBare(of: House): Promise<(n: number) => void> {
  const require = createRequire(import.meta.url);
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');
  const compiler: Compiler = NodeCompiler.create({
    workspace: templateRoot,
    fontArgs: [{ fontBlobs: [] }, { fontPaths: fontFiles }],
  });
  const { keyFile } = await makeDemonstrationSeal(join(of.settings.LETE_DATA, 'bare-seal'), new Date());
  const key = createPrivateKey(readFileSync(keyFile));
  return (n) => {
    const { template, data, issuedOn } = orderOf(of, n);
    const issue = issueInput({
      number: `IC/2026/3-01/I-${n}`,
      code: '7H2K-MN4P-QR8S-TV3W-XY2Z',
      issuedOn,
      language: 'lv',
      head: releasedHead('lv'),
      publicUrl: of.settings.publicUrl,
      demonstration: true,
    });
    const { result } = compiler.compile({ mainFilePath: template, inputs: { input: JSON.stringify({ issue, data }) } });
    if (!result) throw new Error('the bare compiler refused the template');
    sign('sha256', compiler.pdf(result, { pdfStandard: 'a-2a' }), key);
    if (n % 10 === 0) compiler.evictCache(5);
  };
}
