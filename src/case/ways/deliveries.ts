import { listNotices, type NoticeState } from '../../channels/email/index.js';
import { listLetters, type SentLetter } from '../../channels/post/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type CaseFile, familyOf } from '../case-file.js';
import type { Entry } from '../entry.js';
import type { ClientWay } from './seven-ways.js';

export type DeliveryState =
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'delayed'
  | 'returned'
  | 'failed'
  /** Held back: the address takes no mail. */
  | 'suppressed'
  | 'withdrawn';

/** Something that was sent to the client, or is to be, and how it fares. */
export interface Delivery {
  readonly way: ClientWay;
  /** What is told, where a line of the timeline tells it; each way that was tried is a delivery of its own. */
  readonly tellingId: string | undefined;
  /** The channel's own id of what it carries. */
  readonly carrierId: string | undefined;
  readonly state: DeliveryState;
  /** Since when it is so. */
  readonly at: Date;
  /** The day on which the client counts as notified (Paziņošanas likums), where the law names one. */
  readonly notifiedOn: PlainDate | undefined;
  /** A code, for staff. */
  readonly failure: string | undefined;
  /** Of a mail: where it went, what it is called, and whether that address takes no mail any more. */
  readonly mail: Pick<NoticeState, 'recipient' | 'subject' | 'dead'> | undefined;
}

interface Try {
  readonly tellingId: string;
  readonly way: ClientWay;
  readonly carrierId: string | null;
  readonly at: Date;
  readonly sentAt: Date | null;
  readonly notifiedOn: PlainDate | null;
  readonly openedAt: Date | null;
  readonly failedAt: Date | null;
  readonly failure: string | null;
}

/**
 * Everything that left or is to leave to the client of a case, oldest first; for whoever may see the case. Of a whistleblower's
 * case nothing is told: addresses would name who reported.
 */
export async function listDeliveries(
  tx: Tx,
  { id, kind }: Pick<CaseFile, 'id' | 'kind'>,
): Promise<readonly Delivery[]> {
  if (kind === 'whistleblower') return [];
  const all: Delivery[] = [];
  for (const one of await familyOf(tx, id)) all.push(...(await deliveriesOfOne(tx, one)));
  return all;
}

async function deliveriesOfOne(tx: Tx, id: string): Promise<readonly Delivery[]> {
  const tries = await tx.many<Try>(sql`
    select tried.telling_id as "tellingId", tried.way, tried.carrier_id as "carrierId", tried.at, tried.sent_at as "sentAt",
      tried.notified_on as "notifiedOn", tried.opened_at as "openedAt", tried.failed_at as "failedAt", tried.failure
    from casework.telling join casework.telling_try as tried on tried.telling_id = telling.id
    where telling.case_id = ${id}::uuid order by tried.at, tried.way`);
  const mails = new Map((await listNotices(tx, id)).map((notice) => [notice.id, notice]));
  const letters = new Map((await listLetters(tx, id)).map((letter) => [letter.id, letter]));
  const told = tries.map((tried) => {
    const mail = mails.get(tried.carrierId ?? '');
    const letter = letters.get(tried.carrierId ?? '');
    mails.delete(tried.carrierId ?? '');
    letters.delete(tried.carrierId ?? '');
    return { ...(mail ? ofMail(mail) : letter ? ofLetter(letter) : ofTry(tried)), tellingId: tried.tellingId };
  });
  return [...told, ...[...mails.values()].map(ofMail), ...[...letters.values()].map(ofLetter)];
}

/** The delivery that a line of the timeline speaks of; undefined for a line that speaks of none. */
export function deliveryOf(deliveries: readonly Delivery[], { data, way }: Entry): Delivery | undefined {
  if (!data) return undefined;
  const { tellingId, noticeId } = data;
  if (tellingId) return deliveries.find((each) => each.tellingId === tellingId && each.way === way);
  return noticeId ? deliveries.find(({ carrierId }) => carrierId === noticeId) : undefined;
}

function ofMail(notice: NoticeState): Delivery {
  const { id, at, failure, recipient, subject, dead } = notice;
  const common = { way: 'email', tellingId: undefined, carrierId: id, at, notifiedOn: undefined } as const;
  const mail = { recipient, subject, dead };
  return { ...common, state: stateOfMail(notice), failure: failure ?? undefined, mail };
}

function stateOfMail({ state, failure }: NoticeState): DeliveryState {
  if (state === 'failed' && failure === 'dead-address') return 'suppressed';
  if (state === 'bounced-temporary') return 'delayed';
  return state === 'bounced-permanent' ? 'returned' : state;
}

function ofLetter({ id, state, queuedAt, sentAt, returnedAt, notifiedOn, returnReason }: SentLetter): Delivery {
  return {
    way: 'post',
    tellingId: undefined,
    carrierId: id,
    state: state === 'in-batch' ? 'queued' : state,
    at: returnedAt ?? sentAt ?? queuedAt,
    notifiedOn,
    failure: returnReason ?? undefined,
    mail: undefined,
  };
}

function ofTry({ way, carrierId, at, sentAt, openedAt, failedAt, notifiedOn, failure, tellingId }: Try): Delivery {
  const state = failedAt ? 'failed' : openedAt ? 'delivered' : sentAt ? 'sent' : 'queued';
  return {
    way,
    tellingId,
    carrierId: carrierId ?? undefined,
    state,
    at: failedAt ?? openedAt ?? sentAt ?? at,
    notifiedOn: failedAt ? undefined : (notifiedOn ?? undefined),
    failure: failure ?? undefined,
    mail: undefined,
  };
}
