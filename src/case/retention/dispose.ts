import { record } from '../../audit/index.js';
import { destroyMessages } from '../../channels/e-address/index.js';
import { destroyNotices } from '../../channels/email/index.js';
import { destroyCalls } from '../../channels/phone/index.js';
import { destroyLetters } from '../../channels/post/index.js';
import { destroyFiles, issueDocument, letterTemplate } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { say, type Text } from '../../platform/text/index.js';
import { everyUnit, systemActor } from '../who.js';
import { retentionTexts as texts } from './texts.js';

interface Approved {
  readonly id: string;
  readonly index: string;
  readonly title: Text;
  readonly ground: Text;
  readonly years: number;
  readonly fate: 'destroy' | 'transfer';
  readonly closedBefore: Date;
  readonly askedByName: string;
  readonly approvedByName: string;
}

/**
 * Carries an approved list out, a case in a transaction of its own; what has been held or reopened meanwhile is left and said so. Then
 * makes the act. Safe to run twice and to be cut off anywhere.
 */
export async function dispose(house: House, id: string, { transaction }: JobContext): Promise<void> {
  const within = <T>(work: (tx: Tx) => Promise<T>) => transaction(everyUnit, work);
  const disposal = await within((tx) =>
    tx.maybe<Approved>(sql`
      select id, case_index as index, title, ground, years, fate, closed_before as "closedBefore", asked_by_name as "askedByName",
        approved_by_name as "approvedByName"
      from casework.disposal where id = ${id}::uuid and approved_at is not null and executed_at is null`),
  );
  if (!disposal) return;
  while (await within((tx) => disposeNext(tx, disposal)));
  const act = await makeAct(house, disposal, await within((tx) => listOutcome(tx, id)));
  await within(async (tx) => {
    const done =
      await tx.run(sql`update casework.disposal set executed_at = ${tx.now}, act_id = ${act.id}::uuid, act_number = ${act.number}
      where id = ${id}::uuid and executed_at is null`);
    if (done) await noteDone(tx, disposal, act.number);
  });
}

async function disposeNext(tx: Tx, { id, fate, closedBefore }: Approved): Promise<boolean> {
  const next = await tx.maybe<{ caseId: string }>(sql`select case_id as "caseId" from casework.disposal_item
    where disposal_id = ${id}::uuid and done_at is null and kept_why is null order by case_id limit 1 for update`);
  if (!next) return false;
  const done =
    fate === 'destroy' ? await destroy(tx, next.caseId, closedBefore) : await transfer(tx, next.caseId, closedBefore);
  await tx.run(sql`update casework.disposal_item set done_at = case when ${done} then ${tx.now}::timestamptz end,
      kept_why = case when ${done} then null
        when exists (select from casework.legal_hold where case_id = ${next.caseId}::uuid and lifted_at is null) then 'held'
        when exists (select from casework.case_file where id = ${next.caseId}::uuid and destroyed_at is null) then 'open' else 'gone' end
    where disposal_id = ${id}::uuid and case_id = ${next.caseId}::uuid`);
  return true;
}

async function destroy(tx: Tx, caseId: string, before: Date): Promise<boolean> {
  const { unused } = await tx.one<{ unused: string[] | null }>(
    sql`select casework.destroy_case(${caseId}::uuid, ${before}, ${tx.now}) as unused`,
  );
  if (!unused) return false;
  await destroyFiles(tx, caseId, unused);
  await destroyNotices(tx, caseId);
  await destroyMessages(tx, caseId);
  await destroyLetters(tx, caseId);
  await destroyCalls(tx, caseId);
  return true;
}

async function transfer(tx: Tx, caseId: string, before: Date): Promise<boolean> {
  const { done } = await tx.one<{ done: boolean }>(
    sql`select casework.mark_transferred(${caseId}::uuid, ${before}, ${tx.now}) as done`,
  );
  return done;
}

interface Outcome {
  readonly done: readonly string[];
  readonly kept: readonly string[];
}

function listOutcome(tx: Tx, id: string): Promise<Outcome> {
  return tx.one<Outcome>(sql`
    select coalesce(array_agg(case_number order by case_number) filter (where done_at is not null), '{}') as done,
      coalesce(array_agg(case_number order by case_number) filter (where kept_why is not null), '{}') as kept
    from casework.disposal_item where disposal_id = ${id}::uuid`);
}

/** The act: what, how many, which index and term, on what ground, by whom; numbered and sealed like every document. */
function makeAct(house: House, disposal: Approved, { done, kept }: Outcome) {
  const { id, index, title, ground, years, fate, askedByName, approvedByName } = disposal;
  const heading = fate === 'destroy' ? texts.actTitle : texts.transferTitle;
  const row = (label: Text, value: string) => ({ label: label.lv, value });
  return issueDocument(house, {
    key: `disposal:${id}`,
    owner: 'entity:agency',
    unit: 'records',
    series: '1-01',
    title: heading,
    language: 'lv',
    template: letterTemplate,
    data: {
      title: heading.lv,
      blocks: [
        {
          kind: 'facts',
          rows: [
            row(texts.index, `${index} ${title.lv}`),
            row(texts.term, say(texts.years, 'lv', { years })),
            row(texts.ground, ground.lv),
            row(texts.asked, askedByName),
            row(texts.approved, approvedByName),
            row(texts.done, String(done.length)),
            row(texts.kept, String(kept.length)),
          ],
        },
        { kind: 'heading', text: texts.numbers.lv },
        { kind: 'paragraph', text: done.join(', ') || '–' },
      ],
    },
    publicFields: [],
    issuedOn: rigaDate(house.clock.now()),
  });
}

async function noteDone(tx: Tx, { id, index, fate }: Approved, act: string): Promise<void> {
  const { done } = await listOutcome(tx, id);
  await record(tx, {
    actor: systemActor,
    deed: fate === 'destroy' ? 'case:destroy' : 'case:transfer',
    purpose: 'retention',
    legalGround: 'Ministru kabineta 2012. gada 6. novembra noteikumi Nr. 748',
    count: done.length,
    detail: { disposal: id, index, act },
  });
}
