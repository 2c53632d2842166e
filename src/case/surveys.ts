export {
  addToSurvey,
  answerSurvey,
  enterSurvey,
  findSurvey,
  type GivenSurvey,
  type OpenSurvey,
  type SurveyDetails,
  surveyOfCase,
} from './surveys/answer.js';
export { addressOfSurvey, askSurvey, surveyPaths } from './surveys/ask.js';
export { mayReopenFor, partyOfUnhappy, reopenFromSurvey, type SurveyParty, tooOldToReopen } from './surveys/reopen.js';
export { effortOptions, readSurvey, solvedOptions, type TypedSurvey } from './surveys/typed.js';
export { scoreWords, surveyWords } from './surveys/words.js';
