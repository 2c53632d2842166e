import { rigaDate } from '../platform/clock/index.js';
import { sql } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { components } from './components.js';

/** Days for which the demonstration has figures; of the 1,440 readings of a day a few fail, the same each time. */
const days = 90;

/** A quarter of figures, works that are planned, and an incident that is over; laid out once. */
export async function demonstrate(house: House): Promise<void> {
  const { hour, at } = { hour: 3_600_000, at: house.clock.now().getTime() };
  await house.db('migrate').transaction({}, async (tx) => {
    const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from status.notice) as there`);
    if (there) return;
    await tx.run(sql`
      insert into status.day (component, day, asked, failed, failed_planned)
      select component, ${rigaDate(tx.now)}::date - ago, 1440, case when ago % 23 = 7 then 9 when ago % 31 = 12 then 22 else 0 end,
        case when ago % 31 = 12 then 20 else 0 end
      from unnest(${components.map(({ id }) => id)}::text[]) component, generate_series(1, ${days}::int) ago
      on conflict do nothing`);
    const planned = '6f6a6d2e-0000-4000-8000-000000000001';
    const past = '6f6a6d2e-0000-4000-8000-000000000002';
    await tx.run(sql`
      insert into status.notice (id, kind, components, title, impact, workaround, starts_at, expected_end_at, ended_at, published_at, published_by) values
      (${planned}::uuid, 'planned', '{sign-in}', ${JSON.stringify({ lv: 'Plānoti uzturēšanas darbi pieslēgšanās sistēmā', en: 'Planned maintenance of signing in' })}::jsonb,
        ${JSON.stringify({ lv: 'Īslaicīgi var neizdoties pieslēgties ar eID karti.', en: 'Signing in with an eID card may fail for short periods.' })}::jsonb,
        ${JSON.stringify({ lv: 'Iesākto pieteikumu varat turpināt vēlāk: atbildes ir saglabātas.', en: 'You can go on with an application later: the answers are kept.' })}::jsonb,
        ${new Date(at + 60 * hour)}, ${new Date(at + 63 * hour)}, null, ${new Date(at - 20 * hour)}, 'Rihards Sils'),
      (${past}::uuid, 'incident', '{verification}', ${JSON.stringify({ lv: 'Dokumentu pārbaude ar kodu nedarbojās', en: 'Verification of documents did not work' })}::jsonb,
        ${JSON.stringify({ lv: 'Pārbaudes lapa rādīja kļūdu.', en: 'The page of verification showed an error.' })}::jsonb, null,
        ${new Date(at - 12 * 24 * hour)}, ${new Date(at - 12 * 24 * hour + hour)}, ${new Date(at - 12 * 24 * hour + 0.4 * hour)}, ${new Date(at - 12 * 24 * hour)}, 'Rihards Sils')
      on conflict do nothing`);
    await tx.run(sql`
      insert into status.update (notice_id, at, what, words, components, by) values
      (${past}::uuid, ${new Date(at - 12 * 24 * hour)}, 'published', ${JSON.stringify({ lv: 'Meklējam cēloni.', en: 'We are looking for the cause.' })}::jsonb, '{verification}', 'Rihards Sils'),
      (${past}::uuid, ${new Date(at - 12 * 24 * hour + 0.4 * hour)}, 'ended', ${JSON.stringify({ lv: 'Viss atkal darbojas.', en: 'Everything is working again.' })}::jsonb, '{verification}', 'Rihards Sils'),
      (${planned}::uuid, ${new Date(at - 20 * hour)}, 'published', ${JSON.stringify({ lv: 'Īslaicīgi var neizdoties pieslēgties ar eID karti.', en: 'Signing in with an eID card may fail for short periods.' })}::jsonb, '{sign-in}', 'Rihards Sils')`);
  });
}
