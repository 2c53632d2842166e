import type { FastifyRequest } from 'fastify';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import { given } from '../officer.js';
import { texts } from '../texts.js';
import type { Deed, Outcome } from './part.js';

/** Characters that a text of the case page may have. */
export const longest = 5000;

/** One posted text, or what is wrong with it. */
export function textOf(
  request: FastifyRequest,
  field: string,
  shortest = 10,
  missing: Text = texts.tooShort,
): { readonly body: string } | { readonly problem: Outcome } {
  const body = given(request.body, field);
  const message = body.length < shortest ? missing : body.length > longest ? texts.tooLong : undefined;
  return message ? { problem: { problems: [{ field, message }], typed: { [field]: body } } } : { body };
}

/** A deed that takes one text. */
export function withText(
  field: string,
  verb: (tx: Tx, officer: Visitor, id: string, body: string) => Promise<void>,
  shortest?: number,
  missing?: Text,
): Deed {
  return async (_house, tx, officer, id, request) => {
    const text = textOf(request, field, shortest, missing);
    if ('problem' in text) return text.problem;
    await verb(tx, officer, id, text.body);
    return undefined;
  };
}

/** A posted whole number of the table's size; 0 for anything else: a version that nothing has yet. */
export function numberOf(request: FastifyRequest, field: string): number {
  const text = given(request.body, field);
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
