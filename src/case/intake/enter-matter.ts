import { record, type SubjectKey } from '../../audit/index.js';
import { keepReceived } from '../../documents/index.js';
import { type Assurance, actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry, noteResponse } from '../entry.js';
import type { Way } from '../service.js';
import { endAskedPause } from './end-pause.js';
import { keepCalls } from './keep-calls.js';
import { languageOf } from './language.js';
import type { IncomingMessage, Language, SubmissionKind } from './message.js';
import { authorOf, openSubmission } from './open-submission.js';
import { noteBefore } from './receive-message.js';
import { keepReporter, withhold } from './reporter.js';

/** What a member of staff registers at once: a call that was taken, a letter that was opened. */
export interface EnteredMatter {
  readonly way: Extract<Way, 'phone' | 'post'>;
  /** The channel's id of the call or letter; entered twice, it is one entry. */
  readonly messageId: string;
  readonly kind: SubmissionKind;
  /** The unit that answers; the kind's own unless given, and always for a whistleblower's report. */
  readonly unit?: string;
  readonly subject: string;
  readonly text: string;
  readonly sender: {
    readonly name: string;
    /** E.164. */
    readonly phone?: string;
    readonly email?: string;
    /** A postal address, as one line. */
    readonly postal?: string;
    /** A client whom the member of staff knows it to be. */
    readonly key?: SubjectKey;
  };
  readonly language?: Language;
  /** Originals that documents keeps. */
  readonly attachments: IncomingMessage['attachments'];
  /** The original in documents, hexadecimal; without one, what was typed is kept as the original. */
  readonly originalSha256?: string;
  /** Id of the case that it belongs to. A closed case stays closed: a new one names it. */
  readonly addTo?: string;
  /** How strongly the sender was proven: `anonymous` for a voice, whatever number it came from. */
  readonly assurance: Assurance;
  /** Words by which the case is found beside what was typed: the text read from a scan, the letter's own number. */
  readonly foundBy?: string;
  /** When it came, for the clock; now unless given. */
  readonly receivedAt?: Date;
}

/** Where it was entered. */
export interface Entered {
  readonly caseId: string;
  readonly number: string;
  /** The unit that answers. */
  readonly unit: string;
  readonly entryId: number;
}

/**
 * Registers what came by phone or post, in the transaction of the call or letter itself: number, unit, clock and
 * acknowledgement as for whatever comes by itself. Refuses with `not-allowed` for anybody but officers and operators, with
 * `not-found` for a case that is not there.
 */
export async function enterMatter(
  house: Pick<House, 'secretFor' | 'settings'>,
  tx: Tx,
  visitor: Visitor,
  matter: EnteredMatter,
): Promise<Entered> {
  if (!hasGrant(visitor, 'operator') && !hasGrant(visitor, 'officer')) throw new Refusal('not-allowed');
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${matter.way} ${matter.messageId}`}::text, 7))`);
  return acrossUnits(tx, async () => (await findEntered(tx, matter)) ?? (await enter(house, tx, visitor, matter)));
}

function findEntered(tx: Tx, { way, messageId }: EnteredMatter): Promise<Entered | undefined> {
  return tx.maybe<Entered>(sql`
    select case_file.id as "caseId", case_file.number, case_file.unit, taken.entry_id as "entryId"
    from casework.taken_message taken join casework.case_file on case_file.id = taken.case_id
    where taken.channel = ${way} and taken.message = ${messageId}::uuid`);
}

