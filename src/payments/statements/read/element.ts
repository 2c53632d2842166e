import { StatementProblem } from './piece.js';

/** An element as it is kept while it is needed; a file's movements are let go of one by one. */
export interface Element {
  readonly name: string;
  readonly currency: string | undefined;
  text: string;
  readonly children: Element[];
}

/** The first element on a path of names; undefined when it is not there. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The text on a path, trimmed; undefined when it is not there or empty. */
export function textAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return at(element, ...path)?.text.trim() || undefined;
}

export function needed(element: Element | undefined, ...path: readonly string[]): string {
  const text = textAt(element, ...path);
  if (text === undefined) throw new StatementProblem('missing', path.join('/'));
  return text;
}

/** An amount as whole cents, always positive: the sign stands in another element. */
export function centsOf(element: Element, path: string): number {
  const parts = /^(\d{1,13})(?:\.(\d{1,5}))?$/.exec(element.text.trim());
  const fraction = (parts?.[2] ?? '').padEnd(2, '0');
  if (!parts || /[1-9]/.test(fraction.slice(2))) throw new StatementProblem('amount', path);
  return Number(parts[1]) * 100 + Number(fraction.slice(0, 2));
}

/** The date of a `Dt` or a `DtTm`, as it stands. */
export function dateAt(element: Element | undefined, path: string): string | undefined {
  const text = textAt(element, 'Dt') ?? textAt(element, 'DtTm');
  if (text === undefined) return undefined;
  const day = /^(\d{4}-\d\d-\d\d)(?:T[\d:.]{5,18})?(?:Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1];
  const instant = new Date(`${day}T00:00:00Z`);
  if (!day || Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day))
    throw new StatementProblem('date', path);
  return day;
}

/** 1 for a credit, -1 for a debit. */
export function signAt(element: Element | undefined): 1 | -1 | undefined {
  const word = textAt(element, 'CdtDbtInd');
  return word === 'CRDT' ? 1 : word === 'DBIT' ? -1 : undefined;
}
