import { randomUUID } from 'node:crypto';
import { rigaDate } from '../../platform/clock/index.js';
import { hashToken, randomToken } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { type Lang, say, type Text } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { langFor } from '../ways/reach.js';
import { tellClient } from '../ways/tell-client.js';
import { scoreWords } from './words.js';

/** Where a survey is answered; each language has its own word. */
export const surveyPaths = { lv: '/lv/novertejums', en: '/en/rating' } as const;

/** The address of the page of one survey, with a score chosen already where its link named one; opening it changes nothing. */
export function addressOfSurvey(lang: Lang, token: string, score?: number): string {
  return `${surveyPaths[lang]}/${token}${score === undefined ? '' : `?score=${score}`}`;
}

/**
 * Asks the client how it went, once a matter has ended: by the client's own way, at most once a period, never about a report of a
 * breach, and nobody whose matter was withdrawn or lapsed. Safe to run twice: one case has one survey. Returns whether it was asked.
 */
export async function askSurvey(house: House, tx: Tx, caseId: string): Promise<boolean> {
  const caseFile = await findCase(tx, caseId);
  if (!caseFile?.closedAt || caseFile.kind === 'whistleblower' || caseFile.withdrawnAt || caseFile.lapsedAt)
    return false;
  const token = randomToken();
  if (!(await keepSurvey(tx, caseFile, { token, by: undefined }))) return false;
  const lang = await langFor(tx, caseFile);
  await tellClient(house, tx, caseFile, {
    key: `survey:${caseId}`,
    name: 'survey',
    weight: 'courtesy',
    lang,
    ...inviteWords(house, caseFile, lang, token),
  });
  return true;
}

/** Writes down that the client is asked, unless they were within the period of the rule. */
export async function keepSurvey(
  tx: Tx,
  caseFile: Pick<CaseFile, 'id' | 'subjectKey' | 'unit'>,
  {
    token,
    by,
  }: { readonly token: string | undefined; readonly by: { readonly key: string; readonly name: string } | undefined },
): Promise<string | undefined> {
  const id = randomUUID();
  const kept = await tx.run(sql`
    insert into casework.survey (id, case_id, token, asked_at, expires_at, entered_by, entered_name, subject_key, unit)
    select ${id}::uuid, ${caseFile.id}::uuid, ${token ? hashToken(token) : null}, ${tx.now}, ${tx.now}::timestamptz + make_interval(days => rule.link_days),
      ${by?.key ?? null}, ${by?.name ?? null}, ${caseFile.subjectKey}, ${caseFile.unit}
    from casework.survey_rule as rule
    where rule.valid_from = (select max(valid_from) from casework.survey_rule where valid_from <= ${rigaDate(tx.now)}::date)
      and not exists (select from casework.survey as before where before.subject_key = ${caseFile.subjectKey}
        and before.asked_at > ${tx.now}::timestamptz - make_interval(days => rule.period_days))
    on conflict (case_id) do nothing`);
  return kept ? id : undefined;
}

const subject: Text = { lv: 'Kā Jums gāja ar lietu {number}?', en: 'How did it go with {number}?' };
const invitation: Text = {
  lv: 'Jūsu lieta {number} ir pabeigta. Lūdzu, pasakiet vienā klikšķī, vai esat apmierināts ar mūsu darbu; pieslēgties nevajag.',
  en: 'Your matter {number} has ended. Please tell us in one click whether you are satisfied with our work; you need not sign in.',
};
const once: Text = {
  lv: 'Saite der vienai atbildei. Atbilde nav obligāta, un lietas iznākumu tā neietekmē.',
  en: 'The link serves for one answer. You need not answer, and it does not affect your matter.',
};

/** One line for each score, so that a mail program without scripts or pictures shows five links. */
function inviteWords({ settings }: House, { number }: CaseFile, lang: Lang, token: string) {
  const links = scoreWords.map(
    (words, index) => `${say(words, lang)}: ${settings.publicUrl}${addressOfSurvey(lang, token, index + 1)}`,
  );
  return {
    subject: say(subject, lang, { number }),
    body: [say(invitation, lang, { number }), links.join('\n'), say(once, lang)].join('\n\n'),
  };
}
