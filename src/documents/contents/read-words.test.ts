import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { contents } from '../index.js';
import { readWords } from './read-words.js';

const zip = ({ mimetype, ...files }: Record<string, string>) =>
  Buffer.from(
    zipSync({
      ...(mimetype !== undefined && { mimetype: [strToU8(mimetype), { level: 0 }] }),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    }),
  );
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = zip({
  '[Content_Types].xml': '<Types/>',
  'word/document.xml': `<w:document ${w}><w:body><w:p><w:r><w:t>Ie</w:t></w:r><w:r><w:t>sniegums</w:t></w:r></w:p><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>par ieročiem</w:t></w:r></w:p></w:body></w:document>`,
});
const odt = zip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<o xmlns:text="t"><text:p>Lūdz<text:span>u izziņu</text:span> ātri</text:p><text:p>Paldies</text:p></o>`,
});
const mail = Buffer.from(
  'From: a@b.lv\r\nTo: c@d.lv\r\nSubject: =?utf-8?B?xaFpZnJz?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Labdien, <b>kolēģi</b></p>',
);

async function pdf() {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText('Contract about weapons', { font });
  document.addPage().drawText('second page', { font });
  return Buffer.from(await document.save());
}

test('the words of a PDF, an office document, a mail, a text and what a container holds are taken in a process apart', async () => {
  expect(await contents.wordsOf(await pdf())).toMatch(/Contract about weapons\s+second page/);
  expect(await contents.wordsOf(docx)).toMatch(/^Iesniegums\s+par ieročiem$/);
  expect(await contents.wordsOf(odt)).toMatch(/^Lūdzu izziņu ātri\s+Paldies$/);
  expect(await contents.wordsOf(mail)).toMatch(/šifrs a@b\.lv Labdien, kolēģi/);
  expect(await contents.wordsOf(strToU8('gar-\nums'))).toBe('garums');
  const container = zipSync({
    mimetype: [strToU8('application/vnd.etsi.asic-e+zip'), { level: 0 }],
    'līgums.docx': docx,
    'META-INF/signatures0.xml': strToU8('<x>paraksts</x>'),
  });
  expect(await contents.wordsOf(container)).toMatch(/^līgums\.docx Iesniegums\s+par ieročiem$/);
  expect(await contents.wordsOf(randomBytes(2000))).toBeUndefined();
});

test('a document type, a bomb and a broken file give no words and harm nothing', async () => {
  const entities = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
  expect(await readWords(zip({ '[Content_Types].xml': '', 'word/document.xml': entities }))).toEqual({
    refused: 'xml-forbidden',
  });
  expect(await readWords(zip({ '[Content_Types].xml': '', 'word/document.xml': ' '.repeat(20_000_000) }))).toEqual({
    refused: 'zip-bomb',
  });
  expect(await readWords(Buffer.from('%PDF-1.7\nnothing'))).toHaveProperty('refused');
});

test('whatever bytes of an office document are changed, reading it answers (10,000 cases)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(docx);
      for (const [at, value] of changes) bytes[at] = value;
      const words = await readWords(bytes);
      expect('text' in words || 'refused' in words || 'none' in words).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
