import { type Fetched, type LetterFile, MessageRefused } from '../gateway.js';
import type { OwnAddress } from '../own-address.js';
import { unwrapKey } from '../wire/encryption.js';
import { type AnnouncedFile, type Envelope, openFile } from '../wire/read-envelope.js';
import { XmlProblem } from '../wire/read-xml.js';
import { word } from '../wire/write-xml.js';
import { ContentProblem, callService, type Service } from './call-service.js';
import { input } from './contents.js';

/** Bytes of all attachments of one message together. */
const largestMessage = 30 * 1024 * 1024;
const tagLength = 16;

/** Fetches and checks everything; what its sender did not sign so is refused with the bytes that came. */
export async function fetchMessage(service: Service & OwnAddress, id: string): Promise<Fetched> {
  const { said, xml } = await callService(service, 'GetMessage', input('GetMessage', word('MessageId', id))).catch(
    (error: unknown) => {
      throw error instanceof ContentProblem ? new MessageRefused(error.message, error.xml) : error;
    },
  );
  const { envelope } = said;
  const key = orRefused(xml, () => keyOf(service, envelope));
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

/** What its files are encrypted with; undefined where they are not. Refuses what is not addressed to us. */
function keyOf(service: Service & OwnAddress, { recipients, files }: Envelope) {
  const own = recipients.find(({ address }) => address === service.address);
  if (!own) throw new XmlProblem('not-for-us');
  if (files.reduce((sum, { size }) => sum + size, 0) > largestMessage) throw new XmlProblem('too-large');
  return own.wrappedKey && unwrapKey(own.wrappedKey, service.signer.key);
}

/** As many sections as the signed size asks for, and not one more: a service without end does not hold us. */
async function fetchSections(service: Service, id: string, { cid }: AnnouncedFile, size: number): Promise<Buffer> {
  const sections: Buffer[] = [];
  const operation = 'GetAttachmentSection';
  for (let [index, got] = [0, 0]; got < size; index += 1) {
    const asked = word('MessageId', id) + word('ContentId', cid) + word('SectionIndex', index);
    const { bytes: section } = (await callService(service, operation, input(operation, asked))).said;
    got += section.length;
    if (section.length === 0 || got > size) throw new Error('an attachment is not of the size that was signed');
    sections.push(section);
  }
  return Buffer.concat(sections);
}
