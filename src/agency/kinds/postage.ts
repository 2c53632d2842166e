import { defineKind, fields } from '../../platform/dataset/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';
import { source } from './source.js';

const { line, oneOf, whole } = fields;

const price = (label: Text) =>
  line({
    label,
    hint: {
      lv: 'Eiro ar centiem, piemēram, 1,34, kā līgumā ar pastu. Tukšs: cena vēl nav zināma.',
      en: 'Euros with cents, for example 1,34, as in the contract with the post. Empty: the price is not known yet.',
    },
    pattern: /^\d{1,3}[.,]\d{2}$/,
    problem: { lv: 'Rakstiet cenu ar centiem, piemēram, 1,34.', en: 'Write the price with cents, for example 1.34.' },
    optional: true,
  });

/** A franking class: up to which weight, where to, and what the post takes for it by the agency's contract. */
export const postage = defineKind({
  id: 'postage',
  name: { lv: 'Pasta sūtījumu klases un cenas', en: 'Postage' },
  about: {
    lv: 'Vēstuļu svara pakāpes un līgumcenas. No tām pasta sarakstā rodas sūtījuma klase un summa; cenas ieraksta iestāde.',
    en: 'Weight steps of letters and the contract’s prices. The list for the post takes class and sum from them; the agency enters the prices.',
  },
  fields: {
    destination: oneOf({
      label: { lv: 'Uz kurieni', en: 'Where to' },
      of: {
        latvia: { lv: 'Latvijā', en: 'Within Latvia' },
        abroad: { lv: 'Uz ārvalstīm', en: 'Abroad' },
      },
    }),
    grams: whole({ label: { lv: 'Līdz, gramos', en: 'Up to, in grams' }, most: 5000 }),
    ordinary: price({ lv: 'Vienkārša vēstule, €', en: 'Ordinary letter, €' }),
    registered: price({ lv: 'Ierakstīta vēstule, €', en: 'Registered letter, €' }),
    source,
  },
  title: ({ destination, grams }) => fill(names[destination], { grams: same(String(grams)) }),
});

const names: Readonly<Record<'latvia' | 'abroad', Text>> = {
  latvia: { lv: 'Latvijā, līdz {grams}\u00a0g', en: 'Within Latvia, up to {grams}\u00a0g' },
  abroad: { lv: 'Uz ārvalstīm, līdz {grams}\u00a0g', en: 'Abroad, up to {grams}\u00a0g' },
};
