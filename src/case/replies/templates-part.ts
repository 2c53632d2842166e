import { z } from 'zod';
import type { Visitor } from '../../identity/index.js';
import type { Part, PartRecord } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { byUnit } from '../by-unit.js';
import { checkTemplate, listTemplates, saveTemplate } from './templates.js';

const both = z.strictObject({ lv: z.string(), en: z.string() });
const shape = z
  .strictObject({ kind: z.enum(['reply', 'block']), name: both, body: both })
  .refine((template) => checkTemplate(template).length === 0);

/** Templates of replies in the one file, by unit. One that a file no longer has is withdrawn; it stays in the history. */
export function templatesPart(visitor: Visitor): Part {
  return {
    id: 'templates',
    name: { lv: 'Atbilžu veidnes', en: 'Templates of replies' },
    isKey: isUuid,
    shape,
    title: (says) => shape.parse(says).name,
    async read(tx) {
      const offered = (await listTemplates(tx)).filter(({ withdrawn }) => !withdrawn);
      return byUnit(tx, visitor, (of) =>
        Object.fromEntries(
          offered.filter(({ unit }) => unit === of).map(({ id, kind, name, body }) => [id, { kind, name, body }]),
        ),
      );
    },
    add: (tx, record) => save(tx, visitor, record, false),
    change: (tx, record) => save(tx, visitor, record, false),
    end: (tx, record) => save(tx, visitor, record, true),
  };
}

async function save(tx: Tx, visitor: Visitor, { place, key, says }: PartRecord, withdrawn: boolean): Promise<void> {
  const known = (await listTemplates(tx)).find(({ id }) => id === key);
  await saveTemplate(tx, visitor, {
    ...shape.parse(says),
    id: key,
    unit: place,
    version: known?.version ?? 0,
    withdrawn,
  });
}
