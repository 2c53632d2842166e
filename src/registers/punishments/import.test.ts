import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import type { Look, SubjectKey } from '../../audit/index.js';
import type { Import, RefusedLine } from '../../platform/bulk/index.js';
import { convictions, measures, penalties } from './import.js';
import { importPapers } from './import-papers.js';
import { coerciveMeasuresOf, convictionsOf, openOffence, penaltiesOf } from './index.js';
import { offenceSecret } from './offence-text.js';

const house = await testHouse();
const look: Look = {
  actor: { kind: 'system', key: 'system:test', name: 'test' },
  purpose: 'test',
  legalGround: 'test',
};
const person: SubjectKey = 'person:9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10';
const entity: SubjectKey = 'entity:9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a11';
const all = { archive: true };

async function take(kind: Import, ...lines: string[]) {
  const refusals: RefusedLine[] = [];
  const file = Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]);
  return {
    ...(await kind.run(house.db('migrate'), 'registers/punishments', file, (line) => refusals.push(line))),
    refusals,
  };
}

describe('taking in entries of the Punishment Register', () => {
  const header =
    'id,subject,case_number,court,decided_on,in_force_on,law,article,part,offence_on,main_penalty,origin,country,offence';
  const conviction = `0e8d1f8e-5f0e-4a5e-9a55-3f1b0f3b6f01,${person},11320014526,Rīgas pilsētas tiesa,2025-02-03,2025-02-14,Krimināllikums,175,1,2024-10-01,piespiedu darbs uz 120 stundām,latvia,LV,"Paņēma preci, nesamaksāja."`;

  test('convictions come with what happened sealed, and the file may be run again', async () => {
    const kind = convictions(() => house.secretFor(offenceSecret));
    for (let run = 0; run < 2; run++)
      expect(await take(kind, header, conviction)).toMatchObject({ taken: 1, refused: 0 });
    const [row, ...others] = await asAdmin(house.adminUrl, 'select * from punishments.conviction');
    expect(others).toEqual([]);
    expect(JSON.stringify(row)).not.toContain('nesamaksāja');
    const [told] = await house.db('worker').transaction({}, (tx) => convictionsOf(tx, look, person, all));
    expect(told && openOffence(house, told)).toBe('Paņēma preci, nesamaksāja.');
  });

  test('dates that run backwards and a subject that is not a person are refused', async () => {
    const kind = convictions(() => house.secretFor(offenceSecret));
    const { refusals, taken } = await take(
      kind,
      header,
      conviction.replace('2025-02-14', '2025-02-01'),
      conviction.replace('person:', 'entity:').replace('0e8d', '0e8e'),
    );
    expect(taken).toBe(0);
    expect(refusals.map(({ line, column }) => [line, column])).toEqual([
      [3, 'subject'],
      [2, 'in_force_on'],
    ]);
  });

  test('penalties are known by the number of their decision: a later file tells that one was paid', async () => {
    const head =
      'subject,case_number,decision_number,decided_on,in_force_on,authority,law,article,offence_at,offence_place,base_penalty,amount,paid,served_on';
    const penalty = `${person},C-1,PP 1234567,2026-01-05,2026-01-20,Valsts policija,Ceļu satiksmes likums,57,2026-01-04T10:00:00+02:00,Rīga,fine,40.00`;
    await take(penalties, head, `${penalty},,`);
    await take(penalties, head, `${penalty},40.00,2026-02-01`);
    const told = await house.db('worker').transaction({}, (tx) => penaltiesOf(tx, look, person, all));
    expect(told).toMatchObject([
      { amountCents: 4000, paidCents: 4000, servedOn: '2026-02-01', archivedOn: '2027-02-01', current: true },
    ]);
    expect(await take(penalties, head, `${penalty.replace('40.00', '')},,`)).toMatchObject({
      taken: 0,
      refusals: [{ line: 2, column: 'amount' }],
    });
  });

  test('measures against legal entities are taken in', async () => {
    const head = 'id,subject,case_number,court,decided_on,in_force_on,law,article,measure,amount';
    const measure = `0e8d1f8e-5f0e-4a5e-9a55-3f1b0f3b6f02,${entity},15830,Ekonomisko lietu tiesa,2025-02-03,2025-02-14,Krimināllikums,70.6,recovery-of-money,1200.50`;
    expect(await take(measures, head, measure)).toMatchObject({ taken: 1 });
    expect(await house.db('worker').transaction({}, (tx) => coerciveMeasuresOf(tx, look, entity, all))).toMatchObject([
      { amountCents: 120_050 },
    ]);
  });
});

test('papers of decisions are taken in all or none, each under the number of its decision in any writing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  const put = (name: string, content: string) => writeFile(join(folder, name), content);
  const run = () => importPapers(house).run([folder]);
  const kept = () => asAdmin(house.adminUrl, 'select kind from punishments.paper order by kind');
  await asAdmin(
    house.adminUrl,
    `insert into punishments.penalty (id, subject, case_number, decision_number, decided_on, authority, law, article, offence_at, offence_place,
       base_penalty) values (gen_random_uuid(), $1, 'X', 'PP 88000001', '2026-10-01', 'Valsts policija', 'Likums', '1', '2026-09-30T10:00:00Z', 'Rīga', 'warning')`,
    [person],
  );
  await put('pp-88000001.decision.pdf', '%PDF-1.7 lēmums');
  await put('PP88000002.decision.pdf', '%PDF-1.7 nekā');
  expect([await run(), await kept()]).toEqual([1, []]);
  await put('PP88000002.decision.pdf', 'no PDF');
  expect([await run(), await kept()]).toEqual([1, []]);
  const other = await mkdtemp(join(tmpdir(), 'papers-'));
  await writeFile(join(other, 'PP 88000001.decision.pdf'), '%PDF-1.7 lēmums');
  await writeFile(join(other, 'PP88000001.protocol.pdf'), '%PDF-1.7 protokols');
  expect([await importPapers(house).run([other]), await kept()]).toEqual([
    0,
    [{ kind: 'decision' }, { kind: 'protocol' }],
  ]);
});
