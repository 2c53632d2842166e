import { type Actor, record, type SubjectKey } from '../../../audit/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import { hmac, readableReference } from '../../../platform/crypto/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';

/** Minutes in which a code can be read out, and how often an operator may type it. */
export const codeMinutes = 10;
const mostTries = 3;

/** How a caller was proven. */
export type ProofWay = 'call-back' | 'code';

/** Whom a caller is proven to be. */
export interface ProvenClient {
  readonly key: SubjectKey;
  readonly name: string;
}

/** A new code for whoever is signed in, shown once; the one before ends. Eight letters and digits, read out over the phone. */
export async function showCode(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  client: Actor,
  subject: ProvenClient,
): Promise<string> {
  const code = readableReference();
  await tx.run(sql`delete from phone.proof_code where subject_key = ${subject.key} and used_at is null`);
  await tx.run(sql`insert into phone.proof_code (hash, subject_key, subject_name, shown_at)
    values (${hashOf(house, code)}, ${subject.key}, ${subject.name}, ${tx.now})`);
  await record(tx, {
    actor: client,
    deed: 'channels/phone:show-code',
    subject: subject.key,
    purpose: 'phone:call',
    legalGround,
  });
  return code;
}

/**
 * Whether the code that a caller read out is some client's: then the caller is that client. Tries are counted per call before
 * anything is compared; a right code serves once. Wrong, expired and used look the same.
 */
export async function proveByCode(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  operator: Actor,
  callId: string,
  code: string,
): Promise<boolean> {
  const may = await tx.run(sql`update phone.call set proof_tries = proof_tries + 1
    where id = ${callId}::uuid and taken_by = ${operator.key}
      and (finished_at is null or (case_id is not null and proven_by is null and taken_at > ${dayBefore(tx.now)})) and proof_tries < ${mostTries}::int`);
  const found = may
    ? await tx.maybe<ProvenClient>(sql`update phone.proof_code set used_at = ${tx.now}
        where hash = ${hashOf(house, code)} and used_at is null and shown_at > ${new Date(tx.now.getTime() - codeMinutes * 60_000)}
        returning subject_key as key, subject_name as name`)
    : undefined;
  if (found) await markProven(tx, operator, callId, 'code', found);
  const deed = found ? 'channels/phone:prove' : 'channels/phone:prove-failed';
  await write(tx, operator, deed, { callId, subject: found?.key, way: 'code' });
  return found !== undefined;
}

/** The operator has called the client back on a number that a proven matter of theirs holds, and they answered. */
export async function proveByCallBack(tx: Tx, operator: Actor, callId: string, client: ProvenClient): Promise<void> {
  await markProven(tx, operator, callId, 'call-back', client);
  await write(tx, operator, 'channels/phone:prove', { callId, subject: client.key, way: 'call-back' });
}

/** How strongly a way of proof counts today, by the rule in force, and its name. */
export function strengthOf(tx: Tx, way: ProofWay) {
  return tx.one<{ assurance: 'substantial' | 'high'; name: { lv: string; en: string } }>(sql`
    select assurance, name from phone.proof_rule where way = ${way} and valid_from <= ${rigaDate(tx.now)}::date
    order by valid_from desc limit 1`);
}

/** A call that became a case may still be proven for a day: the code comes late, the client is called back. */
function dayBefore(now: Date): Date {
  return new Date(now.getTime() - 86_400_000);
}

async function markProven(tx: Tx, operator: Actor, callId: string, way: ProofWay, client: ProvenClient): Promise<void> {
  const touched =
    await tx.run(sql`update phone.call set proven_by = ${way}, proven_at = ${tx.now}, subject_key = ${client.key},
      subject_name = ${client.name}
    where id = ${callId}::uuid and taken_by = ${operator.key}
      and (finished_at is null or (case_id is not null and proven_by is null and taken_at > ${dayBefore(tx.now)}))`);
  if (!touched) throw new Refusal('not-now');
}

async function write(
  tx: Tx,
  actor: Actor,
  deed: string,
  {
    callId,
    subject,
    way,
  }: { readonly callId: string; readonly subject: SubjectKey | undefined; readonly way: ProofWay },
): Promise<void> {
  const detail = { call: callId, way };
  await record(tx, { actor, deed, ...(subject && { subject }), purpose: 'phone:call', legalGround, detail });
}

/** However it was written down: no gaps, no small letters. */
function hashOf(house: Pick<House, 'secretFor'>, code: string): Buffer {
  return hmac(house.secretFor('phone codes'), code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}

const legalGround = 'Vispārīgā datu aizsardzības regula, 12. panta 6. punkts';
