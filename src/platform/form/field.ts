import type { VNode } from 'preact';
import type { z } from 'zod';
import type { PlainDate } from '../clock/index.js';
import type { Lang, Text } from '../text/index.js';

/** What was typed, box by box, exactly as it came: kept even when wrong. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What reading needs to know of the world. */
export interface ReadingContext {
  readonly today: PlainDate;
}

/** A field read: its value (undefined when left empty), or what is wrong and in which box. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly message: Text; readonly control: string };

/** What a field needs to show itself. */
export interface FieldView {
  readonly name: string;
  readonly typed: Typed;
  readonly error: Text | undefined;
  readonly asHeading: boolean;
}

/** A question of a form. `Value` is its answer, with undefined where it may be left empty. */
export interface Field<Value = unknown> {
  readonly label: Text;
  readonly hint?: Text | undefined;
  readonly required: boolean;
  /** Whether a box of this name belongs to the field. */
  owns(name: string, box: string): boolean;
  /** The boxes as they would be typed for a value; the inverse of `read`. */
  type(name: string, value: unknown): Typed;
  read(name: string, typed: Typed, context: ReadingContext): Reading<Value>;
  words(value: unknown, lang: Lang): string;
  /** The shape of a given value, for the machine interface. */
  schema(): z.ZodType;
  show(view: FieldView): VNode;
}

/** What every field builder takes. */
export interface FieldOptions {
  readonly label: Text;
  readonly hint?: Text;
  /** Optional unless told otherwise. */
  readonly required?: boolean;
  /** Own words for an empty required field. */
  readonly missing?: Text;
}

/** The value of a field built with options `O`. */
export type ValueWith<O, Value> = O extends { readonly required: true } ? Value : Value | undefined;

/** The first thing typed into a box. */
export function box(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? '';
}

/** A value as text for its box. */
export function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
