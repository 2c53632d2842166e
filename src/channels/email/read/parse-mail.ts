import { type Attachment, type Headers, type ParsedMail, simpleParser } from 'mailparser';
import { sevenBitDecoder } from './decode-seven-bit.js';
import { drawPictures } from './draw-pictures.js';
import { foldText } from './fold-text.js';
import type { Marks, Parsed, ParsedAttachment } from './parsed.js';
import { readInvitation } from './read-invitation.js';
import { readOpaque } from './read-opaque.js';
import { readReport } from './read-report.js';
import { readTnef } from './read-tnef.js';
import { sanitiseHtml } from './sanitise-html.js';

/** Parts kept as files of their own; those beyond stand in the original. */
export const mostParts = 200;
const longestText = 500_000;
const mostReferences = 100;

/** Parses one mail. Runs in the quarantine only (security 1). */
export async function parseMail(bytes: Buffer): Promise<Parsed> {
  const mail = await simpleParser(bytes, limits);
  const opaque = opaqueIn(mail);
  const said = opaque ? await simpleParser(opaque, limits) : mail;
  const parts = [...mail.attachments, ...(opaque ? said.attachments : [])].map(typed);
  const files = parts.flatMap(filesOf);
  const decode = sevenBitDecoder(opaque ?? bytes);
  const { text, quoted, signature } = foldText(decode.text((said.text ?? '').slice(0, longestText)));
  const html = said.html ? decode.text(said.html) : '';
  const shown = html ? sanitiseHtml(html, await drawPictures(parts, html)) : undefined;
  const calendar = parts.find(({ contentType }) => contentType === 'text/calendar');
  const embedded = parts.find(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers)/.test(contentType));
  return {
    messageId: idsIn(mail.messageId).at(0),
    references: [...idsIn(mail.references).slice(-mostReferences), ...idsIn(mail.inReplyTo)].slice(-mostReferences),
    from: authorOf(mail, decode.words),
    subject: printable(decode.words(mail.subject ?? '')).slice(0, 500),
    text: printable(text),
    quoted: quoted && printable(quoted),
    signature: signature && printable(signature),
    html: shown?.html,
    remoteImages: shown?.remoteImages ?? 0,
    attachments: files.slice(0, mostParts),
    partsLeftOut: Math.max(0, files.length - mostParts),
    marks: marksOf(mail.headers),
    report: isReport(mail.headers)
      ? readReport((mail.text ?? '').slice(0, longestText), embedded?.content.toString('latin1', 0, 20_000) ?? '')
      : undefined,
    invitation: calendar && readInvitation(calendar.content.toString('utf8', 0, 100_000)),
  };
}

const limits = {
  skipImageLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  maxHtmlLengthToParse: 1_000_000,
  maxChildNodes: 20_000,
};

/** What is said by a mail that is nothing but a signed content; one inside another is a file like any. */
function opaqueIn({ headers, attachments }: ParsedMail): Buffer | undefined {
  const [only, second] = attachments;
  const isSigned = /^application\/(x-)?pkcs7-mime$/.test(typeIn(headers));
  return isSigned && only && !second ? readOpaque(only.content) : undefined;
}

/** `;;;` is a type to nobody: the parser says `false` then, whatever its types promise. */
function typed(part: Attachment): Attachment {
  return typeof part.contentType === 'string' ? part : { ...part, contentType: 'application/octet-stream' };
}

function filesOf(part: Attachment): ParsedAttachment[] {
  const isTnef = part.contentType === 'application/ms-tnef' || /^winmail\.dat$/i.test(part.filename ?? '');
  const inside = isTnef ? readTnef(part.content) : [];
  const name = printable(part.filename ?? '') || `${part.contentType.replace('/', '-')}-${part.partId}`;
  return [{ name: name.slice(0, 200), type: part.contentType, bytes: part.content }, ...inside];
}

function authorOf({ from }: ParsedMail, decode: (text: string) => string): Parsed['from'] {
  const first = from?.value[0];
  const name = printable(decode(first?.name ?? '')).slice(0, 200);
  const address = first?.address?.toLowerCase();
  return { ...(name && { name }), ...(address && address.length <= 254 && { address }) };
}

function marksOf(headers: Headers): Marks {
  const text = (name: string) => {
    const value = headers.get(name);
    return typeof value === 'string' ? value.toLowerCase().slice(0, 200) : undefined;
  };
  return {
    autoSubmitted: text('auto-submitted'),
    precedence: text('precedence'),
    list: headers.has('list') || headers.has('list-id') || headers.has('list-unsubscribe'),
    autoReply: ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-autoresponse'].some((name) => headers.has(name)),
    suppressesAnswers: headers.has('x-auto-response-suppress'),
  };
}

function isReport(headers: Headers): boolean {
  return typeIn(headers) === 'multipart/report';
}

function typeIn(headers: Headers): string {
  const type = headers.get('content-type');
  return typeof type === 'object' && type && 'value' in type ? String(type.value).toLowerCase() : '';
}

function idsIn(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .flatMap((text) => text.slice(0, 20_000).match(/<[^<>\s]{1,300}>/g) ?? [])
    .map((id) => printable(id));
}

function printable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
