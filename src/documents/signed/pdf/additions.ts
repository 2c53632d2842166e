import { type PdfBase, readBase } from './base.js';
import { isStream } from './objects.js';
import { type Revision, readRevisions } from './revisions.js';
import { type Objects, readStore, type SecurityStore } from './security-store.js';
import { checkStampField } from './stamp-field.js';
import {
  type Dictionary,
  isDictionary,
  isRef,
  isSame,
  nameIn,
  PdfProblem,
  refsIn,
  type Stream,
  type Value,
} from './values.js';

/** What was added to a PDF after a signature, all of it such that it changes nothing that was signed. */
export interface Additions {
  readonly store: SecurityStore | undefined;
  /** Document timestamps, the oldest first. */
  readonly stamps: readonly AddedStamp[];
}

export interface AddedStamp {
  /** Whether a byte of the file stands in its dictionary. */
  readonly holds: (at: number) => boolean;
  /** Where its revision ends: right behind `%%EOF`, and where the next one begins at the latest. */
  readonly end: number;
  /** Whether a security store was there before it. */
  readonly overStore: boolean;
}

/**
 * Reads what stands behind the first `length` bytes. Only two things may (ETSI EN 319 142-1, 5.4): a document security
 * store, and document timestamps in invisible fields. Throws PdfProblem for anything else, such as a changed page, a note,
 * a form's value, an object that something signed already names, and whatever cannot be read with certainty.
 */
export function additionsAfter(file: Buffer, length: number, signature: number): Additions {
  const text = file.toString('latin1');
  const base = readBase(text, length);
  if (!base.bodies.has(signature)) throw new PdfProblem('the signature is not an object of the file');
  const state = new Map(base.objects);
  const stamps: AddedStamp[] = [];
  let store = storeOf(text, base.root, state);
  for (const revision of readRevisions(text, length, base)) {
    const before = store !== undefined;
    const signed = new Set(checkRevision(text, base, state, revision));
    for (const [number, value] of revision.objects) state.set(number, value);
    store = storeOf(text, base.root, state);
    const holds = (at: number) => signed.has(revision.around(at) ?? -1);
    if (signed.size > 0) stamps.push({ holds, end: revision.end, overStore: before });
  }
  return { store, stamps };
}

function storeOf(text: string, root: number, objects: Objects): SecurityStore | undefined {
  const value = dictionaryOf(objects.get(root)).get('DSS');
  return value === undefined ? undefined : readStore(text, value, objects, () => undefined);
}

/** The objects of a revision that may be there: `kept` are new versions that were compared, `fresh` are new. */
interface Accounted {
  readonly kept: Set<number>;
  readonly fresh: Set<number>;
}

/** Returns the dictionaries of the document timestamps that it adds. */
function checkRevision(text: string, base: PdfBase, state: Objects, { objects }: Revision): number[] {
  const known: Accounted = { kept: new Set(), fresh: new Set() };
  const now: Objects = { get: (number) => objects.get(number) ?? state.get(number) };
  const [old, own] = [dictionaryOf(state.get(base.root)), dictionaryOf(now.get(base.root))];
  checkSame(old, own, ['DSS', 'Extensions', 'AcroForm'], 'the catalogue');
  known.kept.add(base.root);
  const extensions = own.get('Extensions');
  if (!isSame(old.get('Extensions'), extensions) && [...refsIn(extensions ?? null)].length > 0)
    throw new PdfProblem('extensions that stand elsewhere');
  const store = own.get('DSS');
  if (store !== undefined) readStore(text, store, now, (number) => known.fresh.add(number));
  const change: Change = { state, now, known };
  const fields = checkForm(old.get('AcroForm'), own.get('AcroForm'), change);
  const signed = fields.map((field) => checkStampField(field, now, (number) => known.fresh.add(number)));
  checkPages([...objects.keys()], fields, change, base);
  for (const number of objects.keys()) {
    const isNew = !base.objects.has(number) && !base.named.has(number);
    if (!known.kept.has(number) && !(isNew && known.fresh.has(number))) throw new PdfProblem(`object ${number}`);
  }
  return signed;
}

interface Change {
  readonly state: Objects;
  readonly now: Objects;
  readonly known: Accounted;
}

/** The old and the new value behind a key; a new version of the same object counts as kept. */
function pair(old: Value | undefined, own: Value | undefined, { state, now, known }: Change) {
  if (isRef(own)) (isRef(old) && old.ref === own.ref ? known.kept : known.fresh).add(own.ref);
  return [isRef(old) ? state.get(old.ref) : old, isRef(own) ? now.get(own.ref) : own] as const;
}

/** The form may only gain fields; which, as numbers. */
function checkForm(old: Value | undefined, own: Value | undefined, change: Change): number[] {
  if (old === undefined && own === undefined) return [];
  const [before, after] = pair(old, own, change);
  const [was, is] = [dictionaryOf(before ?? new Map()), dictionaryOf(after)];
  checkSame(was, is, ['Fields', 'SigFlags'], 'the form');
  if (![1, 3, was.get('SigFlags')].includes(is.get('SigFlags'))) throw new PdfProblem('the flags of the form');
  return gained(...pair(was.get('Fields'), is.get('Fields'), change));
}

/** What a list has more than it had; the rest has to be there as it was. */
function gained(old: Value | Stream | undefined, own: Value | Stream | undefined): number[] {
  const [was, is] = [old ?? [], own ?? []];
  if (!Array.isArray(was) || !Array.isArray(is) || !isSame(was, is.slice(0, was.length)))
    throw new PdfProblem('a list that lost something');
  return is.slice(was.length).map((one: Value) => {
    if (!isRef(one)) throw new PdfProblem('an unexpected entry');
    return one.ref;
  });
}

/** A page may only gain the invisible fields of document timestamps among its notes. */
function checkPages(changed: readonly number[], fields: readonly number[], change: Change, base: PdfBase): void {
  for (const number of changed) {
    const page = change.state.get(number);
    if (!isPage(page)) continue;
    const own = dictionaryOf(change.now.get(number));
    checkSame(page, own, ['Annots'], 'a page');
    checkGained(fields, ...pair(page.get('Annots'), own.get('Annots'), change));
    change.known.kept.add(number);
  }
  const lists = changed.filter((number) => Array.isArray(change.state.get(number)));
  for (const page of lists.length ? base.objects.values() : []) {
    const notes = isPage(page) ? page.get('Annots') : undefined;
    if (!isRef(notes) || !lists.includes(notes.ref)) continue;
    checkGained(fields, change.state.get(notes.ref), change.now.get(notes.ref));
    change.known.kept.add(notes.ref);
  }
}

function checkGained(
  fields: readonly number[],
  old: Value | Stream | undefined,
  own: Value | Stream | undefined,
): void {
  if (gained(old, own).some((one) => !fields.includes(one))) throw new PdfProblem('a note on a page');
}

function isPage(value: Value | Stream | undefined): value is Dictionary {
  return isDictionary(value) && nameIn(value.get('Type')) === 'Page';
}

function checkSame(old: Dictionary, own: Dictionary, but: readonly string[], what: string): void {
  for (const key of new Set([...old.keys(), ...own.keys()]))
    if (!but.includes(key) && !isSame(old.get(key), own.get(key))) throw new PdfProblem(`/${key} of ${what}`);
}

function dictionaryOf(value: Value | Stream | undefined): Dictionary {
  if (isStream(value) || !isDictionary(value)) throw new PdfProblem('not a dictionary');
  return value;
}
