import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { demonstrationHolders } from '../src/payments/demonstration/holders.js';
import { piecesOf, type WrittenEntry } from '../src/payments/demonstration/write-camt.js';
import { nameHolder } from '../src/payments/holders.js';
import { matchStatement } from '../src/payments/matching/match-statement.js';
import { readCamt } from '../src/payments/statements/read/read-camt.js';
import { takeStatement } from '../src/payments/statements/take-statement.js';
import { copyRows, inBulk, type Row, withoutIndexes } from '../src/platform/bulk/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import type { Ground } from './ground.js';
import { type Measured, perSecond, takeTurns } from './measure.js';

/** `BENCH_MATCH=300000` holds fewer than three million: quick to try. */
const penalties = Number(process.env.BENCH_MATCH ?? 3_000_000);
const entries = 100_000;
const iban = demonstrationHolders[1]?.iban ?? '';

/** A statement of 100,000 entries: read apart, kept once, matched and booked, against reading it and inserting its rows and nothing else. */
export async function measureMatch(ground: Ground): Promise<readonly Measured[]> {
  const migrate = await ground.house('large', 1);
  await inBulk(migrate.db('migrate'), 'bench', (client) =>
    withoutIndexes(client, 'punishments', penalties, async () => void (await client.query(fill, [penalties]))),
  );
  await migrate.close();
  await ground.run('large', 'vacuum analyze punishments.penalty');
  await ground.run(
    'large',
    `create schema bench; create table bench.bare_entry (n int primary key, amount bigint, booked_on date, value_on date, servicer_ref text,
      end_to_end_id text, transaction_id text, party text, party_iban text, purpose text, creditor_ref text, code text, is_return boolean)`,
  );
  await ground.run(
    'large',
    'grant usage on schema bench to lete_worker; grant insert, truncate on bench.bare_entry to lete_worker',
  );
  const house = await ground.house('large', 3);
  try {
    await house.db('worker').transaction({}, async (tx) => {
      for (const holder of demonstrationHolders) await nameHolder(tx, holder);
    });
    const files = { round: 0 };
    const figures = await takeTurns(
      [
        { name: 'ours', run: async () => rate(await ours(house, await writeFile(ground, files.round++))) },
        { name: 'bare', run: async () => rate(await bare(house, await writeFile(ground, 0))) },
      ],
      3,
    );
    const placed = await ground.run('large', 'select count(*)::int as n from payments.settlement');
    return [
      {
        measure: `statement of ${entries.toLocaleString('en')} entries matched against ${penalties.toLocaleString('en')} open penalties (${placed[0]?.n} booked)`,
        ours: perSecond(figures.median('ours')),
        bare: perSecond(figures.median('bare')),
        ratio: figures.ratio('ours', 'bare'),
        target: { atLeast: 0.3 },
      },
    ];
  } finally {
    await house.close();
  }
}

const rate = (seconds: number) => entries / seconds;

async function ours(house: OpenHouse, path: string): Promise<number> {
  const began = performance.now();
  const worker = house.db('worker');
  const taken = await takeStatement(worker, { bytes: createReadStream(path), by: 'folder' }, []);
  if (!taken.ok) throw new Error(`${taken.reason}: ${taken.detail}`);
  if (!('statements' in taken)) throw new Error('the file is no statement');
  for (const id of taken.statements) await matchStatement(worker, id);
  return (performance.now() - began) / 1000;
}

async function bare(house: OpenHouse, path: string): Promise<number> {
  const began = performance.now();
  await inBulk(house.db('worker'), 'bare', async (client) => {
    await client.query('truncate bench.bare_entry');
    await copyRows(client, 'bench.bare_entry', bareRows(createReadStream(path, 'utf8')));
  });
  return (performance.now() - began) / 1000;
}

async function* bareRows(file: AsyncIterable<string>): AsyncGenerator<Row> {
  let n = 0;
  for await (const piece of readCamt(file)) {
    if (piece.kind === 'summary') continue;
    const m = piece.movement;
    yield [
      ++n,
      m.amount,
      m.bookedOn,
      m.valueOn,
      m.servicerRef,
      m.endToEndId,
      m.transactionId,
      m.party,
      m.partyIban,
      m.purpose,
      m.creditorRef,
      m.code,
      m.isReturn,
    ];
  }
}

/** Four of five as prescribed, most of the rest in other writings, a few with no number that anybody knows. */
async function writeFile(ground: Ground, round: number): Promise<string> {
  const path = join(ground.folder, `statement-${round}.xml`);
  const all = Array.from({ length: entries }, (_, n): WrittenEntry => {
    const number = String(10_000_000 + round * entries + n);
    const purpose =
      n % 20 < 16 ? `VL ${number}, AB-1234` : n % 20 < 19 ? `lēmums Nr.vl${number} sods Anna` : `paldies ${n}`;
    return { amount: 7000, bookedOn: '2026-11-24', ref: `R${round}-${n}`, party: 'Anna Ozola', purpose };
  });
  const pieces = piecesOf({ id: `S-${round}`, iban, opening: round * 7000 * entries, entries: all });
  await pipeline(Readable.from(pieces), createWriteStream(path));
  return path;
}

const fill = `
  insert into punishments.penalty (id, subject, case_number, series, decision_number, decided_on, in_force_on, authority, law, article,
    offence_at, offence_place, base_penalty, amount_cents, due_on)
  select gen_random_uuid(), 'person:' || gen_random_uuid(), 'VL-' || n, 'VL', 'VL ' || (10000000 + n - 1), '2026-09-01', '2026-09-20', 'Valsts policija',
    'Ceļu satiksmes likums', '57', '2026-08-30T10:00:00Z', 'Rīga', 'fine', 7000, '2026-10-20'
  from generate_series(1, $1::int) n`;
