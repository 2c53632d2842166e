import type { Look } from '../../../audit/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import { addJob } from '../../../platform/jobs/index.js';
import type { Text } from '../../../platform/text/index.js';
import { type Movement, type Outcome, reportMovements } from '../../../registers/weapons/index.js';
import { mayTrade, subjectBy } from '../known-by.js';
import type { Dealer } from './keys.js';
import type { Line } from './line.js';
import { dealerWords as words } from './texts.js';

/** What is wrong with one line: its place among those sent, the field, the remedy. */
export interface LineProblem {
  readonly at: number;
  readonly field: keyof Line;
  readonly problem: Text;
}

/** Takes a dealer's report, all of it or nothing: the problems, none when it was taken. What was looked at for it is committed either way. */
export async function report(
  transact: <T>(work: (tx: Tx, look: Look, dealer: Dealer) => Promise<T>) => Promise<T>,
  lines: readonly Line[],
): Promise<readonly LineProblem[]> {
  const problems = await transact(async (tx, look, dealer) =>
    (await mayTrade(tx, look, dealer.key)) ? take(tx, look, dealer, lines) : undefined,
  );
  if (!problems) throw new Refusal('not-allowed', words.noLicence);
  return problems;
}

const refusals: Readonly<Record<Exclude<Outcome, 'taken'>, Omit<LineProblem, 'at'>>> = {
  'unknown-buyer': { field: 'buyer', problem: words.unknownBuyer },
  'not-in-stock': { field: 'serial', problem: words.notInStock },
  'no-permit': { field: 'permit', problem: words.noPermit },
};

/** What is incomplete is told before anything is looked at. */
async function take(tx: Tx, look: Look, dealer: Dealer, lines: readonly Line[]): Promise<readonly LineProblem[]> {
  const read = lines.map((line) => movementOf(dealer, line));
  const incomplete = read.flatMap((one, at) =>
    'missing' in one ? [{ at, field: one.missing, problem: words.needed }] : [],
  );
  if (incomplete.length > 0) return incomplete;
  const movements: Movement[] = [];
  for (const one of read) if ('kind' in one) movements.push(await withBuyer(tx, look, one));
  const { outcomes, alarms } = await reportMovements(tx, look, dealer.key, movements);
  for (const alarmId of alarms) await addJob(tx, 'services/weapons:alarm', { alarmId });
  return outcomes.flatMap((outcome, at) => (outcome === 'taken' ? [] : [{ at, ...refusals[outcome] }]));
}

/** A movement whose buyer is still the code that was sent. */
type Read =
  | Extract<Movement, { kind: 'received' }>
  | (Omit<Extract<Movement, { kind: 'sold' }>, 'buyer'> & { readonly code: string });

function movementOf(dealer: Dealer, line: Line): Read | { readonly missing: keyof Line } {
  const { kind, weapon, category, use, make, model, calibre, serial, on, buyer, permit, document } = line;
  const paper = document ? { document } : {};
  if (kind === 'received') {
    if (!weapon) return { missing: 'weapon' };
    if (!category) return { missing: 'category' };
    if (!model) return { missing: 'model' };
    if (!calibre) return { missing: 'calibre' };
    return { kind, on, marks: { kind: weapon, category, use: use ?? 'trade', make, model, calibre, serial }, ...paper };
  }
  if (!buyer) return { missing: 'buyer' };
  return { kind, on, serial, make, code: buyer, dealerName: dealer.name, ...(permit && { permit }), ...paper };
}

async function withBuyer(tx: Tx, look: Look, read: Read): Promise<Movement> {
  if (read.kind === 'received') return read;
  const { code, ...sold } = read;
  const buyer = await subjectBy(tx, look, code);
  return { ...sold, ...(buyer && { buyer }) };
}
