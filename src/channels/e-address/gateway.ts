import type { X509Certificate } from 'node:crypto';
import type { PlainDate } from '../../platform/clock/index.js';
import type { Envelope } from './wire/read-envelope.js';

/** By what the catalogue of e-addresses knows its owners. */
export type Owner = { readonly personCode: string } | { readonly registrationNumber: string };

/** An active e-address; with a certificate, what is sent there is encrypted for it. */
export interface Address {
  readonly address: string;
  readonly certificate?: X509Certificate;
}

export interface LetterFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface OutgoingLetter {
  readonly to: Address;
  /** Our own number of the message: sent again under the same, it stays one message. */
  readonly reference: string;
  readonly date: PlainDate;
  readonly title: string;
  readonly text: string;
  readonly files: readonly LetterFile[];
}

/** A message that waits for us. */
export interface Listed {
  readonly id: string;
}

/** A message with its files, opened and compared with what the sender signed. */
export interface Fetched {
  /** The answer of the service byte for byte, the signed envelope in it. */
  readonly original: Buffer;
  readonly envelope: Envelope;
  readonly files: readonly LetterFile[];
}

/** What became of a message that was sent: the server's signed word is the proof of the time of sending. */
export interface Delivery {
  readonly proof: Buffer;
  readonly sentAt: Date;
  readonly state: 'waiting' | 'delivered' | 'rejected';
}

/** What Lete needs of the e-address system. */
export interface EAddressGateway {
  lookup(owner: Owner): Promise<Address | undefined>;
  /** Hands a letter over; `begun` learns the system's id before anything else happens, so that a try that broke can be asked about. */
  send(letter: OutgoingLetter, begun: (id: string) => Promise<void>): Promise<void>;
  list(): Promise<readonly Listed[]>;
  /** Throws MessageRefused for a message that is not what its sender signed. */
  fetch(id: string): Promise<Fetched>;
  confirm(id: string): Promise<void>;
  /** Undefined when the system has not taken the message. */
  deliveryState(id: string): Promise<Delivery | undefined>;
}

/** A message that was brought and is not what its sender signed, or cannot be read; what came is kept. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  constructor(
    readonly code: string,
    readonly original: Buffer,
  ) {
    super(`the message is refused: ${code}`);
  }
}
