import { bytesOfStream, isStream } from './objects.js';
import type { Objects } from './security-store.js';
import {
  type Dictionary,
  isChars,
  isDictionary,
  isRef,
  isSame,
  nameIn,
  PdfProblem,
  refsIn,
  type Stream,
  type Value,
} from './values.js';

/** A field that an update added or filled, with the number of the dictionary that it names. */
export interface AddedField {
  readonly kind: 'timestamp' | 'signature';
  readonly dictionary: number;
}

/** The PDF as the update leaves it, and whom to tell of each object that belongs to the field. */
export interface Reading {
  readonly text: string;
  readonly objects: Objects;
  visit(number: number): void;
}

/**
 * A field that an update adds for a document timestamp (ETSI EN 319 142-1, 5.4.3) or a further signature: without any area, so
 * that nothing on the page changes. Throws PdfProblem for any other field.
 */
export function checkNewField(number: number, reading: Reading): AddedField {
  const field = reading.objects.get(number);
  reading.visit(number);
  if (!isDictionary(field)) throw new PdfProblem('no field');
  checkKeys(field, fieldRules, reading.objects, 'a field');
  const [left, bottom, right, top] = rectangle(field.get('Rect'));
  if (left !== right || bottom !== top) throw new PdfProblem('a visible field');
  if (field.has('AP')) checkBlank(field.get('AP'), reading);
  return dictionaryOf(field, reading);
}

/**
 * A field for a signature that stood empty in what was signed before, and is filled now without drawing anything: whoever prepared the
 * document could have laid the box over its words, so that a mark in it would change what the earlier signer saw.
 */
export function checkFilledField(number: number, before: Dictionary, reading: Reading): AddedField {
  const field = reading.objects.get(number);
  if (!isDictionary(field) || before.has('V')) throw new PdfProblem(`object ${number}`);
  for (const key of new Set([...before.keys(), ...field.keys()]))
    if (key !== 'V' && key !== 'AP' && !isSame(before.get(key), field.get(key)))
      throw new PdfProblem(`/${key} of a field`);
  const look = field.get('AP');
  if (look !== undefined && !isSame(before.get('AP'), look)) checkBlank(look, reading);
  const added = dictionaryOf(field, reading);
  if (added.kind !== 'signature') throw new PdfProblem('a timestamp in a box for a signature');
  return added;
}

/** Whether an object is a field for a signature that nobody has filled. */
export function isEmptyBox(value: Value | Stream | undefined): value is Dictionary {
  return !isStream(value) && isDictionary(value) && nameIn(value.get('FT')) === 'Sig' && !value.has('V');
}

function dictionaryOf(field: Dictionary, { objects, visit }: Reading): AddedField {
  const own = field.get('V');
  const found = isRef(own) ? objects.get(own.ref) : undefined;
  if (!isRef(own) || nameIn(field.get('FT')) !== 'Sig' || !isDictionary(found))
    throw new PdfProblem('a field of another kind');
  visit(own.ref);
  const kind = nameIn(found.get('Type')) === 'DocTimeStamp' ? 'timestamp' : 'signature';
  checkKeys(found, kind === 'timestamp' ? stampRules : signatureRules, objects, `a ${kind}`);
  for (const key of ['SubFilter', 'ByteRange', 'Contents'])
    if (!found.has(key)) throw new PdfProblem(`a ${kind} without /${key}`);
  return { kind, dictionary: own.ref };
}

/** What a field without an area may look like: nothing. */
function checkBlank(look: Value | undefined, reading: Reading): void {
  const drawn = bytesOfStream(reading.text, formOf(look, reading)).toString('latin1');
  if (drawn.replace(/%[^\r\n]*/g, '').trim() !== '') throw new PdfProblem('a field that draws something');
}

/** The one look of a field: a form object, and no other states. */
function formOf(look: Value | undefined, { objects, visit }: Reading): Stream {
  const own = isDictionary(look) && look.size === 1 ? look.get('N') : undefined;
  const form = isRef(own) ? objects.get(own.ref) : undefined;
  if (!isRef(own) || !isStream(form) || nameIn(form.dictionary.get('Subtype')) !== 'Form')
    throw new PdfProblem('an unexpected look of a field');
  visit(own.ref);
  return form;
}

function rectangle(value: Value | undefined): readonly number[] {
  const numbers = (Array.isArray(value) ? value : []).filter((one) => typeof one === 'number');
  if (numbers.length !== 4) throw new PdfProblem('a field without a place');
  return numbers;
}

type Rule = (value: Value, objects: Objects) => boolean;
type Rules = Readonly<Record<string, Rule>>;

/** What has no rule may not be there. */
function checkKeys(dictionary: Dictionary, rules: Rules, objects: Objects, what: string): void {
  for (const [key, value] of dictionary) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (!rule?.(value, objects)) throw new PdfProblem(`/${key} of ${what}`);
  }
}

const isNumber: Rule = (value) => typeof value === 'number';
const named =
  (...names: readonly string[]): Rule =>
  (value) =>
    names.includes(nameIn(value) ?? '');

const fieldRules: Rules = {
  Type: named('Annot'),
  Subtype: named('Widget'),
  FT: named('Sig'),
  T: isChars,
  TU: isChars,
  V: isRef,
  F: isNumber,
  Ff: isNumber,
  Rect: Array.isArray,
  AP: isDictionary,
  P: (value, objects) => {
    const page = isRef(value) ? objects.get(value.ref) : undefined;
    return isDictionary(page) && nameIn(page.get('Type')) === 'Page';
  },
};

const plain: Rule = (value) => [...refsIn(value)].length === 0;

/** What both kinds say of themselves. */
const told: Rules = {
  Filter: (value) => nameIn(value) !== undefined,
  ByteRange: plain,
  Contents: isChars,
  M: isChars,
  Name: isChars,
  Reason: isChars,
  Location: isChars,
  ContactInfo: isChars,
  Prop_Build: plain,
};

const stampRules: Rules = { ...told, Type: named('DocTimeStamp'), SubFilter: named('ETSI.RFC3161'), V: isNumber };

const signatureRules: Rules = {
  ...told,
  Type: named('Sig'),
  SubFilter: named('ETSI.CAdES.detached', 'adbe.pkcs7.detached'),
  R: isNumber,
  Prop_AuthTime: isNumber,
  Prop_AuthType: (value) => nameIn(value) !== undefined,
};
