import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demonstrationKeys } from '../demonstration-keys.js';
import { canonical } from './canonical.js';
import { decrypt, encrypt, newContentKey, unwrapKey, wrapKey } from './encryption.js';
import { fileLine, type Letter, writeEnvelope } from './envelope.js';
import { pack, unpack } from './mtom.js';
import { envelopeOf, openFile, readEnvelope } from './read-envelope.js';
import { readXml, XmlProblem } from './read-xml.js';
import { readRequest, writeRequest } from './soap.js';
import { certificateOf } from './verify.js';
import { word } from './write-xml.js';

const now = new Date('2026-11-25T08:00:00Z');
const { agency, mailboxes } = await demonstrationKeys(
  { LETE_DATA: mkdtempSync(join(tmpdir(), 'lete-e-address-')) },
  now,
);
const bytes = Buffer.from('Labdien! Lūdzu izziņu.');
const letter: Letter = {
  sender: '_PRIVATE@12048819997',
  senderName: 'Anna Bērziņa',
  recipient: '_DEFAULT@90000289913',
  reference: 'a1',
  date: '2026-11-25',
  title: 'Lūgums & <jautājums>',
  text: 'Pirmā rinda\r\nOtrā rinda',
  files: [fileLine('attachment-1', { name: 'vēstule.txt', type: 'text/plain', bytes })],
};
const envelope = writeEnvelope(letter, mailboxes, now).toString('utf8');
const read = (xml: string) => () => readEnvelope(Buffer.from(xml, 'utf8'));
const change = (from: string | RegExp, to: string) => {
  const changed = envelope.replace(from, to);
  expect(changed).not.toBe(envelope);
  return read(changed);
};

test('an envelope says what its sender wrote', () => {
  const { sender, senderName, title, text, files, recipients } = readEnvelope(Buffer.from(envelope, 'utf8'));
  expect({ sender, senderName, title, text }).toEqual({
    sender: letter.sender,
    senderName: letter.senderName,
    title: letter.title,
    text: letter.text,
  });
  expect(recipients).toEqual([{ address: letter.recipient }]);
  expect(files).toMatchObject([{ cid: 'attachment-1', name: 'vēstule.txt', type: 'text/plain', size: bytes.length }]);
});

test('an envelope means the same inside a message of SOAP', () => {
  const root = readXml(Buffer.from(`<s:a xmlns:s="urn:s" xmlns:x="urn:x" x:id="no"><s:b>${envelope}</s:b></s:a>`));
  const inner = root.getElementsByTagName('Envelope')[0];
  if (!inner) throw new Error('no envelope');
  expect(envelopeOf(inner).title).toBe(letter.title);
});

test('whatever is altered in an envelope is noticed', () => {
  expect(change('Lūgums', 'Sūdzība')).toThrow('digest');
  expect(change('12048819997', '03097919990')).toThrow('digest');
  expect(change(/(SigningTime>)2026/, '$12025')).toThrow('digest');
  expect(change(/(SignatureValue>)(....)/, '$1AAAA')).toThrow('signature-value');
  expect(change(/(<ds:X509Certificate>)[^<]*/, `$1${agency.certificate.raw.toString('base64')}`)).toThrow(XmlProblem);
  expect(change('rsa-sha256', 'rsa-sha1')).toThrow('signature-algorithm');
  expect(change(/<Signatures>.*<\/Signatures>/s, '<Signatures/>')).toThrow('no-SenderSignature');
});

test('a signed section wrapped behind a forged one is refused', () => {
  const forged = '<SenderDocument Id="Other"><DocumentMetadata/></SenderDocument>';
  expect(change('<SenderDocument', `${forged}<SenderDocument`)).toThrow('several-SenderDocument');
  const twice = '<x Id="SenderSection"/><RecipientConfirmations';
  expect(change('<RecipientConfirmations', twice)).toThrow('double-id');
  const section = /<SenderDocument.*<\/SenderDocument>/s.exec(envelope)?.[0] ?? '';
  const hidden = envelope
    .replace(section, section.replace('SenderSection', 'Forged').replace('Lūgums', 'Viltojums'))
    .replace(/<RecipientConfirmations\/>/, `<RecipientConfirmations>${section}</RecipientConfirmations>`);
  expect(read(hidden)).toThrow('sender-not-signed');
});

test('an attachment that is not the one that was signed is refused', () => {
  const [file] = readEnvelope(Buffer.from(envelope, 'utf8')).files;
  if (!file) throw new Error('no file');
  expect(openFile(file, bytes, undefined, 0)).toEqual(bytes);
  expect(() => openFile(file, Buffer.from('Cits teksts'), undefined, 0)).toThrow('attachment-digest');
});

test('what is encrypted for one opens for that one only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(40), (plain, index) => {
      const content = newContentKey();
      const sealed = encrypt(content, index, plain);
      expect(decrypt(content, index, sealed)).toEqual(Buffer.from(plain));
      sealed[0] = (sealed[0] ?? 0) ^ 1;
      expect(() => decrypt(content, index, sealed)).toThrow('encrypted-content');
    }),
    { numRuns: 100 },
  );
  const content = newContentKey();
  const wrapped = wrapKey(content, agency.certificate.publicKey);
  expect(unwrapKey(wrapped, agency.key)).toEqual(content);
  expect(() => unwrapKey(wrapped, mailboxes.key)).toThrow(XmlProblem);
  expect(() => unwrapKey(randomBytes(256), agency.key)).toThrow(XmlProblem);
});

