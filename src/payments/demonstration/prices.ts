import type { Actor } from '../../audit/index.js';
import { rigaDate, rigaInstant } from '../../platform/clock/index.js';
import { approveDraft, listVersions, publishDraft, saveDraft } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { priceKind, priceSet } from '../prices/price-set.js';
import { listPrices } from '../prices/prices-on.js';

const { baiba, rihards } = demonstrationPeople;
const key = 'module-hour';

/**
 * Work by the hour, so that it can be quoted. What it costs by the regulation in force is not known (domain §17): the demonstration takes
 * the amounts of the repealed one and says so; outside it the agency's editors publish theirs.
 */
export async function demonstratePrices(tx: Tx): Promise<void> {
  const today = rigaDate(tx.now);
  if ((await listPrices(tx, today)).some(({ code }) => code === key)) return;
  const seen = (await listVersions(tx, priceSet.id, priceKind.id, key))[0]?.version ?? 0;
  const draft = { kind: priceKind.id, key, content, from: rigaInstant(today), note: content.source.lv, seen };
  const { id, hash } = await saveDraft(tx, priceSet, staff(baiba), draft);
  await publishDraft(tx, priceSet, staff(baiba), id, hash);
  await approveDraft(tx, priceSet, staff(rihards), id, hash);
}

const content = {
  name: { lv: 'Datu apmaiņas programmatūras moduļa izstrāde', en: 'Development of a data exchange module' },
  unit: { lv: '1 cilvēkstunda', en: '1 person-hour' },
  net: 1782,
  vat: 374,
  gross: 2156,
  relief: false,
  source: {
    lv: 'Demonstrācijas vērtība pēc spēku zaudējušajiem MK 27.08.2013. noteikumiem Nr. 656; spēkā esošo nosaka iestāde',
    en: 'A demonstration value, from the repealed Cabinet Regulation No 656 of 27 August 2013; the agency sets the one in force',
  },
  position: 11,
};

function staff({ id, givenName, familyName }: typeof baiba | typeof rihards): Actor {
  return { kind: 'staff', key: `person:${id}`, name: `${givenName} ${familyName}` };
}
