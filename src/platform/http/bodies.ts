import { parse } from 'node:querystring';
import type { FastifyInstance } from 'fastify';

/** Bytes of a form or a JSON body; files have limits of their own. */
export const bodyLimit = 1_048_576;
const mostFields = 500;
const mostValues = 5_000;
const deepest = 20;

/**
 * Forms and JSON; any other content type is answered 415. Counts and depths are bounded. Routes that take more bring a parser of their
 * own in a scope of their own: uploads (`documents/verify/upload.ts`), callbacks of the payment provider, whose signature is over the
 * bytes (`payments/callbacks.ts`), and the demonstration's e-address service (`channels/e-address/simulator`).
 */
export function acceptBodies(web: FastifyInstance): void {
  web.removeAllContentTypeParsers();
  const parseJson = web.getDefaultJsonParser('error', 'error');
  web.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, text, done) => {
    parseJson(request, String(text), (error, body: unknown) => {
      if (error) return done(error);
      if (!isShallow(body, deepest, { left: mostValues })) return done(malformed());
      done(null, body);
    });
  });
  web.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit },
    (_request, text, done) => {
      // One more than allowed is read, so that too many is noticed and not cut off.
      const fields = parse(String(text), '&', '=', { maxKeys: mostFields + 1 });
      const count = Object.values(fields).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
      if (count > mostFields) return done(malformed());
      done(null, { ...fields });
    },
  );
}

function malformed(): Error {
  return Object.assign(new Error('too deep or too many values'), { statusCode: 400 });
}

function isShallow(value: unknown, levels: number, budget: { left: number }): boolean {
  budget.left -= 1;
  if (budget.left < 0) return false;
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  return Object.values(value).every((member) => isShallow(member, levels - 1, budget));
}
