import { addDays, type PlainDate, rigaDate, rigaInstant } from '../../platform/clock/index.js';
import { type Kind, load, type Standing } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { cents } from '../../platform/money/index.js';
import type { PriceItem, PriceList } from './price.js';
import { priceKind, priceSet } from './price-set.js';

type Price = typeof priceKind extends Kind<infer Content> ? Content : never;

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
  const view = (await load(tx, priceSet)).at(rigaInstant(date));
  return view
    .list(priceKind)
    .toSorted((a, b) => a.content.position - b.content.position || (a.key < b.key ? -1 : 1))
    .map(itemOf);
}

function itemOf({ key, content, from, to }: Standing<Price>): PriceItem {
  const { name, unit, source, net, vat, gross } = content;
  const validTo = to && addDays(rigaDate(to), -1);
  return {
    code: key,
    name,
    unit,
    source,
    net: cents(net),
    vat: cents(vat),
    gross: cents(gross),
    validFrom: rigaDate(from),
    validTo,
  };
}
