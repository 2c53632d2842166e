import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { everyUnit } from '../who.js';
import type { TemplateKind } from './templates.js';

interface Sample {
  readonly unit: string;
  readonly kind: TemplateKind;
  readonly name: Text;
  readonly body: Text;
}

/** Templates of the demonstration, in the words that the agency would use. */
const samples: readonly Sample[] = [
  {
    unit: '*',
    kind: 'block',
    name: { lv: 'Uzruna', en: 'Salutation' },
    body: { lv: 'Labdien, {client}!', en: 'Dear {client},' },
  },
  {
    unit: '*',
    kind: 'block',
    name: { lv: 'Noslēgums ar parakstu', en: 'Closing with signature' },
    body: { lv: 'Ar cieņu\n{officer}\n{unit}', en: 'Yours sincerely,\n{officer}\n{unit}' },
  },
  {
    unit: '*',
    kind: 'reply',
    name: { lv: 'Vēl strādājam pie lietas', en: 'We are still working on it' },
    body: {
      lv: 'Labdien, {client}!\n\nJūsu lieta {number} vēl tiek izskatīta. Atbildi sniegsim līdz termiņam: {due}.\n\nLietas gaita redzama portālā: {link}\n\nAr cieņu\n{officer}\n{unit}',
      en: 'Dear {client},\n\nYour case {number} is still being worked on. You will have our answer within the time limit: {due}.\n\nYou can follow the case in the portal: {link}\n\nYours sincerely,\n{officer}\n{unit}',
    },
  },
  {
    unit: 'records',
    kind: 'reply',
    name: { lv: 'Kā saņemt ziņas par sevi', en: 'How to get data about oneself' },
    body: {
      lv: 'Labdien!\n\nZiņas par Jums varam sniegt tikai tad, ja zinām, kas raksta. Pieslēdzieties portālā ar eID karti, eParaksts mobile vai internetbanku, vai atsūtiet ar drošu elektronisko parakstu parakstītu iesniegumu, norādot numuru {number}.\n\nAr cieņu\n{officer}\n{unit}',
      en: 'Good day,\n\nWe can give information about you only if we know who writes. Please sign in to the portal with an eID card, eParaksts mobile or an internet bank, or send a submission signed with a secure electronic signature, quoting the number {number}.\n\nYours sincerely,\n{officer}\n{unit}',
    },
  },
  {
    unit: 'punishment-register',
    kind: 'reply',
    name: { lv: 'Vajadzīgs pilnvarojums', en: 'An authorisation is needed' },
    body: {
      lv: 'Labdien, {client}!\n\nLietā {number} ziņas lūgtas par citu personu. Lai tās varētu sniegt, lūdzu, pievienojiet pilnvaru vai citu dokumentu, kas apliecina Jūsu tiesības. Kamēr to gaidām, termiņš ir apturēts.\n\nAr cieņu\n{officer}\n{unit}',
      en: 'Dear {client},\n\nIn case {number} you ask for data about another person. So that we can give them, please attach a power of attorney or another document that proves your right. The time limit stands still while we wait for it.\n\nYours sincerely,\n{officer}\n{unit}',
    },
  },
  {
    unit: 'service-desk',
    kind: 'reply',
    name: { lv: 'Lūdzam ekrānuzņēmumu', en: 'Please send a screenshot' },
    body: {
      lv: 'Labdien, {client}!\n\nLai atrastu kļūdas cēloni, lūdzu, atsūtiet ekrānuzņēmumu un norādiet, cikos kļūda parādījās un kādu pārlūku lietojat.\n\nAr cieņu\n{officer}\n{unit}',
      en: 'Dear {client},\n\nTo find the cause of the error, please send a screenshot and tell us at what time it appeared and which browser you use.\n\nYours sincerely,\n{officer}\n{unit}',
    },
  },
];

/** Puts the demonstration's templates in once; what has been changed since stays. */
export async function demonstrateTemplates(house: House): Promise<void> {
  await house.db('web').transaction(everyUnit, async (tx) => {
    for (const [index, { unit, kind, name, body }] of samples.entries()) {
      const id = `7e3b0000-0000-4000-b000-00000000000${index}`;
      const isNew = await tx.run(
        sql`insert into casework.template (id, unit, kind) values (${id}::uuid, ${unit}, ${kind}) on conflict (id) do nothing`,
      );
      if (isNew)
        await tx.run(sql`
          insert into casework.template_version (template_id, version, name, body, withdrawn, at, by_key, by_name)
          values (${id}::uuid, 1, ${JSON.stringify(name)}::jsonb, ${JSON.stringify(body)}::jsonb, false, ${tx.now}, 'system:lete', 'Lete')`);
    }
  });
}
