import { beforeAll, expect, test } from 'vitest';
import { beginApplication, deeds, type Life, openLife, submit } from '../src/case/testing.js';
import { asAdmin } from './support/index.js';

// Connections to the database are cut at random moments, as when a process is killed: what was acknowledged is there, the
// rest is not there at all, and doing it again ends it.
let life: Life;
beforeAll(async () => {
  life = await openLife();
});

const cutAll = () =>
  asAdmin(
    life.house.adminUrl,
    // Lete's own; the sessions that arrange the test are kept between its statements.
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'lete'`,
  );

/** Does the work while connections are cut after so many milliseconds, again and again. */
async function under<T>(work: () => Promise<T>): Promise<T> {
  let over = false;
  const cutting = (async () => {
    while (!over) {
      await new Promise((next) => setTimeout(next, 5 + Math.random() * 60));
      await cutAll();
    }
  })();
  try {
    return await work();
  } finally {
    over = true;
    await cutting;
  }
}

const rows = (text: string, values: unknown[]) => asAdmin(life.house.adminUrl, text, values);

test('applications that were acknowledged are there with number, fee, line and audit; the others can be sent again', {
  timeout: 120_000,
}, async () => {
  const { house } = life;
  const begun = await Promise.all(Array.from({ length: 60 }, () => beginApplication(house)));
  const sent = await under(() => Promise.allSettled(begun.map((draft) => submit(house, draft))));
  for (const [n, draft] of begun.entries()) {
    const found = await rows(
      `select number, (select count(*)::int from payments.obligation o where o.source_id = c.id) as fees,
        (select count(*)::int from casework.entry e where e.case_id = c.id) as entries,
        (select count(*)::int from audit.entry a where a.case_number = c.number and a.deed = 'case:submit') as audit
       from casework.case_file c where draft_id = $1`,
      [draft],
    );
    const outcome = sent[n];
    if (outcome?.status === 'fulfilled') expect(found).toMatchObject([{ number: outcome.value.number }]);
    for (const one of found) expect(one).toMatchObject({ fees: 1, entries: 1, audit: 1 });
    const again = await submit(house, draft);
    if (found[0]) expect(again.number).toBe(found[0].number);
  }
  const numbers = (
    await rows(`select split_part(number, '/', 4)::int as n from casework.case_file order by 1`, [])
  ).map(({ n }) => n);
  expect(numbers).toEqual(numbers.map((_, n) => n + 1));
});

test('a decision and a document are made whole or not at all, and once', { timeout: 120_000 }, async () => {
  const { house } = life;
  const ids = await Promise.all(Array.from({ length: 6 }, () => life.caseThatIs('with-officer')));
  await under(() => Promise.allSettled(ids.map((id) => deeds.grant({ house, id }))));
  for (const id of ids) await deeds.grant({ house, id }).catch(() => undefined);
  await under(() => Promise.allSettled(ids.map((id) => deeds.issue({ house, id }))));
  for (const id of ids) await deeds.issue({ house, id });
  for (const id of ids)
    expect(
      await rows(
        `select (select count(*)::int from documents.issued d where d.case_id = c.id) as documents,
          (select count(*)::int from casework.entry e where e.case_id = c.id and kind = 'granted') as granted,
          (select count(*)::int from casework.entry e where e.case_id = c.id and kind = 'issued') as issued
         from casework.case_file c where id = $1`,
        [id],
      ),
    ).toEqual([{ documents: 1, granted: 1, issued: 1 }]);
});
