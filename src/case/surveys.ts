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
