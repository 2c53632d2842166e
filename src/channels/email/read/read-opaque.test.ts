import { expect, test } from 'vitest';
import { makeAuthority } from '../../../documents/signed/testing.js';
import { opaqueMail, signedText } from '../../../documents/signed/testing-mail.js';
import { parseMail } from './parse-mail.js';
import { readOpaque } from './read-opaque.js';

const now = new Date('2026-11-25T08:00:00Z');
const mail = await opaqueMail(await (await makeAuthority(now)).issue());

test('what an opaquely signed mail says is read, and its signature stays beside it as a file', async () => {
  const { text, from, subject, attachments } = await parseMail(mail);
  expect({ text, from, subject }).toEqual({
    text: signedText,
    from: { name: 'Anna Bērziņa', address: 'anna@klients.example' },
    subject: 'Pieprasijums',
  });
  expect(attachments.map(({ name }) => name)).toEqual(['smime.p7m']);
});

test('an encrypted one, or any other bytes, say nothing and are kept as the file that they are', async () => {
  for (const content of ['MAMCAQA=', 'AAAA', 'bmVrYXM=']) {
    const other = mail.toString().replace(/\r\n\r\n[\s\S]*/, `\r\n\r\n${content}\r\n`);
    const { text, attachments } = await parseMail(Buffer.from(other));
    expect(text).toBe('');
    expect(attachments).toHaveLength(1);
  }
  expect(readOpaque(Buffer.alloc(0))).toBeUndefined();
});
