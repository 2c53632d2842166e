import type { PlainDate } from '../../platform/clock/index.js';

/** Legal forms, by the abbreviation that stands in Latvian names. */
export const forms = ['SIA', 'AS', 'IK', 'ZS', 'biedrība', 'nodibinājums', 'iestāde'] as const;
export type LegalForm = (typeof forms)[number];

/** The excerpt of the enterprise register that the agency's services need about one legal entity or institution. */
export interface LegalEntity {
  /** Lete's own id. */
  readonly id: string;
  /** Eleven digits. */
  readonly registrationNumber: string;
  readonly name: string;
  readonly form: LegalForm;
  readonly address: string;
  readonly registeredOn?: PlainDate;
  readonly endedOn?: PlainDate;
}

/** Someone who may sign for a legal entity. */
export interface Signatory {
  readonly entityId: string;
  readonly personId: string;
  readonly office: string;
  /** True: alone; false: only together with the others. */
  readonly alone: boolean;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}

/** Someone who works for an institution and may act in its name towards the agency. */
export interface Employee {
  readonly entityId: string;
  readonly personId: string;
  readonly position: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
}
