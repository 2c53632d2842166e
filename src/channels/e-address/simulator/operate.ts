import type { Element } from '@xmldom/xmldom';
import type { Tx } from '../../../platform/db/index.js';
import type { DemonstrationKeys } from '../demonstration-keys.js';
import { contentsOf } from '../div/contents.js';
import { ownAddress } from '../own-address.js';
import { canonical } from '../wire/canonical.js';
import { joinEnvelope } from '../wire/envelope.js';
import { include } from '../wire/mtom.js';
import { ns, type Operation } from '../wire/names.js';
import { envelopeOf, signedBy } from '../wire/read-envelope.js';
import { getAt, readXml, textOf, XmlProblem } from '../wire/read-xml.js';
import { tag, word } from '../wire/write-xml.js';
import { type Mailbox, mailboxes } from './mailboxes.js';
import {
  beginMessage,
  completeMessage,
  envelopeXml,
  findMessage,
  findSection,
  type Kept,
  keepSection,
  listMessages,
  noteConfirmed,
  openFiles,
  signaturesOf,
} from './messages.js';

/** A refusal of the simulated service, by the codes that the real one is known to use. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

export interface Asked {
  readonly tx: Tx;
  readonly keys: DemonstrationKeys;
  readonly input: Element;
  readonly parts: ReadonlyMap<string, Buffer>;
}

export interface Output {
  readonly xml: string;
  readonly parts?: ReadonlyMap<string, Buffer>;
}

const ownOf = async (tx: Tx) => (await ownAddress(tx)).address;
const said = (input: Element, name: string) => textOf(getAt(input, ns.uui, name));

/** What the simulated service does for each operation. */
export const operate: Readonly<Record<Operation, (asked: Asked) => Promise<Output>>> = {
  SearchAddresseeUnit: async ({ input }) => {
    const number = said(input, 'SearchText');
    const units = mailboxes.filter((mailbox) => mailbox.number === number).map(unitXml);
    return { xml: tag('AddresseeUnits', units) };
  },
  GetPublicKeyList: async ({ input, keys }) => {
    const address = textOf(getAt(input, ns.uui, 'EAddresses', 'string'));
    const found = mailboxes.filter((mailbox) => mailbox.address === address && mailbox.encrypted);
    const certificate = word('Certificate', keys.mailboxes.certificate.raw.toString('base64'));
    return {
      xml: tag(
        'PublicKeys',
        found.map(() => tag('PublicKey', word('EAddress', address) + certificate)),
      ),
    };
  },
  InitSendMessage: async ({ tx, input }) => {
    const own = await ownOf(tx);
    if (said(input, 'SenderEAddress') !== own) throw new Fault('PSS.024');
    return { xml: word('MessageId', await beginMessage(tx, said(input, 'MessageClientId'), own)) };
  },
  SendAttachmentSection: async ({ tx, input, parts }) => {
    const bytes = contentsOf(getAt(input, ns.uui, 'Contents'), parts);
    await keepSection(
      tx,
      said(input, 'MessageId'),
      said(input, 'ContentId'),
      Number(said(input, 'SectionIndex')),
      bytes,
    );
    return { xml: '' };
  },
  CompleteSendMessage: async ({ tx, keys, input }) => {
    const id = said(input, 'MessageId');
    const envelope = envelopeOf(getAt(input, ns.div, 'Envelope'));
    const [recipient] = envelope.recipients;
    if (envelope.sender !== (await ownOf(tx)) || !mailboxes.some(({ address }) => address === recipient?.address))
      throw new Fault('PSS.024');
    await openFiles(tx, keys, id, envelope);
    await completeMessage(tx, keys, id, envelope);
    return { xml: '' };
  },
  GetMessageServerConfirmation: async ({ tx, input }) => ({ xml: envelopeXml(await getMessage(tx, input)) }),
  GetMessageList: async ({ tx }) => {
    const waiting = (await listMessages(tx, await ownOf(tx))).filter(({ confirmed_at }) => !confirmed_at);
    const lines = waiting.map(({ id, completed_at }) =>
      tag(
        'MessageListItem',
        word('MessageId', id) + word('IsDelivered', false) + word('SentOn', completed_at.toISOString()),
      ),
    );
    return { xml: tag('Messages', lines) + word('HasMoreData', false) };
  },
  GetMessage: async ({ tx, input }) => {
    const kept = await getMessage(tx, input);
    const recipients = tag('Recipients', word('string', await ownOf(tx)));
    return {
      xml: envelopeXml(kept) + recipients + word('ConfirmationName', confirmationName(kept)),
    };
  },
  GetAttachmentSection: async ({ tx, input }) => {
    const position = Number(said(input, 'SectionIndex'));
    const bytes = await findSection(tx, said(input, 'MessageId'), said(input, 'ContentId'), position);
    if (!bytes?.length) return { xml: tag('Contents') };
    return { xml: tag('Contents', include('section@simulator')), parts: new Map([['section@simulator', bytes]]) };
  },
  ConfirmMessage: async ({ tx, input }) => {
    const kept = await getMessage(tx, input);
    await confirmMessage(tx, kept, getAt(input, ns.div, 'RecipientConfirmationPart'));
    return { xml: '' };
  },
};

/** Names that the recipient's confirmation and its signature carry. */
export function confirmationName({ id }: Kept): string {
  return `C${id}`;
}

/** Takes a confirmation when its signature covers the entry together with the very sections of the message. */
export async function confirmMessage(tx: Tx, kept: Kept, part: Element): Promise<void> {
  const entry = canonical(getAt(part, ns.div, 'RecipientConfirmations', 'ConfirmationEntry')).toString('utf8');
  const [signature = ''] = signaturesOf(part);
  const whole = readXml(joinEnvelope(kept.sender_section, kept.server_section, entry, [signature]));
  const { covers } = signedBy(whole, `${confirmationName(kept)}RecipientSignature`);
  for (const path of [['SenderDocument'], ['ServerTransportMetadata'], ['RecipientConfirmations', 'ConfirmationEntry']])
    if (!covers.includes(getAt(whole, ns.div, ...path))) throw new XmlProblem('confirmation-not-signed');
  await noteConfirmed(tx, kept.id, entry, signature);
}

async function getMessage(tx: Tx, input: Element): Promise<Kept> {
  const kept = await findMessage(tx, said(input, 'MessageId'));
  if (!kept) throw new Fault('PSS.404');
  return kept;
}

function unitXml({ address, name }: Mailbox): string {
  return tag('AddresseeUnit', word('EAddress', address) + word('Title', name));
}
