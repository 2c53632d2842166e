import type pg from 'pg';
import { copyRows, inBulk, type Row, withoutIndexes } from '../../platform/bulk/index.js';
import type { Db } from '../../platform/db/index.js';
import { dateOf, dayOf, type Random, randomFor } from '../../platform/generate/index.js';
import { demonstrationAnswers, demonstrationDocuments } from './demonstration-documents.js';
import type { AskedDocument, DocumentKind, Reason } from './document.js';

export interface Fill {
  readonly seed: number;
  /** How many generated documents there shall be in all. */
  readonly documents: number;
}

/** Fills the register with the fixed documents and made-up ones up to the number asked for; those already there stay. Returns how many were added. */
export function fillDocuments(db: Db, { seed, documents }: Fill): Promise<number> {
  return inBulk(db, 'registers/invalid-documents', async (client) => {
    await putFixedDocuments(client);
    const kept = await client.query<{ documents: number }>(
      'select documents from invalid_documents.generated where seed = $1',
      [seed],
    );
    const from = kept.rows[0]?.documents ?? 0;
    if (documents <= from) return 0;
    await withoutIndexes(client, 'invalid_documents', documents - from, () =>
      copyRows(client, columns, rows(seed, from, documents)),
    );
    await client.query(
      'insert into invalid_documents.generated values ($1, $2) on conflict (seed) do update set documents = excluded.documents',
      [seed, documents],
    );
    return documents - from;
  });
}

const columns = `invalid_documents.document (number, series, kind, status, reason, event_date, registered_at, blank_form,
  issuer_country, issuing_authority, fictitious)`;

function* rows(seed: number, from: number, to: number): Generator<Row> {
  for (let n = from; n < to; n++) {
    const document = generateDocument(n);
    if (!isFixed(document)) yield rowOf(randomFor(seed, 'document', n), document);
  }
}

interface Mould {
  readonly kind: DocumentKind;
  readonly series: readonly [string, ...string[]];
  readonly digits: 6 | 7;
  readonly authority: string;
}

const migration = 'Pilsonības un migrācijas lietu pārvalde';
const passport: Mould = { kind: 'passport', series: ['LV', 'LZ', 'LL'], digits: 7, authority: migration };
const card: Mould = { kind: 'identity-card', series: ['PA', 'PB'], digits: 7, authority: migration };
const licence: Mould = {
  kind: 'driving-licence',
  series: ['AF', 'AG', 'AE', 'AC'],
  digits: 6,
  authority: 'VAS "Ceļu satiksmes drošības direkcija"',
};
const seafarer: Mould = {
  kind: 'seafarers-book',
  series: ['JA'],
  digits: 7,
  authority: 'VAS "Latvijas Jūras administrācija"',
};
const returning: Mould = { kind: 'return-certificate', series: ['AT'], digits: 7, authority: 'Ārlietu ministrija' };
const temporary: Mould = { kind: 'temporary-travel-document', series: ['PC'], digits: 7, authority: migration };
/** Twenty in a row hold each kind in its share. */
const shares = [
  ...Array<Mould>(9).fill(passport),
  ...Array<Mould>(5).fill(card),
  ...Array<Mould>(3).fill(licence),
  seafarer,
  returning,
  temporary,
];

/** Document `n`: no two are alike, for within a kind the running index leads one to one to series and number. */
export function generateDocument(n: number): AskedDocument & { readonly authority: string } {
  const slot = n % shares.length;
  const mould = shares[slot] ?? passport;
  const first = shares.indexOf(mould);
  const share = shares.lastIndexOf(mould) - first + 1;
  const index = Math.floor(n / shares.length) * share + (slot - first);
  const { kind, series, digits, authority } = mould;
  const room = 10 ** digits;
  // 7^10 has no factor in common with a power of ten.
  const number = (Math.floor(index / series.length) * 282_475_249 + 123) % room;
  return {
    kind,
    series: series[index % series.length] ?? series[0],
    number: String(number).padStart(digits, '0'),
    authority,
  };
}

/** Only the fixed documents have numbers that the generator leaves out. */
function isFixed({ kind, series, number }: AskedDocument): boolean {
  return Object.values(demonstrationDocuments).some(
    (fixed) => fixed.number === number && fixed.series === series && fixed.kind === kind,
  );
}

const firstDay = dayOf('1998-03-02');
const lastDay = dayOf('2026-06-30');

function rowOf(chance: Random, { kind, series, number, authority }: ReturnType<typeof generateDocument>): Row {
  const reason: Reason = chance.pick([
    'lost',
    'lost',
    'lost',
    'stolen',
    'stolen',
    'destroyed',
    'not-returned',
    'annulled',
    'annulled',
    'holder-died',
  ] as const);
  const day = firstDay + chance.int(lastDay - firstDay);
  const status = chance.percent(4) ? 'undetermined' : 'invalid';
  const registered = `${dateOf(day + chance.int(3))}T${String(8 + chance.int(10)).padStart(2, '0')}:${String(chance.int(60)).padStart(2, '0')}:00Z`;
  const blank = (reason === 'lost' || reason === 'stolen') && chance.percent(1);
  return [number, series, kind, status, reason, dateOf(day), registered, blank, 'LV', authority, true];
}

async function putFixedDocuments(client: pg.ClientBase): Promise<void> {
  for (const name of ['invalid', 'undetermined', 'invalidLicence'] as const) {
    const { kind, series, number } = demonstrationDocuments[name];
    const { status, since } = demonstrationAnswers[name];
    await client.query(
      `insert into invalid_documents.document (number, series, kind, status, reason, event_date, registered_at, fictitious)
       values ($1, $2, $3, $4, 'lost', $5::date, $5::date, true) on conflict do nothing`,
      [number, series, kind, status, since],
    );
  }
}
