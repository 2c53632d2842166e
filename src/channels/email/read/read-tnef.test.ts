import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMail } from './parse-mail.js';
import { readTnef } from './read-tnef.js';

const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number) => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);
const block = (attribute: number, value: Buffer) =>
  Buffer.concat([Buffer.from([2]), u32(attribute), u32(value.length), value, u16(0)]);
const tnef = (...blocks: Buffer[]) => Buffer.concat([u32(0x223e9f78), u16(1), ...blocks]);
const starts = block(0x00069002, Buffer.alloc(14));
const title = (bytes: Buffer) => block(0x00018010, Buffer.concat([bytes, Buffer.from([0])]));
const data = block(0x0006800f, Buffer.from('saturs'));
const page = (number: number) => block(0x00069007, Buffer.concat([u32(number), u32(0)]));
const text = (kind: number, id: number, bytes: Buffer) =>
  Buffer.concat([u16(kind), u16(id), u32(1), u32(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const namesIn = (file: Buffer) => readTnef(file).map(({ name }) => name);

test('a file in a winmail.dat keeps its name: in the code page that the mail states, or in full in Unicode', () => {
  expect(namesIn(tnef(page(1257), starts, title(Buffer.from([0xe2, 0xe7, 0xee])), data))).toEqual(['āēī']);
  expect(namesIn(tnef(page(1251), starts, title(Buffer.from([0xef, 0xe8])), data))).toEqual(['пи']);
  const long = Buffer.from('Iesniegums par izziņu – 日本.docx\0', 'utf16le');
  const properties = block(0x00069005, Buffer.concat([u32(2), u16(3), u16(0x0e20), u32(6), text(0x1f, 0x3707, long)]));
  expect(namesIn(tnef(page(1257), starts, title(Buffer.from('IESNI~1.DOC')), properties, data))).toEqual([
    'Iesniegums par izziņu – 日本.docx',
  ]);
});

test('a winmail.dat with any bytes in it is read to where it is whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 40 }), (properties, rest) => {
      const file = tnef(starts, title(Buffer.from('a.txt')), block(0x00069005, Buffer.from(properties)), data);
      expect(readTnef(Buffer.concat([file, rest]))[0]?.bytes.toString()).toBe('saturs');
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['windows-1257', 'e2', 'ā'],
  ['iso-8859-13', 'e2', 'ā'],
  ['iso-8859-4', 'e0', 'ā'],
  ['iso-8859-10', 'e0', 'ā'],
  ['cp775', '83', 'ā'],
  ['utf-16', 'fffe0101', 'ā'],
  ['UTF8', 'c481', 'ā'],
  ['x-nonsense', 'c481', 'ā'],
  ['windows-1251', 'cf', 'П'],
  ['koi8-r', 'f0', 'П'],
  ['iso-8859-5', 'bf', 'П'],
  ['iso-8859-15', 'a4', '€'],
  ['windows-1252', 'e4', 'ä'],
  ['iso-8859-8-i', 'e0', 'א'],
  ['tis-620', 'a1', 'ก'],
  ['gb18030', 'd6d0', '中'],
  ['big5', 'a4a4', '中'],
  ['shift_jis', '93fa', '日'],
  ['iso-2022-jp', '1b2442467c1b2842', '日'],
  ['euc-kr', 'c7d1', '한'],
  ['iso-2022-kr', '1b2429430e47510f', '한'],
  ['hz-gb-2312', '7e7b56507e7d', '中'],
  ['utf-7', Buffer.from('+AQE-').toString('hex'), 'ā'],
])('a mail in %s is read, its subject and its text', async (charset, hex, letter) => {
  const coded = Buffer.from(hex, 'hex').toString('base64');
  const mail = `Subject: =?${charset}?B?${coded}?=\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded}\r\n`;
  expect(await parseMail(Buffer.from(mail))).toMatchObject({ subject: letter, text: letter });
});
