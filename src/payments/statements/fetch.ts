import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../audit/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import { type Outgoing, openOutgoing } from '../../platform/outgoing/index.js';
import type { House } from '../../platform/room/index.js';
import { agencyIbansOf } from '../fee-account.js';
import { listHolders } from '../holders.js';
import { demoInitiationToken, demonstrationBank } from '../provider/providers.js';
import { noteTaken } from './take-job.js';
import { takeStatement } from './take-statement.js';

/** Where statements are fetched from: account information in the style of NextGenPSD2 (XS2A 1.3.x). */
interface Source {
  readonly api: string;
  readonly token: string;
  readonly outgoing: Outgoing;
}

/** Has the bank asked soon, on an accountant's wish. */
export async function askBank(tx: Tx, actor: Actor): Promise<void> {
  await addJob(tx, 'payments:fetch-statements', {}, { key: 'payments:fetch-statements' });
  const legalGround = 'Grāmatvedības likums';
  await record(tx, { actor, deed: 'payments:fetch-statements', purpose: 'payment', legalGround });
}

/** Whether there is a bank that gives statements. */
export const canFetch = (house: House) => sourceOf(house) !== undefined;

/** More than a statement of a usual day; larger ones are laid into the watched folder. */
const largest = 20 * 1024 * 1024;

function sourceOf(house: House): Source | undefined {
  const { LETE_AIS_URL: url, LETE_AIS_TOKEN: token, LETE_DEMO: demo } = house.settings;
  if (url && token) {
    const outgoing = openOutgoing({ origins: [new URL(url).origin], largest });
    return { api: url.replace(/\/$/, ''), token: token.reveal(), outgoing };
  }
  if (!demo) return undefined;
  const { own, outgoing } = demonstrationBank(house.settings);
  return { api: `${own}/demo/initiation`, token: demoInitiationToken(house), outgoing };
}

/**
 * The job: asks the bank for what was booked on each account since yesterday, as camt, and takes it in like any file. What an earlier
 * one told of is known by the bank's reference, so that asking often books nothing twice. An account that fails does not hold up the others.
 */
export function fetchStatements(house: House): JobHandler {
  return async (_payload, context) => {
    const source = sourceOf(house);
    if (!source) return;
    const own = await context.transaction({}, (tx) => agencyIbansOf(house, tx));
    const holders = await context.transaction({}, listHolders);
    const accounts = holders.flatMap(({ code, iban }) => (iban ? [{ code, iban }] : []));
    for (const { code, iban } of [...accounts, ...own.map((iban) => ({ code: 'agency', iban }))]) {
      const file = await ask(house, source, iban.replaceAll(' ', ''));
      if (file === 'failed') context.log.warn({ holder: code }, 'the bank gave no statement');
      if (file === 'failed' || file === 'nothing') continue;
      const taken = await takeStatement(house.db('worker'), { bytes: once(file), by: 'fetch' }, own);
      // The same answer as the last time is no news.
      if (taken.ok || taken.reason !== 'repeated')
        await context.transaction({}, (tx) =>
          noteTaken(tx, { id: randomUUID(), name: `${code}.xml`, by: 'fetch' }, taken),
        );
    }
  };
}

async function ask(
  house: House,
  { api, token, outgoing }: Source,
  iban: string,
): Promise<Uint8Array | 'nothing' | 'failed'> {
  const since = addDays(rigaDate(house.clock.now()), -1);
  const query = new URLSearchParams({ bookingStatus: 'booked', dateFrom: since });
  try {
    const answer = await outgoing.call(`${api}/v1/accounts/${iban}/transactions?${query}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/xml' },
    });
    if (answer.status === 204 || answer.status === 404) return 'nothing';
    return answer.status === 200 ? answer.bytes : 'failed';
  } catch (error) {
    house.log.warn(
      { fault: error instanceof Error ? error.name : 'unknown' },
      'the bank could not be asked for a statement',
    );
    return 'failed';
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
