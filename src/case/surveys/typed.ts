import { same, type Text } from '../../platform/text/index.js';
import type { SurveyDetails } from './answer.js';
import { surveyWords as words } from './words.js';

/** What was typed into the survey's form, by the client or by whoever has them on the telephone. */
export type TypedSurvey = Readonly<Record<'score' | 'solved' | 'effort' | 'comment', string>>;

const solvedValues = ['yes', 'partly', 'no'] as const;
const longest = 2000;

export const solvedOptions = solvedValues.map((value) => ({ value, label: words[value] }));
export const effortOptions = ['1', '2', '3', '4', '5', '6', '7'].map((value) => ({
  value,
  label: value === '1' ? words.easy : value === '7' ? words.hard : same(value),
}));

/** The answers as the verbs take them; `problems` names what stands in the way, the score included where there is none. */
export function readSurvey({ score, solved, effort, comment }: TypedSurvey): {
  readonly score: number | undefined;
  readonly details: SurveyDetails;
  readonly problems: readonly { readonly field: 'score' | 'comment'; readonly message: Text }[];
} {
  const isScored = /^[1-5]$/.test(score);
  const said = solvedValues.find((value) => value === solved);
  return {
    score: isScored ? Number(score) : undefined,
    details: {
      ...(said && { solved: said }),
      ...(/^[1-7]$/.test(effort) && { effort: Number(effort) }),
      ...(comment && { comment }),
    },
    problems: [
      ...(isScored ? [] : [{ field: 'score' as const, message: words.chooseScore }]),
      ...(comment.length > longest ? [{ field: 'comment' as const, message: words.tooLong }] : []),
    ],
  };
}
