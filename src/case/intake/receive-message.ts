import { record } from '../../audit/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';
import { type CaseFile, getCase, getMatter } from '../case-file.js';
import { addEntry } from '../entry.js';
import { tieToEnded } from '../matters/link-cases.js';
import { reopenByMessage } from '../matters/reopen.js';
import { checkSignatures, isMailSignature, mayBeSigned } from '../signed/verify-entry.js';
import { holdConversations, joinCases, joinConversation, listTouched } from './conversations.js';
import { endAskedPause } from './end-pause.js';
import { type Found, findCaseOf } from './find-case.js';
import { keepCalls } from './keep-calls.js';
import { kindOfMessage, standsApart } from './kinds.js';
import { languageOf } from './language.js';
import type { IncomingMessage, Language, Taken } from './message.js';
import { authorOf, indexFor, openSubmission } from './open-submission.js';
import { confirmReport, keepReporter, withhold } from './reporter.js';

/**
 * The intake, the same for every channel: once per message, into the case that it belongs to or a new one of its kind. What a
 * stranger writes into somebody's case is for the staff's eyes, until they know who it is (security 16). `messageId` is the
 * channel's id of its row. Undefined: an out-of-office about nothing that we know.
 */
export async function receiveMessage(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  messageId: string,
  given: IncomingMessage,
): Promise<Taken | undefined> {
  await holdConversations(tx, [given]);
  return takeIn(house, tx, messageId, given);
}

/** Several in one transaction, by the series of numbers that they may open a case in: two that take several never wait for each other crosswise. */
export async function receiveMessages(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  came: readonly { readonly id: string; readonly message: IncomingMessage }[],
): Promise<void> {
  const inOrder = came.toSorted((a, b) => indexFor(a.message).localeCompare(indexFor(b.message)));
  await holdConversations(
    tx,
    inOrder.map(({ message }) => message),
  );
  for (const { id, message } of inOrder) await takeIn(house, tx, id, message);
}

/** One message, its conversation held. */
async function takeIn(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  messageId: string,
  given: IncomingMessage,
): Promise<Taken | undefined> {
  const before = await tx.maybe<{ caseId: string; number: string }>(sql`
    select case_file.id as "caseId", case_file.number from casework.taken_message taken join casework.case_file on case_file.id = taken.case_id
    where taken.channel = ${given.channel} and taken.message = ${messageId}::uuid`);
  if (before) return { ...before, opened: false, duplicate: true };
  const touched = await listTouched(tx, given);
  const found = await findCaseOf(tx, given, touched);
  if (!found && given.onlyForKnown) return undefined;
  const language = given.language ?? languageOf(`${given.subject}\n${given.text}`);
  const known = found && (await getMatter(tx, found.id));
  const goesOn = known && found && (await goOn(tx, given, known, found));
  const isReport = known?.kind === 'whistleblower' || (!goesOn && kindOfMessage(given) === 'whistleblower');
  const message = isReport ? withhold(given) : given;
  const caseFile = goesOn ?? (await openSubmission(tx, message, language));
  const opened = goesOn === undefined;
  const trusted = opened || isTrusted(given, caseFile, found);
  if (opened && known) await noteBefore(tx, caseFile, known);
  if (message.kind === 'complaint') await keepCalls(tx, caseFile, known);
  if (!opened && trusted && !message.onlyForKnown) await endAskedPause(tx, caseFile, message.text);
  const entryId = await addMessageEntry(tx, caseFile, { message, messageId, language, opened, trusted });
  await joinConversation(tx, caseFile.id, message);
  if (found?.by === 'conversation') await joinCases(tx, caseFile, message, touched);
  if (isReport) await keepReporter(house, tx, { caseId: caseFile.id, entryId }, given);
  if (isReport && given.answerable !== false) await confirmReport(tx, entryId, given, caseFile.lang);
  await record(tx, {
    actor: authorOf(message),
    deed: opened ? 'case:submit' : 'case:message',
    subject: caseFile.subjectKey,
    purpose: 'application',
    legalGround: 'Iesniegumu likums, 2. pants',
    caseNumber: caseFile.number,
    untraced: isReport,
  });
  // That a case is taken up again is told by a notice of its own.
  const isTold = !opened && known?.closedAt;
  const acknowledge = message.answerable !== false && message.from.address !== undefined && !isTold;
  const arrived = { caseId: caseFile.id, entryId, opened, trusted };
  // A scan of paper proves nothing by the file that it is; a signature would name who made a report.
  if (!isReport && message.channel !== 'post' && (await mayBeSigned(tx, message)))
    await checkSignatures(tx, { ...arrived, acknowledge });
  else if (acknowledge) await addJob(tx, 'case:acknowledge-message', arrived);
  return { caseId: caseFile.id, number: caseFile.number, opened, duplicate: false };
}

