import type { Actor } from '../audit/index.js';
import { addDays, rigaDate, rigaInstant, weekdayOf } from '../platform/clock/index.js';
import { type Kind, listVersions, publishDraft, saveDraft } from '../platform/dataset/index.js';
import type { Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { agencyOn } from './agency-on.js';
import { agencySet, kinds } from './agency-set.js';
import { checks, improvements } from './demonstration-improvements.js';
import { notices, people, responsibles } from './demonstration-records.js';

const actor: Actor = { kind: 'system', key: 'system:demonstration', name: 'Lete' };

/** People who do not exist, notices, and a change of the office's hours planned for the first Monday that is four weeks away. */
export function demonstrate(house: House): Promise<void> {
  return house.db('web').transaction({}, async (tx) => {
    const view = await agencyOn(tx);
    if (view.list(kinds.person).length) return;
    for (const [key, content] of Object.entries(people)) await put(tx, kinds.person, key, content, tx.now);
    for (const [key, content] of Object.entries(responsibles)) await put(tx, kinds.responsible, key, content, tx.now);
    for (const [key, { days, ...content }] of Object.entries(notices))
      await put(tx, kinds.notice, key, content, tx.now, new Date(tx.now.getTime() + days * 86_400_000));
    for (const { daysAgo, ...content } of improvements)
      await put(
        tx,
        kinds.improvement,
        content.key,
        { ...content.says, on: addDays(rigaDate(tx.now), -daysAgo) },
        tx.now,
      );
    for (const { daysAgo, key, says } of checks)
      await put(tx, kinds.accessibilityCheck, key, { ...says, on: addDays(rigaDate(tx.now), -daysAgo) }, tx.now);
    const office = view.find(kinds.hours, 'office');
    if (!office) return;
    const week = {
      ...office.content.week,
      1: { opens: '08:30', closes: '18:00' },
      5: { opens: '08:30', closes: '15:00' },
    };
    const note = {
      lv: 'Pirmdienās strādājam līdz 18:00, piektdienās līdz 15:00.',
      en: 'On Mondays we work until 18:00, on Fridays until 15:00.',
    };
    const monday = addDays(rigaDate(tx.now), 28 + ((8 - weekdayOf(rigaDate(tx.now))) % 7));
    await put(tx, kinds.hours, 'office', { ...office.content, week, note }, rigaInstant(monday));
  });
}

async function put<Content>(tx: Tx, kind: Kind<Content>, key: string, content: Content, from: Date, to?: Date) {
  const seen = (await listVersions(tx, agencySet.id, kind.id, key))[0]?.version ?? 0;
  const { id, hash } = await saveDraft(tx, agencySet, actor, { kind: kind.id, key, content, from, to, note: '', seen });
  await publishDraft(tx, agencySet, actor, id, hash);
}
