import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';

/** What a machine can tell of PDF/A-2a (ISO 19005-2): each condition that a paper does not keep, by its name. */
export async function findPdfErrors(bytes: Uint8Array, lang: string): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const parts = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : [],
  );
  const of = (part: PDFDict | undefined, key: string) => part?.lookup(PDFName.of(key))?.toString() ?? '';
  const all = (type: string, is: string) => parts.filter((part) => of(part, type) === is);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const told = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const keys = new Set(parts.flatMap((part) => part.keys().map((key) => key.asString())));
  const conditions: Readonly<Record<string, boolean>> = {
    'says that it is PDF/A-2a': /<pdfaid:part>2<.*<pdfaid:conformance>A</s.test(told),
    'has a title': /<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(told),
    'is in its language': of(catalog, 'Lang').includes(lang),
    'is tagged': /true/.test(of(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict), 'Marked')),
    'has a tree of its structure': of(catalog, 'StructTreeRoot') !== '' && all('S', '/H1').length > 0,
    'says for what its colours are meant': all('S', '/GTS_PDFA1').length > 0 && keys.has('/DestOutputProfile'),
    'has its identifier': context.trailerInfo.ID !== undefined,
    'is not encrypted': context.trailerInfo.Encrypt === undefined,
    'runs nothing': !['/JavaScript', '/JS', '/Launch', '/XFA', '/AA'].some((key) => keys.has(key)),
    'embeds its fonts': all('Type', '/FontDescriptor').every((part) =>
      ['FontFile', 'FontFile2', 'FontFile3'].some((file) => of(part, file) !== ''),
    ),
    'tells its pictures in words': all('S', '/Figure').every((part) => of(part, 'Alt') !== ''),
  };
  return Object.entries(conditions).flatMap(([condition, isKept]) => (isKept ? [] : [condition]));
}
