import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { cents } from '../../platform/money/index.js';
import type { PriceItem, PriceList } from './price.js';

/** The price list in force on a day. */
export async function pricesOn(tx: Tx, date: PlainDate): Promise<PriceList> {
  const items = new Map((await listPrices(tx, date)).map((item) => [item.code, item]));
  return {
    on: date,
    item: (code) => {
      const item = items.get(code);
      if (!item) throw new Error(`the price list of ${date} has no item ${code}`);
      return item;
    },
  };
}

/** Every item in force on a day, in the regulation's order: for the published price list. */
export async function listPrices(tx: Tx, date: PlainDate): Promise<readonly PriceItem[]> {
  const rows = await tx.many<ItemRow>(sql`
    select code, valid_from, valid_to, name_lv, name_en, unit_lv, unit_en, net, vat, gross, source_lv, source_en
    from payments.price_item
    where daterange(valid_from, valid_to, '[]') @> ${date}::date order by position, code`);
  return rows.map(itemOf);
}

interface ItemRow {
  readonly code: string;
  readonly valid_from: PlainDate;
  readonly valid_to: PlainDate | null;
  readonly name_lv: string;
  readonly name_en: string;
  readonly unit_lv: string;
  readonly unit_en: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly source_lv: string;
  readonly source_en: string;
}

function itemOf(row: ItemRow): PriceItem {
  return {
    code: row.code,
    name: { lv: row.name_lv, en: row.name_en },
    unit: { lv: row.unit_lv, en: row.unit_en },
    net: cents(row.net),
    vat: cents(row.vat),
    gross: cents(row.gross),
    source: { lv: row.source_lv, en: row.source_en },
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
  };
}
