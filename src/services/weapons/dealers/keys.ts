import { randomUUID } from 'node:crypto';
import type { SubjectKey } from '../../../audit/index.js';
import { hashToken, randomToken } from '../../../platform/crypto/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';

/** A key by which a dealer's program reports; never the key itself. */
export interface DealerKey {
  readonly id: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly revokedAt: Date | null;
}

/** A dealer as a key names it. */
export interface Dealer {
  readonly key: SubjectKey;
  readonly name: string;
}

export function listKeys(tx: Tx, subject: SubjectKey): Promise<DealerKey[]> {
  return tx.many<DealerKey>(sql`
    select id, made_at as "madeAt", made_by as "madeBy", revoked_at as "revokedAt" from weapon_dealers.key
    where subject_key = ${subject} order by made_at desc limit 20`);
}

/** Makes a key; it is shown this once. */
export async function makeKey(tx: Tx, dealer: Dealer, by: string): Promise<string> {
  const token = randomToken();
  await tx.run(sql`
    insert into weapon_dealers.key (id, hash, subject_key, subject_name, made_at, made_by)
    values (${randomUUID()}::uuid, ${hashToken(token)}, ${dealer.key}, ${dealer.name}, ${tx.now}, ${by})`);
  return token;
}

/** From now on the key opens nothing; somebody else's stays as it is. */
export async function revokeKey(tx: Tx, subject: SubjectKey, id: string): Promise<void> {
  await tx.run(sql`
    update weapon_dealers.key set revoked_at = ${tx.now} where id::text = ${id} and subject_key = ${subject} and revoked_at is null`);
}

/** Whose key this is; undefined for one that is none or was revoked. */
export async function findDealer(tx: Tx, token: string): Promise<Dealer | undefined> {
  const row = await tx.maybe<{ key: SubjectKey; name: string }>(sql`
    select subject_key as key, subject_name as name from weapon_dealers.dealer_of(${hashToken(token)})`);
  return row;
}
