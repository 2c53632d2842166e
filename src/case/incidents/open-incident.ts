import { randomUUID } from 'node:crypto';
import { record } from '../../audit/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { announce } from '../../platform/jobs/index.js';
import type { Text } from '../../platform/text/index.js';
import { tooLate } from '../verbs/record-deed.js';
import { authoriseOfficer } from '../who.js';
import { getIncident, type Incident } from './incident.js';

export type NewIncident = Pick<
  Incident,
  'kind' | 'unit' | 'systems' | 'title' | 'impact' | 'workaround' | 'words' | 'startedAt' | 'expectedEnd'
>;

/** What is wrong with it, by field; empty when it may be opened. */
export function checkIncident(draft: NewIncident, now: Date): { readonly field: string; readonly message: Text }[] {
  const texts = (['title', 'systems', 'impact'] as const).flatMap((name) =>
    (['lv', 'en'] as const).flatMap((lang) =>
      draft[name][lang].length < 3 || draft[name][lang].length > 1000
        ? [{ field: `${name}-${lang}`, message: bothLanguages }]
        : [],
    ),
  );
  const { workaround, expectedEnd, startedAt, words } = draft;
  const half = workaround && (!workaround.lv || !workaround.en);
  return [
    ...texts,
    ...(half ? [{ field: workaround.lv ? 'workaround-en' : 'workaround-lv', message: bothLanguages }] : []),
    ...(startedAt > now ? [{ field: 'started', message: inFuture }] : []),
    ...(expectedEnd && expectedEnd <= startedAt ? [{ field: 'expected', message: endsBefore }] : []),
    ...(words.length > 500 ? [{ field: 'words', message: tooManyWords }] : []),
  ];
}

/** An officer of the unit opens a known problem or a major incident. Returns its id. */
export async function openIncident(tx: Tx, visitor: Visitor, draft: NewIncident): Promise<string> {
  authoriseOfficer(visitor, draft.unit);
  if (checkIncident(draft, tx.now).length) throw new Refusal('not-valid');
  const id = randomUUID();
  const { key, name } = actorOf(visitor);
  const year = rigaDate(tx.now).slice(0, 4);
  const { number } = await tx.one<{ number: string }>(sql`
    with numbered as (select casework.next_number('8-02', ${Number(year)}::int) as sequence)
    insert into casework.incident (id, number, kind, unit, systems, title, impact, workaround, words, started_at, expected_end, opened_at, opened_by, opened_name)
    select ${id}::uuid, 'IC/' || ${year}::text || '/8-02/' || sequence, ${draft.kind}, ${draft.unit}, ${JSON.stringify(draft.systems)}::jsonb,
      ${JSON.stringify(draft.title)}::jsonb, ${JSON.stringify(draft.impact)}::jsonb, ${draft.workaround && JSON.stringify(draft.workaround)}::jsonb,
      ${draft.words}, ${draft.startedAt}, ${draft.expectedEnd}::timestamptz, ${tx.now}, ${key}, ${name}
    from numbered returning number`);
  await writeDown(tx, visitor, 'case:open-incident', number);
  return id;
}

/** Puts it onto the public pages: from now on anyone reads what is said of it. Twice is once. */
export async function publishIncident(tx: Tx, visitor: Visitor, id: string): Promise<void> {
  const incident = await getIncident(tx, id);
  authoriseOfficer(visitor, incident.unit);
  if (incident.publishedAt) return;
  const touched = await tx.run(sql`
    update casework.incident set published_at = ${tx.now} where id = ${id}::uuid and published_at is null and resolved_at is null`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await writeDown(tx, visitor, 'case:publish-incident', incident.number);
  await announce(tx, 'incident-published', { incidentId: id });
}

export async function writeDown(tx: Tx, visitor: Visitor, deed: string, number: string): Promise<void> {
  await record(tx, {
    actor: actorOf(visitor),
    deed,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    detail: { incident: number },
  });
}

const bothLanguages: Text = {
  lv: 'Uzrakstiet abās valodās, katrā no 3 līdz 1000 rakstzīmēm.',
  en: 'Write it in both languages, 3 to 1,000 characters each.',
};
const inFuture: Text = { lv: 'Sākums nevar būt nākotnē.', en: 'It cannot have begun in the future.' };
const endsBefore: Text = {
  lv: 'Paredzamajām beigām jābūt pēc sākuma.',
  en: 'The expected end must be after the beginning.',
};
const tooManyWords: Text = { lv: 'Saīsiniet līdz 500 rakstzīmēm.', en: 'Shorten it to 500 characters.' };
