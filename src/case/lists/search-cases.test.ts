import { describe, expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { keepReceived } from '../../documents/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import { cases, lists } from '../index.js';
import { createRoom } from '../room.js';
import { client, officer, openLife, staff } from '../testing.js';
import { whoOf } from '../who.js';
import { indexEarlier } from './index-earlier.js';
import { indexFiles } from './index-files.js';

const life = await openLife();
const { house } = life;
const find = async (asked: string | lists.CaseSearch, searcher = officer, page: lists.SearchPage = {}) => {
  const search = typeof asked === 'string' ? { text: asked } : asked;
  const rows = await house
    .db('web')
    .transaction(whoOf(searcher), (tx) => lists.searchCases(tx, searcher, search, page));
  return rows.map(({ id }) => id);
};

describe('search over everything that one may see', async () => {
  const certificate = await life.caseThatIs('awaiting-client');
  const letter = await life.caseThatIs('with-officer', 'letter');
  const { number } = await life.house.db('worker').transaction({ units: ['*'] }, async (tx) => {
    const [row] = await lists.listWork(tx, { units: ['punishment-register', 'records'], queue: 'waiting' });
    return { number: row?.number ?? '' };
  });

  test('finds a case by its number, whole or in part', async () => {
    expect(await find(number)).toEqual([certificate]);
    expect(await find(number.slice(0, 7))).toContain(certificate);
  });

  test('finds a person with and without diacritics, in any case of the name', async () => {
    for (const name of ['Bērziņa', 'berzina', 'BĒRZIŅAI', 'Annas Bērziņas', 'anna', 'anna berz'])
      expect(await find(name)).toEqual(expect.arrayContaining([certificate, letter]));
  });

  test('asks for every word', async () => {
    expect(await find('Anna Ozols')).toEqual([]);
    expect(await find('')).toEqual([]);
    expect(await find('!!! ---')).toEqual([]);
    expect(await find(`'; drop table x; -- & | ! :* <-> ()`)).toEqual([]);
  });

  test('finds what officers wrote for officers only', async () => {
    expect(await find('kurā pilsētā')).toEqual([certificate]);
    expect(await find('kura pilseta', staff('operator', ['punishment-register']))).toEqual([]);
    expect(await find('Bērziņa', staff('operator', ['punishment-register']))).toContain(certificate);
  });

  test('finds what stands in the files that came, once they were read, for those who may open them', async () => {
    const text = Buffer.from('Pielikumā aprakstīts žirafes pārvadājums.');
    await house.db('web').transaction(whoOf(client), async (tx) => {
      const kept = await keepReceived(house, tx, text, { name: 'pielikums.txt' });
      await cases.writeMessage(tx, client, letter, '', [{ ...kept, name: 'pielikums.txt' }]);
    });
    expect(await find('žirafe')).toEqual([]);
    for (const times of [1, 2]) {
      await runJobs(house, [createRoom(house)]);
      expect(await find('žirafes pārvadājumi'), `read ${times} times`).toEqual([letter]);
      await house.db('worker').transaction({ units: ['*'] }, async (tx) => {
        const entry = (await cases.listEntries(tx, letter, 'staff')).findLast(({ data }) => data?.attachments);
        await indexFiles(tx, entry?.id ?? 0);
      });
    }
    expect(await find('žirafe', staff('operator', ['records']))).toEqual([]);
  });

  test('files of entries from before are read as well, some at a time, and each once by however many runs', async () => {
    await house.db('web').transaction(whoOf(client), async (tx) => {
      const kept = await keepReceived(house, tx, Buffer.from('Par nīlzirga kopšanu.'), { name: 'agrak.txt' });
      await cases.writeMessage(tx, client, letter, '', [{ ...kept, name: 'agrak.txt' }]);
    });
    await asAdmin(house.adminUrl, 'delete from graphile_worker._private_jobs');
    const mark = 'select done_to = up_to as done from casework.earlier_files';
    await asAdmin(house.adminUrl, 'update casework.earlier_files set up_to = (select max(id) from casework.entry)');
    const run = () => house.db('worker').transaction({ units: ['*'] }, (tx) => indexEarlier(tx, 3));
    const added: number[] = [];
    while (!(await asAdmin(house.adminUrl, mark))[0]?.done) added.push(...(await Promise.all([run(), run()])));
    expect(added.length).toBeGreaterThan(2);
    expect(added.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(await run()).toBe(0);
    await runJobs(house, [createRoom(house)]);
    expect(await find('nīlzirgs')).toEqual([letter]);
  });

  test('a case of very many words takes in what fits, and what people write is found all the same', async () => {
    const words = (from: number) => Array.from({ length: 12_000 }, (_, n) => `vards${from + n}x`).join(' ');
    for (const round of [0, 1, 2, 3, 4, 5, 6])
      await asAdmin(
        house.adminUrl,
        `select casework.add_file_words((select max(id) from casework.entry where case_id = $1), $2)`,
        [letter, words(round * 12_000)],
      );
    expect(await find('vards100x')).toEqual([letter]);
    expect(await find('vards83999x')).toEqual([]);
    await house.db('web').transaction(whoOf(client), (tx) => cases.writeMessage(tx, client, letter, 'Par degunradzi.'));
    expect(await find('degunradzis')).toEqual([letter]);
  });

  test('finds nothing in units of others', async () => {
    expect(await find('Bērziņa', staff('officer', ['invalid-documents']))).toEqual([]);
    expect(await find('Bērziņa', staff('officer', []))).toEqual([]);
  });

  test('asks for every condition: state, service, kind, way, unit, holder, day of receipt', async () => {
    expect((await find({ state: 'open' })).sort()).toEqual([certificate, letter].sort());
    expect(await find({ state: 'waiting' })).toEqual([certificate]);
    expect(await find({ state: 'closed' })).toEqual([]);
    expect(await find({ service: 'conviction-certificate', text: 'berzina' })).toEqual([certificate]);
    expect(await find({ service: 'invalid-documents' })).toEqual([]);
    expect(await find({ kind: 'data-subject-request' })).toEqual([letter]);
    expect(await find({ unit: 'punishment-register', way: 'portal' })).toEqual([certificate]);
    expect((await find({ holder: officer.person.key })).length).toBe(2);
    expect(await find({ holder: 'nobody' })).toEqual([]);
    const today = rigaDate(house.clock.now());
    expect((await find({ from: today, to: today })).length).toBe(2);
    expect(await find({ to: addDays(today, -1) })).toEqual([]);
    expect(await find({ from: addDays(today, 1), state: 'open' })).toEqual([]);
    await expect(find({ state: "open' | 'is:closed" })).rejects.toMatchObject({ code: 'not-valid' });
  });

  test('pages on without losing or repeating a case that came in the same instant', async () => {
    const [first] = await house
      .db('web')
      .transaction(whoOf(officer), (tx) => lists.searchCases(tx, officer, { state: 'open' }, { limit: 1 }));
    const second = await find({ state: 'open' }, officer, { before: first, limit: 1 });
    expect([first?.id, ...second].sort()).toEqual([certificate, letter].sort());
  });

  test('follows what becomes of a case: given back it is nobody’s, answered it is closed', async () => {
    const other = await life.caseThatIs('with-officer', 'letter');
    await house.db('web').transaction(whoOf(officer), (tx) => cases.releaseCase(tx, officer, other));
    expect(await find({ holder: 'nobody' })).toEqual([other]);
    await life.take(other);
    await house
      .db('web')
      .transaction(whoOf(officer), (tx) => cases.answerCase(tx, officer, other, 'Skatījums bija pamatots.'));
    expect(await find({ state: 'closed' })).toEqual([other]);
    expect(await find({ state: 'open' })).not.toContain(other);
  });
});

const registerOfficer = staff('officer', ['punishment-register']);

test('pages through all that is found, however rare it is and however long ago it came', async () => {
  await asAdmin(
    house.adminUrl,
    `insert into casework.case_file (id, number, case_index, service, unit, subject_key, subject_name, applicant, applicant_key, way,
      assurance, lang, answers, delivery, price, price_gross, urgent, term, submitted_at, paid_at, delivered_at)
    select gen_random_uuid(), 'IC/2026/7-77/' || n, '7-77', 'conviction-certificate',
      (array['punishment-register', 'invalid-documents'])[1 + n % 2], 'person:' || gen_random_uuid(),
      case when n % 31 = 0 then 'Retā Persona' when n % 3 = 0 then 'Biežā Persona' else 'Cita Persona' end,
      '{}', 'person:x', 'portal', 'high', 'lv', '{}', '{"way":"portal"}', '{}', 0, false, 'certificate-normal', at, at,
      case when n % 7 > 0 then at end
    from generate_series(1, 900) n, lateral (select $1::timestamptz - n * interval '1 day' as at) as instants`,
    [house.clock.now()],
  );
  const all = (await asAdmin(
    house.adminUrl,
    `select id, subject_name as name, closed_at is null as open, to_char(submitted_at at time zone 'Europe/Riga', 'YYYY-MM-DD') as on
    from casework.case_file where case_index = '7-77' and unit = 'punishment-register' order by submitted_at desc, id desc`,
  )) as { id: string; name: string; open: boolean; on: string }[];
  const from = addDays(rigaDate(house.clock.now()), -500);
  const looked: readonly [lists.CaseSearch, (row: (typeof all)[number]) => boolean][] = [
    [{ text: 'reta persona' }, ({ name }) => name === 'Retā Persona'],
    [{ text: 'bieza', state: 'open' }, ({ name, open }) => open && name === 'Biežā Persona'],
    [{ text: 'cita', from }, ({ name, on }) => name === 'Cita Persona' && on >= from],
    [{ from, service: 'conviction-certificate', state: 'closed' }, ({ open, on }) => !open && on >= from],
    [{ text: 'nav tadas personas' }, () => false],
  ];
  for (const [search, fits] of looked) {
    const found: string[] = [];
    let before: lists.SearchPage['before'];
    do {
      const page = await house
        .db('web')
        .transaction(whoOf(registerOfficer), (tx) =>
          lists.searchCases(tx, registerOfficer, search, { before, limit: 60 }),
        );
      found.push(...page.map(({ id }) => id));
      before = page.length === 60 ? page.at(-1) : undefined;
    } while (before);
    const ours = new Set(all.map(({ id }) => id));
    expect(
      found.filter((id) => ours.has(id)),
      JSON.stringify(search),
    ).toEqual(all.filter(fits).map(({ id }) => id));
    expect(new Set(found).size).toBe(found.length);
  }
});
