import { actorOf, type Visitor } from '../../identity/index.js';
import { hashToken } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { recordDeed } from '../verbs/record-deed.js';
import { authoriseColleague } from '../who.js';
import { keepSurvey } from './ask.js';

/** A survey as the holder of its link sees it. */
export interface OpenSurvey {
  readonly caseNumber: string;
  readonly lang: Lang;
  readonly score: number | null;
  /** Whether everything has been said: the link has served. */
  readonly isDone: boolean;
  readonly isExpired: boolean;
  /** Whether the client has taken the matter up again by it. */
  readonly isReopened: boolean;
}

/** What may be added to a score. */
export interface SurveyDetails {
  readonly solved?: 'yes' | 'partly' | 'no';
  /** 1 easy – 7 hard. */
  readonly effort?: number;
  readonly comment?: string;
}

/** The survey of a link; refuses with `not-found` where there is none. */
export async function findSurvey(tx: Tx, token: string): Promise<OpenSurvey> {
  const found = await tx.maybe<OpenSurvey>(sql`
    select case_number as "caseNumber", lang, score, added as "isDone", not is_open as "isExpired", reopened as "isReopened"
    from casework.survey_by_token(${hashToken(token)}, ${tx.now})`);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Keeps the score; it may be changed until something is added. */
export async function answerSurvey(tx: Tx, token: string, score: number): Promise<void> {
  const { kept } = await tx.one<{ kept: boolean }>(
    sql`select casework.answer_survey(${hashToken(token)}, ${score}, ${tx.now}) as kept`,
  );
  if (!kept) throw new Refusal('not-now', hasServed);
}

/** Keeps what is added to the score, once. */
export async function addToSurvey(tx: Tx, token: string, { solved, effort, comment }: SurveyDetails): Promise<void> {
  const { kept } = await tx.one<{ kept: boolean }>(sql`
    select casework.add_to_survey(${hashToken(token)}, ${solved ?? null}, ${effort ?? null}, ${comment?.trim() || null}, ${tx.now}) as kept`);
  if (!kept) throw new Refusal('not-now', hasServed);
}

const hasServed: Text = {
  lv: 'Šī saite jau ir izmantota vai tās laiks ir beidzies. Ja gribat vēl ko pateikt, rakstiet mums.',
  en: 'This link has been used already, or its time is over. If you want to say more, write to us.',
};

/** What a client said on the telephone, entered by whoever asked; refused where the client was asked within the period. */
export async function enterSurvey(
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { score, solved, effort, comment }: SurveyDetails & { readonly score: number },
): Promise<void> {
  const caseFile = await getCase(tx, caseId);
  authoriseColleague(visitor, caseFile.unit);
  if (!caseFile.closedAt || caseFile.kind === 'whistleblower') throw new Refusal('not-now', notEnded);
  const { key } = visitor.person;
  const id = await keepSurvey(tx, caseFile, { token: undefined, by: { key, name: actorOf(visitor).name } });
  if (!id) throw new Refusal('not-now', askedAlready);
  await tx.run(sql`
    update casework.survey set score = ${score}, answered_at = ${tx.now}, solved = ${solved ?? null}, effort = ${effort ?? null},
      comment = ${comment?.trim() || null}, added_at = ${tx.now} where id = ${id}::uuid`);
  await recordDeed(tx, visitor, caseFile, 'case:survey');
}

const notEnded: Text = {
  lv: 'Par šo lietu vēl nejautā: tā nav pabeigta.',
  en: 'Do not ask about this case yet: it has not ended.',
};
const askedAlready: Text = {
  lv: 'Šim klientam nesen jau ir uzdots novērtējuma jautājums; vēlreiz to pagaidām neuzdod.',
  en: 'This client was asked not long ago; do not ask again yet.',
};

/** What the client of a case said of it, for the case's page; undefined where nothing was said yet. */
export interface GivenSurvey extends SurveyDetails {
  readonly score: number;
  readonly answeredAt: Date;
  readonly enteredName: string | null;
}

export function surveyOfCase(tx: Tx, caseId: string): Promise<GivenSurvey | undefined> {
  return tx.maybe<GivenSurvey>(sql`
    select score, answered_at as "answeredAt", solved, effort, comment, entered_name as "enteredName"
    from casework.survey where case_id = ${caseId}::uuid and answered_at is not null`);
}
