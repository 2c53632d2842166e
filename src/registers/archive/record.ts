import type { PlainDate } from '../../platform/clock/index.js';

export const fileKinds = ['service', 'deportation'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a sheet says of service: where, as what, from when to when. */
export interface ServiceSaid {
  readonly kind: 'service';
  readonly institution: string;
  readonly post: string;
  readonly rank?: string;
  readonly from: PlainDate;
  /** The last day. */
  readonly to: PlainDate;
  /** Code of the rule by which such service counts. */
  readonly length: string;
  readonly pay?: string;
}

export const deportationEvents = ['deported', 'settled', 'released'] as const;

/** What a sheet says of a deportation. */
export interface DeportationSaid {
  readonly kind: 'deportation';
  readonly event: (typeof deportationEvents)[number];
  readonly place: string;
  readonly on: PlainDate;
}

export type Said = ServiceSaid | DeportationSaid;

/** Someone in the index of persons, with the file that tells of them. */
export interface ArchivedPerson {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly formerSurnames: readonly string[];
  readonly fatherName?: string;
  readonly birthDate?: PlainDate;
  readonly birthYear?: number;
  readonly birthPlace?: string;
  readonly kind: FileKind;
  readonly fonds: string;
  readonly inventory: string;
  readonly file: string;
  readonly fileTitle: string;
}

export interface ArchiveRecord {
  readonly id: string;
  readonly sheet: string;
  readonly said: Said;
}

export interface OpenedPerson extends ArchivedPerson {
  readonly records: readonly ArchiveRecord[];
  /** Sheets that can be looked at. */
  readonly scans: readonly string[];
}

/** A record with where it stands: what a statement cites. */
export interface CitedRecord extends ArchiveRecord {
  readonly person: ArchivedPerson;
}

export interface AskedPerson {
  readonly givenName: string;
  /** The surname and every other that the person had. */
  readonly surnames: readonly string[];
  readonly birthYear?: number | undefined;
  readonly kind?: FileKind | undefined;
}
