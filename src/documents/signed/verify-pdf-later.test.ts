import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import {
  base,
  catalogue,
  field,
  type Objects,
  packedUpdate,
  page,
  signedPdf,
  stamped,
  store,
  stream,
  update,
} from './pdf/testing.js';
import { readSignedFile } from './read-signed-file.js';
import { makeAuthority } from './testing.js';
import { revocationList } from './testing-revocation.js';

const now = new Date('2026-11-25T08:00:00Z');
const minute = (n: number) => new Date(now.getTime() + n * 60_000);
const authority = await makeAuthority(now);
const signer = await authority.issue();
const stamper = await authority.stamper();
const own = signer.chain[0] ?? authority.certificate;
const ocsp = await authority.ocsp(own, minute(2));
const signed = await signedPdf(signer, await authority.stamp(minute(1)));
const kept = store({ certificates: [authority.certificate.raw], ocsp: [ocsp] });
const catalog = catalogue(undefined, '/DSS 20 0 R');
const withStore: Objects = { 1: catalog, ...kept };
const long = update(signed, withStore);
const stampFields = {
  1: catalogue('[5 0 R 30 0 R]', '/DSS 20 0 R'),
  3: page('[5 0 R 30 0 R]'),
  30: field('Stamp', 31),
};
const archived = await stamped(long, stamper, minute(10), stampFields);

const judged = (pdf: Buffer, at = minute(30)) => readSignedFile(pdf, authority.trust(at)).signatures[0];
const addedTo = { indication: 'indeterminate', reason: 'added-to' };

test('what the document’s security store keeps serves revocation, and the level is LT', () => {
  expect(judged(signed)).toMatchObject({ indication: 'indeterminate', level: 'T', reason: 'revocation-unknown' });
  expect(judged(long)).toMatchObject({ indication: 'passed', level: 'LT', provenAt: minute(1).toISOString() });
});

test('a document timestamp over the store makes the level LTA, and a second over the first as well', async () => {
  expect(judged(archived)).toMatchObject({ indication: 'passed', level: 'LTA', provenAt: minute(1).toISOString() });
  const again = await stamped(
    archived,
    stamper,
    minute(20),
    {
      1: catalogue('[5 0 R 30 0 R 32 0 R]', '/DSS 20 0 R'),
      3: page('[5 0 R 30 0 R 32 0 R]'),
      32: field('Second', 33),
    },
    33,
  );
  expect(judged(again)).toMatchObject({ indication: 'passed', level: 'LTA' });
});

test('without a timestamp over the signature, the first over the document proves the time', async () => {
  const bare = await signedPdf(signer);
  const first = await stamped(bare, stamper, minute(1));
  expect(judged(first)).toMatchObject({ level: 'T', provenAt: minute(1).toISOString(), reason: 'revocation-unknown' });
  const complete = update(first, { 1: catalogue('[5 0 R 30 0 R]', '/DSS 20 0 R'), ...kept });
  expect(judged(complete)).toMatchObject({ indication: 'passed', level: 'LT', provenAt: minute(1).toISOString() });
  const at = new Date(now.getTime() + 400 * 24 * 3_600_000);
  expect(judged(update(bare, withStore), at)).toMatchObject({ reason: 'expired-unproven' });
});

test('a revocation that the store keeps fails the signature', async () => {
  const revoked = store({ ocsp: [await authority.ocsp(own, minute(2), minute(-60))] });
  expect(judged(update(signed, { 1: catalog, ...revoked }))).toMatchObject({
    indication: 'failed',
    reason: 'revoked',
  });
  const list = revocationList(authority.certificate, authority.key, { at: minute(2), until: minute(600) });
  expect(judged(update(signed, { 1: catalog, ...store({ lists: [list] }) }))).toMatchObject({ level: 'LT' });
});

test('an answer by a stranger in the store proves nothing', async () => {
  const stranger = await makeAuthority(now);
  const foreign = store({ ocsp: [await stranger.ocsp(own, minute(2))] });
  expect(judged(update(signed, { 1: catalog, ...foreign }))).toMatchObject({
    indication: 'indeterminate',
    reason: 'revocation-unknown',
  });
});

test('a document timestamp over something else does not count', async () => {
  const end = archived.lastIndexOf('/Contents <') - 200;
  const altered = Buffer.from(archived);
  altered.write('X', altered.indexOf('(Stamp)', end - 2000) + 1);
  expect(judged(altered)).toMatchObject({ indication: 'indeterminate', reason: 'timestamp-wrong' });
});

