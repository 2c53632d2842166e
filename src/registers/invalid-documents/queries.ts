import { z } from 'zod';
import type { Look } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { checkDocument } from './check-document.js';
import { documentKinds } from './document.js';

/** What may be asked of this register. */
export const queries = [
  query({
    name: 'check',
    purpose: {
      lv: 'Pārbaudīt, vai dokuments ir atzīts par nederīgu',
      en: 'Check whether a document was declared invalid',
    },
    input: z.object({ kind: z.enum(documentKinds), series: z.string().max(10), number: z.string().max(15) }),
    output: z.object({ status: z.enum(['invalid', 'undetermined', 'not-listed']), since: z.iso.date().optional() }),
    ask: (tx, look: Look, asked) => checkDocument(tx, look, asked),
  }),
];
