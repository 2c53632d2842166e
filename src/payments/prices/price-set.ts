import { type Actor, record } from '../../audit/index.js';
import { type DataSet, defineKind, fields } from '../../platform/dataset/index.js';

const { both, euros, flag, whole } = fields;

/** An item of the price list. Its key is the code by which services name it. */
export const priceKind = defineKind({
  id: 'price',
  name: { lv: 'Maksas pakalpojumi', en: 'Paid services' },
  about: {
    lv: 'Cenrādis ar trim summām, kā tās noteiktas noteikumos. Jaunu cenu ieraksta laikus; tā stājas spēkā pati.',
    en: 'The price list with the three amounts as the regulation states them. A new price is entered ahead and takes effect by itself.',
  },
  fourEyes: true,
  fields: {
    name: both({ label: { lv: 'Pakalpojums', en: 'Service' } }),
    unit: both({ label: { lv: 'Vienība', en: 'Unit' } }),
    net: euros({ label: { lv: 'Cena bez PVN', en: 'Price without VAT' } }),
    vat: euros({ label: { lv: 'PVN', en: 'VAT' } }),
    gross: euros({
      label: { lv: 'Cena ar PVN', en: 'Price with VAT' },
      hint: {
        lv: 'Visas trīs summas pārraksta no noteikumiem; Lete tās nerēķina.',
        en: 'All three amounts are copied from the regulation; Lete does not compute them.',
      },
    }),
    relief: flag({ label: { lv: 'Piemēro 50 % atvieglojumu', en: 'The 50 % relief applies' } }),
    source: both({ label: { lv: 'Tiesiskais avots', en: 'Legal source' } }),
    position: whole({ label: { lv: 'Vieta sarakstā', en: 'Place in the list' }, most: 999 }),
  },
  title: ({ name }) => name,
  problemOf: ({ net, vat, gross }) => (net + vat === gross ? undefined : { field: 'gross', message: doesNotAddUp }),
});

const doesNotAddUp = {
  lv: 'Cena bez PVN un PVN kopā nedod cenu ar PVN. Salīdziniet ar noteikumiem.',
  en: 'The price without VAT and the VAT do not add up to the price with VAT. Compare with the regulation.',
};

/** The dated price list; each deed writes its line of the audit. */
export const priceSet: DataSet<Actor> = {
  id: 'prices',
  name: { lv: 'Cenrādis', en: 'Price list' },
  about: {
    lv: 'Maksas pakalpojumu cenas ar datumiem: kas maksā, cik un no kuras dienas.',
    en: 'Prices of paid services with their dates: what costs how much from which day.',
  },
  kinds: [priceKind],
  note: async (tx, actor, { step, detail }) => {
    await record(tx, { actor, deed: `payments:prices-${step}`, purpose: 'price-list', legalGround, detail });
  },
};

const legalGround = 'Likums par budžetu un finanšu vadību, 5. panta devītā daļa';
