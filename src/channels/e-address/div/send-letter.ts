import { rigaDate } from '../../../platform/clock/index.js';
import type { OutgoingLetter } from '../gateway.js';
import type { OwnAddress } from '../own-address.js';
import { encrypt, newContentKey, wrapKey } from '../wire/encryption.js';
import { fileLine, writeEnvelope } from '../wire/envelope.js';
import { include } from '../wire/mtom.js';
import { tag, word } from '../wire/write-xml.js';
import { callService, type Service } from './call-service.js';
import { input, sectionSize } from './contents.js';

interface Sending {
  readonly from: OwnAddress;
  readonly begun: (id: string) => Promise<void>;
}

/** In three steps: the message begun, its attachments in sections, the signed envelope that completes it. */
export async function sendLetter(service: Service, letter: OutgoingLetter, { from, begun }: Sending): Promise<void> {
  const { to, files } = letter;
  const content = to.certificate && files.length ? newContentKey() : undefined;
  const lines = files.map((file, index) => fileLine(`attachment-${index + 1}`, file));
  const id = await begin(
    service,
    from,
    letter.reference,
    lines.map(({ cid }) => cid),
  );
  await begun(id);
  for (const [index, { bytes }] of files.entries())
    await sendSections(
      service,
      id,
      `attachment-${index + 1}`,
      content ? encrypt(content, index, bytes) : Buffer.from(bytes),
    );
  const now = service.clock.now();
  const wrappedKey = content && to.certificate ? wrapKey(content, to.certificate.publicKey) : undefined;
  const envelope = writeEnvelope(
    {
      ...letter,
      sender: from.address,
      senderName: from.name,
      recipient: to.address,
      files: lines,
      wrappedKey,
      date: rigaDate(now),
    },
    service.signer,
    now,
  );
  const operation = 'CompleteSendMessage';
  await callService(service, operation, input(operation, envelope.toString('utf8') + word('MessageId', id)));
}

async function begin(service: Service, from: OwnAddress, reference: string, cids: readonly string[]): Promise<string> {
  const attachments = cids.map((cid) => tag('AttachmentInput', word('ContentId', cid)));
  const asked = [
    word('MessageClientId', reference),
    word('SenderEAddress', from.address),
    ...(cids.length ? [tag('AttachmentsInput', attachments)] : []),
  ];
  return (await callService(service, 'InitSendMessage', input('InitSendMessage', asked.join('')))).said.id;
}

/** The last section is shorter than the others; where the file ends exactly with one, an empty section says that it ended. */
async function sendSections(service: Service, id: string, cid: string, bytes: Buffer): Promise<void> {
  for (let index = 0; index * sectionSize <= bytes.length; index += 1) {
    const section = bytes.subarray(index * sectionSize, (index + 1) * sectionSize);
    const asked = [
      word('MessageId', id),
      word('ContentId', cid),
      word('SectionIndex', index),
      tag('Contents', section.length ? include('section@lete') : ''),
    ];
    const parts = section.length ? new Map([['section@lete', section]]) : undefined;
    await callService(service, 'SendAttachmentSection', input('SendAttachmentSection', asked.join('')), parts);
  }
}