async function enter(
  house: Pick<House, 'secretFor' | 'settings'>,
  tx: Tx,
  visitor: Visitor,
  matter: EnteredMatter,
): Promise<Entered> {
  const given = await messageOf(house, tx, matter);
  const isReport = matter.kind === 'whistleblower' && matter.addTo === undefined;
  const message = isReport ? withhold(given) : given;
  const language = matter.language ?? languageOf(`${matter.subject}\n${matter.text}`);
  const known = matter.addTo === undefined ? undefined : await caseToAddTo(tx, matter.addTo);
  const caseFile = known && !known.closedAt ? known : await openSubmission(tx, message, language);
  const opened = caseFile !== known;
  // What someone says about somebody else's case is for the staff's eyes (security 16).
  const trusted = opened || matter.sender.key === caseFile.subjectKey;
  if (opened && known) await noteBefore(tx, caseFile, known);
  if (message.kind === 'complaint') await keepCalls(tx, caseFile, known);
  const answers = !opened && trusted && (await endAskedPause(tx, caseFile, matter.text));
  const entryId = await addEntry(tx, caseFile, {
    kind: answers ? 'answered' : 'message',
    actor: authorOf(message),
    way: matter.way,
    assurance: matter.assurance,
    audience: trusted ? 'everyone' : 'staff',
    words: writtenDown(visitor),
    body: matter.text || undefined,
    data: {
      channel: matter.way,
      messageId: matter.messageId,
      originalSha256: message.originalSha256,
      subject: matter.subject,
      ...(message.from.phone && { address: message.from.phone }),
      language,
      attachments: matter.attachments,
    },
  });
  await tx.run(sql`
    insert into casework.taken_message (channel, message, case_id, entry_id)
    values (${matter.way}, ${matter.messageId}::uuid, ${caseFile.id}::uuid, ${entryId})`);
  if (matter.foundBy && !isReport)
    await tx.run(sql`select casework.add_words(${caseFile.id}::uuid, ${matter.foundBy}, ${!trusted})`);
  if (isReport) await keepReporter(house, tx, { caseId: caseFile.id, entryId }, given);
  await record(tx, {
    actor: actorOf(visitor),
    deed: opened ? 'case:enter' : 'case:enter-more',
    subject: caseFile.subjectKey,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 2. pants',
    caseNumber: caseFile.number,
    untraced: isReport,
  });
  // Whoever called was answered by a human there and then.
  if (matter.way === 'phone' && trusted) await noteResponse(tx, caseFile.id);
  if (opened) await addJob(tx, 'case:acknowledge', { caseId: caseFile.id });
  return { caseId: caseFile.id, number: caseFile.number, unit: caseFile.unit, entryId };
}

/** A whistleblower's report is told to nobody who adds to it: it looks as if it were not there. */
async function caseToAddTo(tx: Tx, id: string): Promise<CaseFile> {
  const found = isUuid(id) ? await findCase(tx, id) : undefined;
  if (!found || found.kind === 'whistleblower') throw new Refusal('not-found');
  return found;
}

async function messageOf(
  house: Pick<House, 'secretFor' | 'settings'>,
  tx: Tx,
  matter: EnteredMatter,
): Promise<IncomingMessage> {
  const { sender } = matter;
  return {
    channel: matter.way,
    externalId: `${matter.way}:${matter.messageId}`,
    originalSha256: matter.originalSha256 ?? (await keepTyped(house, tx, matter)),
    receivedAt: matter.receivedAt ?? tx.now,
    from: {
      name: sender.name || undefined,
      address: sender.email,
      phone: sender.phone,
      postal: sender.postal,
      personKey: sender.key,
      identity: matter.assurance,
    },
    subject: matter.subject,
    text: matter.text,
    references: [],
    attachments: matter.attachments,
    kind: matter.kind,
    unit: matter.unit,
  };
}

/** What was typed is all there is of a spoken matter: kept as it was, whatever is done with the case afterwards. */
async function keepTyped(house: Pick<House, 'secretFor' | 'settings'>, tx: Tx, { way, subject, text }: EnteredMatter) {
  const bytes = Buffer.from(`${subject}\n\n${text}\n`, 'utf8');
  return (await keepReceived(house, tx, bytes, { name: `${way}.txt`, contentType: 'text/plain' })).sha256;
}

function writtenDown(visitor: Visitor) {
  const { name } = actorOf(visitor);
  return { lv: `Reģistrēja ${name}`, en: `Registered by ${name}` };
}
