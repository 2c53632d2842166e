import { rigaDate } from '../../platform/clock/index.js';
import { hashToken } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import { getCase } from '../case-file.js';
import { reopenBySurveyed, reopenUntil } from '../matters/reopen.js';

/** Whose the survey of a link is: the link proves that they were written to, and nothing is told by what it opens. */
export interface SurveyParty {
  readonly caseId: string;
  readonly subjectKey: string;
}

/** The party of an unhappy answer that was not acted upon yet; undefined for any other link. */
export function partyOfUnhappy(tx: Tx, token: string): Promise<SurveyParty | undefined> {
  return tx.maybe<SurveyParty>(sql`
    select case_id as "caseId", subject_key as "subjectKey" from casework.unhappy_survey(${hashToken(token)}, ${tx.now})`);
}

/** Whether the matter of an unhappy answer may still be taken up again; in a transaction of its party. */
export async function mayReopenFor(tx: Tx, { caseId }: SurveyParty): Promise<boolean> {
  const until = await reopenUntil(tx, await getCase(tx, caseId));
  return until !== undefined && rigaDate(tx.now) <= until;
}

/** One more press of an unhappy client takes the matter up again; in a transaction of its party. Pressed twice, it is taken up once. */
export async function reopenFromSurvey(tx: Tx, token: string, party: SurveyParty): Promise<void> {
  if (!(await mayReopenFor(tx, party))) throw new Refusal('not-now', tooOldToReopen);
  const touched = await tx.run(sql`
    update casework.survey set reopened_at = ${tx.now} where token = ${hashToken(token)} and reopened_at is null and score <= 2`);
  if (touched) await reopenBySurveyed(tx, await getCase(tx, party.caseId));
}

/** Said where a press takes nothing up again. */
export const tooOldToReopen: Text = {
  lv: 'Šo lietu atsākt vairs nevar. Rakstiet mums no jauna un norādiet tās numuru.',
  en: 'This case can no longer be reopened. Please write to us anew and give its number.',
};
