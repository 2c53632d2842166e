import { rigaDate, rigaInstant, rigaTime } from '../../platform/clock/index.js';
import {
  type AnswersOf,
  choice,
  choices,
  date,
  defineForm,
  type LooseAnswers,
  longText,
  text,
} from '../../platform/form/index.js';
import { components } from '../components.js';
import type { Notice } from '../notices.js';
import type { Told } from '../publish.js';
import { words } from './texts.js';

const time = {
  pattern: /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/,
  patternProblem: words.timeProblem,
  max: 5,
  width: 4,
} as const;

/** What an editor fills in about works or an incident, all on one page. */
export const form = defineForm({
  id: 'status-notice',
  pages: [
    {
      id: 'notice',
      title: words.newTitle,
      fields: {
        kind: choice({
          label: words.kind,
          required: true,
          options: [
            { value: 'planned', label: words.planned },
            { value: 'incident', label: words.incident },
          ],
        }),
        components: choices({
          label: words.components,
          required: true,
          options: components.map(({ id, name }) => ({ value: id, label: name })),
        }),
        titleLv: text({ label: words.titleLv, required: true, max: 120 }),
        titleEn: text({ label: words.titleEn, required: true, max: 120 }),
        impactLv: longText({ label: words.impactLv, required: true, max: 1000 }),
        impactEn: longText({ label: words.impactEn, required: true, max: 1000 }),
        workaroundLv: longText({ label: words.workaroundLv, max: 1000 }),
        workaroundEn: longText({ label: words.workaroundEn, max: 1000 }),
        startOn: date({ label: words.startOn, required: true }),
        startTime: text({ label: words.startTime, hint: words.timeHint, required: true, ...time }),
        endOn: date({ label: words.endOn }),
        endTime: text({ label: words.endTime, hint: words.timeHint, ...time }),
      },
    },
  ],
});
type Answers = AnswersOf<typeof form>;

/** What is told, from the answers; the name of the field where they do not go together. */
export function toldBy(answers: Answers): Told | { readonly field: 'endOn' | 'workaroundEn' } {
  const startsAt = at(answers.startOn, answers.startTime);
  const expectedEndAt = answers.endOn ? at(answers.endOn, answers.endTime ?? '00:00') : null;
  if (answers.kind === 'planned' && !expectedEndAt) return { field: 'endOn' };
  if (expectedEndAt && expectedEndAt <= startsAt) return { field: 'endOn' };
  if (Boolean(answers.workaroundLv) !== Boolean(answers.workaroundEn)) return { field: 'workaroundEn' };
  return {
    kind: answers.kind,
    components: answers.components,
    title: { lv: answers.titleLv, en: answers.titleEn },
    impact: { lv: answers.impactLv, en: answers.impactEn },
    workaround:
      answers.workaroundLv && answers.workaroundEn ? { lv: answers.workaroundLv, en: answers.workaroundEn } : null,
    startsAt,
    expectedEndAt,
  };
}

function at(day: string, typed: string): Date {
  return rigaInstant(day, typed.replace('.', ':').padStart(5, '0'));
}

/** The answers that a notice stands for, to be changed. */
export function answersOf(notice: Notice): LooseAnswers {
  const { kind, components: concerned, title, impact, workaround, startsAt, expectedEndAt } = notice;
  return {
    kind,
    components: concerned,
    titleLv: title.lv,
    titleEn: title.en,
    impactLv: impact.lv,
    impactEn: impact.en,
    workaroundLv: workaround?.lv,
    workaroundEn: workaround?.en,
    startOn: rigaDate(startsAt),
    startTime: rigaTime(startsAt),
    endOn: expectedEndAt ? rigaDate(expectedEndAt) : undefined,
    endTime: expectedEndAt ? rigaTime(expectedEndAt) : undefined,
  };
}
