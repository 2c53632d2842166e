import { randomUUID } from 'node:crypto';
import { sql, type Tx } from '../platform/db/index.js';
import { Refusal } from '../platform/http/index.js';
import { isUuid } from '../platform/identifiers/index.js';
import type { Lang } from '../platform/text/index.js';
import type { Applicant } from './service.js';

/** What a person has filled in so far: kept on the server at every page, resumed on any device. */
export interface Draft {
  readonly id: string;
  readonly service: string;
  readonly applicantKey: string;
  readonly subjectKey: string;
  readonly lang: Lang;
  readonly answers: Readonly<Record<string, unknown>>;
  /** What the agency knew at the beginning: shown, but not an answer before the person has confirmed it. */
  readonly prefilled: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
}

/** Days after which a draft that nobody touches is deleted. */
export const draftDays = 30;

/** Begins a draft with what the agency already knows. Returns its id. */
export async function startDraft(
  tx: Tx,
  draft: {
    readonly service: string;
    readonly applicant: Applicant;
    readonly lang: Lang;
    readonly prefilled?: Readonly<Record<string, unknown>>;
    readonly answers?: Readonly<Record<string, unknown>>;
  },
): Promise<string> {
  const id = randomUUID();
  await tx.run(sql`
    insert into casework.draft (id, service, applicant_key, subject_key, lang, answers, prefilled, created_at, saved_at)
    values (${id}, ${draft.service}, ${draft.applicant.actor.key}, ${draft.applicant.subject.key}, ${draft.lang},
      ${JSON.stringify(draft.answers ?? {})}::jsonb, ${JSON.stringify(draft.prefilled ?? {})}::jsonb, ${tx.now}, ${tx.now})`);
  return id;
}

/** The draft, if it is the asker's own; refuses with `not-found` otherwise. */
export async function getDraft(tx: Tx, id: string): Promise<Draft> {
  const draft = isUuid(id)
    ? await tx.maybe<Draft>(sql`
        select id, service, applicant_key as "applicantKey", subject_key as "subjectKey", lang, answers, prefilled,
          version, saved_at as "savedAt", submitted_at as "submittedAt"
        from casework.draft where id = ${id}::uuid`)
    : undefined;
  if (!draft) throw new Refusal('not-found');
  return draft;
}

/** Keeps one page's answers beside the others; a page saved twice, or from two tabs, touches only its own answers. */
export async function saveDraftPage(tx: Tx, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const saved = await tx.run(sql`
    update casework.draft set answers = answers || ${JSON.stringify(values)}::jsonb, version = version + 1, saved_at = ${tx.now}
    where id = ${id}::uuid and submitted_at is null`);
  if (!saved)
    throw new Refusal('not-now', {
      lv: 'Šis pieteikums jau ir iesniegts.',
      en: 'This application has already been sent.',
    });
}

/** The person's unfinished applications for a subject, newest first. */
export function listDrafts(tx: Tx, applicantKey: string, subjectKey: string): Promise<Draft[]> {
  return tx.many<Draft>(sql`
    select id, service, applicant_key as "applicantKey", subject_key as "subjectKey", lang, answers, prefilled,
      version, saved_at as "savedAt", submitted_at as "submittedAt"
    from casework.draft where applicant_key = ${applicantKey} and subject_key = ${subjectKey} and submitted_at is null
    order by saved_at desc limit 50`);
}

/** Throws a draft away at its owner's wish. */
export async function discardDraft(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from casework.draft where id = ${id}::uuid and submitted_at is null`);
}

/** Deletes drafts that nobody has touched for `draftDays`, a batch at a time. Returns how many. */
export function sweepDrafts(tx: Tx): Promise<number> {
  const before = new Date(tx.now.getTime() - draftDays * 86_400_000);
  return tx.run(sql`
    delete from casework.draft where id in
      (select id from casework.draft where saved_at < ${before} and submitted_at is null order by saved_at limit 500)`);
}
