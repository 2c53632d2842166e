import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { House } from '../platform/room/index.js';

/** Where the chain stood at an instant, signed and kept outside the database. */
export interface Checkpoint {
  /** Counts the checkpoints of the folder from 1. */
  readonly number: number;
  readonly position: number;
  /** The chain's hash at the position, hex. */
  readonly hash: string;
  readonly at: string;
  /** SHA-256 of the checkpoint before, hex; empty for the first. Shows when one was taken away. */
  readonly previous: string;
}

const form = z.object({
  number: z.int().positive(),
  position: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  previous: z.string().regex(/^([0-9a-f]{64})?$/),
  signature: z.string(),
});

/** A checkpoint as found: what it says, or why it cannot be believed. */
export type FoundCheckpoint =
  | { readonly file: string; readonly genuine: true; readonly checkpoint: Checkpoint; readonly digest: string }
  | { readonly file: string; readonly genuine: false; readonly why: string };

/** The folder of a house's checkpoints. Copy it to a place that the database's keeper cannot write to. */
export function checkpointFolder(house: Pick<House, 'settings'>): string {
  return join(house.settings.LETE_DATA, 'audit-checkpoints');
}

/** The Ed25519 key that signs checkpoints, derived from the root secret. */
export function checkpointKey(house: Pick<House, 'secretFor'>): KeyObject {
  const seed = createHash('sha256').update(house.secretFor('audit checkpoints')).digest();
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

/** Writes the checkpoint that follows `last` as a file of its own, once and for good: never over another (EEXIST), and on the disk before this returns. */
export async function writeCheckpoint(
  folder: string,
  key: KeyObject,
  head: { readonly position: number; readonly hash: Buffer; readonly at: Date },
  last: (Pick<Checkpoint, 'number'> & { readonly digest: string }) | undefined,
): Promise<Checkpoint> {
  const checkpoint: Checkpoint = {
    number: (last?.number ?? 0) + 1,
    position: head.position,
    hash: head.hash.toString('hex'),
    at: head.at.toISOString(),
    previous: last?.digest ?? '',
  };
  const line = lineOf({ ...checkpoint, signature: sign(null, signedBytes(checkpoint), key).toString('base64url') });
  const month = join(folder, checkpoint.at.slice(0, 7));
  await mkdir(month, { recursive: true, mode: 0o700 });
  await writeOnce(join(month, fileName(checkpoint.number)), line);
  for (const changed of [month, folder]) await synced(changed);
  return checkpoint;
}

/** The newest file of the folder, genuine or not, so that numbers never repeat; undefined when there is none. */
export async function lastCheckpoint(
  folder: string,
  key: KeyObject,
): Promise<{ readonly number: number; readonly position: number; readonly digest: string } | undefined> {
  const file = await newestFile(folder);
  if (!file) return undefined;
  const found = await readCheckpoint(folder, file, key);
  if (found.genuine) return { ...found.checkpoint, digest: found.digest };
  return { number: numberIn(file), position: 0, digest: digestOf(await readFile(join(folder, file))) };
}

/** Every checkpoint of the folder in the order of their numbers. */
export async function* readCheckpoints(folder: string, key: KeyObject): AsyncGenerator<FoundCheckpoint> {
  let number = 0;
  let previous = '';
  for (const file of await listFiles(folder)) {
    const found = await readCheckpoint(folder, file, key);
    if (numberIn(file) !== number + 1)
      yield { file, genuine: false, why: `checkpoints ${number + 1} to ${numberIn(file) - 1} are missing before it` };
    else if (found.genuine && found.checkpoint.previous !== previous)
      yield { file, genuine: false, why: 'the checkpoint before it was replaced' };
    yield found;
    number = numberIn(file);
    previous = found.genuine ? found.digest : digestOf(await readFile(join(folder, file)));
  }
}

async function readCheckpoint(folder: string, file: string, key: KeyObject): Promise<FoundCheckpoint> {
  const bytes = await readFile(join(folder, file));
  const parsed = form.safeParse(jsonOf(bytes.toString('utf8')));
  if (!parsed.success) return { file, genuine: false, why: 'it is not a checkpoint' };
  const { signature, ...checkpoint } = parsed.data;
  if (checkpoint.number !== numberIn(file)) return { file, genuine: false, why: 'it was renamed' };
  const isGenuine = verify(null, signedBytes(checkpoint), createPublicKey(key), Buffer.from(signature, 'base64url'));
  if (!isGenuine) return { file, genuine: false, why: 'its signature is not that of this house' };
  return { file, genuine: true, checkpoint, digest: digestOf(bytes) };
}

function signedBytes({ number, position, hash, at, previous }: Checkpoint): Buffer {
  return Buffer.from(`lete audit checkpoint\n${number}\n${position}\n${hash}\n${at}\n${previous}\n`);
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fileName(number: number): string {
  return `${String(number).padStart(10, '0')}.json`;
}

function numberIn(file: string): number {
  return Number(/(\d+)\.json$/.exec(file)?.[1]);
}

async function listFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(^|\/)\d{10}\.json$/.test(name)).sort((a, b) => numberIn(a) - numberIn(b));
}

/** Looks into the newest month alone: there are some half a million files a year. */
async function newestFile(folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const months = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}$/.test(name)).sort();
  for (const month of months.reverse()) {
    const newest = (await listFiles(join(folder, month))).at(-1);
    if (newest) return join(month, newest);
  }
  return undefined;
}

/** Whole or not at all, whatever moment the process dies at, and never over another's: the name is given when the bytes are on the disk. */
async function writeOnce(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}.tmp`;
  const file = await open(fresh, 'w', 0o400);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(fresh, path);
  } finally {
    await rm(fresh);
  }
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
