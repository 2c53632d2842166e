import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../db/index.js';
import { Refusal } from '../http/index.js';
import { isUuid } from '../identifiers/index.js';
import { type By, type DataSet, findKind, type Kind, type Wish } from './kind.js';
import { refuseNameless } from './named.js';
import { countsAt, readAgain } from './snapshot.js';
import { texts } from './texts.js';
import { hashOf, listVersions, type Version } from './versions.js';

/** What an editor wants a record to say, and from when until when. */
export interface Draft {
  readonly kind: string;
  readonly key: string;
  /** Already in the kind's shape; undefined: from then on there is no such record. */
  readonly content: unknown;
  readonly from: Date;
  readonly to?: Date | undefined;
  /** Why, in the editor's own words. */
  readonly note: string;
  /** The newest version that the editor had seen; 0 for a new record. */
  readonly seen: number;
}

/** A draft that is kept: what is published later is this, by its hash. */
interface SavedDraft {
  readonly id: string;
  readonly hash: string;
}

/** Keeps a draft as the record's next version; an earlier draft gives way and stays in the history. Refuses when a colleague has written since. */
export async function saveDraft<Who extends By>(tx: Tx, set: DataSet<Who>, by: Who, draft: Draft): Promise<SavedDraft> {
  const kind = getKind(set, draft.kind);
  const content = checked(kind, draft);
  await refuseProblem(tx, set, { ...draft, content });
  await refuseNameless(tx, set, kind, { ...draft, content });
  const versions = await listVersions(tx, set.id, kind.id, draft.key);
  if ((versions[0]?.version ?? 0) !== draft.seen) throw new Refusal('not-now', texts.changedMeanwhile);
  const open = versions.find(isDraft);
  if (open) await discardVersion(tx, by, open.id);
  const id = randomUUID();
  const { from, to = null, key, note } = draft;
  const hash = hashOf({ kind: kind.id, key, content, from, to });
  await tx.run(sql`
    insert into dataset.version (id, dataset, kind, key, version, content, valid_from, valid_to, note, content_hash, four_eyes,
      drafted_at, drafted_by, drafted_by_name)
    values (${id}::uuid, ${set.id}, ${kind.id}, ${key}, ${draft.seen + 1}, ${content === null ? null : JSON.stringify(content)}::jsonb,
      ${from}, ${to}, ${note}, ${hash}, ${kind.fourEyes}, ${tx.now}, ${by.key}, ${by.name})`);
  await set.note(tx, by, { step: 'draft', detail: { kind: kind.id, key, version: draft.seen + 1 } });
  return { id, hash: hash.toString('hex') };
}

/** Publishes a draft; of a kind that needs four eyes it only asks a second person, within a day. Bound to what was seen. */
export async function publishDraft<Who extends By>(tx: Tx, set: DataSet<Who>, by: Who, id: string, seen: string) {
  const version = await getDraft(tx, set, id, seen);
  await refuseProblem(tx, set, version);
  if (version.fourEyes) return ask(tx, set, by, version);
  await publish(tx, by, version);
  await set.note(tx, by, { step: 'publish', detail: detailOf(version) });
}

async function ask<Who extends By>(tx: Tx, set: DataSet<Who>, by: Who, version: Version): Promise<void> {
  await tx.run(sql`update dataset.version set asked_at = ${tx.now}, asked_by = ${by.key}, asked_by_name = ${by.name}
    where id = ${version.id}::uuid and published_at is null and discarded_at is null`);
  await set.note(tx, by, { step: 'ask', detail: detailOf(version) });
}

/** The second person publishes what the first asked for; the database checks the same once more. */
export async function approveDraft<Who extends By>(tx: Tx, set: DataSet<Who>, by: Who, id: string, seen: string) {
  const version = await getDraft(tx, set, id, seen);
  if (!version.asked || tx.now.getTime() - version.asked.at.getTime() >= 86_400_000)
    throw new Refusal('not-now', texts.askAgain);
  if (version.asked.by === by.key || version.drafted.by === by.key) throw new Refusal('not-allowed', texts.fourEyes);
  await refuseProblem(tx, set, version);
  await publish(tx, by, version);
  await set.note(tx, by, { step: 'publish', detail: detailOf(version) });
}

