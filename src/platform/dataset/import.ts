import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../db/index.js';
import { Refusal } from '../http/index.js';
import { isUuid } from '../identifiers/index.js';
import { getKind, refuseProblem } from './change.js';
import { type DataFile, type PlannedChange, planImport, readFile } from './file.js';
import { type By, type DataSet, findKind } from './kind.js';
import { refuseNameless } from './named.js';
import { applyDeed, needsSecond, type Part, type PlannedDeed, planParts } from './parts.js';
import { countsAt, readAgain, readPublished } from './snapshot.js';
import { texts } from './texts.js';
import { hashOf, stableText } from './versions.js';

/** An import that waits: its file, what it would change now, and who asked. */
export interface WaitingImport {
  readonly id: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly fourEyes: boolean;
  readonly changes: readonly PlannedChange[];
  /** What it would do beside the sets. */
  readonly deeds: readonly PlannedDeed[];
  /** Of the file and of what it would change: who carries it out carries out just what was shown. */
  readonly hash: string;
}

interface Row {
  readonly id: string;
  readonly file: DataFile;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly fourEyes: boolean;
  readonly fileHash: Buffer;
}

/** What whoever imports may change: the parts as they may, and whether the sets at all. */
export interface Reach {
  readonly parts: readonly Part[];
  readonly sets: boolean;
}

const setsAlone: Reach = { parts: [], sets: true };

/** Keeps a file to be imported; it changes nothing yet. Where it touches a kind that needs four eyes, another person carries it out. */
export async function askImport<Who extends By>(
  tx: Tx,
  sets: readonly DataSet<Who>[],
  by: Who,
  text: string,
  reach: Reach = setsAlone,
): Promise<string> {
  const file = readFile(sets, text, reach.parts);
  const changes = reach.sets ? await planImport(tx, file) : [];
  const deeds = await planParts(tx, reach.parts, file.parts ?? {});
  const fourEyes = needsFourEyes(sets, changes) || deeds.some((deed) => needsSecond(reach.parts, deed));
  const id = randomUUID();
  await tx.run(sql`
    insert into dataset.import (id, file, file_hash, four_eyes, asked_at, asked_by, asked_by_name)
    values (${id}::uuid, ${stableText(file)}::jsonb, ${hashOf(file)}, ${fourEyes}, ${tx.now}, ${by.key}, ${by.name})`);
  for (const set of touched(sets, changes)) await set.note(tx, by, { step: 'ask-import', detail: { import: id } });
  return id;
}

/** The imports that wait, with what each would change now if whoever looks carried it out. */
export async function listImports(
  tx: Tx,
  sets: readonly DataSet<never>[],
  { parts, sets: setsToo }: Reach = setsAlone,
): Promise<readonly WaitingImport[]> {
  const rows = await tx.many<Row>(sql`
    select id, file, asked_at as "askedAt", asked_by as "askedBy", asked_by_name as "askedByName", four_eyes as "fourEyes", file_hash as "fileHash"
    from dataset.import where done_at is null and declined_at is null and asked_at > ${tx.now}::timestamptz - interval '24 hours'
    order by asked_at limit 20`);
  const waiting: WaitingImport[] = [];
  for (const { file, fileHash, ...row } of rows) {
    const read = readFile(sets, JSON.stringify(file), parts);
    const changes = setsToo ? await planImport(tx, read) : [];
    const deeds = await planParts(tx, parts, read.parts ?? {});
    const fourEyes = row.fourEyes || needsFourEyes(sets, changes) || deeds.some((deed) => needsSecond(parts, deed));
    waiting.push({
      ...row,
      fourEyes,
      changes,
      deeds,
      hash: hashOf([fileHash.toString('hex'), changes, deeds]).toString('hex'),
    });
  }
  return waiting;
}

