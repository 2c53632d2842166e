import fastify from 'fastify';
import { expect, test } from 'vitest';
import { type ForeignFile, fileName, sendFile } from './index.js';

async function headersOf(file: Omit<ForeignFile, 'bytes'>) {
  const web = fastify();
  web.get('/', (_request, reply) => sendFile(reply, { ...file, bytes: Buffer.from('<script>alert(1)</script>') }));
  return (await web.inject('/')).headers;
}

test('pictures and plain texts whose name and bytes agree are shown, without origin or sniffing', async () => {
  for (const [name, type] of [
    ['a.JPG', 'image/jpeg'],
    ['b.png', 'image/png'],
    ['c.txt', 'text/plain'],
  ] as const) {
    const headers = await headersOf({ name, type });
    expect(headers['content-type']).toBe(type === 'text/plain' ? 'text/plain; charset=utf-8' : type);
    expect(headers['content-disposition']).toMatch(/^inline; /);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  }
});

test('pages, pictures with script, programs and documents are only ever saved', async () => {
  const others = [
    ['a.html', 'text/plain'],
    ['a.svg', 'text/plain'],
    ['a.js', 'text/plain'],
    ['a.txt', 'text/html'],
    ['a.svg', 'image/svg+xml'],
    ['a.png', 'text/plain'],
    ['a.pdf', 'application/pdf'],
    ['a.txt', 'constructor'],
  ] as const;
  for (const [name, type] of others) {
    const headers = await headersOf({ name, type });
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  }
});

test('names from strangers lose folders, turned letters and excess, and keep their ending', () => {
  expect(fileName('../../etc/passwd')).toBe('passwd');
  expect(fileName('C:\\tmp\\rēķins.pdf')).toBe('rēķins.pdf');
  expect(fileName('rekins\u202Efdp.exe')).toBe('rekinsfdp.exe');
  expect(fileName('a\r\nSet-Cookie: x=1.txt')).toBe('aSet-Cookie x=1.txt');
  expect(fileName('…')).toBe('…');
  for (const empty of ['', '...', '/', '\0']) expect(fileName(empty)).toBe('datne');
  const long = fileName(`${'ļ'.repeat(5000)}.docx`);
  expect([...long]).toHaveLength(120);
  expect(long).toMatch(/…\.docx$/);
  expect(fileName('half \ud800 letter.txt')).toBe('half  letter.txt');
});
