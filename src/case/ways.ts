export { closeTask, listTasks, type ReachTask } from './ways/close-task.js';
export {
  addContact,
  type Contact,
  confirmEmail,
  listContacts,
  removeContact,
} from './ways/confirm-contact.js';
export { type Delivery, deliveryOf, listDeliveries } from './ways/deliveries.js';
export { deliveryInWords, wentWrong } from './ways/delivery-words.js';
export { listWishes, preferredWays, savePreference, type WishLine } from './ways/preferences.js';
export { type ContactKind, type Preference, type PreferredWay, preferenceOf } from './ways/reach.js';
export { type RemedyTerm, remedyTermOf } from './ways/remedy-term.js';
export { type Reminder, remind } from './ways/remind.js';
export { remindEach, stagesPublished } from './ways/remind-each.js';
export { type ClientWay, type WayDetails, waysIn } from './ways/seven-ways.js';
