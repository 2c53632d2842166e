/** How the agency's services stand: measured from outside, planned works and incidents, and who is told of them. */
export { type Component, componentOf, components, namesOf } from './components.js';
export * as counts from './count.js';
export { listLatest, listOpen, listPast, listUpdates, type Notice, phaseOf, type Update } from './notices.js';
export {
  type Availability,
  availabilityOf,
  keepReadings,
  latestReadings,
  type Now,
  shareOf,
} from './probe/readings.js';
export { askForNews, confirmSubscriber, leave, subscriberOf, subscriberPaths } from './subscribe.js';
export { texts as statusTexts } from './texts.js';
