import { randomUUID } from 'node:crypto';
import { type Actor, record } from '../../../audit/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';

export const outcomes = ['reached', 'not-reached', 'not-needed'] as const;
export type CallBackOutcome = (typeof outcomes)[number];

/** Someone who wants to be called. */
export interface CallBack {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  readonly about: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
  readonly doneName: string | null;
  readonly outcome: CallBackOutcome | null;
}

/** Notes that someone wants to be called, by when; of one call once. */
export async function askCallBack(
  tx: Tx,
  asked: {
    readonly callId?: string;
    readonly phone: string;
    readonly name: string;
    readonly about: string;
    readonly dueAt: Date;
  },
): Promise<void> {
  await tx.run(sql`insert into phone.call_back (id, call_id, phone, name, about, asked_at, due_at)
    values (${randomUUID()}::uuid, ${asked.callId ?? null}::uuid, ${asked.phone}, ${asked.name}, ${asked.about}, ${tx.now}, ${asked.dueAt})
    on conflict (call_id) where call_id is not null do nothing`);
}

/** Who waits to be called, the nearest time first. */
export function listCallBacks(tx: Tx): Promise<CallBack[]> {
  return tx.many<CallBack>(sql`
    select id, phone, name, about, asked_at as "askedAt", due_at as "dueAt", done_at as "doneAt", done_name as "doneName", outcome
    from phone.call_back where done_at is null order by due_at, id limit 100`);
}

/** The person was called, or did not need it; done by one of two, the second is told. */
export async function endCallBack(tx: Tx, actor: Actor, id: string, outcome: CallBackOutcome): Promise<void> {
  const touched =
    await tx.run(sql`update phone.call_back set done_at = ${tx.now}, done_name = ${actor.name}, outcome = ${outcome}
    where id = ${id}::uuid and done_at is null`);
  if (!touched)
    throw new Refusal('not-now', {
      lv: 'Kāds šim cilvēkam jau ir atzvanījis.',
      en: 'Someone has called this person back already.',
    });
  await record(tx, {
    actor,
    deed: 'channels/phone:call-back',
    purpose: 'phone:call',
    legalGround: 'Iesniegumu likums, 5. pants',
    detail: { outcome },
  });
}
