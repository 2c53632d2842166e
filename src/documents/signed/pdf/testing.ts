import { createHash } from 'node:crypto';
import { signDetached } from '../../seal/cades.js';
import type { SealKey } from '../../seal/seal-key.js';
import { stampToken } from '../testing-stamps.js';
import type { TimestampAuthority } from '../write-container.js';

// Signed PDFs and their updates, for tests: written here by the letter of ISO 32000-2, not with the verifier's own code.

export type Objects = Readonly<Record<number, string>>;

/** The dictionary of the catalogue, with what an update changes in it. */
export const catalogue = (fields = '[5 0 R]', more = '') =>
  `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields ${fields} /SigFlags 3 >> ${more} >>`;

/** The page; it names object 99, which is not there. */
export const page = (notes = '[5 0 R]', more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Annots ${notes} /Resources << /XObject << /X 99 0 R >> >> ${more} >>`;

const words = 'BT (Lūdzu izziņu) Tj ET';

const plain: Objects = {
  1: catalogue(),
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: page(),
  4: stream(Buffer.from(words)),
  5: field('Sig', 6),
};

export function stream(bytes: Buffer, more = ''): string {
  return `<< /Length ${bytes.length} ${more} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

export function field(name: string, value: number, rest = '/Rect [0 0 0 0]'): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /V ${value} 0 R /F 132 ${rest} /P 3 0 R >>`;
}

const room = 16_000;
const empty = '[0 0000000000 0000000000 0000000000]';
const hole = `/ByteRange ${empty} /Contents <${'0'.repeat(room)}>`;

/** A PDF of one page that somebody signed. */
export async function signedPdf(
  seal: SealKey,
  authority?: TimestampAuthority,
  file = base(),
  root = 1,
  number = 6,
  more: { readonly objects?: Objects; readonly keys?: string } = {},
): Promise<Buffer> {
  const { objects, keys = '' } = more;
  const signature = `<< /Type /Sig /SubFilter /ETSI.CAdES.detached /M (D:20261125080000Z) ${hole} ${keys} >>`;
  const longer = update(file, { ...objects, [number]: signature }, { root });
  return filled(longer, (digest) => signDetached(seal, digest, authority));
}

export function base(): Buffer {
  return update(Buffer.from('%PDF-1.7\n'), plain);
}

/** Adds a document timestamp as field 30 and dictionary 31, or others. */
export async function stamped(
  pdf: Buffer,
  seal: SealKey,
  at: Date,
  objects: Objects = { 1: catalogue('[5 0 R 30 0 R]'), 3: page('[5 0 R 30 0 R]'), 30: field('Stamp', 31) },
  number = 31,
): Promise<Buffer> {
  const stamp = `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${hole} >>`;
  const longer = update(pdf, { ...objects, [number]: stamp });
  return filled(longer, async (imprint) => stampToken(seal, { imprint, at }));
}

async function filled(pdf: Buffer, sign: (digest: Buffer) => Promise<Buffer>): Promise<Buffer> {
  const from = pdf.lastIndexOf(`/Contents <${'0'.repeat(room)}`) + '/Contents '.length;
  const to = from + room + 2;
  const range = `[0 ${from} ${to} ${pdf.length - to}]`.padEnd(empty.length);
  const own = Buffer.from(pdf);
  own.write(range, pdf.lastIndexOf(empty), 'latin1');
  const digest = createHash('sha256').update(own.subarray(0, from)).update(own.subarray(to)).digest();
  own.write((await sign(digest)).toString('hex').padEnd(room, '0'), from + 1, 'latin1');
  return own;
}

interface Writing {
  /** Changes the update before it is added; its places stay. */
  readonly change?: (body: string) => string;
  /** Objects that stand there but that no section names. */
  readonly hidden?: string;
  readonly root?: number;
}

/** Adds objects by an incremental update with a cross-reference table; to a mere header, the whole file. */
export function update(pdf: Buffer, objects: Objects, { change, hidden = '', root = 1 }: Writing = {}): Buffer {
  const previous = pdf.toString('latin1').match(/startxref\s+(\d+)\s+%%EOF\s*$/)?.[1];
  let body = '';
  let table = previous ? '' : '0 1\n0000000000 65535 f \n';
  for (const [number, text] of Object.entries(objects)) {
    table += `${number} 1\n${String(pdf.length + body.length).padStart(10, '0')} 00000 n \n`;
    body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  body += hidden;
  const startxref = pdf.length + body.length;
  body += `xref\n${table}trailer\n<< /Size 100 /Root ${root} 0 R ${previous ? `/Prev ${previous} ` : ''}>>\nstartxref\n${startxref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(change?.(body) ?? body, 'latin1')]);
}

/** The same with a stream of objects and a cross-reference stream, numbered 70 and 71; streams stand outside. `change` as there. */
export function packedUpdate(pdf: Buffer, objects: Objects, { change, root = 1 }: Writing = {}): Buffer {
  const previous = pdf.toString('latin1').match(/startxref\s+(\d+)\s+%%EOF\s*$/)?.[1] ?? '0';
  const all = Object.entries(objects).map(([number, text]) => ({ number: Number(number), text }));
  const [outside, inside] = [all.filter(isOutside), all.filter((one) => !isOutside(one))];
  const places = new Map<number, readonly [number, number, number]>();
  let body = '';
  const write = (number: number, text: string) => {
    places.set(number, [1, pdf.length + body.length, 0]);
    body += `${number} 0 obj\n${text}\nendobj\n`;
  };
  for (const { number, text } of outside) write(number, text);
  let [numbers, values] = ['', ''];
  for (const [index, { number, text }] of inside.entries()) {
    numbers += `${number} ${values.length} `;
    values += `${text} `;
    places.set(number, [2, 70, index]);
  }
  write(
    70,
    stream(Buffer.from(numbers + values, 'latin1'), `/Type /ObjStm /N ${inside.length} /First ${numbers.length}`),
  );
  const startxref = pdf.length + body.length;
  places.set(71, [1, startxref, 0]);
  const sorted = [...places].sort(([a], [b]) => a - b);
  const table = Buffer.concat(sorted.map(([, [kind, at, index]]) => Buffer.from([kind, at >> 16, at >> 8, at, index])));
  const keys = `/Type /XRef /W [1 3 1] /Index [${sorted.map(([number]) => `${number} 1`).join(' ')}] /Size 100 /Root ${root} 0 R /Prev ${previous}`;
  body += `71 0 obj\n${stream(table, keys)}\nendobj\nstartxref\n${startxref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(change?.(body) ?? body, 'latin1')]);
}

const isOutside = ({ text }: { readonly text: string }) => text.includes('stream\n');

/** The objects of a security store, from number 20 on. */
export function store(material: {
  readonly certificates?: Buffer[];
  readonly ocsp?: Buffer[];
  readonly lists?: Buffer[];
}) {
  const objects: Record<number, string> = {};
  let next = 21;
  const list = (pieces: Buffer[] = []) =>
    `[${pieces
      .map((bytes) => {
        objects[next] = stream(bytes);
        return `${next++} 0 R`;
      })
      .join(' ')}]`;
  const [certs, ocsps, crls] = [list(material.certificates), list(material.ocsp), list(material.lists)];
  const vri = `<< /${'A'.repeat(40)} << /Cert ${certs} /OCSP ${ocsps} /CRL ${crls} /TU (D:20261125080000Z) >> >>`;
  objects[20] = `<< /Type /DSS /Certs ${certs} /OCSPs ${ocsps} /CRLs ${crls} /VRI ${vri} >>`;
  return objects;
}
