import { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { readServerConfirmation } from '../wire/confirmation.js';
import { ns, type Operation } from '../wire/names.js';
import { type Envelope, envelopeOf } from '../wire/read-envelope.js';
import { childrenOf, findAt, getAt, textOf, XmlProblem } from '../wire/read-xml.js';
import { contentsOf, wireId } from './contents.js';

/** What the answer to each operation says, in plain data: what a signature has to cover is checked where it is read. */
export interface Answers {
  readonly SearchAddresseeUnit: { readonly addresses: readonly string[] };
  /** Certificates in base64. */
  readonly GetPublicKeyList: { readonly keys: readonly { readonly address: string; readonly certificate: string }[] };
  readonly InitSendMessage: { readonly id: string };
  readonly SendAttachmentSection: object;
  readonly CompleteSendMessage: object;
  readonly GetMessageServerConfirmation: {
    readonly receivedAt: Date;
    readonly delivered: 'delivered' | 'rejected' | 'waiting';
  };
  readonly GetMessageList: { readonly ids: readonly string[] };
  readonly GetMessage: { readonly envelope: Envelope; readonly confirmationName: string };
  readonly GetAttachmentSection: { readonly bytes: Buffer };
  readonly ConfirmMessage: object;
}

/** What comes beside the output of an answer, and what its reader has to know. */
export interface Beside {
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Certificates, in DER, with which the server signs its confirmations. */
  readonly serverCertificates: readonly Uint8Array[];
}

type Readers = { readonly [O in Operation]: (output: Element, beside: Beside) => Answers[O] };

/** How each answer is read; throws XmlProblem with what is wrong. */
export const readers: Readers = {
  SearchAddresseeUnit: (output) => ({
    addresses: listed(output, 'AddresseeUnits', 'AddresseeUnit').map((unit) => wordIn(unit, 'EAddress')),
  }),
  GetPublicKeyList: (output) => ({
    keys: listed(output, 'PublicKeys', 'PublicKey').map((key) => ({
      address: wordIn(key, 'EAddress'),
      certificate: wordIn(key, 'Certificate'),
    })),
  }),
  InitSendMessage: (output) => ({ id: wireId(wordIn(output, 'MessageId')) }),
  SendAttachmentSection: () => ({}),
  CompleteSendMessage: () => ({}),
  GetMessageServerConfirmation: (output, { serverCertificates }) => {
    const known = serverCertificates.map((der) => new X509Certificate(der));
    const { receivedAt, delivered } = readServerConfirmation(getAt(output, ns.div, 'Envelope'), known);
    return { receivedAt, delivered };
  },
  GetMessageList: (output) => ({
    ids: listed(output, 'Messages', 'MessageListItem').map((line) => wireId(wordIn(line, 'MessageId'))),
  }),
  GetMessage: (output) => {
    // The tree stays here: what is acted on elsewhere was read from it once its signature held.
    const { root: _, ...envelope } = envelopeOf(getAt(output, ns.div, 'Envelope'));
    return { envelope, confirmationName: textOf(findAt(output, ns.uui, 'ConfirmationName')) };
  },
  GetAttachmentSection: (output, { parts }) => ({ bytes: contentsOf(findAt(output, ns.uui, 'Contents'), parts) }),
  ConfirmMessage: () => ({}),
};

const mostListed = 1000;

function listed(output: Element, list: string, name: string): readonly Element[] {
  const found = findAt(output, ns.uui, list);
  const elements = found ? childrenOf(found, ns.uui, name) : [];
  if (elements.length > mostListed) throw new XmlProblem('too-many-lines');
  return elements;
}

function wordIn(element: Element, name: string): string {
  return textOf(getAt(element, ns.uui, name));
}