/** Written by the party as far as the channel can tell: to an address that only they were given, or by whom the case knows. */
function isTrusted({ channel, from }: IncomingMessage, caseFile: CaseFile, found: Found | undefined): boolean {
  if (found?.by === 'reply-address') return true;
  // Whoever has the form open that the first message came by; what else they typed proves nothing.
  if (channel === 'web' && !from.personKey) return found?.by === 'conversation';
  if (from.personKey) return from.personKey === caseFile.subjectKey;
  return from.address !== undefined && caseFile.contactEmail?.toLowerCase() === from.address;
}

/**
 * The case that a message goes on with: an open one; an ended letter that its party writes about within the term, which takes it up again;
 * and whatever an out-of-office answers, which stays as it is. Undefined: it gets a case of its own, such as a complaint about the answer.
 */
async function goOn(tx: Tx, given: IncomingMessage, known: CaseFile, found: Found): Promise<CaseFile | undefined> {
  if (!known.closedAt || given.onlyForKnown) return known;
  const kind = kindOfMessage(given);
  if ((standsApart(kind) && kind !== known.kind) || given.answerable === false || !isTrusted(given, known, found))
    return undefined;
  return (await reopenByMessage(tx, known, given.channel)) ? getCase(tx, known.id) : undefined;
}

/** What comes after a case has ended for good is a new one: each leads to the other. */
export async function noteBefore(tx: Tx, caseFile: CaseFile, before: CaseFile): Promise<void> {
  await tieToEnded(tx, caseFile, before);
  await addEntry(tx, caseFile, {
    kind: 'note',
    actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
    audience: 'staff',
    words: {
      lv: `Sākta, jo saņemtais attiecas uz slēgto lietu ${before.number}.`,
      en: `Opened because the message refers to the closed case ${before.number}.`,
    },
  });
}

interface Placed {
  readonly message: IncomingMessage;
  readonly messageId: string;
  readonly language: Language;
  readonly opened: boolean;
  readonly trusted: boolean;
}

async function addMessageEntry(tx: Tx, caseFile: CaseFile, placed: Placed): Promise<number> {
  const { message, messageId, trusted } = placed;
  const { subject, attachments, originalSha256, channel } = message;
  const entryId = await addEntry(tx, caseFile, {
    kind: caseFile.askedAt && trusted && !message.onlyForKnown ? 'answered' : 'message',
    actor: authorOf(message),
    way: channel,
    assurance: message.from.identity,
    audience: trusted && !message.onlyForKnown ? 'everyone' : 'staff',
    words: wordsOf(placed),
    body: message.text || undefined,
    data: {
      channel,
      messageId,
      originalSha256,
      subject,
      address: message.from.address,
      language: placed.language,
      attachments,
    },
  });
  await tx.run(sql`
    insert into casework.taken_message (channel, message, case_id, entry_id)
    values (${channel}, ${messageId}::uuid, ${caseFile.id}::uuid, ${entryId})`);
  return entryId;
}

/** What the line says of how the message came; that a mail is signed as S/MIME says nothing of who wrote it until it was verified. */
function wordsOf(placed: Placed): Text | undefined {
  const words = placeWords(placed);
  if (!placed.message.attachments.some(isMailSignature)) return words;
  return words ? fill(same('{words} {mail}'), { words, mail: mailSigned }) : mailSigned;
}

const mailSigned = {
  lv: 'Vēstule parakstīta kā S/MIME. Rakstītāju tas pierāda tikai tad, ja pārbaudē paraksts atzīts par derīgu.',
  en: 'The mail is signed as S/MIME. That proves who wrote it only where the check finds the signature valid.',
};

function placeWords({ message, trusted }: Placed): Text | undefined {
  if (message.unreadable)
    return {
      lv: 'Ziņu nevarēja nolasīt; oriģināls ir saglabāts un atverams.',
      en: 'The message could not be read; the original is kept and can be opened.',
    };
  if (message.onlyForKnown) return { lv: 'Automātiska atbilde (prombūtne)', en: 'Automatic answer (out of office)' };
  if (!trusted)
    return {
      lv: 'No adreses, kas lietā nav zināma: klientam šo ierakstu nerāda.',
      en: 'From an address that the case does not know: the client is not shown this entry.',
    };
  return undefined;
}
