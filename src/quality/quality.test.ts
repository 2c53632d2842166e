import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../test/support/index.js';
import { findPdfErrors } from '../../test/support/pdf-conformance.js';
import { agencySet } from '../agency/index.js';
import { record } from '../audit/index.js';
import { type figures as caseFigures, cases } from '../case/index.js';
import { createRoom as createCase } from '../case/room.js';
import { countByHand, layOut, makeYear } from '../case/testing-year.js';
import { publishDraft, saveDraft } from '../platform/dataset/index.js';
import { discoverRooms } from '../platform/house/index.js';
import { createWeb } from '../platform/http/index.js';
import { languages } from '../platform/text/index.js';
import { allFigures } from './figures/figures.js';
import { promiseAddress, standardAddress } from './paths.js';
import { listReasons, sumRatings } from './ratings/rate-page.js';
import type { ReportContent } from './reports/content.js';
import { createRoom } from './room.js';
import { promises } from './standard/promises.js';
import { readParts } from './standard/read-shown.js';
import { readTold } from './testing-told.js';
import { calls, layOutWork, named, shifts, special } from './testing-year.js';

// A simulated year: what happened is made up here, put where it belongs, and counted here once more by hand.
const house = await testHouse();
const now = house.clock.now();
const web = await createWeb({ house });
const room = createRoom(house);
for (const each of await discoverRooms(house)) await each.pages?.(web);

// Winter time begins in the last of these months: all are told in UTC.
const year = { from: new Date('2025-10-31T22:00:00Z'), to: new Date('2026-10-31T22:00:00Z') };
const month = { from: new Date('2026-09-30T21:00:00Z'), to: year.to };
const made = makeYear(now);
const at = (text: string) => new Date(text);
const within = ({ from, to }: typeof year, instant: Date) => instant >= from && instant < to;
const kept = <T>(all: readonly T[], hit: (one: T) => boolean) => ({ total: all.length, kept: all.filter(hit).length });

/** A report of a breach, which nobody but its contact persons sees. */
const [answered] = made.filter(({ ended }) => ended?.how === 'answered' && ended.at < month.to);
if (!answered) throw new Error('nothing in the year was answered');
const report = { ...answered, id: randomUUID(), unit: 'whistleblowing', kind: 'whistleblower', priority: null };
const reportNumber = '2-09/2026/1';

/** Looks of staff: into the matter that was open, long after it was closed, into none at all, and into the report of a breach. */
const looks = made
  .filter(({ ended }, n) => ended && n % 9 === 0)
  .flatMap(({ submitted, ended }, n) => {
    const number = `2-01/2026/${made.findIndex((one) => one.submitted === submitted) + 1}`;
    const closed = ended?.at ?? now;
    return [
      { number, at: new Date((submitted.getTime() + closed.getTime()) / 2), isOpen: true },
      ...(n % 5 === 0 ? [{ number, at: new Date(closed.getTime() + 40 * 60_000), isOpen: false }] : []),
      ...(n % 7 === 0 ? [{ number: undefined, at: closed, isOpen: false }] : []),
    ];
  })
  .filter((look) => look.at < now)
  .concat({ number: reportNumber, at: new Date(report.submitted.getTime() + 60_000), isOpen: true });

beforeAll(async () => {
  await layOut(house.adminUrl, [{ ...report, score: null, wroteAgain: false }]);
  await asAdmin(house.adminUrl, 'update casework.case_file set number = $1', [reportNumber]);
  await layOut(house.adminUrl, made);
  await layOutWork(house.adminUrl);
  for (const look of looks)
    await atInstant(look.at, (tx) =>
      record(tx, {
        actor: { kind: 'staff', key: 'person:x', name: 'Fiktīva Persona' },
        deed: 'registers/persons:get',
        purpose: 'decision',
        legalGround: 'tests',
        ...(look.number && { caseNumber: look.number }),
      }),
    );
  const editor = { kind: 'staff', key: 'person:y', name: 'Fiktīva Redaktore' } as const;
  for (const { day, published } of special)
    await atInstant(published, async (tx) => {
      const content = { is: 'off', name: { lv: 'Brīvdiena', en: 'Day off' }, replaces: '', source: '' };
      const from = at(`${day}T00:00:00Z`);
      const draft = { kind: 'special-day', key: day, content, from, note: '', seen: 0 };
      const { id, hash } = await saveDraft(tx, agencySet, editor, draft);
      await publishDraft(tx, agencySet, editor, id, hash);
    });
  house.clock.set(now);
  await createCase(house).commands?.['count-figures']?.run(['2025-11', '2026-10']);
  // Twice: nothing is counted twice.
  for (let times = 0; times < 2; times++) await room.commands?.count?.run(['2025-11', '2026-10']);
});

