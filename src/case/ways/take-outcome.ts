import { deemedNotifiedOn, findSentAt } from '../../channels/e-address/index.js';
import { findLetter } from '../../channels/post/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import { dateInWords, instantInWords, type Lang, say, type Text } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { currentCalendar } from '../deadlines/rules.js';
import { addEntry } from '../entry.js';
import { failPapers } from '../matters/forward-papers.js';
import { noteFailedNotice } from '../verbs/note-failed-notice.js';
import { everyUnit, systemActor } from '../who.js';
import { failReminder } from './remind.js';
import type { ClientWay } from './seven-ways.js';
import { wayNames } from './texts.js';

/** A try to tell, as the news of a channel finds it again. */
interface Try {
  readonly tellingId: string;
  readonly way: ClientWay;
  readonly caseId: string;
}

/** One try by the channel's own id, locked; undefined for what nobody was told by. */
function findTry(tx: Tx, carrierId: string): Promise<Try | undefined> {
  return tx.maybe<Try>(sql`
    select tried.telling_id as "tellingId", tried.way, telling.case_id as "caseId"
    from casework.telling_try as tried join casework.telling on telling.id = tried.telling_id
    where tried.carrier_id = ${carrierId}::uuid for update of tried`);
}

/** The news that something did not arrive, under the name that its channel gives its id: the next lawful way is tried, once. */
export function wayFailed(
  idName: string,
  isFailure: (news: Readonly<Record<string, unknown>>) => boolean = () => true,
): JobHandler {
  return async (news, { transaction }) => {
    const carrierId = news[idName];
    if (typeof carrierId !== 'string' || !isFailure(news)) return;
    await transaction(everyUnit, async (tx) => {
      if (await failTry(tx, carrierId, String(news.code ?? news.bounce ?? news.reason ?? 'failed'))) return;
      if (await failReminder(tx, carrierId)) return;
      if (await failPapers(tx, carrierId)) return;
      // A notice that belongs to no telling, or whose failure is known already.
      if (idName === 'noticeId' && news.caseId) await noteFailedNotice(tx, String(news.caseId), carrierId);
    });
  };
}

/** Notes on the timeline that a way failed and asks for the next one. False when the id is of no telling. */
export async function failTry(tx: Tx, carrierId: string, code: string): Promise<boolean> {
  const tried = await findTry(tx, carrierId);
  const caseFile = tried && (await findCase(tx, tried.caseId));
  if (!tried || !caseFile) return false;
  const touched = await tx.run(sql`
    update casework.telling_try set failed_at = ${tx.now}, failure = ${code.slice(0, 80)}
    where telling_id = ${tried.tellingId}::uuid and way = ${tried.way} and failed_at is null`);
  if (!touched) return true;
  await addEntry(tx, caseFile, {
    kind: 'notice-failed',
    actor: systemActor,
    way: tried.way,
    words: failedWords(tried.way),
    data: { noticeId: carrierId },
  });
  await addJob(tx, 'case:tell', { tellingId: tried.tellingId });
  return true;
}

function failedWords(way: ClientWay): Text {
  const words = {
    lv: 'Veids: {way}. Izmēģināsim nākamo likumīgo veidu.',
    en: 'By {way}. The next lawful way is tried.',
  };
  return { lv: say(words, 'lv', { way: wayNames[way].lv }), en: say(words, 'en', { way: wayNames[way].en }) };
}

/** When something left, and the day on which the client counts as notified; undefined while that is not known. */
interface Sent {
  readonly sentAt: Date;
  readonly notifiedOn: PlainDate;
  readonly words: Text;
}

/** `e-address-sent`: from now the days run after which the client counts as notified (Paziņošanas likums, 9. pants). */
export const eAddressSent: JobHandler = ({ outgoingId }, { transaction }) =>
  transaction(everyUnit, (tx) =>
    noteSent(tx, String(outgoingId), async () => {
      const sentAt = await findSentAt(tx, String(outgoingId));
      return (
        sentAt && { sentAt, notifiedOn: deemedNotifiedOn(await currentCalendar(tx), sentAt), words: sentTexts.eAddress }
      );
    }),
  );

