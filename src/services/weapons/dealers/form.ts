import { choice, date, defineForm, parsed, text } from '../../../platform/form/index.js';
import { same } from '../../../platform/text/index.js';
import { categories, serialPattern, weaponKinds, weaponWords } from '../../../registers/weapons/index.js';
import { dealerWords as words } from './texts.js';

/** One weapon that came into stock or left it. */
export const form = defineForm({
  id: 'weapon-movement',
  pages: [
    {
      id: 'movement',
      title: words.one,
      fields: {
        kind: choice({
          label: words.kind,
          required: true,
          options: [
            { value: 'received', label: words.received },
            { value: 'sold', label: words.sold },
          ],
        }),
        make: text({ label: words.make, required: true, max: 80 }),
        serial: text({
          label: words.serial,
          required: true,
          max: 30,
          pattern: serialPattern,
          patternProblem: words.serialProblem,
          width: 20,
        }),
        on: date({ label: words.on, required: true, within: 'past' }),
        document: text({ label: words.document, max: 120 }),
        weapon: choice({
          label: words.weapon,
          hint: words.receivedOnly,
          as: 'select',
          options: weaponKinds.map((kind) => ({ value: kind, label: weaponWords.kind[kind] })),
        }),
        category: choice({
          label: words.category,
          hint: words.receivedOnly,
          as: 'select',
          options: categories.map((category) => ({ value: category, label: same(category) })),
        }),
        model: text({ label: words.model, hint: words.receivedOnly, max: 80 }),
        calibre: text({ label: words.calibre, hint: words.receivedOnly, max: 40, width: 20 }),
        buyer: parsed({
          label: words.buyer,
          hint: words.soldOnly,
          max: 14,
          width: 20,
          parse: (typed) => {
            const digits = typed.replace(/[\s-]/g, '');
            return /^\d{11}$/.test(digits) ? { ok: true, value: digits } : { ok: false, problem: words.buyerProblem };
          },
        }),
        permit: text({ label: words.permit, hint: words.permitHint, max: 20, width: 20 }),
      },
    },
  ],
});
