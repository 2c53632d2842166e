export { findLike, findObject, findPicture, listPublished, mostCounted, searchObjects } from './asked.js';
export {
  type AskedObjects,
  type ObjectKind,
  type ObjectRecord,
  objectKinds,
  type ShownObject,
  type ShownPicture,
  type Status,
  statuses,
  type WorkedObject,
} from './object.js';
export { type KeptPicture, keptPicture } from './picture.js';
export { askedShape, objectShape } from './queries.js';
export * as work from './work.js';
