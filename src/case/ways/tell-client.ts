import { randomUUID } from 'node:crypto';
import { openBox, sealBox } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import type { MessageData } from '../entry.js';
import type { Weight } from './rules.js';

/** What a client is told, in their language. */
export interface ClientNotice {
  /** The same key is the same notice: asked for twice, it is told once. */
  readonly key: string;
  /** Which notice it is, e.g. `case-refused`. */
  readonly name: string;
  readonly weight: Weight;
  readonly lang: Lang;
  readonly subject: string;
  /** For open ways such as mail: that something waits, not what it is. */
  readonly body: string;
  /** For ways that reach nobody but the client (e-address, letter): the thing itself. */
  readonly whole?: string;
  /** A document that goes along by e-address. */
  readonly documentId?: string;
  /** Files of an officer's reply: they go along where the words themselves do, and wait in the portal otherwise. */
  readonly files?: MessageData['attachments'];
  /** On paper it needs proof that it was handed over: what burdens the client. */
  readonly registered?: boolean;
  /** A mail that this answers. */
  readonly answers?: { readonly to: string; readonly references: readonly string[] };
}

/**
 * Tells the client something about a case, by the way that `rules.ts` finds lawful. Only a row and a job are written here: the
 * catalogue of e-addresses is asked in the job, outside the caller's transaction.
 */
export async function tellClient(
  house: Pick<House, 'secretFor'>,
  tx: Tx,
  caseFile: Pick<CaseFile, 'id' | 'subjectKey' | 'unit'>,
  notice: ClientNotice,
): Promise<void> {
  const id = randomUUID();
  const isNew = await tx.run(sql`
    insert into casework.telling (id, key, case_id, notice, weight, content, asked_at, subject_key, unit)
    values (${id}::uuid, ${notice.key}, ${caseFile.id}::uuid, ${notice.name}, ${notice.weight}, ${sealNotice(house, id, notice)}, ${tx.now},
      ${caseFile.subjectKey}, ${caseFile.unit}) on conflict (key) do nothing`);
  if (isNew) await addJob(tx, 'case:tell', { tellingId: id });
}

/** A telling as the job reads it. */
export interface Telling {
  readonly id: string;
  readonly caseId: string;
  readonly askedAt: Date;
  readonly notice: ClientNotice;
  /** Address of the sealed container that goes along, once it is made. */
  readonly parcel?: string;
}

interface Row {
  readonly id: string;
  readonly caseId: string;
  readonly content: string;
  readonly askedAt: Date;
  readonly parcel: string | null;
}

/** What still has to be told: undefined once it is given up or while a way that was tried has not failed. Its row is the lock. */
export async function findUntold(house: Pick<House, 'secretFor'>, tx: Tx, id: string): Promise<Telling | undefined> {
  const row = await tx.maybe<Row>(sql`
    select id, case_id as "caseId", content, asked_at as "askedAt", parcel from casework.telling
    where id = ${id}::uuid and given_up_at is null for update`);
  if (!row) return undefined;
  const underWay = await tx.maybe(
    sql`select way from casework.telling_try where telling_id = ${id}::uuid and failed_at is null limit 1`,
  );
  if (underWay) return undefined;
  const { caseId, askedAt, content, parcel } = row;
  return { id, caseId, askedAt, notice: openNotice(house, id, content), ...(parcel && { parcel }) };
}

const about = (id: string) => `casework.telling|content|${id}`;

function sealNotice(house: Pick<House, 'secretFor'>, id: string, notice: ClientNotice): string {
  return sealBox(house.secretFor('casework'), JSON.stringify(notice), about(id));
}

function openNotice(house: Pick<House, 'secretFor'>, id: string, sealed: string): ClientNotice {
  return JSON.parse(openBox(house.secretFor('casework'), sealed, about(id))) as ClientNotice;
}
