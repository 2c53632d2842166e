import { agencyOn, kinds, latestCheck } from '../../agency/index.js';
import { servicesOf } from '../../case/index.js';
import { listPrices } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import type { Promised } from './promises.js';
import { texts } from './texts.js';

/** One thing that is so or not at this moment. */
export interface StateLine {
  readonly what: Text;
  readonly isSo: boolean;
}

/** What is published, looked up where the pages themselves take it from; and what the latest check of the pages found. */
export async function stateNow(
  house: House,
  tx: Tx,
): Promise<Readonly<Record<NonNullable<Promised['state']>, readonly StateLine[]>>> {
  const view = await agencyOn(tx);
  const services = servicesOf(house);
  const said = (what: Text, isSo: boolean) => ({ what, isSo });
  const any = (kind: Parameters<typeof view.list>[0]) => view.list(kind).length > 0;
  return {
    published: [
      said(texts.published.requisites, any(kinds.requisites)),
      said(texts.published.place, any(kinds.place)),
      said(texts.published.contacts, any(kinds.contact)),
      said(texts.published.units, any(kinds.unit)),
      said(texts.published.people, any(kinds.person)),
      said(texts.published.responsible, any(kinds.responsible)),
      said(texts.published.hours, any(kinds.hours)),
      said(fill(texts.published.services, { n: services.length }), services.length >= 13),
      said(texts.published.prices, (await listPrices(tx, rigaDate(tx.now))).length > 0),
    ],
    accessibility: [checkLine()],
  };
}

function checkLine(): StateLine {
  const { on, pages, barriers, tool } = latestCheck;
  if (pages === 0) return { what: texts.notChecked, isSo: false };
  const date = { lv: dateInWords(on, 'lv', 'on'), en: dateInWords(on, 'en') };
  return { what: fill(texts.checked, { date, tool, pages, barriers }), isSo: barriers === 0 };
}
