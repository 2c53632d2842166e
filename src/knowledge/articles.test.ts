import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { runJobs, type TestHouse, testHouse } from '../../test/support/index.js';
import type { Visitor } from '../identity/index.js';
import { addDays, rigaDate } from '../platform/clock/index.js';
import { announce } from '../platform/jobs/index.js';
import { demonstrationPeople } from '../registers/persons/index.js';
import { demonstrateArticles, samples } from './demonstration/demonstrate.js';
import { articles } from './index.js';
import { isAllowed, readMarkup } from './markup.js';
import { createRoom } from './room.js';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await demonstrateArticles(house);
  await demonstrateArticles(house);
});

const staff = (grant: 'officer' | 'operator', person: { id: string } = demonstrationPeople.dace): Visitor => ({
  sessionId: randomUUID(),
  person: { key: `person:${person.id}`, id: person.id, givenName: 'Dace', familyName: 'Rozīte' },
  assurance: 'high',
  side: 'staff',
  actingFor: { key: `person:${person.id}`, name: 'Dace Rozīte', relation: 'self' },
  grants: [{ grant, unit: 'records' }],
});
const web = <T>(work: Parameters<ReturnType<TestHouse['db']>['transaction']>[1]) =>
  house.db('web').transaction({ units: ['records'] }, work) as Promise<T>;
const titlesFor = async (typed: string, audiences: readonly articles.Audience[] = ['public']) =>
  (await web<readonly articles.Found[]>((tx) => articles.findArticles(tx, { typed }, audiences))).map(
    ({ title }) => title.lv,
  );
const text: Omit<articles.ArticleDraft, 'version' | 'reviewOn'> = {
  title: { lv: 'Darbalaiks svētkos', en: 'Opening hours on holidays' },
  summary: { lv: 'Pakalpojumu dienests strādā arī svētkos.', en: 'The service desk works on holidays too.' },
  body: { lv: 'Diennakts tālrunis strādā vienmēr.', en: 'The number answers around the clock.' },
  audience: 'public',
  services: [],
  standing: 'published',
};
const save = (draft: Partial<articles.ArticleDraft> = {}, by = staff('officer')) =>
  web<string>((tx) =>
    articles.saveArticle(tx, by, { ...text, version: 0, reviewOn: addDays(rigaDate(tx.now), 90), ...draft }),
  );

test('an answer is found without diacritics, in any ending, with a slip of the finger, and in English', async () => {
  const valid = 'Cik ilgi izziņa ir derīga';
  for (const typed of [
    'cik ilgi deriga izzina',
    'derīgas izziņas',
    'derga izzina',
    'certificate valid',
    'IZZIŅA DERĪGA',
  ])
    expect((await titlesFor(typed)).slice(0, 2), typed).toContain(valid);
  expect((await titlesFor('rācija nozaudēta', ['public', 'staff']))[0]).toContain('Nozaudēta rācija');
  expect(await titlesFor('kvantu mehānika')).toEqual([]);
});

test('what is for staff is never found by the public, nor a draft by anyone', async () => {
  expect(await titlesFor('nozaudēta rācija minūtes')).not.toContain('Nozaudēta rācija: pirmās piecpadsmit minūtes');
  await save({ standing: 'draft', title: { lv: 'Zilonis dežūrdaļā', en: 'The elephant in the duty room' } });
  expect(await titlesFor('zilonis', ['public', 'staff'])).toEqual([]);
});

test('a case leads to the articles of its service first, then to its words', async () => {
  const found = await web<readonly articles.Found[]>((tx) =>
    articles.findArticles(
      tx,
      { matter: 'Vai vajag apostille Vācijai?', service: 'conviction-certificate' },
      ['public'],
      3,
    ),
  );
  expect(found[0]?.title.lv).toBe('Izziņa lietošanai ārvalstīs');
  expect(found.every(({ services }) => services.includes('conviction-certificate'))).toBe(true);
});

