import type { Look } from '../../../audit/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { parseRegistrationNumber } from '../../../platform/identifiers/index.js';
import { addJob } from '../../../platform/jobs/index.js';
import type { Text } from '../../../platform/text/index.js';
import { findEntityByNumber } from '../../../registers/legal-entities/index.js';
import { licencesOf } from '../../../registers/licences/index.js';
import { findPersonByCode } from '../../../registers/persons/index.js';
import { type Movement, reportMovement } from '../../../registers/weapons/index.js';
import type { Dealer } from './keys.js';
import type { Line } from './line.js';
import { dealerWords as words } from './texts.js';

/** What is wrong with one line: its place among those sent, the field, the remedy. */
export interface LineProblem {
  readonly at: number;
  readonly field: keyof Line;
  readonly problem: Text;
}

class SomeRefused extends Error {
  constructor(readonly problems: readonly LineProblem[]) {
    super('some lines were refused');
  }
}

/** Whether somebody has a valid licence to trade in weapons. */
export async function isLicensed(tx: Tx, look: Look, { key }: Dealer): Promise<boolean> {
  const licences = await licencesOf(tx, look, key);
  return licences.some(({ kind, status }) => kind === 'weapons-commerce' && status === 'valid');
}

/** Takes a dealer's report, all of it or nothing: the problems, none when it was taken. `transact` runs it, so that nothing stays of what was refused. */
export async function report(
  transact: <T>(work: (tx: Tx, look: Look, dealer: Dealer) => Promise<T>) => Promise<T>,
  lines: readonly Line[],
): Promise<readonly LineProblem[]> {
  try {
    await transact(async (tx, look, dealer) => {
      if (!(await isLicensed(tx, look, dealer))) throw new Refusal('not-allowed', words.noLicence);
      const problems: LineProblem[] = [];
      for (const [at, line] of lines.entries()) {
        const problem = await take(tx, look, dealer, line);
        if (problem) problems.push({ at, ...problem });
      }
      if (problems.length > 0) throw new SomeRefused(problems);
    });
    return [];
  } catch (error) {
    if (error instanceof SomeRefused) return error.problems;
    throw error;
  }
}

type Wrong = Omit<LineProblem, 'at'>;

async function take(tx: Tx, look: Look, dealer: Dealer, line: Line): Promise<Wrong | undefined> {
  const movement = await movementOf(tx, look, dealer, line);
  if ('field' in movement) return movement;
  const { outcome, alarmId } = await reportMovement(tx, look, dealer.key, movement);
  if (alarmId) await addJob(tx, 'services/weapons:alarm', { alarmId });
  if (outcome === 'not-in-stock') return { field: 'serial', problem: words.notInStock };
  if (outcome === 'no-permit') return { field: 'permit', problem: words.noPermit };
  return undefined;
}

async function movementOf(tx: Tx, look: Look, dealer: Dealer, line: Line): Promise<Movement | Wrong> {
  const { kind, weapon, category, use, make, model, calibre, serial, on, buyer, permit, document } = line;
  const paper = document ? { document } : {};
  if (kind === 'received') {
    if (!weapon) return { field: 'weapon', problem: words.needed };
    if (!category) return { field: 'category', problem: words.needed };
    if (!model) return { field: 'model', problem: words.needed };
    if (!calibre) return { field: 'calibre', problem: words.needed };
    return { kind, on, marks: { kind: weapon, category, use: use ?? 'trade', make, model, calibre, serial }, ...paper };
  }
  const to = buyer ? await buyerOf(tx, look, buyer) : undefined;
  if (!to) return { field: 'buyer', problem: buyer ? words.unknownBuyer : words.needed };
  return { kind, on, serial, make, buyer: to, dealerName: dealer.name, ...(permit && { permit }), ...paper };
}

/** A registration number's check digit tells it from a personal code. */
async function buyerOf(tx: Tx, look: Look, code: string) {
  if (parseRegistrationNumber(code).ok) {
    const entity = await findEntityByNumber(tx, look, code);
    return entity && (`entity:${entity.id}` as const);
  }
  const person = await findPersonByCode(tx, look, code);
  return person && (`person:${person.id}` as const);
}
