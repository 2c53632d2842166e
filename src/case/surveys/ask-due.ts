import { sql } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import { askSurvey } from './ask.js';

/** How many matters are asked about in one run: the next run goes on where this one ended. */
const most = 500;

/**
 * Asks about what ended since half an hour ago at the earliest and a week at the latest: a matter that was closed by mistake is open again
 * by then, and what nobody asked about in a week is history. Each in a transaction of its own.
 */
export function askDueSurveys(house: House): JobHandler {
  return async (_payload, { transaction }) => {
    const due = await transaction(everyUnit, (tx) =>
      tx.many<{ id: string }>(sql`
        select ended.id from casework.case_file as ended
        where ended.closed_at > ${tx.now}::timestamptz - interval '7 days' and ended.closed_at <= ${tx.now}::timestamptz - interval '30 minutes'
          and ended.withdrawn_at is null and ended.lapsed_at is null and ended.kind <> 'whistleblower'
          and not exists (select from casework.survey where survey.case_id = ended.id)
          and not exists (select from casework.survey as before where before.subject_key = ended.subject_key
            and before.asked_at > ${tx.now}::timestamptz - make_interval(days => (select period_days from casework.survey_rule
              where valid_from <= ${tx.now}::date order by valid_from desc limit 1)))
        order by ended.closed_at limit ${most}`),
    );
    for (const { id } of due) await transaction(everyUnit, (tx) => askSurvey(house, tx, id));
  };
}
