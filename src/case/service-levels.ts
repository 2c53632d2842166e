export { type Alarm, countAlarms, type EscalationRule, listAlarms, seeAlarm } from './service-levels/alarms.js';
export { type Grade, grades, type Priority } from './service-levels/levels.js';
export { setPriority, weightOf } from './service-levels/prioritise.js';
export { promiseSet } from './service-levels/promise-kinds.js';
export { type Promises, readPromises } from './service-levels/promises.js';
export {
  type ClockState,
  clockOf,
  clockState,
  gradeWords,
  lengthInWords,
  targetInWords,
} from './service-levels/words.js';
