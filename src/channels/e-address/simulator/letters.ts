import { randomUUID } from 'node:crypto';
import { rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { DemonstrationKeys } from '../demonstration-keys.js';
import { sectionSize } from '../div/contents.js';
import type { LetterFile } from '../gateway.js';
import { ownAddress } from '../own-address.js';
import { encrypt, newContentKey, wrapKey } from '../wire/encryption.js';
import { fileLine, writeConfirmation, writeEnvelope } from '../wire/envelope.js';
import { readEnvelope } from '../wire/read-envelope.js';
import { readXml } from '../wire/read-xml.js';
import type { Mailbox } from './mailboxes.js';
import { beginMessage, completeMessage, envelopeXml, keepSection, listMessages, openFiles } from './messages.js';
import { confirmationName, confirmMessage } from './operate.js';

export interface Written {
  readonly title: string;
  readonly text: string;
  readonly files: readonly LetterFile[];
}

/** Somebody writes to the agency: signed, its files encrypted for the agency. Returns the system's id. */
export async function writeToAgency(tx: Tx, keys: DemonstrationKeys, from: Mailbox, written: Written): Promise<string> {
  const [reference, own] = [randomUUID(), await ownAddress(tx)];
  const id = await beginMessage(tx, reference, from.address);
  const content = newContentKey();
  for (const [index, { bytes }] of written.files.entries()) {
    const sealed = encrypt(content, index, bytes);
    for (let at = 0; at < sealed.length; at += sectionSize)
      await keepSection(tx, id, `attachment-${index + 1}`, at / sectionSize, sealed.subarray(at, at + sectionSize));
  }
  const wrappedKey = written.files.length ? wrapKey(content, keys.agency.certificate.publicKey) : undefined;
  const envelope = writeEnvelope(
    {
      ...written,
      sender: from.address,
      senderName: from.name,
      recipient: own.address,
      reference,
      date: rigaDate(tx.now),
      files: written.files.map((file, index) => fileLine(`attachment-${index + 1}`, file)),
      ...(wrappedKey && { wrappedKey }),
    },
    keys.mailboxes,
    tx.now,
  );
  await completeMessage(tx, keys, id, readEnvelope(envelope));
  return id;
}

/** A letter as its mailbox shows it. */
export interface Shown {
  readonly id: string;
  readonly at: Date;
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  readonly files: readonly string[];
}

/** What lies in a mailbox, newest first. */
export async function listLetters(tx: Tx, address: string): Promise<readonly Shown[]> {
  return (await listMessages(tx, address)).map((kept) => {
    const { title, text, files } = readEnvelope(Buffer.from(envelopeXml(kept), 'utf8'));
    const names = files.map(({ name }) => name);
    return { id: kept.id, at: kept.completed_at, opened: kept.confirmed_at !== null, title, text, files: names };
  });
}

/** The owner of the mailbox opens a letter, which confirms that it was delivered. */
export async function openLetter(tx: Tx, keys: DemonstrationKeys, mailbox: Mailbox, id: string): Promise<void> {
  const kept = (await listMessages(tx, mailbox.address)).find((each) => each.id === id);
  if (!kept || kept.confirmed_at) return;
  const envelope = readEnvelope(Buffer.from(envelopeXml(kept), 'utf8'));
  await openFiles(tx, keys, id, envelope);
  const part = writeConfirmation(
    {
      sender: kept.sender_section,
      server: kept.server_section,
      recipient: mailbox.address,
      name: confirmationName(kept),
    },
    keys.mailboxes,
    tx.now,
  );
  await confirmMessage(tx, kept, readXml(Buffer.from(part, 'utf8')));
}
