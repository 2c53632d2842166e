/** Dated datasets: typed records that hold from an instant to an instant, changed by versions, never overwritten. */

export { type Ahead, countAhead } from './ahead.js';
export {
  approveDraft,
  type Draft,
  discardDraft,
  getKind,
  isDraft,
  publishDraft,
  saveDraft,
  undoVersion,
} from './change.js';
export * as fields from './fields.js';
export { exportSets, type PlannedChange } from './file.js';
export { askImport, carryOutImport, declineImport, listImports, type Reach, type WaitingImport } from './import.js';
export { type Difference, differencesOf, readTyped, recordInWords, type TypedRecord, typedOf } from './in-words.js';
export {
  type Box,
  type By,
  type ContentOf,
  type DataSet,
  type Deed,
  defineKind,
  type Field,
  type Kind,
  type Wish,
} from './kind.js';
export { nameable, titleIn } from './named.js';
export { type Part, type PartRecord, type PlannedDeed, readParts } from './parts.js';
export { type Change, countsAt, load, type Snapshot, type Standing, type View } from './snapshot.js';
export { listLatest, listOpen, listVersions, type Version } from './versions.js';
