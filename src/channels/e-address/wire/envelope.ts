import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../platform/clock/index.js';
import { ns } from './names.js';
import { type Part, type Signer, signXades } from './sign.js';
import { tag, word } from './write-xml.js';

/** A file of a message, by what the envelope says of it. */
export interface FileLine {
  readonly cid: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** A message as its sender writes it. */
export interface Letter {
  readonly sender: string;
  readonly senderName: string;
  readonly recipient: string;
  /** The sender's own number of the message: the same number is the same message. */
  readonly reference: string;
  readonly date: PlainDate;
  readonly title: string;
  readonly text: string;
  readonly files: readonly FileLine[];
  /** The content's key, wrapped for the recipient; without it the files go in the clear. */
  readonly wrappedKey?: Buffer;
}

export function fileLine(
  cid: string,
  { name, type, bytes }: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): FileLine {
  return { cid, name, type, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64') };
}

/** The envelope with the sender's signature; the server's section and confirmations are not there yet. */
export function writeEnvelope(letter: Letter, signer: Signer, now: Date): Buffer {
  const sender: Part = { id: 'SenderSection', xml: senderDocument(letter) };
  return joinEnvelope(sender.xml, '', '', [signXades(signer, 'SenderSignature', [sender], now)]);
}

/** An envelope from its sections, each as XML that declares its own namespaces. */
export function joinEnvelope(
  sender: string,
  server: string,
  confirmations: string,
  signatures: readonly string[],
): Buffer {
  const parts = [sender, server, tag('RecipientConfirmations', confirmations), tag('Signatures', signatures)];
  return Buffer.from(tag('Envelope', parts, { xmlns: ns.div }), 'utf8');
}

function senderDocument(letter: Letter): string {
  const metadata = tag('DocumentMetadata', [
    generalMetadata(letter),
    ...(letter.files.length ? [tag('PayloadReference', letter.files.map(fileXml))] : []),
  ]);
  return tag('SenderDocument', [metadata, transportMetadata(letter)], { xmlns: ns.div, Id: 'SenderSection' });
}

function generalMetadata({ senderName, date, text, title }: Letter): string {
  return tag('GeneralMetadata', [
    tag('Authors', tag('AuthorEntry', tag('Institution', word('Title', senderName)))),
    word('Date', date),
    tag('DocumentKind', [
      word('DocumentKindCode', 'DOC_EMPTY'),
      word('DocumentKindVersion', '1.0'),
      word('DocumentKindName', 'Vienkāršs dokuments'),
    ]),
    word('Description', text),
    word('Title', title),
  ]);
}

function fileXml({ cid, name, type, size, sha256 }: FileLine): string {
  const content = [
    word('ContentReference', cid),
    tag('DigestMethod', '', { xmlns: ns.ds, Algorithm: 'http://www.w3.org/2001/04/xmlenc#sha256' }),
    tag('DigestValue', sha256, { xmlns: ns.ds }),
  ];
  return tag('File', [
    word('MimeType', type),
    word('Size', size),
    word('Name', name),
    tag('Content', content),
    word('Compressed', false),
  ]);
}

function transportMetadata({ sender, reference, recipient, wrappedKey }: Letter): string {
  const encryption = wrappedKey ? tag('EncryptionInfo', word('Key', wrappedKey.toString('base64'))) : '';
  return tag('SenderTransportMetadata', [
    word('SenderE-Address', sender),
    word('SenderRefNumber', reference),
    tag('Recipients', tag('RecipientEntry', word('RecipientE-Address', recipient) + encryption)),
    word('NotifySenderOnDelivery', true),
    word('Priority', 'normal'),
    tag('TraceInfo', tag('TraceInfoEntry', word('TraceInfoID', reference) + word('TraceText', 'Created'))),
  ]);
}

/** That the recipient took the message: the entry, signed together with the sections that it confirms. */
export function writeConfirmation(
  message: { readonly sender: string; readonly server: string; readonly recipient: string; readonly name: string },
  signer: Signer,
  now: Date,
): string {
  const id = `${message.name}RecipientSection`;
  const entry = tag(
    'ConfirmationEntry',
    [tag('RelatedRecipients', word('E-Address', message.recipient)), word('Status', 'RecipientAccepted')],
    { xmlns: ns.div, Id: id },
  );
  const parts = [
    { id: 'SenderSection', xml: message.sender },
    { id: 'ServerSection', xml: message.server },
    { id, xml: entry },
  ];
  const signature = signXades(signer, `${message.name}RecipientSignature`, parts, now);
  return tag('RecipientConfirmationPart', tag('RecipientConfirmations', entry) + tag('Signatures', signature), {
    xmlns: ns.div,
  });
}
