import { z } from 'zod';
import { type Look, type SubjectKey, subjectKeyPattern } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { permitsOf, weaponsOf } from './asked.js';
import { categories, holdingWays, permitKinds, permitStatuses, uses, weaponKinds, weaponStatuses } from './weapon.js';

const date = z.iso.date();
const key = subjectKeyPattern('person', 'entity');
const subject = z.custom<SubjectKey>((value) => typeof value === 'string' && key.test(value));

/** What may be asked of this register. */
export const queries = [
  query({
    name: 'held',
    purpose: { lv: 'Uzzināt personas ieročus', en: 'Learn the weapons of a person or entity' },
    input: z.object({ subject, numbers: z.boolean() }),
    output: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(weaponKinds),
        category: z.enum(categories),
        use: z.enum(uses),
        make: z.string(),
        model: z.string(),
        calibre: z.string(),
        serial: z.string(),
        madeYear: z.int().optional(),
        country: z.string().optional(),
        parts: z.array(z.string()),
        status: z.enum(weaponStatuses),
        heldSince: date,
        how: z.enum(holdingWays),
        keptAt: z.string().optional(),
      }),
    ),
    ask: (tx, look: Look, { subject, numbers }) => weaponsOf(tx, look, subject, { numbers }),
  }),
  query({
    name: 'permits',
    purpose: { lv: 'Uzzināt personas ieroču atļaujas', en: 'Learn the weapon permits of a person or entity' },
    input: z.object({ subject }),
    output: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        kind: z.enum(permitKinds),
        weaponId: z.uuid().optional(),
        weapon: z.string().optional(),
        issuedBy: z.string(),
        issuedOn: date,
        validUntil: date,
        suspendedOn: date.optional(),
        annulledOn: date.optional(),
        status: z.enum(permitStatuses),
      }),
    ),
    ask: (tx, look: Look, { subject }) => permitsOf(tx, look, subject),
  }),
];
