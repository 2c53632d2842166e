import { readFileSync } from 'node:fs';
import { sql } from '../../platform/db/index.js';
import { openOutgoing } from '../../platform/outgoing/index.js';
import type { Command, House } from '../../platform/room/index.js';
import { splitPem } from '../seal/seal-key.js';
import { loadTrustList } from './load-trust-list.js';
import type { TrustList } from './trust-list.js';

/** `lete documents fetch-trust-lists [CERTIFICATES.pem] [TERRITORY …]`. */
export function fetchTrustListsCommand(house: House): Command {
  return {
    about:
      '[CERTIFICATES.pem] [TERRITORY …]: fetch the EU list of lists and the lists that it names; the first time with who may sign it',
    run: async (args) => {
      const files = args.filter((one) => one.endsWith('.pem'));
      const signers = files.flatMap((file) => splitPem(readFileSync(file, 'utf8')));
      const territories = args.filter((one) => !one.endsWith('.pem'));
      const { loaded, failed } = await fetchTrustLists(house, signers, territories);
      process.stdout.write(loaded.map((line) => `${line}\n`).join(''));
      process.stderr.write(failed.map((line) => `${line}\n`).join(''));
      return failed.length ? 1 : 0;
    },
  };
}

/** What came of fetching, a sentence for each list. */
export interface Fetched {
  readonly loaded: readonly string[];
  readonly failed: readonly string[];
}

/**
 * Fetches the list of lists and then the national ones that it names, all of them unless some are asked for. Each is checked
 * as `loadTrustList` checks a file; one that fails leaves the list that was loaded before, and the others go on.
 */
export async function fetchTrustLists(
  house: House,
  signers: readonly string[],
  territories: readonly string[],
): Promise<Fetched> {
  const loaded: string[] = [];
  const failed: string[] = [];
  const attempt = async (url: string, by: readonly string[]) => {
    try {
      loaded.push(await loadTrustList(house, await download(house, url), by));
    } catch (error) {
      // Twenty-seven countries: one that is not to be reached must not cost the others.
      failed.push(`${url}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  };
  await attempt(house.settings.LETE_TRUST_LIST_URL, signers);
  const wanted = (await nationalLists(house)).filter(
    ({ territory }) => territories.length === 0 || territories.includes(territory),
  );
  for (const { location } of wanted) if (location) await attempt(location, []);
  for (const one of territories)
    if (!wanted.some(({ territory }) => territory === one)) failed.push(`The list of lists names no list of ${one}.`);
  return { loaded, failed };
}

async function nationalLists(house: House): Promise<TrustList['pointers']> {
  const rows = await house
    .db('worker')
    .query<{ pointers: TrustList['pointers'] }>(sql`select pointers from documents.trust_list where territory = 'EU'`);
  const national = rows.flatMap(({ pointers }) => pointers).filter(({ territory }) => territory !== 'EU');
  return [...new Map(national.filter(({ location }) => location).map((one) => [one.location, one])).values()];
}

/** Lists are signed themselves, so http will do; only the operator's own origin may be a private one: a mirror. */
async function download(house: House, url: string): Promise<Buffer> {
  const { origin } = new URL(url);
  const outgoing = openOutgoing({
    origins: [origin],
    plain: true,
    anywhere: origin === new URL(house.settings.LETE_TRUST_LIST_URL).origin,
    longest: 60_000,
    largest: 20 * 1_048_576,
  });
  const { status, bytes } = await outgoing.call(url, { accept: 'application/vnd.etsi.tsl+xml, application/xml' });
  if (status !== 200) throw new Error(`it was answered ${status}`);
  return bytes;
}