const atInstant = <T>(instant: Date, work: Parameters<ReturnType<typeof house.db>['transaction']>[1]) => {
  house.clock.set(instant);
  return house.db('web').transaction({}, work) as Promise<T>;
};

const read = () => readTold(web);

test('figures of cases are those of an independent count of the year', async () => {
  const { sumsOf } = await read();
  const byHand = (period: typeof year, key: string, by: caseFigures.Dimension = 'all') => {
    const found = countByHand(made, now, period, by)[key];
    return { total: found?.total ?? 0, kept: found?.hits ?? 0 };
  };
  const isSmall = (total: number) => total > 0 && total < 5;
  const told = (sum: { total: number; kept: number }) => (isSmall(sum.total) ? 'held' : sum);
  const byMonth = Object.entries(countByHand(made, now, year, 'month'));
  const toldOfYear = (id: string) => {
    const small = byMonth.filter(([key, { total }]) => key.startsWith(`${id}|`) && isSmall(total));
    return small.length === 1 ? 'held' : byHand(year, `${id}|`);
  };
  for (const id of ['term', 'refusal', 'response', 'resolution', 'first-contact', 'reopened', 'received'])
    expect(sumsOf(id), id).toEqual([told(byHand(month, `${id}|`)), toldOfYear(id)]);
  for (const id of ['asked', 'satisfied']) expect(sumsOf(id)[0], id).toEqual(told(byHand(month, `${id}|`)));
  expect(sumsOf('term-complaint')[0]).toEqual(told(byHand(month, 'term|complaint', 'kind')));
});

test('a complaint that the one it is about worked on is counted, and what they explain in a note is not', async () => {
  const { sumsOf, figures } = await read();
  const answered = (until: Date) =>
    made.filter(
      ({ kind, ended }) =>
        kind === 'complaint' && ended?.how === 'answered' && within({ from: named.from, to: until }, ended.at),
    ).length;
  const [inMay, inAll] = [answered(at('2026-05-31T21:00:00Z')), answered(year.to)];
  expect(inMay).toBeGreaterThanOrEqual(5);
  const may = figures.get('impartial')?.months.find((each) => each.month === '2026-05');
  expect(may).toMatchObject({ total: inMay, kept: inMay - 1 });
  expect(sumsOf('impartial')[1]).toEqual({ total: inAll, kept: inAll - 1 });
});

test('of what people asked for or said no month is told with fewer than five behind it', async () => {
  const { figures } = await read();
  const ofPeople = [...allFigures.values()].filter((figure) => figure.ofPeople);
  expect(ofPeople.length).toBeGreaterThan(5);
  for (const { id } of ofPeople)
    for (const { total, heldBack } of figures.get(id)?.months ?? [])
      expect(heldBack ? total === undefined : total === 0 || total >= 5, id).toBe(true);
});

test('from the parts of a promise no small month of a kind can be worked out', async () => {
  const { figures } = await read();
  const months = [...(figures.get('term')?.months ?? [])].map(({ month: each }) => each);
  const parts = new Map(
    (await house.db('reports').transaction({}, (tx) => readParts(tx, 'kind', months))).map(({ name, ...part }) => [
      name.lv,
      part,
    ]),
  );
  const complaints = figures.get('term-complaint');
  const part = parts.get(cases.tracks.complaint.name.lv);
  const shown = (complaints?.months ?? []).filter(({ heldBack }) => !heldBack);
  expect(shown.length).toBeLessThan(months.length);
  if (part?.year && part.year !== 'held') {
    const rest = part.year.total - shown.reduce((sum, { total }) => sum + total, 0);
    expect(rest === 0 || rest >= 5, String(rest)).toBe(true);
  }
  expect(complaints?.lastYear.heldBack ?? false).toBe(part?.year === 'held');
});

