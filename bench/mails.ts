import { randomBytes, randomUUID } from 'node:crypto';

/** Mails as people write them, each its own: text and HTML of some kilobytes; every third brings a file of 60 kB. */
export function writeMails(count: number): Buffer[] {
  return Array.from({ length: count }, (_, at) => Buffer.from(writeMail(at % 3 === 0).replaceAll('\n', '\r\n')));
}

const paragraph =
  'Labdien! Vēlos saņemt izziņu par sevi un lūdzu paskaidrot, kādi dokumenti man jāiesniedz un cik ilgi jāgaida.';

function writeMail(withFile: boolean): string {
  const id = randomUUID();
  const lines = Array.from({ length: 12 }, (_, line) => `${line}. ${paragraph} ${id}`);
  const text = lines.join('\n');
  const html = `<html><body>${lines.map((line) => `<p style="margin:0">${line} <a href="https://klients.example/">saite</a></p>`).join('\n')}</body></html>`;
  const alternative = `Content-Type: multipart/alternative; boundary="two"

--two
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${folded(Buffer.from(text))}
--two
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${folded(Buffer.from(html))}
--two--
`;
  const head = `Return-Path: <${id}@klients.example>
Received: from mx.klients.example by mx.lete.example; Tue, 24 Nov 2026 10:00:00 +0200
From: =?utf-8?Q?Anna_Liepi=C5=86a?= <${id}@klients.example>
To: pasts@ic.iem.gov.lv
Subject: =?utf-8?Q?Jaut=C4=81jums_par_izzi=C5=86u?=
Date: Tue, 24 Nov 2026 10:00:00 +0200
Message-ID: <${id}@klients.example>
MIME-Version: 1.0
`;
  if (!withFile) return head + alternative;
  return `${head}Content-Type: multipart/mixed; boundary="one"

--one
${alternative}
--one
Content-Type: application/pdf; name="izzina.pdf"
Content-Disposition: attachment; filename="izzina.pdf"
Content-Transfer-Encoding: base64

${folded(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000)]))}
--one--
`;
}

function folded(bytes: Buffer): string {
  return (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\n');
}
