import type { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { ns } from './names.js';
import { envelopeOf, signedBy } from './read-envelope.js';
import { childrenOf, findAt, getAt, textOf, XmlProblem } from './read-xml.js';
import { verifyXades } from './verify.js';

/** What the server confirmed: when it took the message, and over which sender's section. */
export interface ServerConfirmation {
  readonly receivedAt: Date;
  readonly senderSection: string;
  readonly delivered: 'delivered' | 'rejected' | 'waiting';
}

/** Reads the server's confirmation; only a signature by one of the known certificates makes it a proof. */
export function readServerConfirmation(root: Element, known: readonly X509Certificate[]): ServerConfirmation {
  const { senderSection } = envelopeOf(root);
  const server = getAt(root, ns.div, 'ServerTransportMetadata');
  const signed = signedBy(root, 'ServerSignature');
  if (!known.some((certificate) => certificate.fingerprint256 === signed.certificate.fingerprint256))
    throw new XmlProblem('unknown-server');
  if (!signed.covers.includes(server) || !signed.covers.includes(getAt(root, ns.div, 'SenderDocument')))
    throw new XmlProblem('server-not-signed');
  const receivedAt = new Date(textOf(getAt(server, ns.div, 'ServerReceivedTime')));
  if (Number.isNaN(receivedAt.getTime())) throw new XmlProblem('server-time');
  return { receivedAt, senderSection, delivered: deliveryOf(root) };
}

/** What the recipient's confirmation says; signed by the recipient, taken on the server's word who that is. */
function deliveryOf(root: Element): ServerConfirmation['delivered'] {
  const entries = childrenOf(getAt(root, ns.div, 'RecipientConfirmations'), ns.div, 'ConfirmationEntry');
  const signatures = childrenOf(getAt(root, ns.div, 'Signatures'), ns.ds, 'Signature').filter((signature) =>
    signature.getAttribute('Id')?.endsWith('RecipientSignature'),
  );
  const covered = signatures.flatMap((signature) => verifyXades(signature).covers);
  const said = entries
    .filter((entry) => covered.includes(entry))
    .map((entry) => textOf(findAt(entry, ns.div, 'Status')));
  if (said.includes('RecipientAccepted')) return 'delivered';
  return said.length ? 'rejected' : 'waiting';
}
