import type { DatabaseName, Ground } from './ground.js';

/** Statements that make cases, whatever they hold; `text` is an expression over `case_file` for what is written in each. */
export interface Filling {
  readonly cases: string;
  readonly count: number;
  readonly text?: string;
}

/** Fills an empty database with cases. Their words are written as the trigger would write them, but in one go, before there is an index of them. */
export async function fillCases(ground: Ground, name: DatabaseName, { cases, count, text }: Filling): Promise<void> {
  await ground.run(name, 'alter table casework.case_file disable trigger index_case');
  await ground.run(name, cases, [count]);
  await ground.run(name, 'alter table casework.case_file enable trigger index_case');
  await ground.run(name, 'drop index casework.search_text_words');
  await ground.run(name, words(text ?? `''`));
  await ground.run(name, 'create index search_text_words on casework.search_text using gin (officer_words)');
  for (const table of ['search_text', 'case_file']) await ground.run(name, `vacuum analyze casework.${table}`);
}

const words = (text: string) => `
  insert into casework.search_text (case_id, unit, submitted_at, operator_words, officer_words)
  select id, unit, submitted_at, words, words from casework.case_file,
    lateral (select casework.case_words(case_file) || casework.words_of(${text}) as words) as of_case`;