test('a PDF with compressed objects and cross-reference streams is read as well', async () => {
  const made = await PDFDocument.create();
  made.addPage([200, 200]);
  const packed = Buffer.from(await made.save({ useObjectStreams: true, addDefaultPage: false }));
  const root = Number(/\/Root (\d+) 0 R/.exec(packed.toString('latin1'))?.[1]);
  const pages = 2 - root + 1;
  const catalog = (more = '') =>
    `<< /Type /Catalog /Pages ${pages} 0 R /AcroForm << /Fields [50 0 R] /SigFlags 3 >> ${more} >>`;
  const form = update(packed, { [root]: catalog(), 50: '<< /FT /Sig /T (Sig) /V 6 0 R >>' }, { root });
  const info = /\/Info \d+ 0 R/.exec(packed.toString('latin1'))?.[0] ?? '';
  expect(info).not.toBe('');
  const whole = await signedPdf(signer, await authority.stamp(minute(1)), form, root);
  const later = update(whole, { [root]: catalog('/DSS 20 0 R'), ...kept }, { root });
  expect(judged(later)).toMatchObject({ indication: 'passed', level: 'LT' });
  const changed = update(whole, { [root]: catalog('/DSS 20 0 R /OpenAction [1 0 R /Fit]'), ...kept }, { root });
  expect(judged(changed)).toMatchObject(addedTo);
});

const der = Buffer.from([0x30, 0x00]);
const changes: Readonly<Record<string, Objects>> = {
  'other words on the page': { 4: stream(Buffer.from('BT (Other) Tj ET')) },
  'other words beside a store': { ...withStore, 4: stream(Buffer.from('BT (Other) Tj ET')) },
  'another page': { 2: '<< /Type /Pages /Kids [3 0 R 40 0 R] /Count 2 >>', 40: page() },
  'a note': { 3: page('[5 0 R 40 0 R]'), 40: '<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 90] >>' },
  'a visible field': { ...stampFields, ...kept, 30: field('Stamp', 31, '/Rect [0 0 90 90]'), 31: '<< >>' },
  'a field with an appearance': { ...stampFields, ...kept, 30: field('S', 31, '/Rect [0 0 0 0] /AP << /N 4 0 R >>') },
  'an ordinary field': { 1: catalogue('[5 0 R 40 0 R]'), 40: '<< /FT /Tx /T (Sum) /V (100) >>' },
  'the value of the signature field': { 5: field('Sig', 40), 40: '<< /Type /Sig >>' },
  'a form with fewer fields': { 1: catalogue('[]') },
  'an action on opening': { ...withStore, 1: catalogue(undefined, '/DSS 20 0 R /OpenAction << /S /JavaScript >>') },
  'other contents of the page': { 3: page(undefined, '/Contents 40 0 R').replace('/Contents 4 0 R', '') },
  'a key of the page twice': { 3: page(undefined, '/Contents 4 0 R') },
  'an object that the page already names': { ...withStore, 20: '<< /Type /DSS /Certs [99 0 R] >>', 99: stream(der) },
  'a stream in the store that is a picture': {
    1: catalog,
    20: '<< /Type /DSS /Certs [40 0 R] >>',
    40: stream(der, '/Type /XObject /Subtype /Image'),
  },
  'a stream in the store that is no DER': {
    1: catalog,
    20: '<< /Type /DSS /Certs [40 0 R] >>',
    40: stream(Buffer.from('BT (Other) Tj ET')),
  },
  'something unknown in the store': { ...withStore, 20: '<< /Type /DSS /Other 4 0 R >>' },
  'an object that nothing needs': { ...withStore, 60: '<< >>' },
  'extensions that stand elsewhere': { 1: catalogue(undefined, '/Extensions 40 0 R'), 40: '<< >>' },
};

test.each(Object.entries(changes))('after the signature, %s is an addition that nobody signed', (_, objects) => {
  expect(judged(update(signed, objects))).toMatchObject(addedTo);
  expect(judged(update(long, { 1: catalog, ...objects }))).toMatchObject(addedTo);
});

const tricks: Readonly<Record<string, Buffer>> = {
  'an object that no section names': update(signed, withStore, { hidden: '4 0 obj\n<< >>\nendobj\n' }),
  'an object at a false place': update(signed, withStore, {
    change: (b) => b.replace(/(\n1 1\n)\d{10}/, '$10000000020'),
  }),
  'a section that leaves the signed one out': update(signed, withStore, { change: (b) => b.replace(/\/Prev \d+/, '') }),
  'a section that follows another': update(signed, withStore, { change: (b) => b.replace(/\/Prev \d+/, '/Prev 9') }),
  'another catalogue': update(signed, { ...withStore, 40: catalogue() }, { root: 40 }),
  'a section of both kinds': update(signed, withStore, { change: (b) => b.replace('/Size', '/XRefStm 9 /Size') }),
  'an object taken away': update(signed, withStore, {
    change: (b) => b.replace('xref\n', 'xref\n4 1\n0000000000 00001 f \n').replace(/startxref\n(\d+)/, 'startxref\n$1'),
  }),
  'a comment between objects': update(signed, withStore, { hidden: '% 4 0 obj << >> endobj\n' }),
  'bytes behind the end': Buffer.concat([long, Buffer.from('4 0 obj\n<< >>\nendobj\n')]),
  'an end that is not the end': Buffer.concat([long, Buffer.from('startxref\n9\n%%EOF\n')]),
};

