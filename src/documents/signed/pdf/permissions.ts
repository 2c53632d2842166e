import { isStream } from './objects.js';
import { type Dictionary, isDictionary, isRef, nameIn, PdfProblem, type Stream, type Value } from './values.js';

/**
 * Whether the signatures so far let anybody sign after them (ISO 32000-2, 12.8.2): a certification may forbid every change, and a
 * signature may lock fields. Security stores and timestamps are allowed all the same. Throws PdfProblem where anything more is not.
 */
export function checkMayBeChanged(objects: ReadonlyMap<number, Value | Stream>): void {
  const get = (value: Value | undefined) => (isRef(value) ? objects.get(value.ref) : value);
  for (const signature of objects.values()) {
    if (isStream(signature) || !isDictionary(signature) || !signature.has('ByteRange')) continue;
    const references = get(signature.get('Reference'));
    if (references === undefined) continue;
    if (!Array.isArray(references)) throw new PdfProblem('a signature with unclear rules');
    for (const one of references) checkTransform(get(one), get);
  }
}

type Get = (value: Value | undefined) => Value | Stream | undefined;

function checkTransform(reference: Value | Stream | undefined, get: Get): void {
  const own = dictionaryIn(reference);
  if (nameIn(own.get('TransformMethod')) !== 'DocMDP') throw new PdfProblem('a signature that locks fields');
  const level = dictionaryIn(get(own.get('TransformParams')) ?? new Map()).get('P') ?? 2;
  if (level !== 2 && level !== 3) throw new PdfProblem('a certification that forbids changes');
}

function dictionaryIn(value: Value | Stream | undefined): Dictionary {
  if (isStream(value) || !isDictionary(value)) throw new PdfProblem('a signature with unclear rules');
  return value;
}
