import { fields } from '../../platform/dataset/index.js';

/** Where a record’s content is known from. */
export const source = fields.line({
  label: { lv: 'Avots', en: 'Source' },
  hint: {
    lv: 'Kur tas noteikts vai no kurienes zināms. Lasītājiem to nerāda.',
    en: 'Where it is laid down or how it is known. Not shown to readers.',
  },
  optional: true,
});
