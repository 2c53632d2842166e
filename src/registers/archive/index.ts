export { findPeople, getArchived, getRecords, getScan } from './asked.js';
export { archivedOfDemonstration } from './demonstration.js';
export type {
  ArchivedPerson,
  ArchiveRecord,
  AskedPerson,
  CitedRecord,
  DeportationSaid,
  FileKind,
  OpenedPerson,
  Said,
  ServiceSaid,
} from './record.js';