test.each(Object.entries(tricks))('%s is never passed', (_, pdf) => {
  expect(judged(pdf)).toMatchObject(addedTo);
});

const names = { '2.5.4.3': 'DACE ROZĪTE', '2.5.4.42': 'DACE', '2.5.4.4': 'ROZĪTE', '2.5.4.5': 'PNOLV-020280-15098' };
const second = await authority.issue({ subject: names });
const secondOcsp = await authority.ocsp(second.chain[0] ?? authority.certificate, minute(4));
const bothKept = store({ certificates: [authority.certificate.raw], ocsp: [ocsp, secondOcsp] });
const forBoth = update(signed, { 1: catalog, ...bothKept });
const secondField = (rest?: string) => ({
  1: catalogue('[5 0 R 40 0 R]', '/DSS 20 0 R'),
  3: page('[5 0 R 40 0 R]'),
  40: field('Second', 41, rest),
});
const signAgain = async (file: Buffer, objects: Objects, keys = '') =>
  signedPdf(second, await authority.stamp(minute(3)), file, 1, 41, { objects, keys });
const all = (pdf: Buffer) => readSignedFile(pdf, authority.trust(minute(30))).signatures;

test('of two who sign one after the other, both are valid, each over what was there then, and the first names the second', async () => {
  const twice = await signAgain(forBoth, secondField());
  expect(all(twice)).toMatchObject([
    { indication: 'passed', level: 'LT', added: ['signature'], signer: { name: 'JĀNIS BĒRZIŅŠ' } },
    { indication: 'passed', level: 'LT', signer: { name: 'DACE ROZĪTE' } },
  ]);
  expect(all(twice)[1]?.added).toBeUndefined();
  const archivedTwice = await stamped(twice, stamper, minute(10), {
    1: catalogue('[5 0 R 40 0 R 30 0 R]', '/DSS 20 0 R'),
    3: page('[5 0 R 40 0 R 30 0 R]'),
    30: field('Stamp', 31),
  });
  expect(all(archivedTwice).map(({ level }) => level)).toEqual(['LTA', 'LTA']);
});

test('a box that stood empty is signed later, as long as nothing is drawn in it', async () => {
  const box = '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Second) /F 132 /Rect [0 0 90 90] /P 3 0 R';
  const prepared = update(base(), { 1: catalogue('[5 0 R 40 0 R]'), 3: page('[5 0 R 40 0 R]'), 40: `${box} >>` });
  const first = await signedPdf(signer, await authority.stamp(minute(1)), prepared);
  const complete = update(first, { 1: catalogue('[5 0 R 40 0 R]', '/DSS 20 0 R'), ...bothKept });
  const form = (drawn: string) => stream(Buffer.from(drawn), '/Type /XObject /Subtype /Form /BBox [0 0 90 90]');
  const blank = await signAgain(complete, { 40: `${box} /V 41 0 R /AP << /N 42 0 R >> >>`, 42: form('% blank\n') });
  expect(all(blank)).toMatchObject([{ indication: 'passed', added: ['signature'] }, { indication: 'passed' }]);
  const others: readonly Objects[] = [
    { 40: `${box} /V 41 0 R /AP << /N 42 0 R >> >>`, 42: form('BT (Cits) Tj ET') },
    { 40: `${box.replace('90 90', '200 200')} /V 41 0 R >>` },
    { 40: `${box} /V 41 0 R /A << /S /JavaScript >> >>` },
  ];
  for (const objects of others)
    expect(all(await signAgain(complete, objects))).toMatchObject([addedTo, { indication: 'passed' }]);
});