async function publish(tx: Tx, by: By, { id, hash }: Version): Promise<void> {
  const done = await tx.run(sql`update dataset.version set published_at = ${tx.now}, published_by = ${by.key},
    published_by_name = ${by.name}, published_hash = ${Buffer.from(hash, 'hex')}
    where id = ${id}::uuid and published_at is null and discarded_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  readAgain(tx);
}

/** Lays a draft aside: it stays in the history. */
export async function discardDraft<Who extends By>(tx: Tx, set: DataSet<Who>, by: Who, id: string): Promise<void> {
  const version = await getVersion(tx, set, id);
  await discardVersion(tx, by, version.id);
  await set.note(tx, by, { step: 'discard', detail: detailOf(version) });
}

async function discardVersion(tx: Tx, by: By, id: string): Promise<void> {
  const done = await tx.run(sql`update dataset.version set discarded_at = ${tx.now}, discarded_by = ${by.key},
    discarded_by_name = ${by.name} where id = ${id}::uuid and published_at is null and discarded_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
}

/**
 * Undoes a published version: from now on what stood before counts again; what it said until now stays true of the past. Where
 * the kind needs four eyes, the first call asks and another person's completes it.
 */
export async function undoVersion<Who extends By>(tx: Tx, set: DataSet<Who>, by: Who, id: string): Promise<void> {
  const version = await getVersion(tx, set, id);
  if (!version.published || version.undone) throw new Refusal('not-now', texts.gone);
  const { kind, key } = version;
  await refuseProblem(tx, set, { kind, key, content: await standsWithout(tx, set, version), from: tx.now });
  // What came with the release was published by nobody's four eyes; undoing it needs them all the same.
  const fourEyes = version.fourEyes || getKind(set, version.kind).fourEyes;
  if (fourEyes && !version.undoAsked) {
    await tx.run(sql`update dataset.version set undo_asked_at = ${tx.now}, undo_asked_by = ${by.key},
      undo_asked_by_name = ${by.name} where id = ${id}::uuid and undo_asked_at is null`);
    return set.note(tx, by, { step: 'ask-undo', detail: detailOf(version) });
  }
  if (fourEyes && version.undoAsked?.by === by.key) throw new Refusal('not-allowed', texts.fourEyes);
  const done =
    await tx.run(sql`update dataset.version set undone_at = ${tx.now}, undone_by = ${by.key}, undone_by_name = ${by.name}
    where id = ${id}::uuid and published_at is not null and undone_at is null`);
  if (done !== 1) throw new Refusal('not-now', texts.gone);
  readAgain(tx);
  await set.note(tx, by, { step: 'undo', detail: detailOf(version) });
}

/** Refuses with the set's own problem, at its field, when there is one. */
export async function refuseProblem(tx: Tx, set: DataSet<never>, wish: Wish): Promise<void> {
  const problem = await set.problemOf?.(tx, wish);
  if (problem) throw new Refusal('not-valid', problem.message, { field: problem.field });
}

/** What the record would say now without one of its versions. */
async function standsWithout(tx: Tx, set: DataSet<never>, { id, kind, key }: Version): Promise<unknown> {
  const others = (await listVersions(tx, set.id, kind, key)).filter(
    (one) => one.id !== id && one.published && !one.undone,
  );
  return countsAt(others, tx.now)?.content ?? null;
}

/** The kind of a set; refuses with `not-found` for one that it has not. */
export function getKind(set: DataSet<never>, id: string): Kind {
  const kind = findKind(set, id);
  if (!kind) throw new Refusal('not-found');
  return kind;
}

/** Whether a version still waits to be published. */
export function isDraft({ published, discarded }: Version): boolean {
  return !published && !discarded;
}

function checked(kind: Kind, { key, content, from, to }: Draft): unknown {
  if (!kind.keys.pattern.test(key)) throw new Refusal('not-valid', kind.keys.hint, { field: 'key' });
  if (to && to <= from) throw new Refusal('not-valid', texts.endsBeforeItBegins, { field: 'to-date' });
  if (content === undefined) return null;
  const { success, data } = kind.shape.safeParse(content);
  if (!success || kind.problemOf?.(data)) throw new Refusal('not-valid');
  return data;
}

async function getDraft(tx: Tx, set: DataSet<never>, id: string, seen: string): Promise<Version> {
  const version = await getVersion(tx, set, id);
  if (!isDraft(version)) throw new Refusal('not-now', texts.gone);
  if (version.hash !== seen) throw new Refusal('not-now', texts.changedMeanwhile);
  return version;
}

async function getVersion(tx: Tx, set: DataSet<never>, id: string): Promise<Version> {
  const found = isUuid(id)
    ? await tx.maybe<{ kind: string; key: string }>(
        sql`select kind, key from dataset.version where id = ${id}::uuid and dataset = ${set.id} for update`,
      )
    : undefined;
  const versions = found ? await listVersions(tx, set.id, found.kind, found.key) : [];
  const version = versions.find((one) => one.id === id);
  if (!version) throw new Refusal('not-found');
  return version;
}

function detailOf({ kind, key, version }: Version) {
  return { kind, key, version };
}
