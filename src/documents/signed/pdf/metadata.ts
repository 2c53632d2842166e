import { bytesOfStream, isStream } from './objects.js';
import { isChars, isDictionary, isRef, nameIn, PdfProblem, refsIn, type Stream, type Value } from './values.js';

/**
 * What a file says about itself, such as when it was changed, which most writers renew with each update: the information dictionary of the
 * trailer and the XMP of the catalogue (ISO 32000-2, 14.3). It shows on no page, as long as nothing else of the file uses its objects.
 */
export function checkInformation(value: Value | Stream | undefined): void {
  if (isStream(value) || !isDictionary(value)) throw new PdfProblem('no information');
  for (const [key, one] of value)
    if (!isChars(one) && nameIn(one) === undefined) throw new PdfProblem(`/${key} of the information`);
}

const xmpKeys = new Set(['Type', 'Subtype', 'Length', 'Filter']);

export function checkXmp(text: string, value: Value | Stream | undefined): void {
  if (!isStream(value) || nameIn(value.dictionary.get('Subtype')) !== 'XML') throw new PdfProblem('no metadata');
  if (
    [...value.dictionary.keys()].some((key) => !xmpKeys.has(key)) ||
    nameIn(value.dictionary.get('Type')) !== 'Metadata'
  )
    throw new PdfProblem('unexpected metadata');
  if (
    !/^(?:\xef\xbb\xbf)?\s{0,99}<(?:\?xpacket|x:xmpmeta|rdf:RDF)\b/.test(bytesOfStream(text, value).toString('latin1'))
  )
    throw new PdfProblem('metadata that are no XMP');
}

/** Throws PdfProblem where an object of the file so far, other than `but`, names the number: it could be drawn, or run. */
export function checkUnused(objects: ReadonlyMap<number, Value | Stream>, number: number, but?: number): void {
  for (const [own, value] of objects) {
    if (own === but) continue;
    for (const one of refsIn(isStream(value) ? value.dictionary : value))
      if (one === number) throw new PdfProblem(`object ${number} is something else too`);
  }
  const root = but === undefined ? undefined : objects.get(but);
  if (root === undefined || isStream(root) || !isDictionary(root)) return;
  for (const [key, value] of root)
    if (key !== 'Metadata' && [...refsIn(value)].includes(number)) throw new PdfProblem(`/${key} of the catalogue`);
}

/** The object that the trailer names as information, if it names one. */
export function informationOf(trailer: ReadonlyMap<string, Value>): number | undefined {
  const own = trailer.get('Info');
  return isRef(own) ? own.ref : undefined;
}