test('figures of the desk, of looks, mistakes and what was published ahead are those counted by hand', async () => {
  const { sumsOf } = await read();
  const both = (count: (period: typeof year) => { total: number; kept: number }) => [count(month), count(year)];
  const rang = (period: typeof year) => calls.filter((call) => within(period, call.rang));
  expect(sumsOf('calls')).toEqual(both((period) => kept(rang(period), ({ lost }) => !lost)));
  expect(sumsOf('calls-quickly')).toEqual(
    both((period) => kept(rang(period), ({ lost, wait }) => !lost && wait <= 20)),
  );
  expect(sumsOf('recordings')).toEqual(
    both((period) =>
      kept(
        rang(period).filter(({ recorded }) => recorded),
        ({ told }) => told,
      ),
    ),
  );
  const minutes = (period: typeof year) => (period.to.getTime() - period.from.getTime()) / 60_000;
  const onDuty = (period: typeof year) =>
    shifts.reduce((sum, { from, to }) => {
      const span = Math.min(to.getTime(), period.to.getTime()) - Math.max(from.getTime(), period.from.getTime());
      return sum + Math.max(0, span) / 60_000;
    }, 0);
  expect(sumsOf('coverage')).toEqual(both((period) => ({ total: minutes(period), kept: onDuty(period) })));
  expect(sumsOf('looks')).toEqual(
    both((period) =>
      kept(
        looks.filter((look) => within(period, look.at)),
        ({ isOpen }) => isOpen,
      ),
    ),
  );
  expect(sumsOf('mistakes')).toEqual(['held', { total: 12, kept: 11 }]);
  expect(sumsOf('measures')).toEqual(['held', { total: 12, kept: 6 }]);
  expect(sumsOf('hours-ahead')[0]).toEqual({ total: 2, kept: 1 });
  expect(sumsOf('availability')[0]).toEqual({ total: 31 * 1436, kept: 31 * 1431 });
});

test('what is held back does not tell whether its aim was met either', async () => {
  const { told } = await read();
  expect(told.find(({ id }) => id === 'mistakes-mended')?.standing).toBe('few');
  const page = (await web.inject({ url: '/lv/standarts/kludas-labotas' })).body;
  expect(page).toContain('tik maz, ka skaitļus nerādām');
  expect(page).not.toContain('Pagājušajā mēnesī solījums');
});

test('a promise that is not kept stands as plainly as one that is, in both languages and in the file for spreadsheets', async () => {
  const { told, figures } = await read();
  expect(told.map(({ standing }) => standing)).toEqual(expect.arrayContaining(['kept', 'missed', 'unmeasured']));
  const words = { lv: { kept: 'Turēts', missed: 'Nav turēts' }, en: { kept: 'Kept', missed: 'Not kept' } };
  for (const lang of languages) {
    const index = (await web.inject({ url: standardAddress(lang) })).body;
    for (const promise of promises) {
      const standing = told.find(({ id }) => id === promise.id)?.standing;
      const row = index.slice(index.indexOf(`href="${promiseAddress(promise, lang)}"`)).split('</tr>')[0] ?? '';
      if (standing === 'kept' || standing === 'missed') expect(row).toContain(`>${words[lang][standing]}<`);
      const page = await web.inject({ url: promiseAddress(promise, lang) });
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    }
  }
  const csv = (await web.inject({ url: '/standard.csv?promise=reasoned-refusals' })).body.trim().split(/\r?\n/);
  const refusals = figures.get('refusal')?.months.filter(({ total, heldBack }) => heldBack || total > 0) ?? [];
  expect(csv.slice(1).map((line) => line.split(/[,;]/).slice(4, 7).map(String))).toEqual(
    refusals.map(({ month: each, total, kept: hits }) => [each, String(total ?? ''), String(hits ?? '')]),
  );
});

