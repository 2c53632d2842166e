import { fileURLToPath } from 'node:url';
import { figures } from '../../case/index.js';
import { setPaper } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { Command, House } from '../../platform/room/index.js';
import { type Lang, monthInWords } from '../../platform/text/index.js';
import { blocksOf, titleOf } from './blocks.js';
import { gather, type ReportContent } from './content.js';

/** Makes the report of the month before, once; run twice, the first stands. */
export function reportLastMonth(house: House): JobHandler {
  return async () => {
    await makeReport(house, figures.monthBefore(rigaDate(house.clock.now()).slice(0, 7)));
  };
}

/** Makes a month's report unless there is one: gathered, set as papers in both languages, and kept. */
export async function makeReport(house: House, month: string): Promise<void> {
  const worker = house.db('worker');
  if ((await worker.transaction({}, (tx) => findReport(tx, month))) !== undefined) return;
  const content = await house
    .db('reports')
    .transaction({}, (reports) => worker.transaction({}, (tx) => gather(tx, reports, month)));
  const [lv, en] = [await paperOf(house, content, 'lv'), await paperOf(house, content, 'en')];
  await worker.transaction({}, (tx) =>
    tx.run(sql`
      insert into quality.report (month, made_at, content, pdf_lv, pdf_en)
      values (${`${month}-01`}::date, ${tx.now}, ${JSON.stringify(content)}::jsonb, ${lv}, ${en}) on conflict do nothing`),
  );
}

async function paperOf(house: House, content: ReportContent, language: Lang): Promise<Buffer> {
  const title = titleOf(monthInWords(content.month))[language];
  const bytes = await setPaper(house, {
    template: fileURLToPath(new URL('./report.typ', import.meta.url)),
    language,
    number: content.month,
    on: rigaDate(house.clock.now()),
    data: { title, blocks: blocksOf(content, language) },
  });
  return Buffer.from(bytes);
}

/** A report as it was made. */
export interface Report {
  readonly month: string;
  readonly madeAt: Date;
  readonly content: ReportContent;
}

/** The report of a month; undefined where there is none. */
export function findReport(tx: Tx, month: string): Promise<Report | undefined> {
  return tx.maybe<Report>(sql`
    select to_char(month, 'YYYY-MM') as month, made_at as "madeAt", content from quality.report where to_char(month, 'YYYY-MM') = ${month}`);
}

/** Every report, the newest first. */
export function listReports(tx: Tx): Promise<Pick<Report, 'month' | 'madeAt'>[]> {
  return tx.many(
    sql`select to_char(month, 'YYYY-MM') as month, made_at as "madeAt" from quality.report order by quality.report.month desc`,
  );
}

/** The paper of a report in a language. */
export async function findPaper(tx: Tx, month: string, lang: Lang): Promise<Buffer | undefined> {
  const found = await tx.maybe<{ pdf: Buffer }>(sql`
    select case when ${lang} = 'lv' then pdf_lv else pdf_en end as pdf from quality.report where to_char(month, 'YYYY-MM') = ${month}`);
  return found?.pdf;
}

/** `lete quality report 2026-10`: makes a month's report, such as the first one. */
export function reportCommand(house: House): Command {
  return {
    about: 'makes the public report of a month unless there is one: lete quality report 2026-10',
    run: async ([month = '']) => {
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month >= rigaDate(house.clock.now()).slice(0, 7)) {
        process.stderr.write('Name a month that is over: lete quality report 2026-10\n');
        return 1;
      }
      await makeReport(house, month);
      return 0;
    },
  };
}