test('a further signature that shows itself, claims more, covers less or was forbidden leaves the first undecided', async () => {
  const shown = await signAgain(forBoth, secondField('/Rect [0 0 90 90]'));
  const claims = await signAgain(forBoth, secondField(), '/Reference [<< /TransformMethod /DocMDP >>]');
  const words = await signAgain(forBoth, { ...secondField(), 4: stream(Buffer.from('BT (Other) Tj ET')) });
  const late = update(await signAgain(forBoth, secondField()), { 4: stream(Buffer.from('BT (Other) Tj ET')) });
  for (const pdf of [shown, claims, words, late]) expect(all(pdf)[0]).toMatchObject(addedTo);
  const rules = (level: number) =>
    `/Reference [<< /TransformMethod /DocMDP /TransformParams << /P ${level} /V /1.2 >> >>]`;
  for (const [level, verdict] of [
    [1, addedTo],
    [2, { indication: 'passed' }],
  ] as const) {
    const certified = await signedPdf(signer, await authority.stamp(minute(1)), base(), 1, 6, { keys: rules(level) });
    const pdf = await signAgain(update(certified, { 1: catalog, ...bothKept }), secondField());
    expect(all(pdf)[0]).toMatchObject(verdict);
  }
  const lock = '/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /All >> >>]';
  const locked = await signedPdf(signer, await authority.stamp(minute(1)), base(), 1, 6, { keys: lock });
  expect(all(await signAgain(update(locked, { 1: catalog, ...bothKept }), secondField()))[0]).toMatchObject(addedTo);
});

const xmp = (more = '', bytes = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>') =>
  stream(Buffer.from(bytes), `/Type /Metadata /Subtype /XML ${more}`);
const info = (trailer: string) => (body: string) => body.replace('/Size 100', `/Size 100 ${trailer}`);

test('what a file says about itself may be renewed after a signature, and is named; nothing else may pose as it', () => {
  const about = { 50: xmp(), 1: catalogue(undefined, '/DSS 20 0 R /Metadata 50 0 R'), ...kept };
  const renewed = update(
    signed,
    { ...about, 51: '<< /Producer (x) /ModDate (D:20261125) >>' },
    { change: info('/Info 51 0 R') },
  );
  expect(judged(renewed)).toMatchObject({ indication: 'passed', level: 'LT', added: ['metadata'] });
  const again = update(renewed, { 50: xmp('', '<x:xmpmeta/>') }, { change: info('/Info 51 0 R') });
  expect(judged(again)).toMatchObject({ indication: 'passed', added: ['metadata'] });
  for (const [objects, trailer] of [
    [{ ...about, 50: xmp('', 'BT (Other) Tj ET') }, ''],
    [{ ...about, 50: xmp('/Resources 4 0 R') }, ''],
    [{ ...about, 50: undefined, 99: xmp(), 1: about[1].replace('50', '99') }, ''],
    [{ ...about, 50: undefined, 4: xmp(), 1: about[1].replace('50', '4') }, ''],
    [{ ...withStore, 3: '<< /Title (x) >>' }, '/Info 3 0 R'],
    [{ ...withStore, 51: '<< /Title 4 0 R >>' }, '/Info 51 0 R'],
  ] as const) {
    const given = Object.fromEntries(Object.entries(objects).flatMap(([n, text]) => (text ? [[n, text]] : [])));
    expect(judged(update(signed, given, { change: info(trailer) }))).toMatchObject(addedTo);
  }
});

test('updates in streams of objects are read as others are, and nothing hides in one', async () => {
  expect(judged(packedUpdate(signed, withStore))).toMatchObject({ indication: 'passed', level: 'LT' });
  const otherwise = { ...withStore, 3: page(undefined, '/Rotate 90') };
  expect(judged(packedUpdate(signed, otherwise))).toMatchObject(addedTo);
  for (const change of [
    (body: string) => body.replace('70 0 obj', '99 0 obj').replace(/70 1/, '99 1'),
    (body: string) => body.replace(/(ObjStm \/N) 2/, '$1 1'),
    (body: string) => body.replace(/1 0 20 /, '1 0 60 '),
    (body: string) => body.replace('/Type /ObjStm', '/Type /Other!'),
    (body: string) => body.replace('71 0 obj', '99 0 obj'),
  ]) {
    const changed = packedUpdate(signed, withStore, { change });
    expect(changed.equals(packedUpdate(signed, withStore))).toBe(false);
    expect(judged(changed)).toMatchObject(addedTo);
  }
});

test('whatever one byte behind the signature is changed to, it is passed only as LT or less', () => {
  const step = Math.ceil((long.length - signed.length) / 60);
  for (let at = signed.length; at < long.length; at += step) {
    const altered = Buffer.from(long);
    altered[at] = (altered[at] ?? 0) ^ 0x11;
    const verdict = judged(altered);
    expect(verdict?.signer?.personalCode).toBe('01018015097');
    if (verdict?.indication === 'passed') expect(verdict.level).toBe('LT');
  }
  expect(base().length).toBeGreaterThan(100);
});