/** `letter-sent`: handed to the post (Paziņošanas likums, 8. pants). */
export const letterSent: JobHandler = ({ letterId }, { transaction }) =>
  transaction(everyUnit, (tx) =>
    noteSent(tx, String(letterId), async () => {
      const { sentAt, notifiedOn, registered } = (await findLetter(tx, String(letterId))) ?? {};
      const words = registered ? sentTexts.registered : sentTexts.ordinary;
      return sentAt && notifiedOn ? { sentAt, notifiedOn, words } : undefined;
    }),
  );

/** `letter-returned`: who did not fetch or refused a letter is notified all the same; whom it could not reach is not. */
export const letterReturned: JobHandler = ({ letterId }, { transaction }) =>
  transaction(everyUnit, async (tx) => {
    const letter = await findLetter(tx, String(letterId));
    if (!letter || (await failPapers(tx, letter.id))) return;
    if (letter.notifiedOn === undefined) await failTry(tx, letter.id, letter.returnReason ?? 'returned');
  });

async function noteSent(tx: Tx, carrierId: string, read: () => Promise<Sent | undefined>): Promise<void> {
  const tried = await findTry(tx, carrierId);
  const caseFile = tried && (await findCase(tx, tried.caseId));
  const sent = caseFile && (await read());
  if (!tried || !caseFile || !sent) return;
  const touched = await tx.run(sql`
    update casework.telling_try set sent_at = ${sent.sentAt}, notified_on = ${sent.notifiedOn}::date
    where carrier_id = ${carrierId}::uuid and sent_at is null`);
  if (!touched) return;
  const inLang = (lang: Lang) =>
    say(sent.words, lang, {
      at: instantInWords(sent.sentAt, lang),
      on: dateInWords(sent.notifiedOn, lang, 'on'),
    });
  const words = { lv: inLang('lv'), en: inLang('en') };
  await addEntry(tx, caseFile, { kind: 'notice-sent', actor: systemActor, way: tried.way, words });
}

const sentTexts = {
  eAddress: {
    lv: 'Nosūtīts uz e-adresi {at}. Uzskatāms par paziņotu {on} – otrajā darbdienā pēc nosūtīšanas (Paziņošanas likums, 9. pants).',
    en: 'Sent to the e-address on {at}. Counts as notified on {on}, the second working day after sending (Notification Law, section 9).',
  },
  registered: {
    lv: 'Ierakstīta vēstule nodota pastā {at}. Uzskatāma par paziņotu {on} – septītajā dienā (Paziņošanas likums, 8. pants).',
    en: 'Registered letter handed to the post on {at}. Counts as notified on {on}, the seventh day (Notification Law, section 8).',
  },
  ordinary: {
    lv: 'Vēstule nodota pastā {at}. Uzskatāma par paziņotu {on} – astotajā dienā (Paziņošanas likums, 8. pants).',
    en: 'Letter handed to the post on {at}. Counts as notified on {on}, the eighth day (Notification Law, section 8).',
  },
} satisfies Record<string, Text>;

/** `e-address-delivered`: the client opened it. By law it counts as notified whether they did or not. */
export const eAddressOpened: JobHandler = async ({ outgoingId }, { transaction }) => {
  const id = String(outgoingId);
  await transaction(everyUnit, async (tx) => {
    const tried = await findTry(tx, id);
    const caseFile = tried && (await findCase(tx, tried.caseId));
    if (!caseFile) return;
    const touched = await tx.run(
      sql`update casework.telling_try set opened_at = ${tx.now} where carrier_id = ${id}::uuid and opened_at is null`,
    );
    if (touched) await addEntry(tx, caseFile, openedEntry(caseFile));
  });
};

function openedEntry({ subjectName }: CaseFile) {
  return {
    kind: 'notice-sent',
    actor: systemActor,
    way: 'e-address',
    words: {
      lv: `E-adreses ziņojums atvērts (saņēmējs: ${subjectName}).`,
      en: `The message in the e-address was opened (recipient: ${subjectName}).`,
    },
  } as const;
}
