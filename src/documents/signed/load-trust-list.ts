import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from '../../platform/db/index.js';
import type { Command, House } from '../../platform/room/index.js';
import { splitPem } from '../seal/seal-key.js';
import { askApart } from '../verify/quarantine.js';
import type { TrustList } from './trust-list.js';
import { childPath } from './verify-signed.js';

/** A list that may not be loaded, in a sentence for the operator. */
export class TrustListProblem extends Error {}

/** `lete documents load-trust-list FILE [CERTIFICATES.pem]`. */
export function loadTrustListCommand(house: House): Command {
  return {
    about:
      'FILE [CERTIFICATES.pem]: load a trust list (ETSI TS 119 612); the list of lists first, with who may sign it',
    run: async ([file, signers]) => {
      try {
        if (!file) throw new TrustListProblem('Name the file of the trust list.');
        const pem = signers === undefined ? [] : splitPem(readFileSync(signers, 'utf8'));
        process.stdout.write(`${await loadTrustList(house, readFileSync(file), pem)}\n`);
        return 0;
      } catch (error) {
        if (!(error instanceof TrustListProblem)) throw error;
        process.stderr.write(`${error.message}\n`);
        return 1;
      }
    },
  };
}

/**
 * Checks a trust list and keeps it in place of its older number. Its signer must be one of `signers` (PEM), or one that
 * the list of lists, loaded before, names for that country. Returns a sentence; throws TrustListProblem.
 */
export async function loadTrustList(house: House, bytes: Buffer, signers: readonly string[]): Promise<string> {
  const list = await readApart(bytes);
  const given = signers.map((pem) => new X509Certificate(pem).raw.toString('base64'));
  const may = given.length ? given : await namedSigners(house, list.territory);
  if (!may.includes(list.signer)) throw new TrustListProblem(notTheirs(list, may.length > 0));
  if (new Date(list.nextUpdate) < house.clock.now())
    throw new TrustListProblem(
      `The list of ${list.territory} was to be replaced by ${list.nextUpdate}: get the newer one.`,
    );
  const { territory, sequence, issuedAt, nextUpdate, signer } = list;
  const kept = await house.db('worker').transaction({}, (tx) =>
    tx.run(sql`insert into documents.trust_list as kept
        (territory, sequence, issued_at, next_update, loaded_at, signer, anchors, pointers, origins)
      values (${territory}, ${sequence}, ${issuedAt}::timestamptz, ${nextUpdate}::timestamptz, ${tx.now}, ${signer},
        ${JSON.stringify(list.anchors)}::jsonb, ${JSON.stringify(list.pointers)}::jsonb,
        ${JSON.stringify(list.origins)}::jsonb)
      on conflict (territory) do update set sequence = excluded.sequence, issued_at = excluded.issued_at,
        next_update = excluded.next_update, loaded_at = excluded.loaded_at, signer = excluded.signer,
        anchors = excluded.anchors, pointers = excluded.pointers, origins = excluded.origins
      where kept.sequence <= excluded.sequence`),
  );
  if (!kept) throw new TrustListProblem(`A newer list of ${territory} than number ${sequence} is loaded already.`);
  return `Trust list of ${territory}, number ${sequence}: ${list.anchors.length} services, good until ${nextUpdate}.`;
}

async function readApart(bytes: Buffer): Promise<TrustList> {
  if (!childPath) throw new Error('the build is missing: run npm run build');
  const answer = await askApart<{ list: TrustList } | { problem: string }>(childPath, { list: bytes });
  if (typeof answer === 'string') throw new TrustListProblem(`The trust list could not be read: ${answer}.`);
  if ('problem' in answer) throw new TrustListProblem(`The trust list was refused: ${answer.problem}.`);
  if (!/^[A-Z]{2,3}$/.test(answer.list.territory) || !Number.isSafeInteger(answer.list.sequence))
    throw new TrustListProblem('The trust list names no country or number.');
  return answer.list;
}

/** Whom the list of lists names for that territory; it names its own signers too. */
async function namedSigners(house: House, territory: string): Promise<string[]> {
  const rows = await house
    .db('worker')
    .query<{ pointers: TrustList['pointers'] }>(sql`select pointers from documents.trust_list where territory = 'EU'`);
  const named = rows.flatMap(({ pointers }) => pointers).filter((one) => one.territory === territory);
  return named.flatMap(({ certificates }) => certificates);
}

function notTheirs({ territory, signer }: TrustList, known: boolean): string {
  const print = createHash('sha256').update(Buffer.from(signer, 'base64')).digest('hex');
  const advice = known
    ? 'that is not one of those who may sign it'
    : 'nobody is known who may: load the EU list of lists first, or name their certificates in a PEM file';
  return `The list of ${territory} is signed by the certificate ${print}; ${advice}.`;
}
