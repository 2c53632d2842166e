import type { Objects } from './security-store.js';
import { type Dictionary, isChars, isDictionary, isRef, nameIn, PdfProblem, refsIn, type Value } from './values.js';

/**
 * The field of a document timestamp (ETSI EN 319 142-1, 5.4.3): without any area or appearance, so that nothing on
 * the page changes. Tells `visit` of its objects and returns the number of its dictionary; throws PdfProblem for any other field.
 */
export function checkStampField(number: number, objects: Objects, visit: (number: number) => void): number {
  const field = objects.get(number);
  visit(number);
  if (!isDictionary(field)) throw new PdfProblem('no field');
  for (const [key, value] of field)
    if (!ruleOf(fieldRules, key)(value, objects)) throw new PdfProblem(`/${key} of a field`);
  const own = field.get('V');
  const stamp = isRef(own) ? objects.get(own.ref) : undefined;
  if (!isRef(own) || nameIn(field.get('FT')) !== 'Sig' || !isDictionary(stamp))
    throw new PdfProblem('a field of another kind');
  visit(own.ref);
  checkStamp(stamp);
  return own.ref;
}

type Rule = (value: Value, objects: Objects) => boolean;

/** What has no rule may not be there. */
function ruleOf(rules: Readonly<Record<string, Rule>>, key: string): Rule {
  return (Object.hasOwn(rules, key) && rules[key]) || (() => false);
}

const isNumber: Rule = (value) => typeof value === 'number';
const named =
  (...names: readonly string[]): Rule =>
  (value) =>
    names.includes(nameIn(value) ?? '');

const fieldRules: Readonly<Record<string, Rule>> = {
  Type: named('Annot'),
  Subtype: named('Widget'),
  FT: named('Sig'),
  T: isChars,
  TU: isChars,
  V: isRef,
  F: isNumber,
  Ff: isNumber,
  Rect: (value) => {
    const [left, bottom, right, top] = Array.isArray(value) ? value : [];
    return typeof left === 'number' && typeof bottom === 'number' && left === right && bottom === top;
  },
  P: (value, objects) => {
    const page = isRef(value) ? objects.get(value.ref) : undefined;
    return isDictionary(page) && nameIn(page.get('Type')) === 'Page';
  },
};

const plain: Rule = (value) => [...refsIn(value)].length === 0;

const stampRules: Readonly<Record<string, Rule>> = {
  Type: named('DocTimeStamp'),
  Filter: (value) => nameIn(value) !== undefined,
  SubFilter: named('ETSI.RFC3161'),
  ByteRange: plain,
  Contents: isChars,
  V: isNumber,
  M: isChars,
  Name: isChars,
  Reason: isChars,
  Location: isChars,
  ContactInfo: isChars,
  Prop_Build: plain,
};

function checkStamp(stamp: Dictionary): void {
  for (const [key, value] of stamp)
    if (!ruleOf(stampRules, key)(value, { get: () => undefined })) throw new PdfProblem(`/${key} of a timestamp`);
  for (const key of ['Type', 'SubFilter', 'ByteRange', 'Contents'])
    if (!stamp.has(key)) throw new PdfProblem(`a timestamp without /${key}`);
}