test('a request holds only signed, fresh, and where it was sent', () => {
  const to = 'https://div.example/UnifiedService.svc';
  const input = `<GetMessageListInput xmlns="http://vraa.gov.lv/xmlschemas/div/uui/2011/11">${word('MaxResultCount', 100)}</GetMessageListInput>`;
  const xml = writeRequest('GetMessageList', input, { to, signer: agency, now }).xml.toString('utf8');
  const ask = (text: string, at = now, address = to) => readRequest(Buffer.from(text, 'utf8'), address, at);
  expect(ask(xml)).toMatchObject({ operation: 'GetMessageList' });
  expect(() => ask(xml, new Date(now.getTime() + 11 * 60_000))).toThrow('timestamp');
  expect(() => ask(xml, new Date(now.getTime() - 11 * 60_000))).toThrow('timestamp');
  expect(() => ask(xml.replace('T08:00', 'T08:01'))).toThrow('digest');
  expect(() => ask(xml.replace('>100<', '>101<'))).toThrow('digest');
  expect(() => ask(xml, now, 'https://other.example/')).toThrow('addressing');
  const foreign = xml.replace(agency.certificate.raw.toString('base64'), mailboxes.certificate.raw.toString('base64'));
  expect(() => ask(foreign)).toThrow('signature-value');
});

test('canonical form: namespaces where they are used, attributes in order, signs escaped', () => {
  const form = (xml: string) => canonical(readXml(Buffer.from(xml))).toString('utf8');
  expect(
    form(
      `<a:x xmlns:b="urn:b" xmlns:a="urn:a" z='1' b:y="2" a="&quot;&#9;&lt;>"><!--no--><c/>&amp;<![CDATA[<]]></a:x>`,
    ),
  ).toBe('<a:x xmlns:a="urn:a" xmlns:b="urn:b" a="&quot;&#x9;&lt;>" z="1" b:y="2"><c></c>&amp;&lt;</a:x>');
  expect(form('<x xmlns="urn:1"><y xmlns=""><z xmlns="urn:1"/></y></x>')).toBe(
    '<x xmlns="urn:1"><y xmlns=""><z xmlns="urn:1"></z></y></x>',
  );
});

test('a package comes apart into what was put together', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (contents) => {
      const parts = new Map(contents.map((content, index): [string, Buffer] => [`p${index}@x`, Buffer.from(content)]));
      const { contentType, body } = pack({ xml: Buffer.from('<a/>'), parts });
      expect(unpack(contentType, body)).toEqual({ xml: Buffer.from('<a/>'), parts });
    }),
  );
});

test('hostile XML is refused at once, whatever it is', () => {
  const refused = (xml: string) => expect(() => readXml(Buffer.from(xml))).toThrow(XmlProblem);
  refused('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  refused(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`);
  refused('<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>');
  refused('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>');
  refused('<a><!DOCTYPE b></a>');
  refused(`<a b="${'x'.repeat(5 * 1024 * 1024)}"/>`);
  refused(`<a>${'<!---->'.repeat(700_000)}</a>`);
  refused('<a>&b;</a>');
  refused('<?xml version="1.0"?><?php echo 1 ?><a/>');
  refused(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`);
  refused(`<a>${'<b/>'.repeat(100_000)}</a>`);
  refused(`<a ${Array.from({ length: 1000 }, (_, n) => `b${n}=""`).join(' ')}/>`);
  refused(`<a>${' '.repeat(5 * 1024 * 1024)}</a>`);
  refused('<a');
  refused('');
  expect(() => readXml(Buffer.from([0x3c, 0x61, 0xff, 0x3e]))).toThrow('not-utf8');
});

test('a certificate whose key cannot be decoded is refused, not a fault', () => {
  const der = Buffer.from(agency.certificate.raw);
  const key = agency.certificate.publicKey.export({ type: 'pkcs1', format: 'der' });
  der[der.indexOf(key)] = 0x31;
  expect(() => certificateOf(der.toString('base64'))).toThrow(XmlProblem);
});

test('no fuzzed XML gets further than a refusal, and none takes long (10,000 cases)', () => {
  const pieces = [
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '&',
    ';',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<a>',
    '</a>',
    'xmlns:b="c"',
    ' Id="SenderSection"',
    '<?xml ',
    '?>',
    '<!DOCTYPE',
    '\0',
    'ā',
  ];
  const noise = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 40 });
  const begun = Date.now();
  fc.assert(
    fc.property(noise, fc.nat(), fc.nat(200), fc.nat(2), (signs, at, cut, how) => {
      const where = at % envelope.length;
      // A whole envelope costs some milliseconds: it is one case of three that it is put into.
      const [before, after] = how === 0 ? [envelope.slice(0, where), envelope.slice(where + cut)] : ['', ''];
      try {
        readEnvelope(Buffer.from(before + signs.join('') + after, 'utf8'));
      } catch (error) {
        expect(error).toBeInstanceOf(XmlProblem);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(Date.now() - begun).toBeLessThan(60_000);
}, 90_000);
