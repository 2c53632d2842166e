import { z } from 'zod';
import { field } from '../../../platform/bulk/index.js';
import type { CsvColumns, CsvValues } from '../../../platform/csv/index.js';
import { categories, serialPattern, uses, weaponKinds } from '../../../registers/weapons/index.js';

/** Lines of a file or of a program's report, at most. */
export const mostLines = 500;

/** One movement as it is sent, by form, file or program. */
export const line = z.strictObject({
  kind: z.enum(['received', 'sold']),
  weapon: z.enum(weaponKinds).optional().describe('Kind of weapon; for what was received'),
  category: z.enum(categories).optional().describe('For what was received'),
  use: z.enum(uses).optional(),
  make: z.string().min(1).max(80),
  model: z.string().min(1).max(80).optional().describe('For what was received'),
  calibre: z.string().min(1).max(40).optional().describe('For what was received'),
  serial: z.string().regex(serialPattern),
  on: z.iso.date(),
  buyer: z
    .string()
    .regex(/^\d{6}-?\d{5}$/)
    .optional()
    .describe('Personal code or registration number; for what was sold'),
  permit: z.string().max(20).optional().describe('Number of the buyer’s permit; not for category E'),
  document: z.string().max(120).optional(),
});
export type Line = z.output<typeof line>;

/** The same as columns of a file. */
export const columns = {
  kind: field.oneOf('kind', ['received', 'sold']),
  weapon: field.maybe(field.oneOf('weapon', weaponKinds)),
  category: field.maybe(field.oneOf('category', categories)),
  use: field.maybe(field.oneOf('use', uses)),
  make: field.text('make', 80),
  model: field.maybe(field.text('model', 80)),
  calibre: field.maybe(field.text('calibre', 40)),
  serial: field.formed('serial', serialPattern, 'AB 12345'),
  on: field.date('on'),
  buyer: field.maybe(field.formed('buyer', /^\d{6}-?\d{5}$/, '40003032949')),
  permit: field.maybe(field.text('permit', 20)),
  document: field.maybe(field.text('document', 120)),
} satisfies CsvColumns;

/** A row of a file without what it leaves empty. */
export function lineOf(values: CsvValues<typeof columns>): Line {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Line;
}
