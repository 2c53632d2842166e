import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostParts, parseMail } from './parse-mail.js';

const charset = fc.constantFrom(
  'utf-8',
  'iso-8859-13',
  'windows-1257',
  'koi8-r',
  'iso-2022-jp',
  'utf-7',
  'hz-gb-2312',
  'iso-2022-kr',
  'x-unknown',
  '"',
  '',
);
const type = fc.constantFrom(
  'text/plain',
  'text/html',
  'text/calendar',
  'multipart/mixed; boundary=b',
  'multipart/alternative; boundary="b"',
  'multipart/report; report-type=delivery-status; boundary=b',
  'message/rfc822',
  'message/delivery-status',
  'application/ms-tnef',
  'image/png; name="=?utf-8?B?xIE=?="',
  ';;;',
);
const encoding = fc.constantFrom('7bit', '8bit', 'base64', 'quoted-printable', 'binary', 'x-uuencode', '');
const words = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.constantFrom(
    '--b',
    '--b--',
    '<a href="javascript:alert(1)" onclick="x">a</a><script>x</script><img src="http://x.example/y.png">',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x',
    'Action: failed\r\nStatus: 5.1.1\r\nFinal-Recipient: rfc822; a@b',
    '=?utf-8?Q?=C4=81?=',
    '=ZZ=0',
    '\0',
    '> citāts',
    '-- ',
  ),
);
const header = fc.tuple(
  fc.constantFrom('From', 'Subject', 'Message-ID', 'References', 'In-Reply-To', 'Date', 'Auto-Submitted', 'X', ''),
  words,
);
const part = fc
  .record({
    type,
    charset,
    encoding,
    headers: fc.array(header, { maxLength: 3 }),
    body: fc.array(words, { maxLength: 4 }),
  })
  .map(({ type, charset, encoding, headers, body }) =>
    [
      ...headers.map(([name, value]) => `${name}: ${value}`),
      `Content-Type: ${type}; charset=${charset}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      ...body,
    ].join('\r\n'),
  );
const mail = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => Buffer.from(parts.join('\r\n--b\r\n'))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
);

test('ten thousand mails of any shape: each is read, and nothing in it runs, reaches out or breaks a line of the database', async () => {
  await fc.assert(
    fc.asyncProperty(mail, async (bytes) => {
      const parsed = await parseMail(bytes);
      const html = parsed.html ?? '';
      expect(/<script|\son\w+\s*=\s*"|javascript:|<img[^>]+src="?https?:/i.test(html)).toBe(false);
      expect(parsed.attachments.length <= mostParts).toBe(true);
      const plain = [
        parsed.subject,
        parsed.text,
        parsed.from.name,
        parsed.from.address,
        parsed.messageId,
        ...parsed.references,
      ];
      expect(
        plain.some((text) => text?.includes('\0') || /[\r\n]/.test(text === parsed.text ? '' : (text ?? ''))),
      ).toBe(false);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);