test('a promise that is not there has no page', async () => {
  expect((await web.inject({ url: '/lv/standarts/nav-tada' })).statusCode).toBe(404);
});

test('whoever reads a public page says by one press whether it helped, and why; quality reads it', async () => {
  const page = (await web.inject({ url: '/lv/standarts' })).body;
  expect(page).toMatch(/action="\/lv\/vai-palidzeja" method="post"/);
  const post = (url: string, fields: Record<string, string>) =>
    web.inject({
      method: 'POST',
      url,
      headers: { origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  expect((await post('/lv/vai-palidzeja', { page: 'https://elsewhere.example/', helped: 'no' })).statusCode).toBe(422);
  const rated = await post('/lv/vai-palidzeja', { page: '/lv/standarts', helped: 'no' });
  const reason = String(rated.headers.location);
  expect((await web.inject({ url: reason })).body).toContain('Bija grūti saprast');
  expect((await post(reason, { words: 'x'.repeat(1001) })).statusCode).toBe(422);
  const words = 'Nesapratu, ko nozīmē <b>mērķis</b>.';
  expect((await post(reason, { reason: 'unclear', words })).statusCode).toBe(303);
  expect((await post(reason, { reason: 'broken', words: 'Vēlreiz' })).statusCode).toBe(409);
  const since = new Date(0);
  const { sums, said } = await house.db('web').transaction({}, async (tx) => ({
    sums: await sumRatings(tx, since),
    said: await listReasons(tx, since),
  }));
  expect(sums).toEqual([{ page: '/lv/standarts', total: 1, helped: 0 }]);
  expect(said).toMatchObject([{ page: '/lv/standarts', helped: false, reason: 'unclear', words }]);
  const floods = await Promise.all(
    Array.from({ length: 8 }, () => post('/lv/vai-palidzeja', { page: '/lv/standarts', helped: 'yes' })),
  );
  expect(floods.some(({ statusCode }) => statusCode === 429)).toBe(true);
});

test('the report of a month is made once, says what the pages say, and holds small groups back', async () => {
  await room.commands?.report?.run(['2026-10']);
  const before = await asAdmin(house.adminUrl, 'select made_at from quality.report');
  await room.commands?.report?.run(['2026-10']);
  expect(await asAdmin(house.adminUrl, 'select made_at from quality.report')).toEqual(before);
  const { figures } = await read();
  const [row] = await asAdmin(house.adminUrl, 'select content, pdf_lv, pdf_en from quality.report');
  const content = row?.content as ReportContent;
  for (const { id, counted, met } of content.figures) {
    const month = figures.get(id)?.lastMonth;
    if (counted) expect(month, id).toMatchObject({ total: counted.total, kept: counted.hits });
    else expect([month?.heldBack, met], id).toEqual([true, undefined]);
  }
  expect(content.figures.find(({ id }) => id === 'mistakes')).toMatchObject({
    counted: null,
    aim: { en: 'at least 100%' },
  });
  const came = content.said[0]?.rows ?? [];
  const byHand = countByHand(made, now, month, 'kind');
  const small = Object.entries(byHand).filter(([key, { total }]) => key.startsWith('received|') && total < 5);
  expect(came.every(({ count }) => count === null || count >= 5)).toBe(true);
  expect(small.length === 0 || came.some(({ count }) => count === null)).toBe(true);
  for (const lang of languages) expect(await findPdfErrors(row?.[`pdf_${lang}`] as Buffer, lang)).toEqual([]);
  for (const url of ['/lv/parskati', '/en/reports', '/lv/parskati/2026-10', '/en/reports/2026-10']) {
    const page = await web.inject({ url });
    expect(page.statusCode, url).toBe(200);
    expect(page.body).toContain('2026-10');
    expect(page.body).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  }
  expect((await web.inject({ url: '/lv/parskati/2026-10/pdf' })).headers['content-type']).toBe('application/pdf');
  expect((await web.inject({ url: '/lv/parskati/2026-09' })).statusCode).toBe(404);
});
