import type { FastifyRequest } from 'fastify';
import type { Text } from '../text/index.js';
import { Forged } from './forgery.js';
import { Refusal } from './refusal.js';
import type { SituationName } from './situations.js';

/** One thing wrong with what was sent: the field, its place in the body (RFC 6901) and the remedy in words. */
export interface FieldProblem {
  readonly field: string;
  readonly pointer: string;
  readonly detail: Text;
}

/** Input that does not fit its schema; the answer names every field at once. */
export class InvalidInput extends Error {
  constructor(readonly problems: readonly FieldProblem[]) {
    super('invalid input');
  }
}

/** What an error means to the person who meets it. */
export interface Meeting {
  readonly name: SituationName;
  readonly why?: Text;
  readonly retryAfter?: number;
  readonly problems: readonly FieldProblem[];
}

/** Translates anything thrown into a situation. What is not known here is a fault. */
export function classify(error: unknown, request: FastifyRequest): Meeting {
  if (error instanceof Refusal) return fromRefusal(error, request);
  if (error instanceof Forged) return { name: 'forged', problems: [] };
  if (error instanceof InvalidInput) return { name: 'not-valid', problems: error.problems };
  const { code, statusCode } = codesOf(error);
  const byCode = code === undefined ? undefined : foreignCodes[code];
  if (byCode) return { name: byCode, problems: [], ...(byCode === 'unavailable' && { retryAfter: 10 }) };
  const byStatus = statusCode === undefined ? undefined : foreignStatuses[statusCode];
  return { name: byStatus ?? 'fault', problems: [] };
}

function fromRefusal({ code, why, details }: Refusal, request: FastifyRequest): Meeting {
  const { access } = request.routeOptions.config;
  const signedOut = code === 'not-allowed' && access !== undefined && access !== 'anyone' && request.csrf === undefined;
  const problems = details.field && why ? [{ field: details.field, pointer: `/${details.field}`, detail: why }] : [];
  return { name: signedOut ? 'signed-out' : code, why, retryAfter: details.retryAfter, problems };
}

function codesOf(error: unknown): { code?: string; statusCode?: number } {
  if (typeof error !== 'object' || error === null) return {};
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const statusCode = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
  return { code, statusCode };
}

const foreignCodes: Readonly<Record<string, SituationName>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'too-large',
  FST_PARTS_LIMIT: 'too-large',
  FST_FIELDS_LIMIT: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported',
  FST_ERR_VALIDATION: 'not-valid',
  // The database is starting, stopping or full: the same request may succeed in a moment.
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '53300': 'unavailable',
};

const foreignStatuses: Readonly<Record<number, SituationName>> = {
  400: 'malformed',
  404: 'not-found',
  405: 'not-found',
  406: 'unsupported',
  413: 'too-large',
  414: 'too-large',
  415: 'unsupported',
  422: 'not-valid',
  429: 'too-many',
  431: 'too-large',
  503: 'unavailable',
};
