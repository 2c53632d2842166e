import { type AddedField, checkFilledField, checkNewField, isEmptyBox, type Reading } from './added-field.js';
import { type PdfBase, readBase } from './base.js';
import { checkInformation, checkUnused, checkXmp } from './metadata.js';
import { isStream } from './objects.js';
import { checkMayBeChanged } from './permissions.js';
import { type Revision, readRevisions } from './revisions.js';
import { type Objects, readStore, type SecurityStore } from './security-store.js';
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
  /** Further signatures, the oldest first. */
  readonly signatures: readonly AddedSignature[];
  /** Whether what the file says about itself was changed. */
  readonly metadata: boolean;
}

/** A signature or document timestamp that an update brought. */
export interface AddedSignature {
  /** Whether a byte of the file stands in its dictionary. */
  readonly holds: (at: number) => boolean;
  /** Where its revision ends: right behind `%%EOF`, and where the next one begins at the latest. */
  readonly end: number;
}

export interface AddedStamp extends AddedSignature {
  /** Whether a security store was there before it. */
  readonly overStore: boolean;
}

/**
 * Reads what stands behind the first `length` bytes. Only this may (ETSI EN 319 142-1, 5.4): a document security store, document
 * timestamps and further signatures that draw nothing, and what the file says about itself. Throws PdfProblem for anything else, such
 * as a changed page, a note, a form's value, an object that something signed already names, and whatever cannot be read with certainty.
 */
export function additionsAfter(file: Buffer, length: number, signature: number): Additions {
  const text = file.toString('latin1');
  const base = readBase(text, length);
  if (!base.bodies.has(signature)) throw new PdfProblem('the signature is not an object of the file');
  const state = new Map(base.objects);
  const stamps: AddedStamp[] = [];
  const signatures: AddedSignature[] = [];
  let store = storeOf(text, base.root, state);
  let metadata = false;
  for (const revision of readRevisions(text, length, base)) {
    const before = store !== undefined;
    const found = checkRevision(text, base, state, revision);
    for (const [number, value] of revision.objects) state.set(number, value);
    store = storeOf(text, base.root, state);
    metadata ||= found.metadata;
    for (const { kind, dictionary } of found.fields) {
      const added = { holds: (at: number) => revision.around(at) === dictionary, end: revision.end };
      if (kind === 'timestamp') stamps.push({ ...added, overStore: before });
      else signatures.push(added);
    }
  }
  return { store, stamps, signatures, metadata };
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

/** Returns the signatures and timestamps that it brings, and whether it changes what the file says about itself. */
function checkRevision(text: string, base: PdfBase, state: ReadonlyMap<number, Value | Stream>, revision: Revision) {
  const { objects, structure, information } = revision;
  const known: Accounted = { kept: new Set(), fresh: new Set() };
  const now: Objects = { get: (number) => objects.get(number) ?? state.get(number) };
  const change: Change = { state, now, known };
  const [old, own] = [dictionaryOf(state.get(base.root)), dictionaryOf(now.get(base.root))];
  checkSame(old, own, ['DSS', 'Extensions', 'AcroForm', 'Metadata'], 'the catalogue');
  known.kept.add(base.root);
  const extensions = own.get('Extensions');
  if (!isSame(old.get('Extensions'), extensions) && [...refsIn(extensions ?? null)].length > 0)
    throw new PdfProblem('extensions that stand elsewhere');
  const store = own.get('DSS');
  if (store !== undefined) readStore(text, store, now, (number) => known.fresh.add(number));
  const reading = { text, objects: now, visit: (number: number) => known.fresh.add(number) };
  const added = checkForm(old.get('AcroForm'), own.get('AcroForm'), change);
  const fields = [...added.map((field) => checkNewField(field, reading)), ...filledFields(objects, change, reading)];
  checkPages([...objects.keys()], added, change, base);
  const metadata = checkMetadata(text, base.root, change, { objects, information, xmp: own.get('Metadata') });
  for (const number of [...objects.keys(), ...structure]) {
    const isNew = !base.objects.has(number) && !base.named.has(number);
    const isFresh = structure.has(number) ? !isNamedBy(objects, number) : known.fresh.has(number);
    if (!known.kept.has(number) && !(isNew && isFresh)) throw new PdfProblem(`object ${number}`);
  }
  if (metadata || fields.some(({ kind }) => kind === 'signature')) checkMayBeChanged(state);
  return { fields, metadata };
}

function isNamedBy(objects: Revision['objects'], number: number): boolean {
  return [...objects.values()].some((value) =>
    [...refsIn(isStream(value) ? value.dictionary : value)].includes(number),
  );
}

/** Boxes for a signature that stood empty and are filled. */
function filledFields(objects: Revision['objects'], { state, known }: Change, reading: Reading): AddedField[] {
  return [...objects.keys()].flatMap((number) => {
    const before = state.get(number);
    if (!isEmptyBox(before)) return [];
    known.kept.add(number);
    return checkFilledField(number, before, reading);
  });
}

interface AboutItself extends Pick<Revision, 'objects' | 'information'> {
  /** What the catalogue names as XMP by now. */
  readonly xmp: Value | undefined;
}

/** Whether the update renews the information dictionary or the XMP; nothing else of the file may use their objects. */
function checkMetadata(text: string, root: number, { state, now, known }: Change, about: AboutItself): boolean {
  let changed = false;
  const renew = (number: number | undefined, namer?: number) => {
    if (number === undefined || !about.objects.has(number)) return false;
    checkUnused(state, number, namer);
    (state.has(number) ? known.kept : known.fresh).add(number);
    changed = true;
    return true;
  };
  const xmp = isRef(about.xmp) ? about.xmp.ref : undefined;
  if (renew(xmp, root)) checkXmp(text, now.get(xmp ?? 0));
  else if (!isSame(dictionaryOf(state.get(root)).get('Metadata'), about.xmp))
    throw new PdfProblem('/Metadata of the catalogue');
  if (renew(about.information)) checkInformation(now.get(about.information ?? 0));
  return changed;
}

interface Change {
  readonly state: ReadonlyMap<number, Value | Stream>;
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

/** A page may only gain the invisible fields of timestamps and signatures among its notes. */
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