test('every change is a version, nothing is overwritten, of two at once the later is told, and the address stays', async () => {
  const id = await save();
  await save({ id, version: 1, title: { lv: 'Kad strādājam svētkos', en: 'When we work on holidays' } });
  await expect(save({ id, version: 1 })).rejects.toMatchObject({ code: 'not-now' });
  await save({
    id,
    version: 2,
    standing: 'draft',
    summary: { lv: 'Vēl rakstām šo tekstu.', en: 'Still being written.' },
  });
  const versions = await web<readonly articles.Article[]>((tx) => articles.getArticle(tx, id));
  expect(versions.map(({ version, standing, title }) => [version, standing, title.en])).toEqual([
    [3, 'draft', 'Opening hours on holidays'],
    [2, 'published', 'When we work on holidays'],
    [1, 'published', 'Opening hours on holidays'],
  ]);
  const read = () => web<articles.Article | undefined>((tx) => articles.findPublic(tx, 'lv', 'darbalaiks-svetkos'));
  expect(await read()).toMatchObject({ version: 2, title: { lv: 'Kad strādājam svētkos' } });
  await save({ id, version: 3, standing: 'withdrawn' });
  expect(await read()).toBeUndefined();
});

test('an operator drafts and does not publish; an article lacks neither language', async () => {
  await expect(save({}, staff('operator'))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(save({ body: { lv: text.body.lv, en: '' } })).rejects.toMatchObject({ details: { field: 'body-en' } });
  const gap = await web<string>((tx) =>
    articles.noteGap(tx, staff('operator'), {
      what: { lv: 'Izziņa bērnam', en: 'A certificate for a child' },
      services: ['conviction-certificate'],
      words: { lv: 'Vecāks to lūdz bērna vārdā.', en: '' },
    }),
  );
  const [draft] = await web<readonly articles.Article[]>((tx) => articles.getArticle(tx, gap));
  expect(draft).toMatchObject({
    standing: 'draft',
    audience: 'staff',
    title: { lv: 'Trūkst atbildes: Izziņa bērnam' },
  });
});

test('whoever keeps an article is told when its review is due', async () => {
  const due = (today: string) =>
    web<number>(
      async (tx) => (await articles.listOverdue(tx, staff('officer', demonstrationPeople.edgars), today)).length,
    );
  expect(await due(rigaDate(house.clock.now()))).toBe(1);
  expect(await due('2026-01-01')).toBe(0);
});

test('which cases an article went out to, and which it solved, is kept once, and shown to their own unit', async () => {
  const [linked] = await web<readonly string[]>((tx) =>
    articles.articlesLinkedIn(tx, 'Skat. https://lete.example/lv/atbildes/cik-ilgi-izzina-ir-deriga.'),
  );
  const caseId = randomUUID();
  const left = (solved: boolean) =>
    house.db('worker').transaction({}, (tx) =>
      announce(tx, 'reply-left', {
        caseId,
        number: 'IC/2026/2-04/7',
        unit: 'records',
        solved,
        articles: [linked ?? ''],
      }),
    );
  await left(false);
  await left(true);
  await runJobs(house, [createRoom(house)]);
  const uses = await web<readonly articles.Use[]>((tx) => articles.listUses(tx, linked ?? ''));
  expect(uses).toMatchObject([{ caseId, solved: true }]);
  const other = await house.db('web').transaction({ units: ['quality'] }, (tx) => articles.listUses(tx, linked ?? ''));
  expect(other).toEqual([]);
  const listed = await web<readonly articles.Listed[]>(articles.listArticles);
  expect(listed.find(({ id }) => id === linked)).toMatchObject({ used: 1, solved: 1 });
});

test('the articles of the demonstration pass their own check, and every link in them is allowed', () => {
  for (const sample of samples) {
    expect(articles.checkArticle({ ...sample, standing: 'published' }), sample.title.lv).toEqual([]);
    for (const body of [sample.body.lv, sample.body.en]) {
      const written = [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, href = '']) => href);
      expect(written.filter((href) => !isAllowed(href))).toEqual([]);
      expect(readMarkup(body).length).toBeGreaterThan(1);
    }
  }
});
