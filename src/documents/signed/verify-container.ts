import { createHash } from 'node:crypto';
import type { Hash } from './cms.js';
import type { Trust } from './judge.js';
import { childrenOf, isElement, ns, readXml } from './read-xml.js';
import { readZip, type ZipEntry } from './read-zip.js';
import { ContainerProblem, type SignedReport } from './report.js';
import { type SignedFiles, verifyXades } from './verify-xades.js';

export const asiceType = 'application/vnd.etsi.asic-e+zip';

/** Reads an ASiC-E or eDoc container that may be hostile and judges its signatures. Runs in the quarantine. */
export function verifyContainer(file: Buffer, trust: Trust): SignedReport {
  const entries = readZip(file);
  checkMimetype(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const data = entries.filter(
    ({ name }) => name !== 'mimetype' && !name.startsWith('META-INF/') && !name.endsWith('/'),
  );
  const types = readManifest(byName.get('META-INF/manifest.xml'), data);
  const sheets = entries.filter(({ name }) => /^META-INF\/[^/]*signatures[^/]*\.xml$/i.test(name));
  if (sheets.length === 0 || sheets.length > 50) throw new ContainerProblem('not-signed');
  const files = filesOf(byName, data, types);
  const signatures = sheets.flatMap((sheet) => verifyXades(readXml(sheet.open()), files, trust, sheet.name));
  return {
    form: 'ASiC-E',
    files: data.map(({ name, size }) => ({ name, size, type: types.get(name) ?? '' })),
    signatures,
  };
}

/** First, stored, without an extra field: so that programs can tell the kind from the first bytes. */
function checkMimetype(entries: readonly ZipEntry[]): void {
  const [first] = entries;
  if (first?.name !== 'mimetype') throw new ContainerProblem('mimetype-not-first');
  if (!first.stored || first.extra > 0) throw new ContainerProblem('mimetype-compressed');
  if (first.size > 100 || first.open().toString('latin1') !== asiceType) throw new ContainerProblem('mimetype-wrong');
}

/** Types by name. The manifest has to list exactly the files that are there. */
function readManifest(entry: ZipEntry | undefined, data: readonly ZipEntry[]): Map<string, string> {
  if (!entry) throw new ContainerProblem('manifest-missing');
  const root = readXml(entry.open()).documentElement;
  if (!root || root.namespaceURI !== ns.manifest || root.localName !== 'manifest')
    throw new ContainerProblem('manifest-mismatch', 'not a manifest');
  const types = new Map<string, string>();
  let container: string | undefined;
  const listed = childrenOf(root, ns.manifest, 'file-entry');
  if (listed.length !== Array.from(root.childNodes).filter(isElement).length)
    throw new ContainerProblem('manifest-mismatch', 'unexpected elements');
  for (const one of listed) {
    const path = (one.getAttributeNS(ns.manifest, 'full-path') ?? '').normalize('NFC');
    const type = one.getAttributeNS(ns.manifest, 'media-type') ?? '';
    if (path === '/') {
      if (container !== undefined) throw new ContainerProblem('manifest-mismatch', 'the container twice');
      container = type;
    } else if (!path.startsWith('META-INF/') && path !== 'mimetype' && !path.endsWith('/')) {
      if (types.has(path)) throw new ContainerProblem('manifest-mismatch', 'a file twice');
      types.set(path, type);
    }
  }
  const names = data.map(({ name }) => name.normalize('NFC'));
  if (container !== asiceType || names.length !== types.size || names.some((name) => !types.has(name)))
    throw new ContainerProblem('manifest-mismatch', 'it lists other files than there are');
  return types;
}

function filesOf(
  byName: ReadonlyMap<string, ZipEntry>,
  data: readonly ZipEntry[],
  types: ReadonlyMap<string, string>,
): SignedFiles {
  const known = new Map<string, Buffer>();
  const raw = new Map(data.map(({ name }) => [name.normalize('NFC'), name]));
  const bytes = (name: string) => byName.get(raw.get(name) ?? '')?.open() ?? Buffer.alloc(0);
  return {
    names: [...raw.keys()],
    typeOf: (name) => types.get(name),
    bytes,
    digest: (name: string, hash: Hash) => {
      const key = `${hash} ${name}`;
      let digest = known.get(key);
      if (!digest) {
        digest = createHash(hash).update(bytes(name)).digest();
        known.set(key, digest);
      }
      return digest;
    },
  };
}