/** Carries an import out, just as it was shown; refuses with `not-now` when the data have changed since. */
export async function carryOutImport<Who extends By>(
  tx: Tx,
  sets: readonly DataSet<Who>[],
  by: Who,
  id: string,
  seen: string,
  reach: Reach = setsAlone,
): Promise<number> {
  const waiting = (await listImports(tx, sets, reach)).find((one) => one.id === id);
  if (!waiting) throw new Refusal('not-now', texts.gone);
  if (waiting.hash !== seen) throw new Refusal('not-now', texts.changedSinceShown);
  if (waiting.fourEyes && waiting.askedBy === by.key) throw new Refusal('not-allowed', texts.fourEyes);
  const done =
    await tx.run(sql`update dataset.import set done_at = ${tx.now}, done_by = ${by.key}, done_by_name = ${by.name},
    done_hash = file_hash where id = ${id}::uuid and done_at is null and declined_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  for (const change of waiting.changes) {
    await carryOut(tx, sets, by, waiting, change);
    readAgain(tx);
    await refuseWrong(tx, sets, change);
  }
  // What one record names may stand in the same file.
  for (const change of waiting.changes) await refuseStrayNames(tx, sets, change);
  // What ends makes room for what comes.
  const ends = waiting.deeds.filter(({ step }) => step === 'end');
  for (const deed of [...ends, ...waiting.deeds.filter((one) => !ends.includes(one))])
    await applyDeed(tx, reach.parts, deed);
  for (const set of touched(sets, waiting.changes))
    await set.note(tx, by, { step: 'import', detail: { import: id, changes: waiting.changes.length } });
  return waiting.changes.length + waiting.deeds.length;
}

/** Turns an import down, or takes one's own back. */
export async function declineImport<Who extends By>(tx: Tx, sets: readonly DataSet<Who>[], by: Who, id: string) {
  if (!isUuid(id)) throw new Refusal('not-found');
  const done = await tx.run(sql`update dataset.import set declined_at = ${tx.now}, declined_by = ${by.key}
    where id = ${id}::uuid and done_at is null and declined_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  for (const set of sets.slice(0, 1)) await set.note(tx, by, { step: 'decline-import', detail: { import: id } });
}

async function carryOut<Who extends By>(
  tx: Tx,
  sets: readonly DataSet<Who>[],
  by: Who,
  asked: WaitingImport,
  { dataset, kind, key, added, ended }: PlannedChange,
): Promise<void> {
  for (const { version } of ended)
    await tx.run(sql`update dataset.version set undo_asked_at = coalesce(undo_asked_at, ${asked.askedAt}),
        undo_asked_by = ${asked.askedBy}, undo_asked_by_name = ${asked.askedByName}, undone_at = ${tx.now}, undone_by = ${by.key},
        undone_by_name = ${by.name}
      where (dataset, kind, key, version) = (${dataset}, ${kind}, ${key}, ${version})`);
  const fourEyes = isFourEyes(sets, dataset, kind);
  for (const { from, to, says } of added) {
    const hash = hashOf({ kind, key, content: says, from: new Date(from), to: to ? new Date(to) : null });
    await tx.run(sql`
      insert into dataset.version (dataset, kind, key, version, content, valid_from, valid_to, content_hash, four_eyes, drafted_at,
        drafted_by, drafted_by_name, asked_at, asked_by, asked_by_name, published_at, published_by, published_by_name, published_hash)
      values (${dataset}, ${kind}, ${key},
        (select coalesce(max(version), 0) + 1 from dataset.version where (dataset, kind, key) = (${dataset}, ${kind}, ${key})),
        ${says === null ? null : JSON.stringify(says)}::jsonb, ${from}, ${to}, ${hash}, ${fourEyes}, ${asked.askedAt},
        ${asked.askedBy}, ${asked.askedByName}, ${asked.askedAt}, ${asked.askedBy}, ${asked.askedByName}, ${tx.now}, ${by.key},
        ${by.name}, ${hash})`);
  }
}

/** Asks the set of what a record says after a change, now and later: what the import added, and whether it still stands at all. */
async function refuseWrong(
  tx: Tx,
  sets: readonly DataSet<never>[],
  { dataset, kind, key, added, ended }: PlannedChange,
) {
  const set = sets.find(({ id }) => id === dataset);
  if (!set?.problemOf) return;
  for (const { from, says } of added) await refuseProblem(tx, set, { kind, key, content: says, from: new Date(from) });
  if (!ended.length) return;
  const left = (await readPublished(tx, dataset)).filter((one) => one.kind === kind && one.key === key);
  await refuseProblem(tx, set, { kind, key, content: countsAt(left, tx.now)?.content ?? null, from: tx.now });
}

async function refuseStrayNames(tx: Tx, sets: readonly DataSet<never>[], { dataset, added, ...change }: PlannedChange) {
  const set = sets.find(({ id }) => id === dataset);
  if (!set) return;
  const kind = getKind(set, change.kind);
  for (const { from, says } of added)
    await refuseNameless(tx, set, kind, { kind: kind.id, key: change.key, content: says, from: new Date(from) });
}

function isFourEyes(sets: readonly DataSet<never>[], dataset: string, kindId: string): boolean {
  const set = sets.find(({ id }) => id === dataset);
  return (set && findKind(set, kindId)?.fourEyes) ?? false;
}

function needsFourEyes(sets: readonly DataSet<never>[], changes: readonly PlannedChange[]): boolean {
  return changes.some(({ dataset, kind }) => isFourEyes(sets, dataset, kind));
}

function touched<Who extends By>(sets: readonly DataSet<Who>[], changes: readonly PlannedChange[]) {
  return sets.filter(({ id }) => changes.some(({ dataset }) => dataset === id));
}
