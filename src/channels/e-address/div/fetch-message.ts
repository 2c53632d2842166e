import type { Element } from '@xmldom/xmldom';
import { type Fetched, type LetterFile, MessageRefused } from '../gateway.js';
import { unwrapKey } from '../wire/encryption.js';
import { ns } from '../wire/names.js';
import { type AnnouncedFile, envelopeOf, openFile } from '../wire/read-envelope.js';
import { findAt, getAt, XmlProblem } from '../wire/read-xml.js';
import { word } from '../wire/write-xml.js';
import { callService, type Service } from './call-service.js';
import { contentsOf, input } from './contents.js';

/** Bytes of all attachments of one message together. */
const largestMessage = 30 * 1024 * 1024;
const tagLength = 16;

/** Fetches and checks everything; what its sender did not sign so is refused with the bytes that came. */
export async function fetchMessage(service: Service & { readonly sender: string }, id: string): Promise<Fetched> {
  const { output, xml } = await callService(service, 'GetMessage', input('GetMessage', word('MessageId', id)));
  const { envelope, key } = orRefused(xml, () => open(service, getAt(output, ns.div, 'Envelope')));
  const files: LetterFile[] = [];
  for (const [index, file] of envelope.files.entries()) {
    const content = await fetchSections(service, id, file, file.size + (key ? tagLength : 0));
    const bytes = orRefused(xml, () => openFile(file, content, key, index));
    files.push({ name: file.name, type: file.type, bytes });
  }
  return { original: xml, envelope, files };
}

/** A fault of the network is tried again; a fault of the message itself is not. */
function orRefused<T>(original: Buffer, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlProblem) throw new MessageRefused(error.message, original);
    throw error;
  }
}

function open(service: Service & { readonly sender: string }, element: Element) {
  const envelope = envelopeOf(element);
  const own = envelope.recipients.find(({ address }) => address === service.sender);
  if (!own) throw new XmlProblem('not-for-us');
  if (envelope.files.reduce((sum, { size }) => sum + size, 0) > largestMessage) throw new XmlProblem('too-large');
  return { envelope, key: own.wrappedKey && unwrapKey(own.wrappedKey, service.signer.key) };
}

/** As many sections as the signed size asks for, and not one more: a service without end does not hold us. */
async function fetchSections(service: Service, id: string, { cid }: AnnouncedFile, size: number): Promise<Buffer> {
  const sections: Buffer[] = [];
  const operation = 'GetAttachmentSection';
  for (let [index, got] = [0, 0]; got < size; index += 1) {
    const asked = word('MessageId', id) + word('ContentId', cid) + word('SectionIndex', index);
    const { output, parts } = await callService(service, operation, input(operation, asked));
    const section = contentsOf(findAt(output, ns.uui, 'Contents'), parts);
    got += section.length;
    if (section.length === 0 || got > size) throw new Error('an attachment is not of the size that was signed');
    sections.push(section);
  }
  return Buffer.concat(sections);
}
