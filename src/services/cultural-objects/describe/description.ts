import type { ObjectKind } from '../../../registers/cultural-objects/index.js';

/** A photograph within a description. */
export interface Photograph {
  readonly caption: string;
  /** `data:image/jpeg;base64,…`, made small by the browser. */
  readonly data: string;
}

/** A description by Object ID as the owner keeps it: one JSON file with everything in it. */
export interface Description {
  readonly format: 'object-id';
  readonly version: 1;
  /** `2026-11-25`. */
  readonly describedOn: string;
  readonly kind: ObjectKind | '';
  readonly title: string;
  readonly subject: string;
  readonly maker: string;
  readonly materials: string;
  readonly period: string;
  readonly fromYear: string;
  readonly toYear: string;
  /** Centimetres; kilograms. */
  readonly height: string;
  readonly width: string;
  readonly depth: string;
  readonly weight: string;
  readonly inscriptions: string;
  readonly features: string;
  readonly description: string;
  readonly origin: string;
  readonly inventory: string;
  readonly related: string;
  readonly photographs: readonly Photograph[];
}

export type WrittenField = Exclude<keyof Description, 'format' | 'version' | 'describedOn' | 'photographs'>;

/** Photographs of one description, and letters of one field, at most. */
export const mostPhotographs = 6;
export const mostLetters = 2000;
