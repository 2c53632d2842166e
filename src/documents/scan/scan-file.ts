import { createHash } from 'node:crypto';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { ScannerSilent, scanBytes, versionOf } from './clamd.js';
import { inTurn } from './turns.js';
import { refusalWords, scannerSilent } from './words.js';

/** How a file stands with the virus scanner. `not-scanned`: none is set; `waiting`: its turn has not come. */
export type ScanState = 'not-scanned' | 'waiting' | 'clean' | 'infected' | 'failed';

export interface Scan {
  readonly state: ScanState;
  /** Name of what was found, or why it could not be scanned. */
  readonly found?: string;
  readonly scannedAt?: Date;
}

type Row = Required<Pick<Scan, 'scannedAt'>> & {
  readonly sha256: string;
  readonly state: 'clean' | 'infected' | 'failed';
  readonly found: string | null;
  readonly signatures: string;
};

/** How each of the files stands, by its `sha256` in hexadecimal. */
export async function findScans(
  house: Pick<House, 'settings'>,
  tx: Tx,
  digests: readonly string[],
): Promise<ReadonlyMap<string, Scan>> {
  const rows = new Map((await rowsOf(tx, digests)).map((row) => [row.sha256, row]));
  return new Map(digests.map((sha256) => [sha256, scanOf(house, rows.get(sha256))]));
}

/** Without a scanner an earlier clean word is too old to rely upon; what was found once stays found. */
function scanOf({ settings }: Pick<House, 'settings'>, row: Row | undefined): Scan {
  if (row?.state !== 'infected' && !settings.LETE_CLAMD) return { state: 'not-scanned' };
  if (!row) return { state: 'waiting' };
  return { state: row.state, scannedAt: row.scannedAt, ...(row.found !== null && { found: row.found }) };
}

function rowsOf(tx: Tx, digests: readonly string[]): Promise<Row[]> {
  return tx.many<Row>(sql`select encode(sha256, 'hex') as sha256, state, found, signatures, scanned_at as "scannedAt"
    from documents.scan where sha256 = any(${digests.map((digest) => Buffer.from(digest, 'hex'))}::bytea[])`);
}

/** Runs work in a transaction of its own. */
type Transaction = JobHandler extends (payload: never, context: infer C) => unknown
  ? C extends { transaction: infer T }
    ? T
    : never
  : never;

/**
 * What the scanner says of the file with the signatures that it has now; kept, and asked once per signatures. Takes no
 * transaction while it scans. Throws `ScannerSilent`. Undefined when no scanner is set.
 */
export async function scanNow(
  house: Pick<House, 'settings'>,
  transaction: Transaction,
  sha256: string,
  read: () => Promise<Uint8Array>,
): Promise<Scan | undefined> {
  const address = house.settings.LETE_CLAMD;
  if (!address) return undefined;
  return inTurn(async () => {
    const signatures = await versionOf(address);
    const [known] = await transaction({}, (tx) => rowsOf(tx, [sha256]));
    if (known && known.state !== 'failed' && known.signatures === signatures) return scanOf(house, known);
    const finding = await scanBytes(address, await read());
    return transaction({}, (tx) => keepScan(tx, sha256, signatures, finding));
  });
}

/** Writes down what was said of the file. */
export async function keepScan(
  tx: Tx,
  sha256: string,
  signatures: string,
  finding: { readonly state: 'clean' | 'infected' | 'failed'; readonly found?: string },
): Promise<Scan> {
  await tx.run(sql`insert into documents.scan (sha256, state, found, signatures, scanned_at)
    values (${Buffer.from(sha256, 'hex')}, ${finding.state}, ${finding.found ?? null}, ${signatures}, ${tx.now})
    on conflict (sha256) do update set state = excluded.state, found = excluded.found,
      signatures = excluded.signatures, scanned_at = excluded.scanned_at`);
  return { ...finding, scannedAt: tx.now };
}

/**
 * Lets nothing through that the scanner, where one is set, does not call clean with the signatures of this moment: infected,
 * unscannable and a silent scanner are refused with what to do. For files that somebody is about to open.
 */
export async function requireClean(house: House, bytes: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const db = house.db('web');
  const known = await db.transaction({}, (tx) => findScans(house, tx, [sha256]));
  refuseUnlessClean(known.get(sha256), 'infected');
  try {
    const scan = await scanNow(
      house,
      (who, work) => db.transaction(who, work),
      sha256,
      async () => bytes,
    );
    if (scan) refuseUnlessClean(scan, 'failed');
  } catch (error) {
    if (error instanceof ScannerSilent) throw new Refusal('not-now', scannerSilent);
    throw error;
  }
}

/** Refuses what was found to be infected; with `failed`, also what could not be scanned. */
export function refuseUnlessClean(scan: Scan | undefined, upTo: 'infected' | 'failed'): void {
  if (scan?.state === 'infected' || (upTo === 'failed' && scan?.state === 'failed'))
    throw new Refusal(scan.state === 'failed' ? 'not-now' : 'not-allowed', refusalWords(scan));
}
