import { addDays, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { keepVersion } from '../save-article.js';
import { slugOf } from '../slugs.js';
import { certificates } from './certificates.js';
import { other } from './other.js';
import { registers } from './registers.js';
import type { Sample } from './sample.js';

/** Articles of the demonstration, the same ones on every run; what was changed since stays. */
export const samples: readonly Sample[] = [...certificates, ...registers, ...other];

const { dace, edgars, rihards } = demonstrationPeople;

/** Puts the articles in once. */
export async function demonstrateArticles(house: House): Promise<void> {
  await house.db('web').transaction({}, async (tx) => {
    for (const sample of samples) await put(tx, sample);
  });
}

async function put(tx: Tx, { key, title, summary, body, services, audience = 'public', reviewIn = 180 }: Sample) {
  const id = `6a1e0000-0000-4000-b000-0000000000${key}`;
  const isNew = await tx.run(sql`
    insert into knowledge.article (id, slug_lv, slug_en) values (${id}::uuid, ${slugOf(title.lv)}, ${slugOf(title.en)})
    on conflict do nothing`);
  if (!isNew) return;
  const keeper = key.startsWith('0') ? dace : key === '25' ? edgars : rihards;
  const owner = { key: `person:${keeper.id}`, name: `${keeper.givenName} ${keeper.familyName}` };
  const reviewOn = addDays(rigaDate(tx.now), reviewIn + Number(key));
  const draft = { title, summary, body, services, audience, standing: 'published', reviewOn, version: 0 } as const;
  await keepVersion(tx, id, draft, owner, owner);
}
