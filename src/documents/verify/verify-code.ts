import { randomBytes } from 'node:crypto';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { hashCode, readCode } from '../code.js';
import { verifierLook } from '../looks.js';
import type { PublicField } from '../order.js';

/** What anyone who holds a paper may know of it. */
export type Verification =
  | { readonly verdict: 'unknown' }
  | {
      readonly verdict: 'genuine' | 'replaced' | 'revoked';
      readonly number: string;
      readonly title: Text;
      readonly issuedOn: PlainDate;
      readonly publicFields: readonly PublicField[];
      /** Number of the document that took its place. */
      readonly replacedBy?: string;
      readonly replacedAt?: Date;
      readonly revokedAt?: Date;
      readonly revocationReason?: Text;
    };

/** Whether a code belongs to a document of ours, and how that stands today. What cannot be a code takes the same way through the database. */
export async function verifyCode(house: House, typed: string, requestId?: string): Promise<Verification> {
  const code = readCode(typed);
  return find(house, { codeHash: code ? hashCode(code) : randomBytes(32) }, requestId);
}

/** The same by the digest of a whole file. */
export async function verifyDigest(house: House, sha256: Buffer, requestId?: string): Promise<Verification> {
  return find(house, { sha256 }, requestId);
}

interface Found {
  readonly number: string;
  readonly title: Text;
  readonly issuedOn: PlainDate;
  readonly publicFields: readonly PublicField[];
  readonly replacedBy: string | null;
  readonly replacedAt: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: Text | null;
}

async function find(
  house: House,
  { codeHash, sha256 }: { readonly codeHash?: Buffer; readonly sha256?: Buffer },
  requestId: string | undefined,
): Promise<Verification> {
  const { found } = await house.db('web').transaction(
    {},
    (tx) => {
      const look = JSON.stringify({ ...verifierLook(tx.requestId), at: tx.now.toISOString() });
      return tx.one<{ found: Found | null }>(
        sql`select documents.verify(${codeHash ?? null}::bytea, ${sha256 ?? null}::bytea, ${look}::jsonb) as found`,
      );
    },
    requestId,
  );
  if (!found) return { verdict: 'unknown' };
  const { number, title, issuedOn, publicFields, revokedAt, revocationReason, replacedAt, replacedBy } = found;
  return {
    verdict: revokedAt ? 'revoked' : replacedAt ? 'replaced' : 'genuine',
    number,
    title,
    issuedOn,
    publicFields,
    ...(revokedAt && revocationReason ? { revokedAt: new Date(revokedAt), revocationReason } : {}),
    ...(replacedAt && replacedBy ? { replacedAt: new Date(replacedAt), replacedBy } : {}),
  };
}
