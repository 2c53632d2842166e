export { dueOn, type Pause, receivedOn, type Term } from './deadlines/due.js';
export { currentCalendar, type TermRule, termOn } from './deadlines/rules.js';
